"""Claims from drafts: ids of content, evidence of the text, a field for each value."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims, read

from talka.claims.build import build
from talka.claims.draft import Draft
from talka.model import Commitment

TEXT = "Norway has transferred six tanks to Ukraine."


def test_id_is_of_content() -> None:
    first, = claims(TEXT, "commitment")
    again, = claims(TEXT, "commitment")
    other, = claims(TEXT.replace("six", "seven"), "commitment")
    assert first.id == again.id != other.id


def test_every_stated_field_points_at_words_of_the_text() -> None:
    found, = claims(TEXT, "commitment")
    for quote in found.evidence:
        assert TEXT[quote.start:quote.end] == quote.quote
    words = {found.evidence[n].quote for n in found.fields["donor"].evidence}
    assert words == {"Norway"}


def test_a_span_outside_the_text_is_refused() -> None:
    analysis, _ = read(TEXT)
    draft = Draft("commitment", "pledged", Commitment(), ((0, len(TEXT) + 5),), 0)
    with pytest.raises(ValueError, match=r"\w"):
        build(draft, analysis.article)


def test_a_stated_field_without_evidence_is_refused() -> None:
    analysis, _ = read(TEXT)
    draft = Draft("commitment", "pledged", Commitment(), ((0, len(TEXT)),), 0, stated={"donor": ()})
    with pytest.raises(ValueError, match="stated field needs evidence"):
        build(draft, analysis.article)


def test_a_claim_without_evidence_is_refused() -> None:
    analysis, _ = read(TEXT)
    with pytest.raises(ValueError, match="needs evidence"):
        build(Draft("commitment", "pledged", Commitment(), (), 0), analysis.article)

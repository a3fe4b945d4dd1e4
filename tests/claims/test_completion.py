"""A side that a sentence leaves out is taken from the sentences around it, and said to be."""

from __future__ import annotations

from tests.claims.reading import claims

from talka.model import Commitment


def test_missing_recipient_is_inherited() -> None:
    found = claims("Norway has transferred six tanks to Ukraine. Denmark has transferred 40 drones.", "commitment")
    second = next(c for c in found if isinstance(c.body, Commitment) and [p.id for p in c.body.donor] == ["DK"])
    assert isinstance(second.body, Commitment)
    assert [p.id for p in second.body.recipient] == ["UA"]
    assert second.fields["recipient"].how == "inherited"
    assert second.fields["donor"].how == "stated"


def test_nothing_is_claimed_where_no_sentence_tells_the_other_side() -> None:
    assert claims("Denmark has transferred 40 drones.", "commitment") == []

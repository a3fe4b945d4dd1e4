"""Knowledge helps and is no precondition: golden articles are read nearly as well without the names they name."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from evals.knockout import Without, named_in
from tests.golden.articles import LANGUAGES, Json, goldens, read

from talka.evaluation import Rate, measure
from talka.export import claim_line
from talka.model import Document
from talka.packs import Packs, load_packs

MOST = 0.03
"""By how much F1 for events may fall."""


def events(packs: Packs) -> Rate:
    """What is found of the events of all golden articles."""
    claims: list[Json] = []
    gold: list[Json] = []
    names: list[str] = []
    for code in LANGUAGES:
        for name, golden in goldens(code).items():
            claims += [msgspec.json.decode(claim_line(c, None), type=Json) for c in read(name, golden, packs).claims]
            gold += [{**claim, "doc": name} for claim in golden.claims]
            names.append(name)
    return measure(gold, claims, documents=names).kinds["events"]


def f1(rate: Rate) -> float:
    return 2 * rate.right / (2 * rate.right + rate.wrong + rate.missed)


def documents() -> Iterator[Document]:
    for code in LANGUAGES:
        for name, golden in goldens(code).items():
            yield Document(f"{name}.txt", golden.text.encode(), url=golden.url)


@pytest.mark.slow
def test_without_the_persons_companies_and_products_that_they_name_articles_are_read_nearly_as_well() -> None:
    whole = load_packs()
    left_out = named_in(documents(), whole)
    assert len(left_out) > 20
    without = Without(left_out, whole)
    assert not left_out & {m.id for m in without.domain["persons"]}
    assert f1(events(without)) >= f1(events(whole)) - MOST

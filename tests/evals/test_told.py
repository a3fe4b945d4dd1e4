"""Claims of real articles as their readers wrote them down: whole families in one half, and every name known."""

from __future__ import annotations

from collections import defaultdict

import pytest
from evals.articles import read_lines
from evals.goldclaims import claim_of
from evals.pairs import Json
from evals.told import CLAIMS, LOOKALIKES, claims_of, days_of

from talka.packs import load_packs

EVERY: list[Json] = list(read_lines(CLAIMS))


def test_a_family_is_in_one_half_and_a_page_is_of_one_day() -> None:
    halves, days = defaultdict(set), defaultdict(set)
    for line in EVERY:
        halves[line["record"].partition("-")[0]].add(line["half"])
        days[line["doc"]].add(line["published"])
    assert all(len(found) == 1 for found in (*halves.values(), *days.values()))
    assert {line["half"] for line in EVERY} == {"learn", "scored"}


def test_look_alikes_are_of_one_kind_and_known() -> None:
    kinds = {line["record"]: line["kind"] for line in EVERY}
    for pair in read_lines(LOOKALIKES):
        assert pair["a"] != pair["b"]
        assert kinds[pair["a"]] == kinds[pair["b"]], pair


@pytest.mark.parametrize("half", ["learn", "scored"])
def test_every_line_is_a_claim_of_known_things(half: str) -> None:
    known = {c.id for c in load_packs().domain["categories"]}
    claims = claims_of(half)
    assert days_of(claims)
    for number, line in enumerate(claims):
        claim = claim_of(line, number)
        assert claim.kind == line["kind"]
        told = {c for item in line.get("items", ()) for c in (
            item["category"] if isinstance(item["category"], list) else [item["category"]])}
        assert told <= known, line


def test_no_sentence_of_an_article_stands_here() -> None:
    words = [value for line in EVERY for name, value in line.items() if isinstance(value, str) and name != "address"]
    assert max(len(value.split()) for value in words) <= 5

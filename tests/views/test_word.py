"""Officials and media are told apart, in rows, in filters and on the sides of a conflict."""

from __future__ import annotations

import msgspec
from tests.views.accounts import money, register, told

from talka.model import Conflict, ConflictValue
from talka.views import Filters, ledger, record_page, words_of

OWN = told("own", "pledged", money(1), url="https://kam.lt/news/1")
QUOTED = told("quoted", "pledged", money(1), url="https://gazette.example/1", source="Minister")
ALONE = told("alone", "pledged", money(1))


def test_whose_word_a_commitment_is() -> None:
    assert {r.id: r.word for r in ledger(register(OWN, QUOTED, ALONE))} == {
        "r-own": "official", "r-quoted": "quoted", "r-alone": "media"
    }


def test_a_record_of_several_claims_is_told_by_the_word_nearest_to_the_source() -> None:
    both = msgspec.structs.replace(ALONE[0], claims=("c-alone", "c-quoted"))
    snapshot = register((both, ALONE[1]), QUOTED)
    assert words_of(snapshot, both) == ("quoted", "media")
    assert [r.word for r in ledger(snapshot) if r.id == "r-alone"] == ["quoted"]


def test_the_ledger_can_be_asked_for_one_word() -> None:
    snapshot = register(OWN, QUOTED, ALONE)
    assert [r.id for r in ledger(snapshot, Filters(word="official"))] == ["r-own"]
    assert [r.id for r in ledger(snapshot, Filters(word="media"))] == ["r-alone"]


def test_a_side_of_a_conflict_counts_texts_that_are_no_copies_and_says_where_officials_are() -> None:
    sides = (
        ConflictValue({"start": None, "end": "2024-11-30", "text": ""}, ("c-alone", "c-own")),
        ConflictValue({"start": None, "end": "2024-12-31", "text": ""}, ("c-copy",)),
    )
    copy = told("copy", "pledged", money(1), outlet="Mirror")
    record = msgspec.structs.replace(
        ALONE[0], claims=("c-alone", "c-copy", "c-own"), conflicts=(Conflict("due", sides),)
    )
    snapshot = register((record, ALONE[1]), copy, OWN)
    articles = {name: snapshot.claims[f"c-{name}"].article.id for name in ("alone", "own", "copy")}
    copies = {a: a for a in articles.values()} | {articles["own"]: articles["alone"]}
    (conflict,) = record_page(lambda _: "alone own copy" * 9, snapshot, record, copies).conflicts
    assert [(s.value, s.independent, s.official) for s in conflict.sides] == [
        ("by 2024-11-30", 1, True), ("by 2024-12-31", 1, False)
    ]
    (apart,) = record_page(lambda _: "alone own copy" * 9, snapshot, record).conflicts
    assert apart.sides[0].independent == 2

"""A wrong detail in one article is a conflict inside the record; where more differs, there are two records."""

from __future__ import annotations

import pytest
from tests.linking.made import aid, compared, count, euros, linked, memorandum, person, told

from talka.model import Claim, Item, Quantity

UMEROV, KASCIUNAS, SAKALIENE = (
    person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT"), person("dovile-sakaliene", "LT"))
DAY = "2024-06-05"


def given(*items: Item, source: str, amount: float | None = None, date: str = DAY) -> Claim:
    return told(aid(*items, amount=euros(amount) if amount else None), "delivered", date=date, source=source)


def carriers(number: float, name: str = "armoured vehicles") -> Item:
    return Item(("armoured_vehicle",), name, Quantity(number, number))


CONFLICTS = {
    "a number that is the product's name": (
        given(carriers(577), source="a"), given(carriers(14, "M577 armoured vehicles"), source="b"),
        "items.armoured_vehicle"),
    "one count of many things": (
        given(carriers(41), count("ammunition"), count("radar"), source="a"),
        given(carriers(14), count("ammunition"), count("radar"), source="b"), "items.armoured_vehicle"),
    "one sum too large by a digit": (
        given(count("uav", 4500, 4500), count("radar", 3, 3), amount=5.5e6, source="a"),
        given(count("uav", 4500, 4500), count("radar", 3, 3), amount=55e6, source="b"), "amount"),
    "a wrong minister's name": (
        told(memorandum(UMEROV, KASCIUNAS), "signed", date="2024-11-04", source="a"),
        told(memorandum(UMEROV, SAKALIENE), "signed", date="2024-11-04", source="b"), "signatories"),
}
TWO = {
    "another count of the only thing": (given(carriers(14), source="a"), given(carriers(41), source="b")),
    "two details that differ": (
        given(carriers(41), count("radar", 3, 3), count("ammunition"), source="a"),
        given(carriers(14), count("radar", 9, 9), count("ammunition"), source="b")),
    "another day": (
        given(carriers(41), count("ammunition"), count("radar"), source="a"),
        given(carriers(14), count("ammunition"), count("radar"), source="b", date="2024-06-09")),
}


@pytest.mark.parametrize(("left", "right", "field"), CONFLICTS.values(), ids=CONFLICTS)
def test_a_wrong_detail_is_a_conflict_inside_the_record(left: Claim, right: Claim, field: str) -> None:
    records = linked(left, right)
    assert len(records) == 1, compared(left, right)
    (conflict,) = records[0].conflicts
    assert conflict.field == field
    assert {c for v in conflict.values for c in v.claims} == {left.id, right.id}


@pytest.mark.parametrize(("left", "right"), TWO.values(), ids=TWO)
def test_where_more_differs_there_are_two(left: Claim, right: Claim) -> None:
    assert len(linked(left, right)) == 2, compared(left, right)


def test_the_reason_says_that_all_else_agrees() -> None:
    left, right, _ = CONFLICTS["one sum too large by a digit"]
    assert any("while all else agrees" in reason for reason in compared(left, right).reasons)

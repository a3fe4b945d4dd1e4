"""What is waited for, on registers of a few commitments."""

from __future__ import annotations

import msgspec
from tests.build import day
from tests.linking.made import aid, count, euros, linked
from tests.linking.made import told as reported
from tests.views.accounts import money, over, register, things, told

from talka.model import DateRange
from talka.views import due_before, silent, unsettled


def due(until: str) -> list[str]:
    found = due_before(
        register(
            told("late", "pledged", money(1), due="/2024-11-30"),
            told("soon", "approved", money(1), due="2025-03-01/2025-06-30"),
            told("far", "pledged", money(1), due="/2027-12-31"),
            told("never", "pledged", money(1)),
            told("offer", "proposed", money(1), due="/2025-06-30"),
            told("came", "delivered", money(1), due="/2025-06-30"),
            told("met", "pledged", items=(things("uav", 5),), due="/2025-06-30"),
            told("gift", "delivered", items=(things("uav", 5),), links=(("fulfils", "met"),)),
            told("off", "pledged", money(1), due="/2025-06-30"),
            told("end", "cancelled", links=(("updates", "off"),)),
            told("sum", "pledged", money(1), due="/2025-06-30", basis="total"),
        ),
        day(until),
    )
    return [r.id for r in found]


def test_what_is_to_come_stands_by_the_day_that_it_is_due() -> None:
    assert due("2025-12-31") == ["r-late", "r-soon"]
    assert due("2027-12-31") == ["r-late", "r-soon", "r-far"]
    assert due("2024-11-30") == ["r-late"]
    assert due("2024-11-29") == []


def test_a_promise_without_a_deadline_is_silent_from_the_last_that_was_heard_of_it() -> None:
    found = register(
        told("old", "pledged", over(1), date="2024-01-10"),
        told("newer", "approved", over(1), date="2024-12-20"),
        told("dated", "pledged", over(1), date="2024-01-10", due="/2026-01-01"),
        told("partly", "pledged", items=(things("uav", 100),), date="2024-01-10"),
        told("part", "delivered", items=(things("uav", 10),), date="2025-02-01", links=(("fulfils", "partly"),)),
        told("offer", "proposed", over(1), date="2024-01-10"),
    )
    assert [(s.row.id, s.days) for s in silent(found, 180)] == [("r-old", 416)]
    assert [s.row.id for s in silent(found, 30)] == ["r-old", "r-newer"]
    assert [s.row.id for s in silent(found, 20)] == ["r-old", "r-newer", "r-partly"]


def test_a_promise_of_which_no_day_is_known_is_shown_last_and_never_left_out() -> None:
    found = register(
        told("lost", "pledged", over(1), date=None),
        told("old", "pledged", over(1), date="2024-01-10"),
        told("kept", "delivered", over(1), date=None),
    )
    assert [(s.row.id, s.heard, s.days) for s in silent(found, 400)] == [
        ("r-old", day("2024-01-10"), 416), ("r-lost", None, None)]


def test_where_no_day_is_known_nobody_knows_how_long_a_promise_is_silent() -> None:
    found = msgspec.structs.replace(register(told("old", "pledged", over(1))), judged_on=None)
    assert [(s.row.id, s.days) for s in silent(found, 0)] == [("r-old", None)]


def test_deadlines_of_which_no_day_is_known_are_named() -> None:
    promise = reported(aid(count("uav", 5000, 5000)), "pledged", date="2024-09-10")
    lost = reported(aid(amount=euros(5e6)), "pledged", news=None)
    body = msgspec.structs.replace(lost.body, due=DateRange(None, None, "by autumn"))
    lost = msgspec.structs.replace(lost, body=body)
    found = register(*((r, next(c for c in (promise, lost) if c.id in r.claims)) for r in linked(promise, lost)))
    assert [r.due for r in unsettled(found)] == ["by autumn"]
    assert due_before(found, day("2030-01-01")) == ()


def test_the_linked_promise_with_a_part_delivered_is_still_waited_for() -> None:
    promise = reported(aid(count("uav", 5000, 5000), due="/2024-11-30"), "pledged", date="2024-09-10")
    part = reported(aid(count("uav", 2000, 2000)), "delivered", date="2024-10-10")
    paid = reported(aid(amount=euros(5e6), due="/2024-12-31"), "pledged", date="2024-09-11")
    pairs = [(r, next(c for c in (promise, part, paid) if c.id in r.claims)) for r in linked(promise, part, paid)]
    rows = due_before(register(*pairs), day("2025-06-01"))
    assert [(r.due, r.fulfilled) for r in rows] == [("by 2024-11-30", "40%"), ("by 2024-12-31", "")]

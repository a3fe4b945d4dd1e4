"""Promised, delivered, overdue: worked examples."""

from __future__ import annotations

import pytest
from tests.linking.made import aid, count, euros, linked, meeting, memorandum, on, person, record_of, told

from talka.model import Claim, Party, Project, Record, Share

PROMISE = told(aid(count("uav", 5000), due="/2024-11-30"), "pledged", date="2024-09-10")
EXACT = told(aid(count("uav", 5000, 5000), due="/2024-11-30"), "pledged", date="2024-09-10")


def given(number: float, date: str, status: str = "delivered") -> Claim:
    return told(aid(count("uav", number, number)), status, date=date, news=date)


def promise(*claims: Claim, day: str = "2025-03-01") -> Record:
    return record_of(linked(*claims, on=day), claims[0])


def test_a_delivery_is_linked_to_its_promise_with_reasons() -> None:
    came = given(4500, "2025-01-20")
    records = linked(PROMISE, came)
    (link,) = record_of(records, came).links
    assert (link.relation, link.record) == ("fulfils", record_of(records, PROMISE).id)
    assert any("4500" in reason and "5000" in reason for reason in link.reasons)


def test_nine_tenths_cover_an_open_promise_and_not_an_exact_one() -> None:
    open_ended, exact = (promise(p, given(4500, "2025-01-20")) for p in (PROMISE, EXACT))
    assert open_ended.fulfilled == exact.fulfilled == Share(0.9, 0.9)
    assert (open_ended.overdue, exact.overdue) == (False, True)


def test_partial_deliveries_add_up() -> None:
    first, second = given(2000, "2024-10-01"), given(2500, "2025-01-20")
    assert promise(PROMISE, first).fulfilled == Share(0.4, 0.4)
    assert promise(PROMISE, first).overdue
    assert promise(PROMISE, first, second).fulfilled == Share(0.9, 0.9)
    assert not promise(PROMISE, first, second).overdue


def test_what_is_under_way_has_not_come_yet() -> None:
    late = promise(PROMISE, given(4500, "2025-01-13", "delivering"))
    assert late.fulfilled == Share(0.0, 0.9)
    assert late.overdue


def test_of_several_things_the_one_that_did_not_come_counts() -> None:
    both = told(
        aid(count("armoured_vehicle", 20, 20), count("vehicle", 10, 10), due="/2024-11-30"),
        "pledged",
        date="2024-09-10",
    )
    came = told(aid(count("armoured_vehicle", 20, 20)), "delivered", date="2024-10-10", news="2024-10-10")
    records = linked(both, came, on="2025-01-01")
    assert record_of(records, both).fulfilled == Share(0.0, 0.0)
    assert record_of(records, both).overdue


@pytest.mark.parametrize(("day", "late"), [("2024-11-30", False), ("2024-12-01", True)])
def test_overdue_begins_after_the_due_day(day: str, *, late: bool) -> None:
    assert promise(PROMISE, day=day).overdue is late


@pytest.mark.parametrize("status", ["proposed", "refused", "cancelled", "delivered"])
def test_what_was_never_promised_or_is_over_is_never_overdue(status: str) -> None:
    assert not promise(told(aid(count("uav", 5000), due="/2024-11-30"), status)).overdue


def test_a_promise_cancelled_in_a_record_of_its_own_is_not_overdue() -> None:
    ended = told(aid(count("uav")), "cancelled", date="2024-10-20", news="2024-10-20")
    records = linked(PROMISE, ended, on="2025-03-01")
    assert len(records) == 2
    assert [x.relation for x in record_of(records, ended).links] == ["updates"]
    assert not record_of(records, PROMISE).overdue


def test_a_total_is_never_overdue_nor_a_delivery() -> None:
    total = told(aid(count("uav", 4500, 4500), basis="total", period=on("2022-02-24/")), "delivered", news="2025-01-20")
    assert promise(PROMISE, total).fulfilled == Share(0.0, 0.0)
    late = told(aid(amount=euros(5e6), basis="total", due="/2024-11-30"), "pledged")
    assert not promise(late).overdue


def test_a_single_thing_is_part_of_the_total_of_its_time_only() -> None:
    total = told(aid(amount=euros(705e6), basis="total", period=on("2022-02-24/")), "delivered", news="2024-12-01")
    inside, before = (
        told(aid(count("uav"), amount=euros(5e6)), "delivered", date=d, news=d) for d in ("2024-10-01", "2018-01-12")
    )
    promised = told(aid(count("ammunition")), "pledged", date="2024-10-01")
    records = linked(total, inside, before, promised)
    assert [x.relation for x in record_of(records, inside).links] == ["part_of"]
    assert record_of(records, before).links == record_of(records, promised).links == ()


def test_a_total_restated_updates_the_earlier_one() -> None:
    old, new = (
        told(aid(amount=euros(v), basis="total", period=on("2022-02-24/")), "delivered", news=d)
        for v, d in ((641e6, "2024-09-10"), (705e6, "2024-12-01"))
    )
    records = linked(old, new)
    assert [(x.relation, x.record) for x in record_of(records, new).links] == [("updates", record_of(records, old).id)]


def test_a_thing_is_given_once() -> None:
    earlier = told(aid(count("uav", 300, 300)), "pledged", date="2024-05-01", news="2024-05-01")
    came = given(280, "2024-10-01")
    records = linked(PROMISE, earlier, came)
    assert [x.record for x in record_of(records, came).links] == [record_of(records, earlier).id]


def test_a_monthly_sum_is_not_covered_by_one_payment() -> None:
    monthly = told(aid(amount=euros(1e9, per="month"), due="2025-01-01/2025-12-31"), "pledged", news="2025-01-10")
    paid = told(aid(amount=euros(3e9)), "delivered", news="2025-01-11")
    records = linked(monthly, paid)
    assert all(r.links == () for r in records)


def test_a_sum_is_covered_in_its_own_currency_only() -> None:
    pledged = told(aid(amount=euros(40e6), due="/2024-12-31"), "pledged", date="2024-09-10")
    paid = told(
        aid(amount=euros(45e6, equivalents=(euros(40.3e6),))), "delivered", date="2024-12-01", news="2024-12-01"
    )
    assert record_of(linked(pledged, paid), paid).status == "delivered"


def test_an_agreement_has_its_project_and_its_meeting() -> None:
    people = (person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT"))
    sides = tuple(Party(c, c, "country", country=c) for c in ("LT", "UA"))
    signed = told(memorandum(*people), "signed", date="2024-11-04", source="a")
    held = told(meeting(*people), "held", date="2024-11-04", source="a")
    made = told(Project("joint_production", sides, ("uav",)), "agreed", source="a")
    elsewhere = told(meeting(*people), "held", date="2024-03-01", source="b")
    records = linked(signed, held, made, elsewhere)
    assert {(x.relation, x.record) for x in record_of(records, signed).links} == {
        ("at", record_of(records, held).id),
        ("provides_for", record_of(records, made).id),
    }

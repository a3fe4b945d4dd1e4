"""What a record says: chosen and inherited values, history, conflicts."""

from __future__ import annotations

from tests.build import LITHUANIA, UKRAINE
from tests.linking.made import aid, count, euros, linked, meeting, memorandum, on, person, record_of, told

from talka.model import Agreement, Commitment, DateRange, Meeting, Record

UMEROV, KASCIUNAS = person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT")


def commitment(record: Record) -> Commitment:
    assert isinstance(record.body, Commitment)
    return record.body


def test_a_deadline_without_a_year_is_resolved_through_a_dated_copy() -> None:
    dated = told(aid(count("uav", 5000), due="/2024-11-30"), "pledged", date="2024-08-27")
    body = Commitment(
        (LITHUANIA,), (UKRAINE,), items=(count("uav", 5000),), due=DateRange(None, None, "by the end of autumn")
    )
    (record,) = linked(dated, told(body, "pledged", news=None))
    assert commitment(record).due == on("/2024-11-30")
    assert (record.fields["due"].how, record.fields["due"].source) == ("inherited", dated.id)
    assert (record.fields["date"].how, record.fields["date"].source) == ("inherited", dated.id)
    assert record.date == on("2024-08-27")


def test_a_day_is_never_made_of_the_day_of_publication() -> None:
    (record,) = linked(told(aid(count("uav", 5000)), "pledged"))
    assert record.date is None
    assert "date" not in record.fields


def test_a_surname_alone_gets_its_person() -> None:
    full = told(meeting(UMEROV, KASCIUNAS), "held", date="2024-11-04")
    short = told(meeting(UMEROV, person("kasciunas", "LT")), "held", date="2024-11-04")
    (record,) = linked(full, short)
    assert isinstance(record.body, Meeting)
    assert record.body.participants == (KASCIUNAS, UMEROV)


def test_another_sum_for_the_same_act_is_a_conflict_inside_the_record() -> None:
    vehicles = count("armoured_vehicle", 20, 20)
    one = told(aid(vehicles, amount=euros(15.5e6, approximate=True)), "pledged")
    other = told(aid(vehicles, amount=euros(14e6, approximate=True)), "pledged", news="2024-09-11")
    (record,) = linked(one, other)
    (conflict,) = record.conflicts
    assert conflict.field == "amount"
    assert {v.claims for v in conflict.values} == {(one.id,), (other.id,)}


def test_almost_690_contradicts_705_and_about_40_does_not_contradict_41() -> None:
    since = on("2022-02-24/")

    def total(value: float, news: str, *, approximate: bool = False) -> Record:
        exact = told(aid(amount=euros(705e6 if value > 1e8 else 41e6), basis="total", period=since), "delivered")
        about = aid(amount=euros(value, approximate=approximate), basis="total", period=since)
        (record,) = linked(exact, told(about, "delivered", news=news))
        return record

    assert [c.field for c in total(690e6, "2024-09-11", approximate=True).conflicts] == ["amount"]
    assert total(40e6, "2024-09-11", approximate=True).conflicts == ()


def test_a_narrower_value_inside_a_wider_one_is_no_conflict() -> None:
    wide = told(
        aid(count("uav", 2000, about=True), due="2025-01-01/2025-12-31", period=on("2022-01-01/")),
        "pledged",
        date="2024-09-01/2024-09-30",
    )
    narrow = told(
        aid(count("uav", 5000, 5000), due="2025-03-01/2025-03-31", period=on("2022-02-24/")),
        "pledged",
        date="2024-09-10",
    )
    (record,) = linked(wide, narrow)
    assert record.conflicts == ()
    assert commitment(record).items[0].quantity == count("uav", 5000, 5000).quantity
    assert (record.date, commitment(record).due) == (on("2024-09-10"), on("2025-03-01/2025-03-31"))


def test_two_days_of_one_stage_are_a_conflict_and_those_of_two_stages_are_not() -> None:
    goods = aid(count("armoured_vehicle", 14, 14))
    february, later = (told(goods, "pledged", date=d) for d in ("2024-02-05", "2024-02-07"))
    june = told(goods, "delivered", date="2024-06-05", news="2024-06-06")
    assert [c.field for c in linked(february, later)[0].conflicts] == ["date"]
    assert linked(february, june)[0].conflicts == ()


def test_a_wrong_name_is_a_conflict_and_one_more_name_is_not() -> None:
    right = told(memorandum(UMEROV, KASCIUNAS), "signed", date="2024-11-04")
    wrong = told(memorandum(UMEROV, person("dovile-sakaliene", "LT")), "signed", date="2024-11-04")
    more = told(memorandum(UMEROV, KASCIUNAS, person("herman-smetanin", "UA")), "signed", date="2024-11-04")
    assert [c.field for c in linked(right, wrong)[0].conflicts] == ["signatories"]
    (record,) = linked(right, more)
    assert record.conflicts == ()
    assert isinstance(record.body, Agreement)
    assert len(record.body.signatories) == 3


def test_two_counts_of_a_category_are_two_things_not_a_conflict() -> None:
    rifles = [count("small_arms", 7000, 7000), count("small_arms", 80)]
    one = told(aid(*rifles), "delivered", date="2018-01-12")
    other = told(
        aid(count("small_arms", 7000), count("small_arms", 80)), "delivered", date="2018-01-12", news="2018-01-13"
    )
    (record,) = linked(one, other)
    assert record.conflicts == ()
    assert [i.quantity.min for i in commitment(record).items if i.quantity] == [7000, 80]


def test_status_is_the_furthest_stage_and_history_is_in_order_of_time() -> None:
    goods = aid(count("armoured_vehicle", 14, 14))
    stages = [
        told(goods, s, date=d, news=d)
        for s, d in (("delivered", "2024-06-05"), ("pledged", "2024-02-05"), ("approved", "2024-03-01"))
    ]
    (record,) = linked(*stages)
    assert (record.status, record.date) == ("delivered", on("2024-06-05"))
    assert [s.status for s in record.history] == ["pledged", "approved", "delivered"]


def test_what_was_cancelled_is_over_unless_it_came_after_all() -> None:
    goods = aid(count("armoured_vehicle", 14, 14))
    promised, ended = (
        told(goods, s, date=d, news=d) for s, d in (("pledged", "2024-02-05"), ("cancelled", "2024-03-01"))
    )
    came = told(goods, "delivered", date="2024-04-01", news="2024-04-01")
    assert linked(promised, ended)[0].status == "cancelled"
    assert record_of(linked(promised, ended, came), came).status == "delivered"


def test_copies_of_one_text_are_one_source() -> None:
    from talka.linking import link_claims

    first, second = (told(aid(count("uav", 5000)), "pledged", source=s) for s in "ab")
    (record,) = link_claims([first, second], copies={second.article.id: first.article.id})
    assert (len(record.articles), record.independent) == (2, 1)

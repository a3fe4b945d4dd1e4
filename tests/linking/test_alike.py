"""What is one thing, and what is merely like it."""

from __future__ import annotations

import pytest
from tests.linking.made import (
    GERMANY,
    aid,
    compared,
    count,
    euros,
    linked,
    meeting,
    memorandum,
    on,
    person,
    told,
)

from talka.model import Claim, Party, Place, Project, Spending, Statement

MINISTER, OTHER = person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT")
LT, UA = (Party(c, c, "country", country=c) for c in ("LT", "UA"))


def project(*products: str, site: str | None = None) -> Project:
    return Project("joint_production", (LT, UA), products, site)


def budget(percent: float, period: str) -> Spending:
    return Spending(LT, "defence_industry", None, count("x", percent, percent).quantity, on(period))


def words(quote: str, topics: tuple[str, ...] = ()) -> Statement:
    return Statement(MINISTER, quote=quote, topics=topics)


PROMISE = aid(count("uav", 5000), due="/2024-11-30")
ONE = {
    "a promise and its recall four months later": (
        told(PROMISE, "pledged", date="2024-09-10"),
        told(PROMISE, "pledged", news="2025-01-12", date="2024-09-01/2024-09-30"),
    ),
    "'thousands' and 'more than 5,000'": (
        told(aid(count("uav", 2000, about=True)), "pledged"),
        told(aid(count("uav", 5000)), "pledged", news="2024-09-11"),
    ),
    "a decision and the delivery of as many, in June": (
        told(aid(count("armoured_vehicle", 14, 14)), "approved", date="2024-02-05"),
        told(aid(count("armoured_vehicle", 14, 14)), "delivered", date="2024-06-05", news="2024-06-06"),
    ),
    "two outlets that contradict one another on one day": (
        told(aid(count("military_aid"), amount=euros(2.6e9)), "approved"),
        told(aid(count("military_aid"), amount=euros(2.7e9)), "approved", news="2024-09-11"),
    ),
    "a sum and the same sum in the other's currency": (
        told(aid(amount=euros(40.2e6)), "pledged"),
        told(aid(amount=euros(44e6, equivalents=(euros(40.2e6),))), "pledged", news="2024-09-11"),
    ),
    "a yearly pledge repeated in another year": (
        told(aid(share_of_gdp=count("x", 0.25).quantity), "pledged"),
        told(aid(share_of_gdp=count("x", 0.25, 0.25).quantity), "delivering", news="2025-12-01"),
    ),
    "a memorandum told with its day and as news": (
        told(memorandum(MINISTER, OTHER), "signed", news="2024-11-05", date="2024-11-04"),
        told(memorandum(OTHER, MINISTER, scope=("uav", "ammunition")), "signed", news="2024-11-04"),
    ),
    "a signing with the wrong minister's name": (
        told(memorandum(MINISTER, OTHER), "signed", news="2024-11-04", date="2024-11-04"),
        told(memorandum(MINISTER, person("dovile-sakaliene", "LT")), "signed", news="2024-11-05", date="2024-11-04"),
    ),
    "a minister under two transliterations": (
        told(meeting(person("alexander-de-croo", "BE"), MINISTER), "held", date="2024-05-28"),
        told(meeting(person("aleksandr-de-kroo", "BE"), MINISTER), "held", date="2024-05-28", language="ru"),
    ),
    "a surname alone": (
        told(meeting(OTHER, MINISTER), "held", date="2024-05-28"),
        told(meeting(person("kasciunas", "LT"), MINISTER), "held", date="2024-05-28", language="lt"),
    ),
    "a project told more fully": (
        told(project("uav", "ammunition"), "agreed", date="2024-11-04"),
        told(project("uav", site="UA"), "agreed", date="2024-11-04"),
    ),
    "a budget planned and approved": (
        told(budget(5.38, "2026-01-01/2026-12-31"), "planned"),
        told(budget(5.38, "2026-01-01/2026-12-31"), "approved", news="2024-12-10"),
    ),
    "a quotation cut short": (
        told(
            words("We have to do everything that we can today so that nobody is late tomorrow"), "", news="2024-09-10"
        ),
        told(words("We have to do everything that we can today"), "", news="2024-09-12"),
    ),
    "a quotation in two languages with its figures": (
        told(words("We gave 4500 drones and 20 vehicles", ("uav",)), "", news="2024-09-10"),
        told(words("Mes davėme 4500 dronų ir 20 mašinų", ("uav",)), "", news="2024-09-11", language="lt"),
    ),
}
TWO = {
    "155-mm rounds a month apart": (
        told(aid(count("ammunition")), "delivered", date="2024-10-02"),
        told(aid(count("ammunition")), "delivered", date="2024-11-02"),
    ),
    "the same, where only the news has a day": (
        told(aid(count("ammunition")), "delivered", news="2024-10-02"),
        told(aid(count("ammunition")), "delivered", news="2024-11-02"),
    ),
    "two packages of one sum a fortnight apart": (
        told(aid(amount=euros(425e6)), "pledged", date="2024-10-16"),
        told(aid(amount=euros(425e6)), "pledged", date="2024-11-01"),
    ),
    "packages of two sums in one week": (
        told(aid(count("military_aid"), amount=euros(425e6)), "pledged", date="2024-10-16"),
        told(aid(count("military_aid"), amount=euros(400e6)), "pledged", date="2024-10-21"),
    ),
    "two memoranda of a month": (
        told(memorandum(MINISTER, OTHER), "signed", date="2024-11-04"),
        told(memorandum(MINISTER, OTHER), "signed", date="2024-11-23"),
    ),
    "a memorandum and a contract of one day": (
        told(memorandum(MINISTER, OTHER), "signed", date="2024-11-04"),
        told(memorandum(MINISTER, OTHER, instrument="contract"), "signed", date="2024-11-04"),
    ),
    "a visit and the next visit": (
        told(meeting(MINISTER, OTHER), "held", date="2024-11-04"),
        told(meeting(MINISTER, OTHER), "held", date="2024-11-12"),
    ),
    "a promise of more than 5,000 and a shipment of 4,500": (
        told(PROMISE, "pledged", date="2024-09-10"),
        told(aid(count("uav", 4500, 4500)), "delivered", date="2025-01-20"),
    ),
    "another recipient's package": (
        told(aid(count("uav", 100, 100), donor=GERMANY), "pledged"),
        told(aid(count("uav", 100, 100)), "pledged"),
    ),
    "a running total and a package of the same sum": (
        told(aid(amount=euros(705e6)), "delivered"),
        told(aid(amount=euros(705e6), basis="total"), "delivered"),
    ),
    "a total and a much later one": (
        told(aid(amount=euros(641e6), basis="total"), "delivered"),
        told(aid(amount=euros(705e6), basis="total"), "delivered", news="2024-12-01"),
    ),
    "ten million for drones and ten million for a coalition, months later": (
        told(aid(count("uav"), amount=euros(10e6)), "pledged"),
        told(
            aid(amount=euros(10e6), through=(Party("C", "organisation/c", "organisation", "coalition"),)),
            "approved",
            news="2025-02-19",
        ),
    ),
    "the budgets of two years": (
        told(budget(5.38, "2026-01-01/2026-12-31"), "approved"),
        told(budget(5.38, "2027-01-01/2027-12-31"), "approved"),
    ),
    "a year's budget and a plan for five": (
        told(budget(5.38, "2026-01-01/2026-12-31"), "approved"),
        told(budget(5.38, "2026-01-01/2030-12-31"), "approved"),
    ),
    "two projects in two countries": (
        told(project("uav", site="UA"), "agreed", date="2024-11-04"),
        told(project("uav", site="LT"), "agreed", date="2024-11-04"),
    ),
    "a refusal and a promise": (
        told(aid(count("aircraft")), "refused"),
        told(aid(count("aircraft")), "pledged", news="2024-09-11"),
    ),
    "two quotations of one speaker": (
        told(words("We have to do everything that we can today"), ""),
        told(words("Nobody asked us whether we wanted this war"), ""),
    ),
}


@pytest.mark.parametrize("pair", ONE.values(), ids=ONE)
def test_is_one_record(pair: tuple[Claim, Claim]) -> None:
    assert len(linked(*pair)) == 1, compared(*pair)


@pytest.mark.parametrize("pair", TWO.values(), ids=TWO)
def test_are_two_records(pair: tuple[Claim, Claim]) -> None:
    assert len(linked(*pair)) == 2, compared(*pair)


@pytest.mark.parametrize("pair", [*ONE.values(), *TWO.values()], ids=[*ONE, *TWO])
def test_reasons_are_in_words_and_the_same_both_ways(pair: tuple[Claim, Claim]) -> None:
    there, back = compared(*pair), compared(*reversed(pair))
    assert there.reasons
    assert (there.score, there.excluded) == (back.score, back.excluded)
    assert there.excluded == any("cannot be one" in reason for reason in there.reasons)


def test_two_things_of_one_article_stay_two_whatever_another_article_says() -> None:
    first = told(aid(count("uav", 10, 10)), "pledged", source="a")
    second = told(aid(count("uav", 12, 12)), "pledged", source="a")
    vague = told(aid(count("uav", 2, about=True)), "pledged", source="b")
    records = linked(first, second, vague)
    assert not any({first.id, second.id} <= set(r.claims) for r in records)


def test_a_body_of_a_union_stands_for_it() -> None:
    union = Party("EU", "organisation/european-union", "organisation", "union")
    commission = Party("Commission", "organisation/european-commission", "organisation", "agency")
    loans = [told(aid(amount=euros(18.1e9), donor=d), "delivered") for d in (union, commission)]
    assert len(linked(*loans)) == 1


def test_a_place_is_no_reason_to_keep_apart_what_one_day_binds() -> None:
    people = (MINISTER, OTHER)
    kyiv = told(meeting(*people), "held", date="2024-11-04")
    named = meeting(*people)
    placed = told(type(named)(named.form, named.participants, (), Place("Kyiv", "UA")), "held", date="2024-11-04")
    (record,) = linked(kyiv, placed)
    assert record.body.place == Place("Kyiv", "UA")  # type: ignore[union-attr]


def test_running_totals_of_one_figure_years_apart_are_two() -> None:
    """What has been given in all grows; of a telling figure the same total is quoted for long."""
    total = aid(amount=euros(100e6), basis="total")
    first = told(total, "delivered", date="2016-05-10", source="a")
    assert len(linked(first, told(total, "delivered", date="2016-06-20", source="b"))) == 1
    assert len(linked(first, told(total, "delivered", date="2023-03-01", source="b"))) == 2

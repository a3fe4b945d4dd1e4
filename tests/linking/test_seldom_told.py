"""How much a likeness tells: counts of one or two, a company, a general scope."""

from __future__ import annotations

from tests.build import LITHUANIA, UKRAINE
from tests.linking.made import GERMANY, aid, compared, count, linked, memorandum, told

from talka.model import Agreement, Party, Project

MAKER = Party("Rheinmetall", "organisation/rheinmetall", "organisation", "company", country="DE")


def test_one_system_and_one_system_months_later_are_two() -> None:
    one = told(aid(count("air_defence", 1, 1), donor=GERMANY), "delivered", news="2024-05-24", source="a")
    next_one = told(aid(count("air_defence", 1, 1), donor=GERMANY), "delivered", news="2024-10-12", source="b")
    assert len(linked(one, next_one)) == 2
    promised = told(aid(count("air_defence", 1, 1), donor=GERMANY), "pledged", date="2024-05-01", source="c")
    given = told(aid(count("air_defence", 1, 1), donor=GERMANY), "delivered", date="2024-07-01", source="d")
    assert len(linked(promised, given)) == 1


def test_six_boats_and_six_boats_a_season_later_are_two_where_the_giver_gives_often() -> None:
    ireland = Party("Ireland", "IE", "country", country="IE")
    promised = {giver.id: [told(aid(count("ship", 6, 6), donor=giver), "pledged", news=day, source=f"{giver.id} {day}")
                           for day in ("2024-03-12", "2024-06-20")] for giver in (GERMANY, ireland)}
    assert len(linked(*promised["DE"])) == 2
    assert len(linked(*promised["IE"])) == 1


def test_a_memorandum_of_the_month_goes_to_the_one_with_its_general_scope() -> None:
    industry = told(memorandum(scope=("defence_industry",)), "signed", date="2024-11-04", source="a")
    drones = told(memorandum(scope=("uav", "long_range_strike")), "signed", date="2024-11-23", source="b")
    month = told(memorandum(scope=("defence_industry",)), "signed", date="2024-11-01/2024-11-30", news="2024-12-12",
                 source="c")
    records = linked(industry, drones, month)
    assert sorted(len(r.claims) for r in records) == [1, 2]
    assert {industry.id, month.id} in [set(r.claims) for r in records]


def test_a_contract_with_the_same_company_tells_more_than_one_of_the_same_states() -> None:
    def contract(source: str, *parties: Party) -> Agreement:
        return Agreement("contract", parties, scope=("armoured_vehicle",))

    with_maker = [told(contract(x, UKRAINE, MAKER), "signed", news=None, source=x) for x in "ab"]
    of_states = [told(contract(x, UKRAINE, LITHUANIA), "signed", news=None, source=x) for x in "cd"]
    assert compared(*with_maker).score > compared(*of_states).score


def test_a_venture_planned_and_started_months_later_is_found() -> None:
    plan = told(Project("joint_venture", (UKRAINE, GERMANY), ("armoured_vehicle", "repair")), "planned",
                date="2023-05-13", source="a")
    start = told(Project("joint_venture", (UKRAINE, GERMANY), ("armoured_vehicle", "repair")), "started",
                 date="2023-10-16", source="b")
    assert len(linked(plan, start)) == 1

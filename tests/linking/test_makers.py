"""Companies that are party to documents and ventures, and what one plant is called."""

from __future__ import annotations

from tests.build import LITHUANIA, UKRAINE
from tests.linking.made import compared, linked, told

from talka.linking.blocking import keys_of
from talka.linking.profile import profiles
from talka.model import Agreement, Party, Project

ONE = Party("Diehl Defence", "organisation/diehl-defence", "organisation", "company", country="DE")
OTHER = Party("Hensoldt", "organisation/hensoldt", "organisation", "company", country="DE")


def contract(*parties: Party) -> Agreement:
    return Agreement("contract", parties, scope=("air_defence",))


def test_undated_contracts_with_one_company_on_one_thing_are_one() -> None:
    mine, again = (told(contract(LITHUANIA, ONE), "signed", news=None, source=x) for x in "ab")
    assert len(linked(mine, again)) == 1
    left, right = (keys_of(p) for p in profiles([mine, again], {}))
    assert left.asks & right.offers
    of_states = [told(contract(LITHUANIA, UKRAINE), "signed", news=None, source=x) for x in "cd"]
    assert len(linked(*of_states)) == 2


def test_two_companies_of_one_state_are_two() -> None:
    mine, others = (told(contract(LITHUANIA, x), "signed", news="2024-05-16", source=x.id) for x in (ONE, OTHER))
    assert len(linked(mine, others)) == 2
    assert "different companies" in " ".join(compared(mine, others).reasons)


def test_a_plant_abroad_and_a_joint_venture_may_be_one() -> None:
    forms = [told(Project(form, (LITHUANIA, ONE), ("ammunition",), "LT"), "started", date="2025-11-04", source=form)
             for form in ("joint_venture", "relocation", "repair")]
    assert len(linked(*forms[:2])) == 1
    assert compared(forms[0], forms[2]).excluded


def test_a_plant_of_one_company_in_one_state_is_one_whatever_it_is_called() -> None:
    told_as = [told(Project(form, (LITHUANIA, ONE), ("ammunition",), "LT"), "started", news=None, source=form)
               for form in ("joint_production", "relocation")]
    assert len(linked(*told_as)) == 1

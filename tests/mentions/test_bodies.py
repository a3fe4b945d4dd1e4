"""Common bodies with the state beside them."""

from __future__ import annotations

import pytest
from tests.mentions.reading import ids, parties

MINISTRY = "organisation/ministry-of-defence-of-ukraine"


@pytest.mark.parametrize(("code", "text", "words"), [
    ("en", "Ukraine's Ministry of Defence replied.", "Ukraine's Ministry of Defence"),
    ("en", "The defence ministry of Ukraine replied.", "defence ministry of Ukraine"),
    ("uk", "У Міністерстві оборони України відповіли.", "Міністерстві оборони України"),
    ("ru", "Минобороны Украины ответило.", "Минобороны Украины"),
    ("lt", "Ukrainos gynybos ministerija atsakė.", "Ukrainos gynybos ministerija"),
])
def test_a_ministry_is_that_of_the_state_beside_it(code: str, text: str, words: str) -> None:
    assert {w: i for w, i in ids(text, code).items() if i.startswith("organisation/")} == {words: MINISTRY}


def test_a_ministry_that_the_base_lacks_is_named_after_its_state() -> None:
    ((_, party),) = parties("The defence ministry of Chad replied.", "en")
    assert (party.name, party.country, party.subtype) == ("Ministry of Defence of Chad", "TD", "ministry")


def test_two_agencies_of_a_state_are_not_one() -> None:
    text = "The space agency of Chad and the development agency of Chad replied."
    assert len({p.id for _, p in parties(text, "en")}) == 2


@pytest.mark.parametrize(("code", "text"), [
    ("uk", "Чадське агентство новин повідомило про це."), ("en", "The Chadian Desert Agency replied."),
])
def test_an_agency_that_its_words_do_not_tell_is_left_alone(code: str, text: str) -> None:
    assert not [p for _, p in parties(text, code) if p.type == "organisation"]


def test_a_company_stands_as_its_state() -> None:
    assert "LT" in ids("Литовська компанія виготовить дрони.", "uk").values()

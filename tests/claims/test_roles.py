"""Who does it and who gets it, by the grammar of each language."""

from __future__ import annotations

import pytest
from tests.claims.reading import scene

from talka.claims import roles


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Norway transferred tanks to Ukraine."),
    ("uk", "Норвегія передала Україні танки."),
    ("ru", "Норвегия передала Украине танки."),
    ("lt", "Norvegija perdavė Ukrainai tankus."),
])
def test_doer_and_recipient(language: str, text: str) -> None:
    here = scene(text, language)
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in roles.subjects(here, verb)] == ["NO"]
    assert [n.party.id for n in roles.recipients(here, verb, here.sentence.first, here.sentence.last)] == ["UA"]


def test_passive_names_its_doer_after_a_preposition() -> None:
    here = scene("The tanks were transferred to Ukraine by Norway.")
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in roles.agents(here, verb)] == ["NO"]


def test_members_of_a_list_do_it_together() -> None:
    here = scene("Norway, Denmark and Sweden transferred tanks to Ukraine.")
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in roles.subjects(here, verb)] == ["NO", "DK", "SE"]

"""Who does it, by the grammar of each language."""

from __future__ import annotations

import pytest
from tests.claims.reading import scene

from talka.claims.subjects import subjects_of


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Norway transferred tanks to Ukraine."),
    ("uk", "Норвегія передала Україні танки."),
    ("ru", "Норвегия передала Украине танки."),
    ("lt", "Norvegija perdavė Ukrainai tankus."),
])
def test_subject_of_a_verb(language: str, text: str) -> None:
    here = scene(text, language)
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in subjects_of(here, verb)] == ["NO"]


def test_members_of_a_list_do_it_together() -> None:
    here = scene("Norway, Denmark and Sweden transferred tanks to Ukraine.")
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in subjects_of(here, verb)] == ["NO", "DK", "SE"]

"""Who gets it, by the grammar of each language."""

from __future__ import annotations

import pytest
from tests.claims.reading import scene

from talka.claims.recipients import recipients_told


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Norway transferred tanks to Ukraine."),
    ("uk", "Норвегія передала Україні танки."),
    ("ru", "Норвегия передала Украине танки."),
    ("lt", "Norvegija perdavė Ukrainai tankus."),
])
def test_recipient_of_a_verb(language: str, text: str) -> None:
    here = scene(text, language)
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in recipients_told(here, verb)] == ["UA"]

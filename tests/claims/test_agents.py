"""Who does what a passive verb tells."""

from __future__ import annotations

from tests.claims.reading import scene

from talka.claims.agents import agents_of


def test_passive_names_its_doer_after_a_preposition() -> None:
    here = scene("The tanks were transferred to Ukraine by Norway.")
    verb = next(c for c in here.acts("give") if c.cue.pos == "verb")
    assert [n.party.id for n in agents_of(here, verb)] == ["NO"]

"""A sum that somebody stops and that another one was to give (``vetoed the 5 billion that the EU planned to give``)."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import apart, sides_of
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.subjects import subjects_of

_BESIDE = 3
"""Tokens between a verb of stopping and the sum, and between the sum and the clause that tells of it."""
_GIVING = ("give", "allocate", "pay", "lend", "finance", "pledge")


class StoppedSums:
    """Finds sums that are stopped and that a relative clause says who was to give to whom."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return the sum as stopped; who stops it is no side, unless the clause names it."""
        for verb in scene.acts(*STOPS):
            money = next((m for m in scene.money if 0 <= scene.span(m)[0] - verb.last <= _BESIDE), None)
            if verb.cue.pos != "verb" or is_noun(scene, verb) or money is None:
                continue
            told, status = stage(scene, verb), status_of(verb.cue.act, stage(scene, verb))
            given = _given(scene, scene.span(money)[1])
            if status is None or told.negated or told.denied or given is None or scene.acts("if"):
                continue
            donors = [n for n in subjects_of(scene, given) if scene.breaks(n.first, given.first) == 0]
            sides = apart(sides_of(self._context, donors), sides_of(self._context, recipients_in(
                scene, given, given.last, scene.sentence.last)))
            if sides.donors and sides.recipients:
                act = Act(verb, told, scene.sentence.first, scene.sentence.last, noun=False)
                return [commitment(scene, act, Found((money,), (), (), ()), status, sides, self._context)]
        return []


def _given(scene: Scene, after: int) -> CueNode | None:
    """The verb of giving in a relative clause that opens right behind a token."""
    opener = scene.opener(after, scene.sentence.last, "relative", "that")
    if opener is None or opener.first - after > _BESIDE:
        return None
    return next((c for c in reversed(scene.acts(*_GIVING)) if c.cue.pos == "verb" and c.first > opener.first
                 and not is_noun(scene, c) and scene.breaks(opener.first, c.first) == 0), None)

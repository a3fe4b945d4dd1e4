"""Promised sums that somebody is said not to have paid (``said Oslo had not paid the promised 5 million``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import collect
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import apart, sides_of
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive

_NEAR = 2
"""Tokens between a verb and the sum or the participle behind it."""


class UnpaidSums:
    """Finds sums that were promised and that a verb behind a negation says were not paid: who did not pay gives."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return the sum as late; who gets it is named with the verb, else who says so."""
        verb = next((c for c in scene.acts("pay", "give", "allocate") if _is_unpaid(scene, c)), None)
        promised = [c for c in scene.acts("promise", "pledge") if verb is not None and c.first >= verb.last]
        if verb is None or not promised:
            return []
        found = collect(scene, verb.last, scene.sentence.last)
        if not found.money or scene.span(found.money[0])[0] - max(verb.last, promised[0].last) > _NEAR:
            return []
        donors = [n for n in subjects_of(scene, verb) if scene.breaks(n.first, verb.first) == 0]
        takers = recipients_in(scene, verb, verb.last, scene.sentence.last) or _tellers(scene, verb)
        sides = apart(sides_of(self._context, donors), sides_of(self._context, takers))
        if not sides.donors or not sides.recipients:
            return []
        act = Act(verb, stage(scene, verb), scene.sentence.first, scene.sentence.last, noun=False)
        return [commitment(scene, act, found._replace(money=found.money[:1]), "delayed", sides, self._context)]


def _is_unpaid(scene: Scene, verb: CueNode) -> bool:
    """Whether an active verb says what was not paid."""
    if verb.cue.pos != "verb" or is_noun(scene, verb) or is_passive(scene, verb):
        return False
    told = stage(scene, verb)
    return told.negated and not told.denied and told.tense in ("past", "pres") and not scene.acts("if")


def _tellers(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Who says so: the doer of a verb of saying before it."""
    saying = [c for c in scene.acts("say", "report") if c.cue.pos == "verb" and c.last <= verb.first]
    return [n for c in saying[-1:] for n in subjects_of(scene, c) if scene.breaks(n.first, verb.first) > 0]

"""Aid told without a figure, whose sum the next sentence tells (``approved aid to Kyiv. It totals 7 billion``)."""

from __future__ import annotations

import msgspec

from talka.claims.act import Act
from talka.claims.beneficiaries import aided
from talka.claims.commitment_draft import commitment, settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.draft_growth import longer, with_things
from talka.claims.found import Found, collect
from talka.claims.inside import opens_inside
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import apart, sides_of
from talka.claims.sides import sides_told
from talka.claims.stage import stage
from talka.claims.status import status_of
from talka.claims.tense import is_passive
from talka.model import Commitment

_OPENING = 3
"""Tokens from the start of a sentence to the word for the sum or the value."""
_WORTH = 6
"""Tokens from the start of a sentence to a verb that tells what aid named before it is worth."""
_VERBS = ("decide", "allocate", "pledge", "give")


class BareAid:
    """Remembers aid between two sides that one sentence tells without any figure, for the sum of the next."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._held: Draft | None = None
        self._number = -9

    def hold(self, scene: Scene) -> None:
        """Take the aid of a sentence that made no claim, where it names both sides and something decides it."""
        aid = tuple(scene.acts("aid"))
        if not aid or scene.money or scene.shares or any(m.may_be("topic") for m in scene.items):
            return
        verb = next((c for c in scene.acts(*_VERBS) if c.cue.pos == "verb" and not is_noun(scene, c)), None)
        found = stage(scene, verb) if verb is not None else None
        if verb is None or found is None or found.negated or found.denied or found.condition is not None:
            return
        act = Act(verb, found, scene.sentence.first, scene.sentence.last, noun=False, passive=is_passive(scene, verb))
        told = Found((), (), (), aid)
        sides, status = sides_told(self._context, scene, act, told), status_of(verb.cue.act, found)
        if not sides.recipients:
            sides = apart(sides.donors, sides_of(self._context, aided(scene, scene.sentence.first)))
        if status is not None and sides.donors and sides.recipients:
            self._held, self._number = commitment(scene, act, told, status, sides, self._context), scene.number

    def told(self, scene: Scene) -> list[Draft]:
        """Return the aid of the sentence before with the sum that a sentence opens with (``The total will be``)."""
        held = self._held
        if held is None or scene.number - self._number != 1 or scene.acts("not", "budget"):
            return []
        if not scene.money and opens_inside(scene) and not any(n.party.country for n in scene.parties):
            held = with_things(held, collect(scene, scene.sentence.first, scene.sentence.last).concrete)
            return [longer(held, scene)]
        if not scene.money:
            return []
        value = next((c for c in scene.acts("amount_to", "total") if _opens(scene, c)), None)
        body = held.body
        if value is None or not isinstance(body, Commitment) or any(n.party.country for n in scene.parties):
            return []
        fuller = msgspec.structs.replace(body, amount=settled(scene.money[:1], body.donor, scene))
        return [held.changed(body=fuller, stated={**held.stated, "amount": spans_of(scene.money[0])},
                             sentences=(*held.sentences, (scene.sentence.start, scene.sentence.end)))]


def _opens(scene: Scene, value: CueNode) -> bool:
    """Whether a sentence opens with a word for the value, or with aid and a verb for what it is worth."""
    at = value.first - scene.sentence.first
    if value.cue.pos == "noun":
        return at <= _OPENING
    return value.cue.act == "amount_to" and at <= _WORTH and any(
        c.cue.pos == "noun" and c.last <= value.first for c in scene.acts("aid"))

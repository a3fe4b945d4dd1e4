"""Who gave what the sentence before tells that somebody got: ``The equipment was donated by Japan``."""

from __future__ import annotations

import msgspec

from talka.claims.act import Act
from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.draft_growth import items_of, longer
from talka.claims.found import Found, collect
from talka.claims.last_told import LastTold
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.claims.sides import sides_told
from talka.claims.stage import stage
from talka.claims.tense import is_passive
from talka.model import Commitment

_VERBS = ("give", "allocate", "finance", "pay", "buy", "lend")
_DONE = ("past", "ppp", "pres")
_NOTHING = Found((), (), (), ())


class GiverAfter:
    """Finds who gave what somebody got, where a sentence names it behind."""

    def __init__(self, context: Context, told: LastTold) -> None:
        self._context, self._told = context, told

    def find(self, scene: Scene) -> list[Draft]:
        """Return the last commitment, which has no giver, with the one whom a sentence right behind it names."""
        draft = self._told.draft
        body = draft.body if draft is not None else None
        if draft is None or not isinstance(body, Commitment) or body.donor or not body.recipient:
            return []
        if scene.number == self._told.number or not self._told.is_near(scene) or scene.quantities:
            return []
        for cue in scene.acts(*_VERBS):
            if givers := self._givers(scene, cue, draft):
                fuller = msgspec.structs.replace(body, donor=tuple(g.party for g in givers))
                if scene.money and body.amount is None:
                    fuller = msgspec.structs.replace(fuller, amount=settled(scene.money[:1], fuller.donor, scene))
                stated = {**draft.stated, "donor": spans_of(*(g.mention for g in givers))}
                doubts = tuple(d for d in draft.doubts if d != "no_donor")
                return [longer(draft, scene).changed(body=fuller, stated=stated, doubts=doubts)]
        return []

    def _givers(self, scene: Scene, cue: CueNode, draft: Draft) -> list[Side]:
        """The doers of a verb of giving that is about what was told."""
        told, noun = stage(scene, cue), is_noun(scene, cue)
        if told.negated or told.denied or (not noun and (told.governors or told.tense not in _DONE)):
            return []
        first, last = scene.sentence.first, scene.sentence.last
        act = Act(cue, told, first, last, noun=noun, passive=not noun and is_passive(scene, cue))
        if not _is_of_told(scene, act, collect(scene, first, last), draft):
            return []
        sides = sides_told(self._context, scene, act, _NOTHING)
        if noun and cue.cue.act != "give":
            return []
        taken = {p.id for p in getattr(draft.body, "recipient", ())}
        if sides.recipients and not taken & {r.party.id for r in sides.recipients}:
            return []
        return [d for d in sides.donors if d.party.id not in taken]


def _is_of_told(scene: Scene, act: Act, found: Found, draft: Draft) -> bool:
    """Whether what a verb is about is what was told: a pronoun, ``the aid``, ``the equipment``, the things again.

    A passive of giving without any thing is about what was told too, whatever word its sentence has for it.
    """
    kinds = {c for i in items_of(draft) for c in i.categories} | {"other", "military_aid", "humanitarian_goods"}
    if any(not kinds.issuperset(t.item.categories) for t in found.things):
        return False
    if act.cue.cue.act == "give" and act.passive and not (found.things or found.money):
        return True
    pronoun = any(c.cue.lemma == "3" and (c.ever("pl") or not c.has("m")) for c in scene.acts("pronoun"))
    return pronoun or bool(found.things or found.aid or found.package)

"""Things that were paid for, ordered or promised and never came: a delivery that is late."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.orders import bought_by
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sources import sources_in
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.things import Thing

_PAID = ("buy", "pay")
_OWED = (*_PAID, "pledge", "promise")
_COMING = ("receive", "arrive", "give")
_WHOSE = 2
"""Tokens between whose things they are and the things."""


class UnreceivedFinder:
    """Finds things that somebody paid for or was promised and did not get."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return what was owed and is not there (``Armenia paid for Russian weapons but never received them``)."""
        late = next((c for c in scene.acts(*_COMING, "delay") if _is_missing(scene, c)), None)
        owed = next((c for c in scene.acts(*_OWED) if c.cue.pos == "verb" and late is not None and c.first != late.first
                     and _is_told(scene, c)), None)
        if late is None or owed is None or scene.acts("if") or stage(scene, late).denied:
            return []
        found = self._owed(scene)
        takers = self._takers(scene, late, owed)
        donors = self._givers(scene, late, owed, found, {n.mention.start for n in takers})
        sides = apart(sides_of(self._context, donors), sides_of(self._context, takers))
        if not found.things or not sides.donors or not sides.recipients:
            return []
        sides = Sides(sides.donors, sides.recipients, sold=owed.cue.act in _PAID)
        act = Act(late, stage(scene, late), scene.sentence.first, scene.sentence.last, noun=False)
        return [commitment(scene, act, found, "delayed", sides, self._context)]

    def _owed(self, scene: Scene) -> Found:
        """The arms that a sentence names; without a sum, which was paid for them."""
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        arms = tuple(t for t in found.things if any(self._context.aid_types.get(c) == "military"
                                                    for c in t.item.categories))
        return found._replace(things=arms)

    def _takers(self, scene: Scene, late: CueNode, owed: CueNode) -> list[PartyNode]:
        """Who paid or was promised: the doer of paying; who is promised something; who did not receive."""
        promised = recipients_in(scene, owed, owed.last, scene.sentence.last) if owed.cue.act not in _PAID else []
        buying = owed.cue.act in _PAID
        buyers = (bought_by(scene, owed) if is_passive(scene, owed) else subjects_of(scene, owed)) if buying else []
        receivers = subjects_of(scene, late) if late.cue.act == "receive" else []
        return promised or buyers or receivers

    def _givers(self, scene: Scene, late: CueNode, owed: CueNode, found: Found, taken: set[int]) -> list[PartyNode]:
        """From whom it was to come: named as the source, as who promised or did not deliver, or by the things."""
        sources = [n for n in sources_in(scene) if n.prep is not None and n.mention.start not in taken]
        promised = subjects_of(scene, owed) if owed.cue.act not in _PAID else []
        failing = subjects_of(scene, late) if late.cue.act in ("give", "delay") else []
        doers = [n for n in (*failing, *promised) if n.mention.start not in taken]
        return sources or doers or [n for t in found.things for n in scene.parties
                                    if n.mention.start not in taken and _is_whose(n, t)]


def _is_told(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb says that something was paid or promised."""
    told = stage(scene, cue)
    return not is_noun(scene, cue) and told.tense in ("past", "ppp") and not told.negated and not told.denied


def _is_missing(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb says that something did not come."""
    if cue.cue.pos == "noun" or is_noun(scene, cue):
        return False
    told = stage(scene, cue)
    if cue.cue.act == "delay":
        return cue.cue.pos == "phrase"
    return told.negated and told.tense in ("past", "ppp", "pres") and not told.governors


def _is_whose(node: PartyNode, thing: Thing) -> bool:
    """Whether a nation's adjective, or a state as the owner, stands right before the things."""
    marked = node.has("adj") or (node.prep is None and (node.has("poss") or node.has("gen")))
    return marked and (0 <= thing.first - node.last <= _WHOSE or thing.first <= node.first < thing.last)

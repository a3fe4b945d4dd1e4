"""Supplies that somebody else pays for, told in a relative clause (``pays for a package that Washington supplies``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of

_PAYING = ("pay", "finance", "buy", "allocate")


def is_supplied_for_payer(scene: Scene, act: Act) -> bool:
    """Return whether a relative clause only tells who supplies what the doer of its main clause pays for."""
    if act.cue.cue.act not in ("give", "sell", "produce") or act.noun:
        return False
    relative = scene.opener(scene.sentence.first, act.cue.first, "relative")
    if relative is None or scene.breaks(relative.first, act.cue.first) > 0:
        return False
    suppliers = {n.party.country for n in subjects_of(scene, act.cue) if n.first >= relative.first} - {None}
    payers = {n.party.country for c in scene.acts(*_PAYING) if _pays(scene, c, relative)
              for n in subjects_of(scene, c)} - {None}
    return bool(suppliers and payers) and not suppliers & payers


def _pays(scene: Scene, verb: CueNode, relative: CueNode) -> bool:
    """Whether a verb of paying stands before a relative clause."""
    return verb.cue.pos == "verb" and not is_noun(scene, verb) and verb.last <= relative.first

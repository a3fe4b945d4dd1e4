"""Aid in a line without a verb that names both sides (``Two more Iris-T systems for Ukraine from Germany``)."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.context import Context
from talka.claims.dash_line import gift_of_dash
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.model import Cue

_LINE = 18
"""Tokens that a headline takes at most; a longer sentence has a verb that no pack knows."""


def gift_of_line(context: Context, scene: Scene) -> tuple[Act, Found, Sides] | None:
    """Return what a line without a verb gives, with its sides: ``from`` marks the giver, ``for`` who gets it."""
    if (told := gift_of_dash(context, scene)) is not None:
        return standing(scene, _head(told[0])), told[1], told[2]
    if scene.sentence.last - scene.sentence.first > _LINE or any(
            c.cue.pos in ("verb", "phrase") or c.cue.act in ("relative", "that", "not") for c in scene.cues):
        return None
    givers = [n for n in scene.parties if n.prep is not None and f"prep:{n.prep}" in scene.grammar.donor_noun]
    takers = [n for n in scene.parties if _is_for(scene, n)]
    found = collect(scene, scene.sentence.first, scene.sentence.last)
    if not givers or not takers or not (found.money or any(t.item.quantity for t in found.things)):
        return None
    both = apart(sides_of(context, givers), sides_of(context, takers))
    return (standing(scene, _head(givers[0])), found, both) if both.donors and both.recipients else None


def _is_for(scene: Scene, node: PartyNode) -> bool:
    """Whether a mark that can only mean who gets it, and no direction, stands with a party."""
    if node.party.type == "person" or node not in recipients_in(scene, None, node.first, node.last):
        return False
    mark = f"prep:{node.prep}"
    return node.prep is None or (mark in scene.grammar.recipient and mark not in scene.grammar.place
                                 and not any(m.startswith(f"{mark}+") for m in scene.grammar.recipient))


def _head(node: PartyNode) -> CueNode:
    """A cue for what a line without a verb tells: a promise by the party that it is from."""
    return CueNode(node.mention, Cue("pledge", "noun", "-"), node.last, node.last)

"""A clause whose verb a dash stands for, with who gets it by case (``Oslo opens its purse: to Kenya - 70 million``)."""

from __future__ import annotations

from collections.abc import Iterator

from talka.claims.context import Context
from talka.claims.found import Found, collect
from talka.claims.nodes import PartyNode
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.signs import DASHES

_NEAR = 3
"""Tokens between the dash and the figure, and between who gets it and the dash."""
_LINE = 16
"""Tokens of such a line."""


def gift_of_dash(context: Context, scene: Scene) -> tuple[PartyNode, Found, Sides] | None:
    """Return who gives, what, and both sides, where a dash between who gets it and a figure is all that tells it."""
    if "dat" not in scene.grammar.recipient or scene.sentence.last - scene.sentence.first > _LINE or len(
            list(_dashes(scene))) != 1:
        return None
    dash = next(_dashes(scene))
    start = _start(scene, dash)
    if any(c.cue.pos in ("verb", "phrase") and c.cue.act != "now" and c.first >= start for c in scene.cues):
        return None
    takers = [n for n in recipients_in(scene, None, start, dash) if n.prep is None and n.has("dat")
              and not n.has("nom") and n.party.type == "country" and 0 <= dash - n.last < _NEAR]
    found = collect(scene, dash + 1, scene.sentence.last)
    starts = [scene.span(m)[0] for m in (*found.money, *scene.quantities)]
    if not takers or not (found.money or any(t.item.quantity for t in found.things)) or not any(
            0 <= at - dash <= _NEAR for at in starts):
        return None
    givers = [n for n in scene.parties if n.last <= takers[0].first and n.prep is None and n.has("nom")
              and n.party.country != takers[0].party.country and n.party.type != "person"]
    both = apart(sides_of(context, givers[-1:]), sides_of(context, takers))
    return (givers[-1], found, both) if both.donors and both.recipients else None


def _dashes(scene: Scene) -> Iterator[int]:
    return (i for i in range(scene.sentence.first, scene.sentence.last) if scene.tokens[i].norm in DASHES)


def _start(scene: Scene, dash: int) -> int:
    """Where the clause of a dash begins: behind a colon before it."""
    return next((i + 1 for i in range(dash - 1, scene.sentence.first, -1) if scene.tokens[i].norm == ":"),
                scene.sentence.first)

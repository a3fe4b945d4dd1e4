"""Verbs of spending whose sum is for counted things of another state: a purchase (``spent 9 million on 6 jets``)."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.sources import sources_in

_OBJECT = 2
"""Tokens between a verb of spending and its sum."""
_THINGS = 8
"""Tokens between a sum and the things that it is spent on."""
_COUNTED = 4
"""Tokens between a count and its thing, with whose make it is between."""


def spending_on(scene: Scene) -> list[CueNode]:
    """Return verbs of spending that are purchases from another state: it stands behind ``from``, or before its make."""
    if not (scene.money and scene.items) or "before" not in scene.grammar.donor:
        return []
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="buy", attributes=()))
            for c in scene.acts("spend") if c.cue.pos == "verb" and not is_noun(scene, c) and _buys(scene, c)]


def _buys(scene: Scene, verb: CueNode) -> bool:
    ends = [scene.span(m)[1] for m in scene.money if 0 <= scene.span(m)[0] - verb.last <= _OBJECT]
    if not ends:
        return False
    things = [scene.span(m) for m in scene.items if 0 < scene.span(m)[0] - ends[0] <= _THINGS
              and scene.breaks(scene.span(m)[0], verb.first) == 0 and not m.may_be("topic")]
    if not things or any(c.cue.act == "buy" for c in scene.between(ends[0], things[0][0])):
        return False
    if any(n.party.country and 0 <= n.first - last <= _OBJECT for n in sources_in(scene) for _, last in things):
        return True
    counts = [scene.span(q) for q in scene.quantities if ends[0] <= scene.span(q)[0] < things[-1][0]]
    made = [n for n in scene.parties if n.party.country and (
        n.is_adjective or n.has("poss") or n.party.subtype == "company")]
    return any(last <= n.first < things[-1][1] and things[-1][0] - last <= _COUNTED for _, last in counts for n in made)

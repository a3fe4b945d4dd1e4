"""Whose the counted things are that arrive, and for whom: ``Canada's 30 trucks for Jamaica arrived``."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.model import Mention

_NAMES = 3
"""Tokens between a count and the end of what it counts."""


def owners_of_things(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose things arrive: in the possessive before their count, or as an adjective behind it."""
    counts = [scene.span(q) for q, _ in _things(scene, act)]
    return [n for n in scene.parties if n.party.country and n.party.type != "person" and any(
        (n.has("poss") and 0 <= first - n.last <= 1) or (n.is_adjective and n.first == last)
        for first, last in counts)][:1]


def takers_of_things(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state that the things are for, by a preposition right behind them."""
    ends = [last for _, last in _things(scene, act)]
    return [n for n in scene.parties if n.party.type == "country" and n.prep and any(0 < n.first - at <= 1 + len(
        n.prep.split()) for at in ends) and f"prep:{n.prep}" in scene.grammar.recipient][:1]


def _things(scene: Scene, act: Act) -> list[tuple[Mention, int]]:
    """The counts before a verb of arriving, with the token where what they count ends, where place marks the doer."""
    if act.cue.cue.act != "arrive" or "before" not in scene.grammar.donor:
        return []
    ends = [scene.span(m)[1] for m in scene.items if not m.may_be("topic")]
    return [(q, end) for q in scene.quantities for end in ends
            if 0 < end - scene.span(q)[1] <= _NAMES and end <= act.cue.first
            and scene.breaks(scene.span(q)[0], act.cue.first) == 0]

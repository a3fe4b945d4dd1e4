"""Convoys that leave a place for a state (``left Lancashire for Ukraine``), and what is on board of them."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.model import Item

_CARGO = frozenset({"ship", "vehicle", "aircraft", "medical"})
"""Categories of what leaves with a load, or is itself what is given."""


def left_for(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the state for which vehicles or other things leave: the last behind a mark of who gets something."""
    things = [m for m in scene.items if scene.span(m)[1] <= verb.first and isinstance(m.value, Item)
              and (m.may_be("counter") or _CARGO.intersection(m.value.categories))]
    if not things:
        return []
    goals = [n for n in recipients_in(scene, None, verb.last, scene.sentence.last)
             if n.party.type == "country" and n.prep is not None and n.first >= verb.last]
    return goals[-1:]


def left_behind(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return whose vehicles leave, or from where: a state or town right behind the verb or behind ``from``."""
    own = [n for n in scene.parties if n.last <= verb.first and n.prep is None and n.party.country]
    near = [n for n in scene.parties if n.prep is None and 0 <= n.first - verb.last <= 1 and n.party.country]
    return sources_in(scene) or near or own[:1]

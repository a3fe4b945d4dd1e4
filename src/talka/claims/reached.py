"""What a verb of reaching reaches: a sum, to which aid has only grown, or the place that something has come to."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene
from talka.model import Mention, Place

_BOUND = 2
"""Tokens between a verb of reaching and the figure that is reached."""


def only_grows(scene: Scene, act: Act) -> bool:
    """Return whether what reaches something only grows: a figure is reached, and no place (``reached 5 million``)."""
    rises = any(c.first == act.cue.first for c in scene.acts("raise"))
    return rises and (not is_genitive_first(scene) or any(
        0 <= scene.span(m)[0] - act.cue.last <= _BOUND
        for m in (*scene.money, *scene.shares, *scene.percents, *scene.quantities)))


def reached_places(scene: Scene, act: Act) -> list[Mention]:
    """Return the towns and regions that a verb has as its object, or whose is the noun behind it that is reached."""
    if not is_genitive_first(scene):
        return []
    return [m for m in scene.mentions if isinstance(m.value, Place) and scene.prep_before(scene.span(m)[0]) is None
            and scene.breaks(scene.span(m)[0], act.cue.first) == 0 and not m.may_be("nom")
            and (m.may_be("acc") or (m.may_be("gen") and scene.span(m)[0] == act.cue.last))]


def reached_owners(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state or body whose account, people or shores are reached, right behind the verb.

    What is owned is no thing that arrives itself.
    """
    stock = act.cue.cue.get("form") == "stock"  # whose stocks are added to, also before the verb
    if not is_genitive_first(scene) or not (stock or any(c.first == act.cue.first for c in scene.acts("raise"))):
        return []
    come = {scene.span(m)[0] for m in scene.items if m.may_be("nom")}
    return [n for n in scene.parties if (n.first == act.cue.last or (stock and 0 < act.cue.first - n.last <= _BOUND))
            and n.prep is None and n.has("gen")
            and n.party.country and n.party.type != "person" and n.last not in come]

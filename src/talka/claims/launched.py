"""Launchers of no kind that are counted beside the arms that they are for (``60 rockets and 4 launchers``)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from talka.model import Item

if TYPE_CHECKING:
    from talka.claims.scene import Scene
    from talka.claims.things import Thing

_ARMS = frozenset({"missile", "anti_tank", "air_defence", "artillery"})
"""Categories of what is launched."""
_NEAR = 4
"""Tokens between the arms and the systems, with their count."""


def with_launchers(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return things with the kind of the arms beside them for systems that name no kind and have a count."""
    counts = {scene.span(q)[1] for q in scene.quantities}
    return [t if t.item.categories or t.first not in counts else _of_arms(scene, t, found) for t in found]


def _of_arms(scene: Scene, thing: Thing, found: Sequence[Thing]) -> Thing:
    joints = {i for c in scene.acts("and") for i in range(c.first, c.last)}
    for other in found:
        left, right = (other, thing) if other.first < thing.first else (thing, other)
        gap = range(left.last, right.first)
        if other is not thing and _ARMS.intersection(other.item.categories) and 0 < len(gap) <= _NEAR and any(
                i in joints for i in gap):
            return thing._replace(item=Item(other.item.categories, thing.item.name, thing.item.quantity))
    return thing

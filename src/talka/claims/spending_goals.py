"""Spending told part by part: each sum with the thing that it is for, before it or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.scene import Scene
from talka.model import Item, Mention

_NEAR = 7
"""Tokens between a thing and the sum that it is bought for."""
_SEVERAL = 2


class Goal(NamedTuple):
    """A sum with the category of the thing that it is for."""

    money: Mention
    purpose: str


def by_goals(scene: Scene, sums: Sequence[Mention]) -> list[Goal]:
    """Return the sums with what they are for, in order; nothing where not each has a thing of its own."""
    things = [m for m in scene.items if isinstance(m.value, Item) and m.value.categories and not m.may_be("topic")]
    if len(sums) < _SEVERAL or len(things) < len(sums):
        return []
    told = sorted((*things, *sums), key=lambda m: m.start)
    if told[0] in sums:
        return _parted(scene, told, sums)
    return _parted(scene, told[::-1], sums)[::-1]


def _parted(scene: Scene, order: Sequence[Mention], sums: Sequence[Mention]) -> list[Goal]:
    """The goals of a list that goes from each sum to its thing, whichever way it is read."""
    found: list[Goal] = []
    for n, mention in enumerate(order):
        if mention not in sums:
            continue
        after = order[n + 1] if n + 1 < len(order) else mention
        if after in sums or not isinstance(after.value, Item):
            return []
        first, last = sorted((scene.span(mention), scene.span(after)))
        if last[0] - first[1] > _NEAR:
            return []
        found.append(Goal(mention, after.value.categories[0]))
    return found

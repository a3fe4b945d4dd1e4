"""Counts of things that only a common word names (``36 systems``), where the sentence before says which."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Quantity


def nameless(scene: Scene, first: int, last: int) -> list[Thing]:
    """Return the first count between two tokens with a word right behind it that names no kind of thing."""
    kinds = {scene.span(m)[0] for m in scene.items if isinstance(m.value, Item) and not m.value.categories}
    return [Thing(Item((), "", q.value), *scene.span(q), (q,), topic=False, proper=False) for q in scene.quantities
            if isinstance(q.value, Quantity) and scene.span(q)[1] in kinds and first <= scene.span(q)[0] < last][:1]


def named_before(scene: Scene, act: Act, found: Found, told: Sequence[Item]) -> tuple[Thing, ...]:
    """Return so many of the only uncounted thing told before (``will get six launchers``); none where it is counted."""
    count = nameless(scene, act.cue.last, act.last) if len(told) == 1 and told[0].quantity is None else []
    if not count or GENERAL.issuperset(told[0].categories) or any(t.item.quantity for t in found.things):
        return ()
    return tuple(t._replace(item=Item(told[0].categories, told[0].name, t.item.quantity)) for t in count)

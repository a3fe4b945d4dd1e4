"""More of a thing told before, with a time of its own (``six F-16s this year and two more in 2026``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_JOINED = 3
"""Tokens between the word or sign that joins the rest and its count."""
_TIMED = 8
"""Tokens between the count of the rest and the time that it is told for."""


class Portion(NamedTuple):
    """What is given at one time, and the tokens in which that time stands."""

    found: Found
    within: tuple[int, int]


def by_time(scene: Scene, act: Act, found: Found) -> list[Portion]:
    """Return the two portions of what an act gives, each with its time; an empty list where there is one time.

    The second is a bare count that a word such as ``more`` or ``another`` joins to the only counted thing before it.
    """
    counted = [t for t in found.things if t.item.quantity]
    if len(counted) != 1 or len(found.things) != 1 or found.money or act.noun:
        return []
    thing = counted[0]
    named = {m.start for m in thing.mentions}
    count = next((q for q in scene.quantities if scene.span(q)[0] >= thing.last and q.start not in named
                  and isinstance(q.value, Quantity) and _is_more(scene, q) and _is_joined(scene, thing, q)
                  and _is_timed(scene, q)), None)
    if count is None or not isinstance(count.value, Quantity):
        return []
    at = scene.span(count)[0]
    more = Thing(Item(thing.item.categories, thing.item.name, count.value), *scene.span(count), (count,),
                 topic=False, proper=False)
    return [Portion(found, (scene.sentence.first, at)),
            Portion(found._replace(things=(more,)), (at, scene.sentence.last))]


def _is_more(scene: Scene, count: Mention) -> bool:
    """Whether a word for more stands right before a count, in it or right behind it."""
    first, last = scene.span(count)
    return any(scene.tokens[i].norm in scene.grammar.another
               for i in range(max(first - 1, scene.sentence.first), min(last + 1, scene.sentence.last)))


def _is_joined(scene: Scene, thing: Thing, count: Mention) -> bool:
    """Whether a joint or a comma stands shortly before a count, and no verb or other thing since the first."""
    at = scene.span(count)[0]
    joints = {c.first for c in scene.acts("and", "but")}
    near = range(max(at - _JOINED, thing.last), at)
    return any(i in joints or scene.tokens[i].norm in ",;" for i in near) and not any(
        c.cue.pos == "verb" and thing.last <= c.first < at for c in scene.cues) and not any(
        scene.span(m)[0] >= thing.last for m in scene.items if not m.may_be("counter"))


def _is_timed(scene: Scene, count: Mention) -> bool:
    last = scene.span(count)[1]
    return any(last <= scene.span(d)[0] <= last + _TIMED for d in scene.dates)

"""More of a thing told before, with a time of its own (``six F-16s this year and two in 2026``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.of_whole import stands_alone
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_JOINED = 5
"""Tokens between the word or sign that joins the rest and its count, with a time between them."""
_TIMED = 8
"""Tokens between the count of the rest and the time that it is told for."""

_VERBS = ("arrive", "expect", "will", "must", "plan", "may")
"""Acts of words that open the verb of a count."""


class Portion(NamedTuple):
    """What is given at one time, and the tokens in which that time stands."""

    found: Found
    within: tuple[int, int]


def by_time(scene: Scene, act: Act, found: Found) -> list[Portion]:
    """Return the portions of what an act gives, each with its time; an empty list where there is one time.

    Those behind the first are bare counts of the only counted thing before them, each joined to it and with its time.
    """
    counted = [t for t in found.things if t.item.quantity]
    if len(counted) != 1 or len(found.things) != 1 or found.money or act.noun:
        return []
    thing = counted[0]
    named = {m.start for m in thing.mentions}
    counts = [q for q in scene.quantities if scene.span(q)[0] >= thing.last and q.start not in named]
    borders, left = [], thing.last
    for count in counts:
        border = _joint(scene, left, count)
        if border is None or not _is_timed(scene, border, count) or not (
                _is_more(scene, count) or _has_time(scene, scene.sentence.first, border, thing)):
            break
        borders.append(border)
        left = scene.span(count)[1]
    starts, ends = [scene.sentence.first, *borders], [*borders, scene.sentence.last]
    parts = [found, *(found._replace(things=(_more(scene, thing, c),)) for c in counts[:len(borders)])]
    return [Portion(p, (a, b)) for p, a, b in zip(parts, starts, ends, strict=True)] if borders else []


def _more(scene: Scene, thing: Thing, count: Mention) -> Thing:
    """So many more of a thing."""
    assert isinstance(count.value, Quantity)  # noqa: S101 - by kind
    return Thing(Item(thing.item.categories, thing.item.name, count.value), *scene.span(count), (count,),
                 topic=False, proper=False)


def _is_more(scene: Scene, count: Mention) -> bool:
    """Whether a word for more stands right before a count, in it or right behind it."""
    first, last = scene.span(count)
    return any(scene.tokens[i].norm in scene.grammar.another
               for i in range(max(first - 1, scene.sentence.first), min(last + 1, scene.sentence.last)))


def _joint(scene: Scene, left: int, count: Mention) -> int | None:
    """The joint or comma shortly before a count, with no verb or other thing since the first; else nothing."""
    at = scene.span(count)[0]
    joints = {c.first for c in scene.acts("and", "but")}
    near = next((i for i in range(at - 1, max(at - 1 - _JOINED, left - 1), -1)
                 if i in joints or scene.tokens[i].norm in ",;"), None)
    if near is None or not stands_alone(scene, scene.span(count)[1], dated=True) or any(
            near < n.first < at and n.prep is None and not n.is_adjective for n in scene.parties):
        return None  # it counts something else, or somebody else gives it
    if any(c.cue.pos == "verb" and left <= c.first < at for c in scene.cues) or any(
            scene.span(m)[0] >= left for m in scene.items if not m.may_be("counter")):
        return None
    return near


def _is_timed(scene: Scene, border: int, count: Mention) -> bool:
    """Whether a time stands behind a count, or between the joint and the count."""
    last = scene.span(count)[1]
    if any(last <= c.first <= last + 1 and (c.cue.pos == "verb" or c.cue.act in _VERBS) for c in scene.cues):
        return False  # it has a verb of its own
    return any(border <= scene.span(d)[0] <= last + _TIMED for d in scene.dates)


def _has_time(scene: Scene, first: int, last: int, thing: Thing) -> bool:
    """Whether the first count has a time of its own: behind its thing, or before all."""
    return any(first <= scene.span(d)[0] < last for d in scene.dates) and thing.item.quantity is not None

"""Times of the first pieces only (``24 boats, the first of which will arrive in 2026``), which are not those of all."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.model import DateRange, Mention

_THING = 3
"""Tokens between a word such as ``first`` and the things of which it is the first."""
_BOTH = 2


def leads(scene: Scene, time: Mention | None) -> bool:
    """Return whether a word for the first pieces stands in the clause of a time, before it."""
    if time is None:
        return False
    at = scene.span(time)[0]
    return any(first < at and scene.breaks(first, at) == 0 for first in _leading(scene))


def of_first(scene: Scene, time: Mention, anchor: int) -> bool:
    """Return whether a time is that of the first pieces in a clause of their own, behind that of the act."""
    at = scene.span(time)[0]
    return any(anchor < first < at and scene.breaks(first, at) == 0 and scene.breaks(first, anchor) > 0
               for first in _leading(scene))


def whole_time(scene: Scene, due: DateRange) -> DateRange:
    """From when things begin to come until the last has (``Deliveries will begin in 2027 and end in 2029``)."""
    values = [m.value for m in scene.dates if isinstance(m.value, DateRange)]
    starts = [v.start or v.end for v in values if v.start or v.end]
    ends = [v.end for v in values if v.end]
    if len(values) != _BOTH or len(starts) != _BOTH or len(ends) != _BOTH:
        return due
    return DateRange(min(s for s in starts if s), max(ends), due.text)


def _leading(scene: Scene) -> list[int]:
    """Where words for the first of several things stand: not of times (``the first quarter``)."""
    dated = {i for m in scene.dates for i in range(*scene.span(m))}
    things = [scene.span(m)[0] for m in (*scene.items, *scene.quantities)]
    things += [c.first for c in scene.acts("give", "arrive", "receive", "relative", "pronoun")]
    found = [i for i in range(scene.sentence.first, scene.sentence.last)
             if scene.tokens[i].norm in scene.grammar.leading and i not in dated
             and any(0 < at - i <= _THING for at in things)]
    related = [c.first for c in scene.acts("relative")]
    return [next((at for at in related if 0 < at - i <= _THING), i) for i in found]  # ``the first of which``

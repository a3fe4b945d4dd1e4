"""Sums of one giver that each have a time of their own (``10 million in March, 15 million in May``)."""

from __future__ import annotations

from itertools import pairwise

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.rest import Portion
from talka.claims.scene import Scene
from talka.model import Mention


def sums_by_time(scene: Scene, act: Act, found: Found) -> list[Portion]:
    """Return the sums of an act, each with its time; an empty list where one of them has none of its own."""
    if act.noun or len(found.money) < 2 or any(t.item.quantity for t in found.things):
        return []
    borders = [_border(scene, a, b) for a, b in pairwise(found.money)]
    starts = [scene.sentence.first, *(b or 0 for b in borders)]
    ends = [*(b or 0 for b in borders), scene.sentence.last]
    days = [scene.span(d)[0] for d in scene.dates]
    if None in borders or not all(sum(a <= at < b for at in days) == 1 for a, b in zip(starts, ends, strict=True)):
        return []
    return [Portion(found._replace(money=(m,)), (a, b))
            for m, a, b in zip(found.money, starts, ends, strict=True)]


def _border(scene: Scene, left: Mention, right: Mention) -> int | None:
    """The comma or joint between two sums that no other verb stands between."""
    between = range(scene.span(left)[1], scene.span(right)[0])
    joints = {c.first for c in scene.acts("and", "but")}
    if any(c.cue.pos == "verb" and c.first in between for c in scene.cues):
        return None
    return next((i for i in between if i in joints or scene.tokens[i].norm in ",;"), None)

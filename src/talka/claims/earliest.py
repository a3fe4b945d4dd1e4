"""What will not come before a day: it is late, not refused (``will not reach Ukraine before 2026``)."""

from __future__ import annotations

import datetime

from talka.claims.act import Act
from talka.claims.scene import Scene
from talka.model import DateRange, Mention

_NEAR = 4
"""Tokens between a word such as ``before`` and its day."""
_ACTS = ("give", "arrive", "receive", "sell")
_DAY = datetime.timedelta(days=1)


def not_before(scene: Scene, act: Act) -> Mention | None:
    """Return the day before which something that is denied for the time to come will not happen, if one is told."""
    if act.noun or not act.stage.negated or act.cue.cue.act not in _ACTS:
        return None
    ahead = act.stage.tense == "fut" or (act.stage.tense in ("pres", "inf") and act.stage.governed_by("will", "may"))
    if not ahead:
        return None
    words = [i for i in range(scene.sentence.first, scene.sentence.last)
             if scene.tokens[i].norm in scene.grammar.earliest and scene.breaks(i, act.cue.first) <= 1]
    return next((m for m in scene.dates for i in words
                 if scene.span(m)[1] - i >= 0 and scene.span(m)[0] - i <= _NEAR and i <= scene.span(m)[1]), None)


def from_then(mention: Mention) -> DateRange | None:
    """Return the time from a day that ``before`` or ``earlier than`` names, where that is known."""
    value = mention.value
    if not isinstance(value, DateRange):
        return None
    start = value.start or (value.end + _DAY if value.end else None)
    if start and value.end and value.start is None and str(value.end.year) in (value.text or ""):
        start = datetime.date(value.end.year, 1, 1)  # until a year is before it begins
    return DateRange(start, None, value.text) if start else None

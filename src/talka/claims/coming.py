"""Sentences that only tell when what was promised comes: ``Delivery is expected in May``, ``It will happen in May``."""

from __future__ import annotations

import datetime

from talka.claims.scene import Scene
from talka.claims.tense import tense
from talka.model import Commitment, DateRange

_HANDING = ("give", "arrive", "receive")
_LIKELY = ("expect", "must", "will", "plan", "arrive", "receive")
_OTHERWISE = ("refuse", "cancel", "delay", "deny", "not", "sign", "meet", "visit", "request", "negotiate", "if")
_LONGEST = 24
"""Tokens of such a sentence."""


def told_to_come(scene: Scene, body: Commitment) -> int | None:
    """Return the token of the word that tells that what was promised comes, in a sentence that gives its day ahead."""
    if scene.sentence.last - scene.sentence.first > _LONGEST or not _is_ahead(scene):
        return None
    if any(c.cue.pos != "phrase" or c.cue.act != "visit" for c in scene.acts(*_OTHERWISE) if c.cue.act != "visit"):
        return None
    if any(c.cue.pos == "verb" and tense(scene, c) == "past" for c in scene.cues):
        return None
    handing = next((c for c in scene.acts(*_HANDING) if c.cue.pos in ("noun", "phrase")), None)
    if handing is not None:
        return handing.first
    happening = next((c for c in scene.acts("happen") if c.cue.pos == "verb"), None)
    if happening is not None and any(c.first == scene.sentence.first for c in scene.acts("told", "pronoun")):
        return happening.first
    kinds = {k for item in body.items for k in item.categories}
    things = [m for m in scene.items if kinds.intersection(getattr(m.value, "categories", ()))]
    likely = next(iter(scene.acts(*_LIKELY)), None)
    return likely.first if things and likely is not None else None


def _is_ahead(scene: Scene) -> bool:
    """Whether a sentence gives one time, which is not over on the day of the article."""
    published = scene.analysis.article.published
    today = published.date if published else datetime.date.max
    ends = [m.value.end for m in scene.dates if isinstance(m.value, DateRange)]
    return len(ends) == 1 and ends[0] is not None and ends[0] >= today

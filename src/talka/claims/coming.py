"""Sentences that only tell when what was promised comes: ``Delivery is expected in May``, ``It will happen in May``."""

from __future__ import annotations

import datetime

from talka.claims.categories import GENERAL
from talka.claims.leading import leads
from talka.claims.scene import Scene
from talka.claims.tense import tense
from talka.model import Commitment, DateRange, Quantity

_HANDING = ("give", "arrive", "receive")
_LIKELY = ("expect", "must", "will", "plan", "arrive", "receive")
_HOPED = ("expect", "plan")
_OTHERWISE = ("refuse", "cancel", "delay", "deny", "not", "sign", "meet", "visit", "request", "negotiate", "if")
_BOTH = 2
_ANY = frozenset({"other", "vehicle", "finance", "missile", "components"})
"""Categories of words that may mean things of another one."""
_LONGEST = 24
"""Tokens of such a sentence."""


def told_to_come(scene: Scene, body: Commitment) -> int | None:
    """Return the token of the word that tells that what was promised comes, in a sentence that gives its day ahead."""
    if scene.sentence.last - scene.sentence.first > _LONGEST or not _is_ahead(scene):
        return None
    if any(c.cue.pos != "phrase" or c.cue.act != "visit" for c in scene.acts(*_OTHERWISE) if c.cue.act != "visit"):
        return None
    # an expectation of the past is still one, since its day is ahead ("their arrival, expected in spring")
    if any(c.cue.pos == "verb" and c.cue.act not in _HOPED and tense(scene, c) == "past" for c in scene.cues):
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


def tells_other_things(scene: Scene, body: Commitment) -> bool:
    """Whether a sentence counts or pays something else than what was promised before (``the 12 helicopters``)."""
    counts = {(i.quantity.min, i.quantity.max) for i in body.items if i.quantity}
    told = {(m.value.min, m.value.max) for m in scene.quantities if isinstance(m.value, Quantity)}
    return bool(scene.money) or not told <= counts


def names_other_things(scene: Scene, body: Commitment) -> bool:
    """Whether a sentence names things, and none of those that were promised before."""
    named = {c for m in scene.items for c in getattr(m.value, "categories", ())} - GENERAL - _ANY
    told = {c for item in body.items for c in item.categories}
    return bool(named) and bool(told - GENERAL - _ANY) and not named & told


def _is_ahead(scene: Scene) -> bool:
    """Whether a sentence gives one time, or two with a beginning, which are not over on the day of the article."""
    published = scene.analysis.article.published
    today = published.date if published else datetime.date.max
    ends = [m.value.end for m in scene.dates if isinstance(m.value, DateRange)]
    if len(ends) == _BOTH and not any(c.cue.pos == "verb" for c in scene.acts("begin")) and not any(
            leads(scene, m) for m in scene.dates):
        return False
    return 0 < len(ends) <= _BOTH and all(end is not None and end >= today for end in ends)

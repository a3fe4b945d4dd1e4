"""In an article without a day of publication: the day on which it says that a promise was told stays with the promise.

``The ministry reported this on Friday, 26 July``: without the year the day is not settled, but its words tell the
promise from others of the same sum.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Article, DateRange, Mention

_DAY = re.compile(r"(?<!\d)(?:[12]?\d|3[01])(?!\d)")
_NEAR = 2
"""Sentences from a promise to the one that says when it was told, a headline among them."""
_MADE = frozenset({"pledged", "approved"})


def with_reported_day(drafts: Sequence[Draft], context: Context, article: Article) -> list[Draft]:
    """Return the drafts; promises without a day get the one on which the article says that they were told.

    So it is where the article has no day of its own and tells of one such day only, close to the promise.
    """
    if article.published is not None:
        return list(drafts)
    days = {s.number: found for s in context.scenes if (found := _reported(s)) is not None}
    if len({_DAY.findall(d.value.text or "")[0] for d in days.values() if isinstance(d.value, DateRange)}) != 1:
        return list(drafts)
    return [_dated(d, days) for d in drafts]


def _reported(scene: Scene) -> Mention | None:
    """The day in a sentence of saying, with its number and no year."""
    if not scene.acts("say", "report"):
        return None
    found = [m for m in scene.dates if _is_day(m)]
    return found[0] if len(found) == 1 else None


def _is_day(mention: Mention) -> bool:
    value = mention.value
    return (isinstance(value, DateRange) and value.start is None and value.end is None
            and len(_DAY.findall(value.text or "")) == 1 and len(re.findall(r"\d+", value.text or "")) == 1)


def _dated(draft: Draft, days: dict[int, Mention]) -> Draft:
    near = [n for n in days if 0 <= n - draft.order <= _NEAR]
    if draft.kind != "commitment" or draft.status not in _MADE or draft.date is not None or draft.old or not near:
        return draft
    day = days[min(near)]
    assert isinstance(day.value, DateRange)  # noqa: S101 - by ``_is_day``
    return draft.changed(date=day.value, stated={**draft.stated, "date": ((day.start, day.end),)})

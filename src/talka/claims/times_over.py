"""Times of each year that lie far ahead of the article but are over (``In March it sent …``, in November)."""

from __future__ import annotations

import datetime

import msgspec

from talka.model import DateRange, Mention

_AHEAD = 45
"""Days: nearer ones may be ahead though the verb beside them is of what was."""
_LATEST = 335
"""Days by which the last time of a name is over, at most."""
_DONE = frozenset({"delivered", "signed", "held", "started", "refused", "cancelled", "spent", "ended"})
_TOLD = frozenset({"pledged", "proposed"})
_BEHIND = 2
"""Tokens from a verb to a time that is its own, not that of what it announces."""


def last_of_its_name(mention: Mention, today: datetime.date | None) -> Mention:
    """Return a time that lies far ahead as the last of its name, if it was written without its year."""
    value = mention.value
    if today is None or not isinstance(value, DateRange) or value.start is None or (value.start - today).days <= _AHEAD:
        return mention
    over = [r for r in mention.readings if isinstance(r, DateRange) and r.start and r.end and r.end < today
            and (today - r.end).days <= _LATEST]
    return msgspec.structs.replace(mention, value=max(over, key=_start)) if over else mention


def is_over(status: str | None, place: int, *, told: bool, near: bool) -> bool:
    """Whether a time is that of what was done or announced: ``place`` are the tokens from the verb to it.

    Of what was announced it is the day only before the verb or right behind it, in one clause with it (``near``): ``In
    March it promised``, ``promised in March aid for``; but ``promised to send in March``.
    """
    if status in _DONE or (status == "approved" and told):
        return near
    return told and near and status in _TOLD and place <= _BEHIND


def _start(value: DateRange) -> datetime.date:
    return value.start or datetime.date.min

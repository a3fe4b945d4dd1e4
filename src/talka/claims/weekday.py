"""Which week a weekday is of, where the day alone leaves two readings: that of what is told, ahead or done."""

from __future__ import annotations

import datetime

import msgspec

from talka.model import DateRange, Mention

_WEEK = datetime.timedelta(days=7)


def in_its_week(mention: Mention, today: datetime.date | None, *, ahead: bool) -> Mention:
    """Return a day that may be of two weeks as that of the week that fits: to come where ``ahead``, else past."""
    value = mention.value
    if today is None or not isinstance(value, DateRange) or value.start is None or value.start != value.end:
        return mention
    if (value.start >= today) if ahead else (value.start <= today):
        return mention
    for other in mention.readings:
        if isinstance(other, DateRange) and other.start is not None and abs(other.start - value.start) == _WEEK and (
                (other.start >= today) if ahead else (other.start <= today)):
            return msgspec.structs.replace(mention, value=other, readings=(value,))
    return mention

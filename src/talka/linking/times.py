"""Days that are worked out: of an undated copy, and of a record among others."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from talka.linking.values import act_days
from talka.model import Record


def day_promised(record: Record) -> datetime.date | None:
    """Return the first day on which a promise may have been made."""
    stated = [days.start for step in record.history if (days := act_days(step.date))]
    known = [*stated, *([record.first_reported] if record.first_reported else [])]
    return min(known, default=None)


def day_given(record: Record) -> datetime.date | None:
    """Return the last day on which a delivery, or another act, may have happened, as far as news of it goes."""
    days = act_days(record.date)
    if days is None:
        return record.first_reported
    last = record.last_reported
    return min(days.end, last) if last and days.start <= last else days.end


def news_days(published: Mapping[str, datetime.date], copies: Mapping[str, str]) -> dict[str, datetime.date]:
    """Return the day of the news of each article; an undated copy of a text was news when the first dated one was."""
    first: dict[str, datetime.date] = {}
    for article, text in copies.items():
        if article in published:
            first[text] = min(published[article], first.get(text, datetime.date.max))
    return {a: first[text] for a, text in copies.items() if text in first} | dict(published)

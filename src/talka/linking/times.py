"""The day that a record stands on among others: its own where it has one, else that of the first news of it."""

from __future__ import annotations

import datetime

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

"""The commitments on a line of time: made, due, delivered."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from talka.model import Commitment, DateRange, Record
from talka.views.fields import title
from talka.views.ledger import deliveries
from talka.views.snapshot import Snapshot


class Mark(msgspec.Struct, frozen=True):
    """A moment of a record: ``what`` is a status, ``due``, or ``reported`` where nothing else is dated."""

    day: datetime.date
    what: str


class Lane(msgspec.Struct, frozen=True):
    """A promise with its moments and those of what fulfils it; ``open_until`` ends the stretch in which it waits."""

    record: str
    title: str
    status: str
    overdue: bool
    marks: tuple[Mark, ...]
    open_until: datetime.date | None


class Timeline(msgspec.Struct, frozen=True):
    """Lanes by their first moment, and the first and last day of them all."""

    lanes: tuple[Lane, ...]
    start: datetime.date
    end: datetime.date


def timeline(snapshot: Snapshot) -> Timeline | None:
    """Return the dated commitments that are single things, or ``None`` where there is none."""
    promises = (r for r in snapshot.records.values() if isinstance(r.body, Commitment) and r.body.basis != "total")
    made = (_lane(r, deliveries(snapshot, r), snapshot.judged_on) for r in promises)
    lanes = sorted((x for x in made if x is not None), key=lambda x: (x.marks[0].day, x.record))
    if not lanes:
        return None
    days = [m.day for lane in lanes for m in lane.marks] + [x.open_until for x in lanes if x.open_until]
    return Timeline(tuple(lanes), min(days), max(days))


def _lane(record: Record, given: Sequence[Record], judged_on: datetime.date | None) -> Lane | None:
    marks = _marks(record)
    if not marks:
        return None
    due = record.body.due if isinstance(record.body, Commitment) else None
    if due is not None and due.end is not None:
        marks.add(Mark(due.end, "due"))
    marks |= {Mark(day, other.status or "delivered") for other in given if (day := _day(other.date)) is not None}
    ordered = tuple(sorted(marks, key=lambda m: (m.day, m.what)))
    waits = judged_on if record.overdue else None
    return Lane(record.id, title(record), record.status or "", record.overdue, ordered, waits)


def _marks(record: Record) -> set[Mark]:
    """The dated stages of a record; where none is dated, the day it was first reported."""
    steps = [(step.status, step.date) for step in record.history] or [(record.status, record.date)]
    dated = {Mark(day, status or "reported") for status, date in steps if (day := _day(date)) is not None}
    if dated or record.first_reported is None:
        return dated
    return {Mark(record.first_reported, "reported")}


def _day(value: DateRange | None) -> datetime.date | None:
    return None if value is None else value.end or value.start

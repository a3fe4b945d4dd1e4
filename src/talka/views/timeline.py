"""The commitments on a line of time: made, due, delivered."""

from __future__ import annotations

import datetime

import msgspec

from talka.model import Commitment, DateRange, Record
from talka.views.fields import title
from talka.views.snapshot import Snapshot


class Mark(msgspec.Struct, frozen=True):
    """A moment of a record: ``what`` is a status, ``due``, or ``reported`` where nothing else is dated."""

    day: datetime.date
    what: str


class Lane(msgspec.Struct, frozen=True):
    """A record with its moments in order; ``open_until`` is the end of the stretch in which it waits."""

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
    made = (_lane(r, r.body, snapshot.judged_on) for r in snapshot.records.values() if isinstance(r.body, Commitment))
    lanes = sorted((x for x in made if x is not None), key=lambda x: (x.marks[0].day, x.record))
    if not lanes:
        return None
    days = [m.day for lane in lanes for m in lane.marks] + [x.open_until for x in lanes if x.open_until]
    return Timeline(tuple(lanes), min(days), max(days))


def _lane(record: Record, body: Commitment, judged_on: datetime.date | None) -> Lane | None:
    if body.basis == "total":
        return None
    marks = {Mark(day, step.status or "reported") for step in record.history if (day := _day(step.date)) is not None}
    if not marks and (day := _day(record.date)) is not None:
        marks.add(Mark(day, record.status or "reported"))
    if not marks and record.first_reported is not None:
        marks.add(Mark(record.first_reported, "reported"))
    if not marks:
        return None
    if body.due is not None and body.due.end is not None:
        marks.add(Mark(body.due.end, "due"))
    waits = judged_on if record.overdue else None
    ordered = tuple(sorted(marks, key=lambda m: (m.day, m.what)))
    return Lane(record.id, title(record), record.status or "", record.overdue, ordered, waits)


def _day(value: DateRange | None) -> datetime.date | None:
    return None if value is None else value.end or value.start

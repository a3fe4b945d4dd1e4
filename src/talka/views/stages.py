"""How far a commitment came and when: the stages that the ledger adds up by."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from talka.model import DateRange, Record

Stage = Literal["promised", "approved", "delivered"]
STAGES: tuple[Stage, ...] = get_args(Stage)
_FIRST = {"promised": 1, "approved": 2, "delivered": 3}
_REACHED = {"pledged": 1, "delayed": 1, "approved": 2, "delivering": 2, "delivered": 3}
_OVER = frozenset({"refused", "cancelled"})


def reached(record: Record) -> int:
    """How far it came: 1 promised, 2 approved or on its way, 3 delivered; 0 what was only proposed, refused, cancelled.

    What was delayed came as far as its history tells.
    """
    steps = [_REACHED.get(step.status or "", 0) for step in record.history]
    if record.status in _OVER:
        return 3 if 3 in steps else 0
    return max([_REACHED.get(record.status or "", 0), *(steps if record.status == "delayed" else [])])


def is_at(record: Record, stage: Stage) -> bool:
    """Whether it came as far as a stage."""
    return reached(record) >= _FIRST[stage]


def stage_of(status: str | None) -> Stage:
    """The stage that a status belongs to; what is on its way was approved."""
    return {1: STAGES[0], 2: STAGES[1], 3: STAGES[2]}[max(1, _REACHED.get(status or "", 1))]


def stage_time(record: Record, stage: Stage) -> DateRange | None:
    """When a stage was reached, as far as is told: the first step that far, else the day of the first report."""
    steps = [s for s in record.history if _REACHED.get(s.status or "", 0) >= _FIRST[stage]]
    told = [s.date for s in steps] + ([record.date] if is_at(record, stage) else [])
    settled = [t for t in told if t is not None and (t.start or t.end)]
    if settled:
        return min(settled, key=lambda t: (t.end or t.start, t.start or t.end))
    return DateRange(record.first_reported, record.first_reported) if record.first_reported else None


def stage_day(record: Record, stage: Stage) -> datetime.date | None:
    """The day on which a stage was reached, as far as is told.

    Of a time longer than a day, the day on which it was first reported if that lies within, else its last day.
    """
    time, told = stage_time(record, stage), record.first_reported
    if time is None:
        return None
    start, end = time.start or time.end, time.end or time.start
    return told if told is not None and start is not None and end is not None and start <= told <= end else end


def first_day(record: Record) -> datetime.date | None:
    """The day on which a commitment was made: its rate is that of the working day before."""
    return stage_day(record, "promised")

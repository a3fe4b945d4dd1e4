"""Promises that are waited for: what falls due by a day, and those of which nothing was heard for a time."""

from __future__ import annotations

import datetime

import msgspec

from talka.linking import is_covered
from talka.model import Commitment, Record
from talka.views.ledger import Filters, LedgerRow, deliveries, ended, ledger
from talka.views.snapshot import Snapshot

_OPEN = frozenset({"pledged", "approved", "delayed", "delivering"})


class Silent(msgspec.Struct, frozen=True):
    """A promise without a deadline with the last day on which something was heard of it, and how many days ago.

    Both are ``None`` where no day is known at all: of an article without one, that names none.
    """

    row: LedgerRow
    heard: datetime.date | None
    days: int | None


def due_before(snapshot: Snapshot, day: datetime.date, filters: Filters | None = None) -> tuple[LedgerRow, ...]:
    """Return what was promised for a day up to this one and has not come, by the day that it is due.

    What is overdue already is among it, first.
    """
    due = {r.id: last for r in snapshot.records.values() if (last := _due(snapshot, r)) is not None and last <= day}
    return tuple(sorted((r for r in ledger(snapshot, filters) if r.id in due), key=lambda r: (due[r.id], r.id)))


def silent(snapshot: Snapshot, days: int, filters: Filters | None = None) -> tuple[Silent, ...]:
    """Return the promises without a settled deadline of which nothing was heard for so many days, the longest first.

    Heard is a report of the promise itself, or of what was given for it or became of it; where no report has a day, the
    day that is told of it. The days are counted up to the day that overdue is judged on. Promises of which no day is
    known stand last: nobody knows how long they are silent.
    """
    found = []
    for row in ledger(snapshot, filters):
        record = snapshot.records[row.id]
        heard = _last_heard(snapshot, record)
        if not _is_open(snapshot, record) or _deadline(record) is not None:
            continue
        ago = (snapshot.judged_on - heard).days if heard and snapshot.judged_on else None
        found += [Silent(row, heard, ago)] if ago is None or ago >= days else []
    return tuple(sorted(found, key=lambda s: (s.heard or datetime.date.max, s.row.id)))


def unsettled(snapshot: Snapshot, filters: Filters | None = None) -> tuple[LedgerRow, ...]:
    """Return the open promises with a deadline of which no day is known: ``by autumn`` in an article without one."""
    return tuple(r for r in ledger(snapshot, filters) if _names_unknown_day(snapshot, snapshot.records[r.id]))


def _names_unknown_day(snapshot: Snapshot, record: Record) -> bool:
    body = record.body
    named = isinstance(body, Commitment) and body.due is not None and body.due.end is None and body.due.text
    return bool(named) and _is_open(snapshot, record)


def _due(snapshot: Snapshot, record: Record) -> datetime.date | None:
    return _deadline(record) if _is_open(snapshot, record) else None


def _deadline(record: Record) -> datetime.date | None:
    body = record.body
    return body.due.end if isinstance(body, Commitment) and body.due else None


def _is_open(snapshot: Snapshot, record: Record) -> bool:
    """Whether it is a promise that was neither covered nor ended."""
    body = record.body
    if not isinstance(body, Commitment) or body.basis == "total" or record.status not in _OPEN:
        return False
    return not ended(snapshot, record) and not is_covered(record, deliveries(snapshot, record))


def _last_heard(snapshot: Snapshot, record: Record) -> datetime.date | None:
    about = (i for i, x in snapshot.incoming.get(record.id, ()) if x.relation in ("fulfils", "updates"))
    days = [record.last_reported, *(snapshot.records[i].last_reported for i in about)]
    heard = max((d for d in days if d is not None), default=None)
    return heard or (record.date.end or record.date.start if record.date else None)

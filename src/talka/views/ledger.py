"""The ledger: commitments, one row a record."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from talka.linking import covered_things, given_for, is_covered
from talka.model import Commitment, Party, Record
from talka.views import wording
from talka.views.snapshot import Snapshot
from talka.views.word import Word, nearest, words_of

_UNLIKE = 2
"""Shares from which things came unlike."""


class Filters(msgspec.Struct, frozen=True):
    """Which rows are wanted; what is ``None`` does not matter. Parties by code, name or id, or a part of the name.

    ``word`` asks for what is told by such a word at least once; ``since`` and ``until`` for acts of these days, where
    no report gives one for those that were first reported then.
    """

    donor: str | None = None
    recipient: str | None = None
    category: str | None = None
    status: str | None = None
    year: int | None = None
    overdue: bool | None = None
    word: Word | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None


class LedgerRow(msgspec.Struct, frozen=True):
    """One commitment: its values in words, and the figures of what supports it.

    ``date`` is the day of the act; where no report gives one, the day of the first report, said to be that. ``word`` is
    the one nearest to the source of those that tell it.
    """

    id: str
    donor: str
    recipient: str
    what: str
    how_much: str
    status: str
    date: str
    due: str
    overdue: bool
    covered: bool
    fulfilled: str
    basis: str
    articles: int
    outlets: int
    independent: int
    conflicts: int
    first_reported: datetime.date | None
    word: Word = "media"
    ended: str = ""
    """What became of it by a later report: ``cancelled``, ``replaced``."""


class Section(msgspec.Struct, frozen=True):
    """Rows that stand alike: its key, its title, and the rows in order of time."""

    key: str
    title: str
    rows: tuple[LedgerRow, ...]


_TITLES = {
    "overdue": "Overdue",
    "open": "Promised, not yet delivered",
    "under_way": "On the way",
    "covered": "Promised and since delivered",
    "delivered": "Delivered",
    "ended": "Refused, cancelled or replaced",
    "total": "Running totals (they contain single things, and are never added to them)",
}
REPLACING = frozenset({"pledged", "approved", "delivering", "delivered"})
"""What a later record may be that stands in the place of a promise."""
_UNDER = {"delivering": "under_way", "delivered": "delivered", "refused": "ended", "cancelled": "ended"}


def ledger(snapshot: Snapshot, filters: Filters | None = None) -> tuple[LedgerRow, ...]:
    """Return the commitments that pass the filters, oldest first."""
    wanted = filters or Filters()
    chosen = (r for r in snapshot.records.values() if passes(snapshot, r, wanted))
    return tuple(_row(snapshot, r) for r in sorted(chosen, key=_when))


def sections(rows: Iterable[LedgerRow]) -> tuple[Section, ...]:
    """Return the rows by how they stand: overdue first; sections without rows are left out."""
    grouped: dict[str, list[LedgerRow]] = {key: [] for key in _TITLES}
    for row in rows:
        grouped[_stands(row)].append(row)
    return tuple(Section(key, _TITLES[key], tuple(found)) for key, found in grouped.items() if found)


def matches(party: Party, wanted: str) -> bool:
    """Whether a party is meant by a code, an id, a name or a part of it."""
    text = wanted.casefold()
    if len(wanted) == 2:
        return text in ((party.country or "").casefold(), party.id.casefold())
    return text in party.name.casefold() or text == party.id.casefold()


def _stands(row: LedgerRow) -> str:
    if row.overdue:
        return "overdue"
    if row.basis == "total":
        return "total"
    if row.ended:
        return "ended"
    stands = _UNDER.get(row.status, "open")
    return "covered" if row.covered and stands in ("open", "under_way") else stands


def passes(snapshot: Snapshot, record: Record, wanted: Filters) -> bool:
    """Whether a record is a commitment that the filters let through."""
    body = record.body
    if not isinstance(body, Commitment):
        return False
    categories = {c for i in body.items for c in i.categories}
    return (
        (wanted.donor is None or any(matches(p, wanted.donor) for p in body.donor))
        and (wanted.recipient is None or any(matches(p, wanted.recipient) for p in body.recipient))
        and (wanted.category is None or wanted.category in categories)
        and (wanted.status is None or wanted.status == record.status)
        and (wanted.year is None or wanted.year in _years(record, body))
        and (wanted.overdue is None or wanted.overdue == record.overdue)
        and (wanted.word is None or wanted.word in words_of(snapshot, record))
        and is_between(_day(record), wanted)
    )


def is_between(day: datetime.date | None, wanted: Filters) -> bool:
    """Whether a day lies within the days that are asked for, if any are."""
    if wanted.since is None and wanted.until is None:
        return True
    return day is not None and (wanted.since or day) <= day <= (wanted.until or day)


def _years(record: Record, body: Commitment) -> set[int]:
    """The years of the act and of what it is for; of its first report where neither is known."""
    found: set[int] = set()
    for time in (record.date, body.due, body.period):
        if time is not None:
            days = [d.year for d in (time.start, time.end) if d]
            found.update(range(min(days), max(days) + 1) if days else ())
    return found or ({record.first_reported.year} if record.first_reported else set())


def _day(record: Record) -> datetime.date | None:
    return (record.date and (record.date.start or record.date.end)) or record.first_reported


def _when(record: Record) -> tuple[datetime.date, str]:
    return _day(record) or datetime.date.max, record.id


def deliveries(snapshot: Snapshot, record: Record) -> tuple[Record, ...]:
    """Return the records that fulfil a promise or a part of it, and the parts of it that came."""
    parts = [other for other, link in snapshot.incoming.get(record.id, ()) if link.relation == "part_of"]
    led = {i: [(link.relation, other) for other, link in snapshot.incoming.get(i, ())] for i in (record.id, *parts)}
    return tuple(snapshot.records[i] for i in given_for(record.id, led, snapshot.records))


def ended(snapshot: Snapshot, record: Record) -> str:
    """Return what became of a promise by a record of its own: ``cancelled``, ``replaced``, or nothing."""
    if isinstance(record.body, Commitment) and record.body.basis == "total":
        return ""
    links = snapshot.incoming.get(record.id, ())
    statuses = {snapshot.records[i].status for i, link in links if link.relation == "updates"}
    return "cancelled" if "cancelled" in statuses else "replaced" if statuses & REPLACING else ""


def _row(snapshot: Snapshot, record: Record) -> LedgerRow:
    body, given = record.body, deliveries(snapshot, record)
    assert isinstance(body, Commitment)  # noqa: S101 - only commitments pass
    told = f"told {record.first_reported}" if record.first_reported else ""
    return LedgerRow(
        id=record.id,
        donor=wording.names(body.donor),
        recipient=wording.names(body.recipient),
        what=wording.what(body),
        how_much=wording.how_much(body),
        status=record.status or "",
        date=wording.period(record.date) or told,
        due=wording.due(body.due),
        overdue=record.overdue,
        covered=is_covered(record, given),
        fulfilled=_fulfilled(record, body, given) if given and record.status != "delivered" else "",
        basis=body.basis,
        articles=len(record.articles),
        outlets=len(record.outlets),
        independent=record.independent,
        conflicts=len(record.conflicts),
        first_reported=record.first_reported,
        word=nearest(words_of(snapshot, record)),
        ended=ended(snapshot, record),
    )


def _fulfilled(record: Record, body: Commitment, given: Sequence[Record]) -> str:
    """How much of a promise came; of several things of which unlike shares came, of one after the other."""
    things = {c: wording.fulfilled(share) or "?" for c, share in covered_things(body, given).items()}
    if len(set(things.values())) < _UNLIKE or record.fulfilled is None:
        return wording.fulfilled(record.fulfilled)
    told = dict.fromkeys(c for item in body.items for c in item.categories if c in things)
    return ", ".join(things[c] for c in told)

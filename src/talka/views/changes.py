"""What is new, changed, fulfilled, overdue or contradicted between two days."""

from __future__ import annotations

from typing import Literal

import msgspec

from talka.model import Record
from talka.views import wording
from talka.views.fields import title
from talka.views.snapshot import Snapshot

What = Literal["new", "status", "fulfilled", "overdue", "contradicted"]


class Change(msgspec.Struct, frozen=True):
    """One thing that became otherwise, with how it was and how it is, in words."""

    what: What
    record: str
    title: str
    before: str
    after: str


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Return what changed, in order of kind and record; a record is followed through its claims, not its id."""
    found: list[Change] = []
    for record in after.records.values():
        was = {before.record_of[c]: None for c in record.claims if c in before.record_of}
        if was:
            found.extend(_compare([before.records[key] for key in was], record))
        else:
            found.append(Change("new", record.id, title(record), "", _said(record.status)))
    order = ("new", "status", "fulfilled", "overdue", "contradicted")
    return tuple(sorted(found, key=lambda c: (order.index(c.what), c.record)))


def _compare(was: list[Record], now: Record) -> list[Change]:
    old = was[0]
    pairs: list[tuple[What, str, str]] = []
    if old.status != now.status:
        pairs.append(("status", _said(old.status), _said(now.status)))
    if wording.fulfilled(old.fulfilled) != wording.fulfilled(now.fulfilled):
        pairs.append(("fulfilled", wording.fulfilled(old.fulfilled), wording.fulfilled(now.fulfilled)))
    if not any(r.overdue for r in was) and now.overdue:
        pairs.append(("overdue", "", "overdue"))
    fields = {c.field for r in was for c in r.conflicts}
    fresh = sorted(c.field for c in now.conflicts if c.field not in fields)
    if fresh:
        pairs.append(("contradicted", "", ", ".join(_said(f) for f in fresh)))
    return [Change(what, now.id, title(now), a, b) for what, a, b in pairs]


def _said(name: str | None) -> str:
    return (name or "").replace("_", " ")

"""What is new, changed, fulfilled, overdue or contradicted between two days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal, get_args

import msgspec

from talka.model import Record
from talka.views import wording
from talka.views.fields import in_words, title
from talka.views.ledger import ended
from talka.views.snapshot import Snapshot
from talka.views.word import Word, nearest, words_of

What = Literal["new", "status", "changed", "fulfilled", "overdue", "contradicted"]
_ORDER: tuple[What, ...] = get_args(What)
_COMPARED = ("amount", "share_of_gdp", "due", "period", "items", "donor", "recipient", "parties", "site", "place")
"""The fields whose change is told: what is given, by whom, to whom and when. Who signed or took part only grows."""


class Change(msgspec.Struct, frozen=True):
    """One thing that became otherwise, with how it was and how it is, in words.

    ``reported`` is the day of the last report of it; ``word`` whose word is nearest to the source among those that tell
    it now.
    """

    what: What
    record: str
    title: str
    before: str
    after: str
    kind: str = ""
    reported: datetime.date | None = None
    word: Word = "media"


def changes(before: Snapshot, after: Snapshot) -> tuple[Change, ...]:
    """Return what changed, in order of kind and record; a record is followed through its claims, not its id."""
    found: list[Change] = []
    for record in after.records.values():
        was = {before.record_of[c]: None for c in record.claims if c in before.record_of}
        old = [before.records[key] for key in was]
        pairs = _compare(old, record) if was else [("new", "", _said(record.status))]
        if was and (end := ended(after, record)) and not any(ended(before, r) for r in old):
            pairs.append(("status", _said(record.status), end))
        word = nearest(words_of(after, record))
        found.extend(
            Change(what, record.id, title(record), a, b, record.kind, record.last_reported, word)  # type: ignore[arg-type]
            for what, a, b in pairs
        )
    return tuple(sorted(found, key=lambda c: (_ORDER.index(c.what), c.record, c.after)))


def _compare(was: list[Record], now: Record) -> list[tuple[str, str, str]]:
    old = was[0]
    pairs: list[tuple[str, str, str]] = []
    if old.status != now.status:
        pairs.append(("status", _said(old.status), _said(now.status)))
    pairs.extend(("changed", a, b) for a, b in _values(old, now))
    if wording.fulfilled(old.fulfilled) != wording.fulfilled(now.fulfilled):
        pairs.append(("fulfilled", wording.fulfilled(old.fulfilled), wording.fulfilled(now.fulfilled)))
    if not any(r.overdue for r in was) and now.overdue:
        pairs.append(("overdue", "", "overdue"))
    fields = {c.field for r in was for c in r.conflicts}
    fresh = sorted(c.field for c in now.conflicts if c.field not in fields)
    if fresh:
        pairs.append(("contradicted", "", ", ".join(_said(f) for f in fresh)))
    return pairs


def _values(old: Record, now: Record) -> Iterator[tuple[str, str]]:
    """The fields whose value reads otherwise than it did."""
    for name in _COMPARED:
        a, b = (in_words(name, getattr(r.body, name, None)) for r in (old, now))
        if a != b:
            yield f"{_said(name)} {a or 'not told'}", b or "not told"


def _said(name: str | None) -> str:
    return (name or "").replace("_", " ")

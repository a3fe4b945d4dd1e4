"""When an article without a day was written, as far as what it tells beside a claim says.

It was written after the acts that it tells of as done on settled days, and before what it tells of as to come; and
while the officials whom it quotes were in office.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.values import Interval, interval
from talka.model import Claim
from talka.packs import load_packs

_DONE = frozenset({"signed", "held", "delivered", "approved", "spent", "started", "ended", "cancelled", "refused"})
_COMING = frozenset({"planned", "pledged", "approved", "negotiating", "proposed", "agreed"})


class Around(NamedTuple):
    """Days that an article tells of as past, the last day before which it was written, and its officials' terms."""

    past: tuple[Interval, ...] = ()
    before: datetime.date | None = None
    terms: Interval | None = None

    @property
    def after(self) -> datetime.date | None:
        """The last of the days by which it was not yet written."""
        return max((x.start for x in self.past), default=None)


NOWHERE = Around()


def around_by_claim(claims: Iterable[Claim], published: Mapping[str, datetime.date]) -> Mapping[str, Around]:
    """Return for each claim without a day, of articles without one, what its article says of when it was written."""
    by: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.article.id not in published:
            by[claim.article.id].append(claim)
    return {c.id: _around(c, told) for told in by.values() for c in told}


def _around(claim: Claim, told: Iterable[Claim]) -> Around:
    others = [c for c in told if c.id != claim.id]
    past = {x for c in others if c.status in _DONE and (x := _settled(c))}
    coming = [x.end for c in (claim, *others) if c.status in _COMING and (x := _due(c))]
    return Around(tuple(sorted(past)), min(coming, default=None), _terms_of(claim))


def _settled(claim: Claim) -> Interval | None:
    known = interval(claim.date)
    return known if known and not known.is_open and known.days <= w.MONTH else None


def _due(claim: Claim) -> Interval | None:
    known = interval(getattr(claim.body, "due", None))
    if known is None and claim.status == "planned":
        known = interval(claim.date)
    return known if known and known.end != datetime.date.max else None


def _terms_of(claim: Claim) -> Interval | None:
    """The time in which all officials whose word the claim is, or who take part, held an office."""
    body = claim.body
    named = {s.id for s in claim.source_chain}
    named |= {p.id for name in ("participants", "signatories") for p in getattr(body, name, ())}
    known = [t for i in named if i and (t := terms().get(i))]
    if not known:
        return None
    start, end = max(t.start for t in known), min(t.end for t in known)
    return Interval(start, end) if start <= end else None


def days_in_office(people: Iterable[str]) -> int | None:
    """Return the days in which all of some persons were in office together; ``None`` where nothing is known of any.

    Who is still in office is so up to the last day that the table tells of.
    """
    known = [t for p in people if (t := terms().get(p))]
    if not known:
        return None
    return (min(min(t.end, _last_told()) for t in known) - max(t.start for t in known)).days


@cache
def _last_told() -> datetime.date:
    days = (day for t in terms().values() for day in t)
    return max(d for d in days if d != datetime.date.max)


@cache
def terms() -> Mapping[str, Interval]:
    """Return for each public person the time from the first day in an office to the last one."""
    return {p.id: Interval(min(_day(t.start, datetime.date.min) for t in p.offices),
                           max(_day(t.end, datetime.date.max) for t in p.offices))
            for p in load_packs().domain["persons"] if p.offices}


def _day(text: str | None, otherwise: datetime.date) -> datetime.date:
    return datetime.date.fromisoformat(text) if text else otherwise

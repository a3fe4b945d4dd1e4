"""How records stand to one another: deliveries for promises, parts of totals, agreements with projects and meetings."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

from talka.linking.values import categories, counts, ids, interval
from talka.model import Agreement, Commitment, Link, Meeting, Project, Record

_PROMISES = frozenset({"pledged", "approved", "delayed", "proposed"})
_DELIVERIES = frozenset({"delivered", "delivering"})
_LONGEST = datetime.timedelta(days=550)
_AFTER_DUE = datetime.timedelta(days=365)


def _day(record: Record) -> datetime.date | None:
    days = interval(record.date)
    return days.start if days else record.first_reported


def find_links(records: Sequence[Record]) -> dict[str, tuple[Link, ...]]:
    """Return the links of each record by its id, in a fixed order."""
    out: dict[str, list[Link]] = defaultdict(list)
    commitments = [r for r in records if isinstance(r.body, Commitment)]
    for delivery in commitments:
        out[delivery.id].extend(_fulfilments(delivery, commitments))
        out[delivery.id].extend(_totals(delivery, commitments))
    by_article: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for article in record.articles:
            by_article[article].append(record)
    for agreement in records:
        if isinstance(agreement.body, Agreement):
            out[agreement.id].extend(_around(agreement, by_article))
    return {k: tuple(dict.fromkeys(sorted(v, key=lambda x: (x.relation, x.record)))) for k, v in out.items() if v}


def _same_sides(a: Commitment, b: Commitment) -> bool:
    return bool(ids(a.donor) & ids(b.donor)) and bool(ids(a.recipient) & ids(b.recipient))


def _fulfilments(delivery: Record, commitments: Sequence[Record]) -> list[Link]:
    if delivery.status not in _DELIVERIES:
        return []
    body = delivery.body
    assert isinstance(body, Commitment)  # noqa: S101 - filtered by the caller
    if body.basis == "total":
        return []
    found = []
    for promise in commitments:
        reasons = _fulfils(delivery, body, promise)
        if reasons:
            found.append((len(reasons), promise, reasons))
    best = max((n for n, _, _ in found), default=0)
    return [Link("fulfils", p.id, r) for n, p, r in found if n == best]


def _fulfils(delivery: Record, body: Commitment, promise: Record) -> tuple[str, ...]:
    """Why a delivery is for a promise; empty where it is not."""
    other = promise.body
    if promise.id == delivery.id or promise.status not in _PROMISES or not isinstance(other, Commitment):
        return ()
    if other.basis == "total" or not _same_sides(body, other):
        return ()
    shared = categories(body.items) & categories(other.items)
    if not shared and not (body.amount and other.amount and not other.items and not body.items):
        return ()
    promised, delivered = _day(promise), _day(delivery)
    if not promised or not delivered or not datetime.timedelta(0) <= delivered - promised <= _LONGEST:
        return ()
    due = interval(other.due)
    if due and delivered > due.end + _AFTER_DUE:
        return ()
    reasons = [f"the same donor and recipient; promised {promised}, then delivered {delivered}"]
    if shared:
        reasons.append(f"both are about {', '.join(sorted(shared))}")
    mine, theirs = counts(body.items), counts(other.items)
    for category in sorted(shared & mine.keys() & theirs.keys()):
        reasons.append(f"{mine[category].text or mine[category].min} of {theirs[category].text or theirs[category].min}")
    if not shared or not any(c in mine and c in theirs for c in shared):
        if theirs or (body.amount is None) != (other.amount is None) or len(shared) * 2 < len(categories(other.items)):
            return () if not (shared and theirs and not mine) else tuple(reasons)
    return tuple(reasons)


def _totals(single: Record, commitments: Sequence[Record]) -> list[Link]:
    """The running totals of the same sides and time that hold a single thing."""
    body = single.body
    assert isinstance(body, Commitment)  # noqa: S101 - filtered by the caller
    day = _day(single)
    out = []
    for total in commitments:
        other = total.body
        if not isinstance(other, Commitment) or other.basis != "total" or body.basis == "total" or total.id == single.id:
            continue
        if not _same_sides(body, other) or single.status not in _DELIVERIES or not day:
            continue
        period, told = interval(other.period), total.last_reported
        if told and day <= told and (period is None or other.period is None or other.period.start is None
                                     or day >= other.period.start) and (
                period is None or other.period is None or other.period.end is None or day <= other.period.end):
            out.append(Link("part_of", total.id, (f"given on {day}, inside the total told on {told}",)))
    return out


def _around(agreement: Record, by_article: dict[str, list[Record]]) -> list[Link]:
    """The projects that an agreement provides for and the meeting at which it was signed, told in one article."""
    body = agreement.body
    assert isinstance(body, Agreement)  # noqa: S101 - filtered by the caller
    parties = ids(body.parties)
    out = []
    for record in {r.id: r for a in agreement.articles for r in by_article[a]}.values():
        if isinstance(record.body, Project) and record.status == "agreed" and len(ids(record.body.partners) & parties) >= 2:
            out.append(Link("provides_for", record.id, ("told in one article, with the same parties",)))
        if isinstance(record.body, Meeting) and agreement.status == "signed" and record.status == "held" and len(
                ids(record.body.participants) & parties) >= 2 and _days_meet(agreement, record):
            out.append(Link("at", record.id, ("told in one article, with the same sides",)))
    return out


def _days_meet(a: Record, b: Record) -> bool:
    left, right = interval(a.date), interval(b.date)
    return not left or not right or abs((left.start - right.start).days) <= 2

"""How much of a promise deliveries cover, and whether it is overdue on a day."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from talka.linking.values import counts, interval
from talka.model import Commitment, Link, Money, Quantity, Record, Share

_NEVER = frozenset({"proposed", "refused", "cancelled", "delivered"})
_ENOUGH = 0.9
"""The contract: 0.9 covers a promise that is open-ended or approximate."""


def deliveries(links: Mapping[str, Sequence[Link]]) -> dict[str, list[str]]:
    """Return, for each promise, the records that fulfil it."""
    out: dict[str, list[str]] = defaultdict(list)
    for record, found in links.items():
        for link in found:
            if link.relation == "fulfils":
                out[link.record].append(record)
    return out


def covered(promise: Record, given: Sequence[Record]) -> Share | None:
    """Return how much of a promise's least figure is given, ``None`` where it cannot be counted."""
    body = promise.body
    assert isinstance(body, Commitment)  # noqa: S101 - only commitments are promised
    if promise.status == "delivered":
        return Share(1.0, 1.0)
    bodies = [r.body for r in given if isinstance(r.body, Commitment)]
    promised = counts(body.items)
    shares = [s for c, q in sorted(promised.items()) if (s := _ratio(q, [
        counts(b.items)[c] for b in bodies if c in counts(b.items)]))]
    if not shares and body.amount is not None:
        sums = [b.amount for b in bodies if b.amount is not None and b.amount.currency == body.amount.currency]
        shares = [s] if (s := _ratio(body.amount, sums)) else []
    if not shares:
        return None
    return Share(min(s.min or 0.0 for s in shares), _least([s.max for s in shares]))


def _least(values: list[float | None]) -> float | None:
    known = [v for v in values if v is not None]
    return min(known) if known else None


def _ratio(promised: Money | Quantity, given: Sequence[Money | Quantity]) -> Share | None:
    base = promised.min if promised.min is not None else promised.max
    if not base or not given:
        return None
    low = sum(g.min or 0.0 for g in given) / base
    high = None if any(g.max is None for g in given) else sum(g.max or 0.0 for g in given) / base
    return Share(round(low, 4), None if high is None else round(high, 4))


def _is_open(body: Commitment) -> bool:
    figures: list[Money | Quantity] = [*counts(body.items).values(), *([body.amount] if body.amount else [])]
    return any(f.approximate or f.min is None or f.max is None for f in figures)


def is_overdue(record: Record, given: Sequence[Record], on: datetime.date | None) -> bool:
    """Return whether a promise's due day has passed on ``on`` and it is not covered (see the data contract)."""
    body = record.body
    if on is None or not isinstance(body, Commitment) or body.due is None or body.basis == "total":
        return False
    due = interval(body.due)
    if due is None or due.end >= on or record.status in _NEVER:
        return False
    return not is_covered(record, given)


def is_covered(promise: Record, given: Sequence[Record]) -> bool:
    """Return whether deliveries cover a promise: one without a figure by any, an open or approximate one by 0.9."""
    body = promise.body
    if not isinstance(body, Commitment):
        return False
    if not counts(body.items) and body.amount is None:
        return bool(given)
    share = covered(promise, given)
    return share is not None and (share.min or 0.0) >= (_ENOUGH if _is_open(body) else 1.0)

"""Whether a delivery is for a promise, how much of a promise deliveries cover, and whether it is overdue on a day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.profile import VAGUE
from talka.linking.sides import givers, ids
from talka.linking.times import day_given, day_promised
from talka.linking.values import Figure, bounds, categories, comparable, counts, interval, likeness, number, ratio
from talka.model import Commitment, Money, Record, Share

PROMISED = frozenset({"proposed", "pledged", "approved", "delayed"})
GIVEN = frozenset({"delivering", "delivered"})
_NEVER = frozenset({"proposed", "refused", "cancelled", "delivered"})
_ENOUGH = 0.9
"""The contract: 0.9 covers a promise that is open-ended or approximate."""
_AFTER_DUE = datetime.timedelta(days=w.AFTER_DUE)
_LONGEST = datetime.timedelta(days=w.STAGES_DAYS)


class Match(NamedTuple):
    """Why a delivery is for a promise; the strongest match counts."""

    strength: tuple[int, float, datetime.date]
    reasons: tuple[str, ...]


def fulfils(delivery: Record, promise: Record) -> Match | None:
    """Return why a delivery is for an earlier promise of the same sides, ``None`` where it is not.

    A count of the same things binds most, then alike things, then a sum without things.
    """
    body, other = delivery.body, promise.body
    assert isinstance(body, Commitment) and isinstance(other, Commitment)  # noqa: S101, PT018 - by the caller
    told = _in_time(delivery, promise, other)
    if told is None or not _one_way(body, other):
        return None
    promised, reason = told
    both = f"from {', '.join(sorted(givers(body.donor)))} to {', '.join(sorted(ids(body.recipient)))}; {reason}"
    shared = (categories(body.items) & categories(other.items)) - VAGUE
    mine, theirs = counts(body.items), counts(other.items)
    counted = sorted(shared & mine.keys() & theirs.keys())
    if counted:
        parts = [f"{_told(mine[c][0])} of {_told(theirs[c][0])} ({c})" for c in counted]
        if any(_exceeds(mine[c][0], theirs[c][0]) for c in counted):
            return None
        near = max(ratio(mine[c][0], theirs[c][0]) for c in counted) >= w.MOSTLY
        return Match((3, float(near), promised), (both, *parts))
    alike = likeness(categories(body.items) - VAGUE, categories(other.items) - VAGUE)
    if shared and alike > w.ALIKE and (not theirs or shared & theirs.keys()) and not _sums_exclude(body, other):
        return Match((2, alike, promised), (both, f"both are about {', '.join(sorted(shared))}"))
    return _by_sum(body, other, promised, both)


def _in_time(delivery: Record, promise: Record, body: Commitment) -> tuple[datetime.date, str] | None:
    promised, given = day_promised(promise), day_given(delivery)
    if promised is None or given is None or given < promised or (promise.rest and given == promised):
        return None
    due = interval(body.due)
    last = promised + _LONGEST
    if due and due.end != datetime.date.max:
        last = due.end + _AFTER_DUE
    return (promised, f"promised {promised}, given {given}") if given <= last else None


def _one_way(body: Commitment, other: Commitment) -> bool:
    """Whether terms, sort of aid and way do not exclude each other; what is given by year or month has no delivery."""
    figures = [body.amount, other.amount, body.share_of_gdp, other.share_of_gdp]
    if any(f is not None and f.per for f in figures) or body.share_of_gdp or other.share_of_gdp:
        return False
    ways = {p.id for p in body.through}, {p.id for p in other.through}
    if all(ways) and not ways[0] & ways[1]:
        return False
    return all(not x or not y or x == y for x, y in ((body.terms, other.terms), (body.aid_type, other.aid_type)))


def _by_sum(body: Commitment, other: Commitment, promised: datetime.date, both: str) -> Match | None:
    """A payment for a promised sum; where either names things the other must not name different ones."""
    told = categories(body.items) - VAGUE, categories(other.items) - VAGUE
    if not body.amount or not other.amount or any(told) or _sums_exclude(body, other):
        return None
    if {p.id for p in body.through} - {p.id for p in other.through}:
        return None
    if not comparable(body.amount, other.amount):
        return None
    return Match((1, 0.0, promised), (both, f"{_told(body.amount)} of {_told(other.amount)}"))


def _sums_exclude(body: Commitment, other: Commitment) -> bool:
    return bool(body.amount and other.amount
                and any(_exceeds(x, y) for x, y in comparable(body.amount, other.amount)))


def _exceeds(given: Figure, promised: Figure) -> bool:
    most = number(promised) if promised.max is None else promised.max
    return most is not None and bounds(given)[0] > most * w.TOO_MUCH


def _told(figure: Figure) -> str:
    return figure.text or f"{number(figure) or 0:,.0f}"


# --- how much ---------------------------------------------------------------------------------------------------------


def covered(promise: Record, given: Sequence[Record]) -> Share | None:
    """Return how much of a promise's least figure is given, ``None`` where it cannot be counted.

    What is handed over counts on both sides, what is only under way on the upper side; of several counted things the
    one of which least came sets the share. Where nothing counted came, the promised sum is set beside the given ones.
    """
    body = promise.body
    assert isinstance(body, Commitment)  # noqa: S101 - only commitments are promised
    if promise.status == "delivered":
        return Share(1.0, 1.0)
    if body.basis == "total":
        return None
    got = _given(given)
    things = covered_things(body, given)
    if things and (_counts_any(things, got) or body.amount is None or not got):
        return _all_of(list(things.values()))
    if body.amount is None or not number(body.amount) or body.amount.per:
        return None
    sums = [(b.amount, done) for b, done in got if b.amount is not None]
    same = [(y, done) for x, done in sums for y in _in_currency(x, body.amount)]
    if len(same) < len(got) and not same:
        return None
    return _share([body.amount], same, len(same) < len(got))


def covered_things(body: Commitment, given: Sequence[Record]) -> dict[str, Share]:
    """Return for each category of which a promise counts something how much of it is given."""
    got = _given(given)
    promised = {c: f for c, f in sorted(counts(body.items).items()) if number(f[0])}
    came = {c: [(x, done) for b, done in got for x in counts(b.items).get(c, ())] for c in promised}
    return {c: _share(promised[c], came[c], _uncounted(c, got)) for c in promised}


def _given(given: Sequence[Record]) -> list[tuple[Commitment, bool]]:
    """What was given, and whether it has been handed over."""
    return [(r.body, r.status == "delivered") for r in given if isinstance(r.body, Commitment)]


def _counts_any(categories_: Iterable[str], got: Sequence[tuple[Commitment, bool]]) -> bool:
    """Whether anything of some categories that was given is counted."""
    return any(c in counts(b.items) for c in categories_ for b, _ in got)


def _uncounted(category: str, got: Sequence[tuple[Commitment, bool]]) -> bool:
    """Whether a delivery of the thing does not say how many."""
    return any(category in categories(b.items) and category not in counts(b.items) for b, _ in got)


def _in_currency(given: Money, promised: Money) -> list[Money]:
    return [x for x in (given, *given.equivalents) if x.currency == promised.currency][:1]


def _share(promised: Sequence[Figure], given: Sequence[tuple[Figure, bool]], more: bool) -> Share:  # noqa: FBT001
    base = sum(number(f) or 0.0 for f in promised)
    low = sum(f.min or 0.0 for f, done in given if done) / base
    high = None if more or any(f.max is None for f, _ in given) else sum(f.max or 0.0 for f, _ in given) / base
    return Share(round(low, 4), None if high is None else round(high, 4))


def _all_of(shares: Sequence[Share]) -> Share:
    known = [s.max for s in shares if s.max is not None]
    return Share(min(s.min or 0.0 for s in shares), min(known) if known else None)


# --- whether it is late -----------------------------------------------------------------------------------------------


def _is_open(body: Commitment) -> bool:
    figures: list[Figure] = [f for found in counts(body.items).values() for f in found]
    figures += [body.amount] if body.amount else []
    return any(f.approximate or f.min is None or f.max is None for f in figures)


def late_after(record: Record, given: Sequence[Record], *, ended: bool = False) -> datetime.date | None:
    """Return the day after which a promise is overdue (see the data contract), ``None`` where it never is.

    ``given`` are the records that fulfil it; ``ended`` says that another record tells of its end.
    """
    body = record.body
    if ended or not isinstance(body, Commitment) or body.due is None or body.basis == "total":
        return None
    due = interval(body.due)
    if due is None or due.end == datetime.date.max or record.status in _NEVER or is_covered(record, given):
        return None
    return due.end


def is_covered(promise: Record, given: Sequence[Record]) -> bool:
    """Return whether deliveries cover a promise: one without a figure by any, an open or approximate one by 0.9."""
    body = promise.body
    if not isinstance(body, Commitment):
        return False
    if promise.status == "delivered":
        return True
    if not counts(body.items) and body.amount is None:
        return bool(given)
    share = covered(promise, given)
    return share is not None and (share.min or 0.0) >= (_ENOUGH if _is_open(body) else 1.0)

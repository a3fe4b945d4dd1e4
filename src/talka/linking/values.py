"""Whether two values may be one: figures with their bounds, days with their uncertainty, sets of parties."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from talka.linking.weights import ROUNDING
from talka.model import DateRange, Item, Money, Party, Quantity

_FAR = 1e18


class Interval(NamedTuple):
    """The days on which something may have happened; ``stated`` where the article says so itself."""

    start: datetime.date
    end: datetime.date
    stated: bool


def ids(parties: Iterable[Party]) -> frozenset[str]:
    """Return the parties by the state they stand for, companies, funds and unions by themselves."""
    return frozenset(
        p.id if (p.type == "organisation" and p.subtype in ("company", "fund", "coalition", "union", "alliance"))
        or p.country is None else p.country for p in parties)


def close(a: float | None, b: float | None) -> bool:
    """Whether two numbers are one to within rounding."""
    return a is not None and b is not None and abs(a - b) <= ROUNDING * max(abs(a), abs(b), 1e-9)


def figure_equal(a: Money | Quantity | None, b: Money | Quantity | None) -> bool:
    """Whether two figures are the same: the same bounds, or the same number whatever 'over' made of it."""
    if a is None or b is None:
        return False
    if isinstance(a, Money) and isinstance(b, Money):
        pairs = ((x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents) if x.currency == y.currency)
        return any(_same_bounds(x, y) for x, y in pairs)
    return _same_bounds(a, b)


def _same_bounds(a: Money | Quantity, b: Money | Quantity) -> bool:
    return any(close(x, y) for x in (a.min, a.max) for y in (b.min, b.max))


def figure_fits(a: Money | Quantity | None, b: Money | Quantity | None) -> bool | None:
    """Whether one figure lies inside the other's bounds; ``None`` where they cannot be compared."""
    if a is None or b is None:
        return None
    if isinstance(a, Money) and isinstance(b, Money) and a.currency != b.currency:
        same = [(x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents) if x.currency == y.currency]
        return any(_overlap(x, y) for x, y in same) if same else None
    return _overlap(a, b)


def _overlap(a: Money | Quantity, b: Money | Quantity) -> bool:
    low, high = _bounds(a)
    other_low, other_high = _bounds(b)
    return low <= other_high and other_low <= high


def _bounds(figure: Money | Quantity) -> tuple[float, float]:
    slack = 0.1 if figure.approximate else ROUNDING
    low = figure.min * (1 - slack) if figure.min is not None else -_FAR
    high = figure.max * (1 + slack) if figure.max is not None else _FAR
    return low, high


def counts(items: Iterable[Item]) -> dict[str, Quantity]:
    """Return the counts of items by category."""
    return {c: i.quantity for i in items if i.quantity is not None for c in i.categories}


def categories(items: Iterable[Item]) -> frozenset[str]:
    """Return the categories of items."""
    return frozenset(c for i in items for c in i.categories)


def share(a: Iterable[str], b: Iterable[str]) -> float:
    """Return how much of two sets is common, from 0 to 1."""
    left, right = set(a), set(b)
    return len(left & right) / len(left | right) if left | right else 0.0


def interval(value: DateRange | None) -> Interval | None:
    """Return a stated time with both ends, or ``None``."""
    if value is None or (value.start is None and value.end is None):
        return None
    start, end = value.start or value.end, value.end or value.start
    assert start is not None and end is not None  # noqa: S101, PT018 - one of them is given
    return Interval(start, end, stated=True)


def apart(a: Interval, b: Interval) -> int:
    """Return the days between two intervals, 0 where they meet."""
    if a.start > b.end:
        return (a.start - b.end).days
    return max((b.start - a.end).days, 0)

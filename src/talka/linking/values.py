"""Whether two values may be one: figures with their bounds, days with their uncertainty."""

from __future__ import annotations

import datetime
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from talka.linking import weights as w
from talka.model import Body, Commitment, DateRange, Item, Money, Quantity
from talka.packs.shipped import shipped_table

Figure = Money | Quantity
_FAR = 1e18
_EUROS: dict[str, tuple[float, float]] = shipped_table("talka.rates", "currencies.yaml")
KNOWN = tuple(_EUROS)
"""The currencies whose rates were looked up."""
DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "SGD"})
"""Dollars that reporters take for one another."""
CROWNS = ("SEK", "NOK", "DKK", "CZK", "ISK")
"""What a sum may be in of which only "crowns" is known."""


class Interval(NamedTuple):
    """The first and the last day of a settled time; an open side is the earliest or the latest day there is."""

    start: datetime.date
    end: datetime.date

    @property
    def days(self) -> int:
        """How many days lie between its ends."""
        return (self.end - self.start).days

    @property
    def is_open(self) -> bool:
        """Whether one of its sides was not stated."""
        return self.start == datetime.date.min or self.end == datetime.date.max


def interval(value: DateRange | None) -> Interval | None:
    """Return a time of which at least one side is settled, or ``None``; an open side is as far as days go."""
    if value is None or (value.start is None and value.end is None):
        return None
    return Interval(value.start or datetime.date.min, value.end or datetime.date.max)


def act_days(value: DateRange | None) -> Interval | None:
    """Return when something happened; of an open time the stated side, since an act does not last for ever."""
    known = interval(value)
    if known is None or not known.is_open:
        return known
    day = known.end if known.start == datetime.date.min else known.start
    return Interval(day, day)


def apart(a: Interval, b: Interval) -> int:
    """Return the days between two intervals, 0 where they meet."""
    if a.start > b.end:
        return (a.start - b.end).days
    return max((b.start - a.end).days, 0)


def times_exclude(a: DateRange | None, b: DateRange | None) -> bool:
    """Whether two stated times cannot both be right; a narrower one inside a wider one can.

    Two deadlines of which only the last day is stated are two unless the days are one; two beginnings are one
    where one of them is the first day of the year of the other ('since 2022', 'since 24 February 2022').
    """
    left, right = interval(a), interval(b)
    if left is None or right is None:
        return False
    if left.start == right.start == datetime.date.min:
        return left.end != right.end
    if left.end == right.end == datetime.date.max:
        first, second = sorted((left.start, right.start))
        return first != second and not (first.year == second.year and (first.month, first.day) == (1, 1))
    return apart(left, right) > 0


# --- figures ----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1 << 16)
def digits(value: float) -> int:
    """Return how many digits of a number tell something: 3 for 425,000,000, 1 for 5,000."""
    return len(f"{abs(value):.10e}".split("e")[0].replace(".", "").rstrip("0")) or 1


def tolerance(value: float, *, approximate: bool) -> float:
    """Return how far off a number may be: rounding, and for 'about' half of its last told digit, a tenth at most."""
    plain = w.ROUNDING * abs(value)
    if not approximate or value == 0:
        return plain
    last = 10.0 ** (math.floor(math.log10(abs(value))) - digits(value) + 1)
    return max(plain, min(last / 2, w.ABOUT * abs(value)))


def close(a: float | None, b: float | None) -> bool:
    """Whether two numbers are one to within rounding."""
    return a is not None and b is not None and abs(a - b) <= w.ROUNDING * max(abs(a), abs(b), 1e-9)


def comparable(a: Figure, b: Figure) -> list[tuple[Figure, Figure]]:
    """Return the ways in which two figures can be set side by side: sums only where a currency is common."""
    if isinstance(a, Money) and isinstance(b, Money):
        return [(x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents) if x.currency == y.currency]
    return [(a, b)]


def figure_equal(a: Figure, b: Figure) -> bool:
    """Whether two figures give the same number, whatever 'over' or 'up to' made of it.

    A sum in crowns of which nothing says whose they are may be in any currency; a sum of which several digits tell
    something is the same in whosever dollars.
    """
    pairs = [*comparable(a, b), *_of_unknown_currency(a, b), *_in_other_dollars(a, b)]
    return any(close(x, y) for one, other in pairs for x in (one.min, one.max) for y in (other.min, other.max))


def _of_unknown_currency(a: Figure, b: Figure) -> list[tuple[Figure, Figure]]:
    if not isinstance(a, Money) or not isinstance(b, Money):
        return []
    return [(x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents)
            if (x.currency is None) != (y.currency is None)]


def _in_other_dollars(a: Figure, b: Figure) -> list[tuple[Figure, Figure]]:
    if not isinstance(a, Money) or not isinstance(b, Money) or a.currency == b.currency:
        return []
    if not {a.currency, b.currency} <= DOLLARS or min(told_digits(a), told_digits(b)) < w.RARE_DIGITS:
        return []
    return [(a, b)]


def figure_fits(a: Figure | None, b: Figure | None) -> bool | None:
    """Whether two figures can both be right; ``None`` where they cannot be compared."""
    if a is None or b is None:
        return None
    pairs = comparable(a, b)
    return any(_meet(x, y) for x, y in pairs) if pairs else None


def _meet(a: Figure, b: Figure) -> bool:
    """Whether the bounds meet to within the rounding of the less exact figure, not of both together."""
    slack = max(tolerance(number(f) or 0.0, approximate=f.approximate) for f in (a, b))
    low = max(x for x in (a.min, b.min, -_FAR) if x is not None)
    high = min(x for x in (a.max, b.max, _FAR) if x is not None)
    return low - high <= slack


def figure_near(a: Figure, b: Figure) -> bool:
    """Whether one figure is what a reporter would say for the other: 'more than 5,000' is not said for 50,000."""
    return any(_overlap(said(x), said(y)) for x, y in comparable(a, b))


def figure_rounded(a: Figure, b: Figure) -> bool:
    """Whether one figure is the other in fewer digits."""
    return any(rounded(x, y) for one, other in comparable(a, b)
               if (x := number(one)) and (y := number(other)))


def rounded(a: float, b: float) -> bool:
    """Whether one of two numbers is the other in fewer digits, and not far off it."""
    rough, exact = (a, b) if digits(a) < digits(b) else (b, a)
    if rough <= 0 or exact <= 0 or abs(rough - exact) > w.ROUNDED * max(rough, exact):
        return False
    unit = 10.0 ** (math.floor(math.log10(rough)) - digits(rough) + 1)
    return abs(math.floor(exact / unit + 0.5) * unit - rough) < unit / 2


def ratio(a: Figure, b: Figure) -> float:
    """Return the lesser of two figures as a share of the greater one, 0 where they cannot be compared."""
    shares = [min(x, y) / max(x, y) for one, other in comparable(a, b)
              if (x := number(one)) and (y := number(other)) and x > 0 and y > 0]
    return max(shares, default=0.0)


def may_be_one_sum(a: Figure, b: Figure) -> bool:
    """Whether sums in two currencies may be one at any rate there was; true where a currency's rates are not known."""
    if not isinstance(a, Money) or not isinstance(b, Money):
        return True
    left, right = in_euros(a), in_euros(b)
    return left is None or right is None or _overlap(left, right)


def rates_known(figure: Figure) -> bool:
    """Whether it is a sum in a currency whose rates were looked up."""
    return isinstance(figure, Money) and figure.currency in _EUROS


def in_euros(sum_: Money) -> tuple[float, float] | None:
    """Return what a sum may have been in euros at any rate there was; ``None`` where the rates are not known."""
    if sum_.currency not in _EUROS:
        return None
    least, most = _EUROS[sum_.currency]
    low, high = said(sum_)
    return low * least, high * most


def number(figure: Figure) -> float | None:
    """Return the number that a figure names."""
    return figure.min if figure.min is not None else figure.max


def told_digits(figure: Figure) -> int:
    """Return how many digits of a figure tell something."""
    known = number(figure)
    return digits(known) if known else 1


def bounds(figure: Figure) -> tuple[float, float]:
    """Return what a figure allows, with rounding."""
    low = -_FAR if figure.min is None else figure.min - tolerance(figure.min, approximate=figure.approximate)
    high = _FAR if figure.max is None else figure.max + tolerance(figure.max, approximate=figure.approximate)
    return low, high


def said(figure: Figure) -> tuple[float, float]:
    """Return what a reporter may mean by a figure: 'more than 5,000' is not said for 50,000."""
    low, high = bounds(figure)
    if figure.max is None and figure.min is not None:
        high = figure.min * (w.MULTIPLE if figure.approximate else w.MORE_THAN)
    if figure.min is None and figure.max is not None:
        low = figure.max / w.MORE_THAN
    return low, high


def _overlap(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def figures_of(body: Body) -> dict[str, Sequence[Figure]]:
    """Return the sums, shares and counts of a claim by name; those without a number are left out."""
    out: dict[str, Sequence[Figure]] = {}
    named: tuple[tuple[str, Figure | None], ...] = (
        ("sum", getattr(body, "amount", None)), ("share of GDP", getattr(body, "share_of_gdp", None)))
    out |= {name: (figure,) for name, figure in named if figure is not None}
    if isinstance(body, Commitment):
        out |= {f"count of {c}": quantities for c, quantities in counts(body.items).items()}
    return {name: found for name, found in out.items() if any(number(f) for f in found)}


# --- things -----------------------------------------------------------------------------------------------------------


def counts(items: Iterable[Item]) -> dict[str, list[Quantity]]:
    """Return the counts of items by category, in the order told."""
    out: dict[str, list[Quantity]] = defaultdict(list)
    for item in items:
        if item.quantity is not None:
            for category in item.categories:
                out[category].append(item.quantity)
    return dict(out)


def categories(items: Iterable[Item]) -> frozenset[str]:
    """Return the categories of items."""
    return frozenset(c for i in items for c in i.categories)


def share(a: Iterable[str], b: Iterable[str]) -> float:
    """Return how much of two sets is common, from 0 to 1."""
    left, right = set(a), set(b)
    return len(left & right) / len(left | right) if left | right else 0.0


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how alike two sets are where one may be told more fully: the mean of share and containment."""
    if not a or not b:
        return 0.0
    common = len(a & b)
    return (common / len(a | b) + common / min(len(a), len(b))) / 2

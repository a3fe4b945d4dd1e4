"""Whether two sums in two currencies are one at the rate of their day."""

from __future__ import annotations

import datetime
from functools import cache, lru_cache

import msgspec

from talka.linking import weights as w
from talka.linking.profile import Profile
from talka.linking.values import CROWNS, KNOWN, Figure, digits, in_euros, number, rounded, said
from talka.model import Money
from talka.rates import load_rates


def same_at_rate(a: Money, b: Money, day: datetime.date) -> bool:
    """Whether two sums are one, to within rounding, at the published rate of a day; false where there is none."""
    left, right = number(a), number(b)
    factor = _factor(a.currency, b.currency, day)
    if not left or not right or factor is None:
        return False
    if abs(left * factor - right) <= w.EXCHANGE * max(left * factor, right):
        return True
    rough, exact = (left, right / factor) if digits(left) < digits(right) else (right, left * factor)
    return rounded(rough, exact)


def day_of(p: Profile) -> datetime.date | None:
    """Return the day whose rate a claim's sums are converted at: of the act where it is told, else of the news."""
    return p.act.start if p.act and p.act.days <= w.MONTH else p.news


def figure_in_euros(figure: Figure, day: datetime.date | None = None) -> tuple[float, float] | None:
    """Return what a sum may be in euros, at the rate of a day or at any; ``None`` where that is not known."""
    if not isinstance(figure, Money):
        return None
    if figure.currency is None:
        crowns = [x for c in CROWNS if (x := in_euros(msgspec.structs.replace(figure, currency=c)))]
        return min(low for low, _ in crowns), max(high for _, high in crowns)
    factor = _factor(figure.currency, "EUR", day) if day else None
    if factor is None:
        return in_euros(figure)
    low, high = said(figure)
    return low * factor, high * factor


@cache
def currency_digits(currency: str | None) -> tuple[int, ...]:
    """Return the number that a currency has here, in binary digits; all whose rates were not looked up have one."""
    number_ = KNOWN.index(currency) if currency in KNOWN else len(KNOWN)
    return tuple(number_ >> place & 1 for place in range(len(KNOWN).bit_length()))


@lru_cache(maxsize=65536)
def _factor(source: str, target: str, day: datetime.date) -> float | None:
    conversion = load_rates().convert(source, target, day)
    return None if conversion is None else conversion.factor

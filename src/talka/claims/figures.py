"""Whether two figures of an article are one: equal but for rounding, or one of them vague."""

from __future__ import annotations

from talka.model import Money, Quantity

_CLOSE = 0.011
"""The share by which two figures that are meant to be one may differ, as rounding makes them."""
_NO_BOUND = 1e18


def sums_agree(a: Money | Quantity | None, b: Money | Quantity | None) -> bool | None:
    """Return whether two figures are alike; ``None`` where one of them is not given."""
    if a is None or b is None:
        return None
    if isinstance(a, Money) and isinstance(b, Money) and a.currency != b.currency:
        return any(sums_agree(x, y) for x in (a, *a.equivalents) for y in (b, *b.equivalents)
                   if x.currency == y.currency)
    if any(_figure_equal(x, y) for x in (a.min, a.max) for y in (b.min, b.max)):
        return True
    return (_is_vague(a) or _is_vague(b)) and _overlap(a, b)


def _figure_equal(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= _CLOSE * max(abs(a), abs(b), 1e-9)


def _is_vague(figure: Money | Quantity) -> bool:
    """Whether a figure is a word such as 'thousands': approximate and without an upper bound."""
    return figure.approximate and figure.max is None


def _overlap(a: Money | Quantity, b: Money | Quantity) -> bool:
    low, high = (max(f.min or 0 for f in (a, b)), min(f.max if f.max is not None else _NO_BOUND for f in (a, b)))
    return low <= high * (1 + _CLOSE)

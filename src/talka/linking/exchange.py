"""Whether two sums in two currencies are one at the rate of their day."""

from __future__ import annotations

import datetime
from functools import lru_cache

from talka.linking import weights as w
from talka.linking.values import number
from talka.model import Money
from talka.rates import load_rates


def same_at_rate(a: Money, b: Money, day: datetime.date) -> bool:
    """Whether two sums are one, to within rounding, at the published rate of a day; false where there is none."""
    left, right = number(a), number(b)
    factor = _factor(a.currency, b.currency, day)
    if not left or not right or factor is None:
        return False
    return abs(left * factor - right) <= w.EXCHANGE * max(left * factor, right)


@lru_cache(maxsize=65536)
def _factor(source: str, target: str, day: datetime.date) -> float | None:
    conversion = load_rates().convert(source, target, day)
    return None if conversion is None else conversion.factor

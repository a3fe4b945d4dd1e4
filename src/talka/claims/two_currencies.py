"""The sum of a headline in one currency and of its lead in another: one sum, where the rates there were allow it."""

from __future__ import annotations

from functools import cache

from talka.claims.draft import Draft
from talka.model import Money
from talka.packs.shipped import shipped_table

_LEAD = 3
"""Sentences from the start in which a lead tells what the headline tells."""
_DOLLARS = ("CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "FJD", "BBD", "JMD", "TTD")
"""Dollars but for those of the United States."""
_ROUNDED = 0.06
"""The share by which a headline may round what it converts."""


def is_converted(a: Draft, b: Draft) -> bool:
    """Return whether a lead gives the sum of the headline in another currency, for all that both say."""
    left, right = getattr(a.body, "amount", None), getattr(b.body, "amount", None)
    if left is None or right is None or min(a.order, b.order) or max(a.order, b.order) > _LEAD or a.order == b.order:
        return False
    if is_bare_dollar(left, right):
        return True
    if not {x.currency for x in (left, *left.equivalents)}.isdisjoint(x.currency for x in (right, *right.equivalents)):
        return False
    mine, other = _in_euros(left), _in_euros(right)
    return mine is not None and other is not None and mine[0] <= other[1] and other[0] <= mine[1]


def is_bare_dollar(headline: Money, lead: Money) -> bool:
    """Whether a sum that a headline has in dollars of no country is the lead's, of a country that is named."""
    return headline.currency == "USD" and lead.currency in _DOLLARS and (headline.min, headline.max) == (
        lead.min, lead.max)


def _in_euros(sum_: Money) -> tuple[float, float] | None:
    """What a sum may have been in euros, least and most; ``None`` where the rates of its currency are not known."""
    known, number = _rates().get(sum_.currency or ""), sum_.min or sum_.max
    return None if known is None or not number else (
        number * known[0] * (1 - _ROUNDED), number * known[1] * (1 + _ROUNDED))


@cache
def _rates() -> dict[str, tuple[float, float]]:
    return dict(shipped_table("talka.rates", "currencies.yaml"))

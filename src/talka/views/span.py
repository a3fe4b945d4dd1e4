"""Sums between two bounds: adding up what is told as 'more than', 'up to' and 'about'."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from talka.model import Commitment, Money, Quantity

_YEAR = 12


class Span(msgspec.Struct, frozen=True):
    """At least ``low`` and at most ``high`` (``None``: open); ``about`` where a figure in it is approximate."""

    low: float = 0.0
    high: float | None = 0.0
    about: bool = False

    def __add__(self, other: Span) -> Span:
        """Both together."""
        high = None if self.high is None or other.high is None else self.high + other.high
        return Span(self.low + other.low, high, self.about or other.about)

    def times(self, factor: float) -> Span:
        """So many times as much."""
        return Span(self.low * factor, None if self.high is None else self.high * factor, self.about)

    def without(self, part: Span) -> Span:
        """What is left when a part is taken out, by its least figure; never less than nothing."""
        high = None if self.high is None else max(0.0, self.high - part.low)
        return Span(max(0.0, self.low - part.low), high, self.about or part.about)

    @property
    def is_exact(self) -> bool:
        """Whether it is one figure."""
        return self.low == self.high

    @property
    def is_nothing(self) -> bool:
        """Whether there is surely nothing in it."""
        return self.high == 0.0


def total(spans: Iterable[Span]) -> Span:
    """All together."""
    return sum(spans, Span())


def span_of(figure: Money | Quantity) -> Span:
    """A figure as a span: 'more than 5' has no upper side, 'up to 5' may be nothing."""
    return Span(figure.min or 0.0, figure.max, figure.approximate)


def sum_of(body: Commitment, made: datetime.date | None) -> tuple[Span, float] | None:
    """Return the whole sum of a commitment and how many payments it is made of; ``None`` where it names no sum.

    A sum by the year or by the month is paid for its time as far as that is settled; else once at least.
    """
    amount = body.amount
    if amount is None or (amount.min is None and amount.max is None):
        return None
    once = span_of(amount)
    if amount.per is None:
        return once, 1
    number = payments(body, amount.per, made)
    return (Span(once.low, None, once.about), 1) if number is None else (once.times(number), number)


def payments(body: Commitment, per: str, made: datetime.date | None) -> int | None:
    """How many years or months the time of a commitment has, from the day that it was made where nothing else is told.

    ``None`` where its end is not settled.
    """
    times = [t for t in (body.period, body.due) if t is not None]
    end = _first(t.end for t in times)
    start = _first(t.start for t in times) or made
    if start is None or end is None or end < start:
        return None
    months = (end.year - start.year) * _YEAR + end.month - start.month + 1
    return max(1, round(months / _YEAR)) if per == "year" else months


def _first(days: Iterable[datetime.date | None]) -> datetime.date | None:
    return next((d for d in days if d is not None), None)

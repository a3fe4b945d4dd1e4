"""Numbers that claims are found by: what they share, and the stretches of time and of figures that they lie in.

A stretch is offered where a claim lies and asked for as far around it as two claims of one thing may lie apart. Two
claims are at most ``reach`` stretches apart or they are not, whichever of them asks.
"""

from __future__ import annotations

import datetime
import hashlib
import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.profile import AHEAD, Profile
from talka.linking.values import CROWNS, DOLLARS, Figure, Interval, said
from talka.model import Money

Key = tuple[object, ...]
Span = tuple[float, float]
_BITS = (1 << 63) - 1
_ODD, _AGAIN = 0x9E3779B97F4A7C15, 0x42B2AE3D27D4EB4F
"""Large odd numbers, so that the cells of one key never fall onto those of another but by a rare chance."""
_MOST_DAYS = 3
_BY_ACT = frozenset({"agreement", "meeting", "commitment"})
_EQUAL = 0.015
"""The logarithm of how far off an equal figure may be: somewhat more than ``ROUNDING``."""
_SPOKEN = 0.1
"""The width of stretches for what may be meant by figures ('more than 5,000')."""
_ALIKE, _AROUND = 0.15, 2
"""The same of figures that may contradict one another: somewhat more than ``CONTRADICTING``, in steps."""


class Keys(NamedTuple):
    """What a claim is found by, and what it looks for; two claims meet where one offers what the other asks."""

    offers: frozenset[int]
    asks: frozenset[int]


class Cells(NamedTuple):
    """The stretches that a claim lies in, and those around them that it asks for, as numbers to add to a key."""

    offered: Sequence[int]
    asked: Sequence[int]


class Found:
    """Gathers the keys of a claim; ``first`` is a part of each of them."""

    __slots__ = ("_first", "asks", "offers")

    def __init__(self, first: Key) -> None:
        self._first = first
        self.offers: set[int] = set()
        self.asks: set[int] = set()

    def add(self, key: Key, *cells: Cells) -> None:
        """Offer a key and ask for it, in each of the cells."""
        number = number_of((*self._first, *key))
        offered, asked = _crossed(cells)
        self.offers.update([(number + n) & _BITS for n in offered])
        self.asks.update([(number + n) & _BITS for n in asked])

    def side(self, key: Key, mine: str, others: Sequence[str], *cells: Cells) -> None:
        """Offer a key as one of several sorts of claims, and ask for it as others offer it."""
        number = number_of((*self._first, *key))
        offered, asked = _crossed(cells)
        word = number + _word(mine)
        self.offers.update([(word + n) & _BITS for n in offered])
        for other in others:
            word = number + _word(other)
            self.asks.update([(word + n) & _BITS for n in asked])

    def half(self, key: Key, words: tuple[str, str], *cells: Cells, lacks: bool) -> None:
        """A key by which a claim that lacks something meets all others, and those that have it only the ones without.

        ``words`` name those that lack it and those that have it.
        """
        self.side(key, words[0] if lacks else words[1], words if lacks else words[:1], *cells)

    def take(self, other: Found) -> None:
        """Take in what was gathered under another first part."""
        self.offers |= other.offers
        self.asks |= other.asks

    def keys(self) -> Keys:
        """Return what was gathered."""
        return Keys(frozenset(self.offers), frozenset(self.asks))


_ANYWHERE = Cells((0,), (0,))


def _crossed(cells: tuple[Cells, ...]) -> Cells:
    """One sort of cells; of two sorts each place where they cross."""
    if not cells:
        return _ANYWHERE
    if len(cells) == 1:
        return cells[0]
    one, other = cells
    return Cells([a + b * _AGAIN for b in other.offered for a in one.offered],
                 [a + b * _AGAIN for b in other.asked for a in one.asked])


@cache
def _word(word: str) -> int:
    return number_of((word,))


@lru_cache(maxsize=1 << 17)
def number_of(key: Key) -> int:
    """Return a key as a number of 63 bits that is the same on every machine."""
    digest = hashlib.blake2b("|".join(map(str, key)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


@lru_cache(maxsize=1 << 15)
def _cells(spans: tuple[Span, ...], width: float, reach: float) -> Cells:
    offered, asked = set[int](), set[int]()
    around = math.ceil(reach / width)
    for low, high in spans:
        first, last = math.floor(low / width), math.floor(high / width)
        offered.update(range(first, last + 1))
        asked.update(range(first - around, last + around + 1))
    return Cells(tuple(n * _ODD & _BITS for n in offered), tuple(n * _ODD & _BITS for n in asked))


# --- time -------------------------------------------------------------------------------------------------------------


def days_of(p: Profile, widest: int, *, beside: bool = True) -> list[tuple[int, int]]:
    """Return when a claim may be looked for: the act where it is told closely, and the day of the news where it counts.

    Where there is no day of the news, the days that are told ``beside`` it.
    """
    spans = [(p.news, p.news)] if p.news else [(x.start, x.end) for x in p.around.past[-_MOST_DAYS:]] if beside else []
    if p.act and p.act.days <= widest:
        act = (p.act.start, p.act.end)
        spans = [act] if p.news and _is_past(p, p.act, p.news) else [*spans, act]
    return [(start.toordinal(), end.toordinal()) for start, end in spans]


def _is_past(p: Profile, act: Interval, news: datetime.date) -> bool:
    """Whether a claim tells of an act that is over: then the day of its news is never compared with anything."""
    if p.kind not in _BY_ACT or p.status in AHEAD or getattr(p.claim.body, "basis", None) == "total":
        return False
    return act.days <= w.MONTH and act.start <= news


def in_days(spans: Sequence[tuple[int, int]], reach: int) -> Cells:
    """Return the stretches of time of claims that may lie up to ``reach`` days apart."""
    return _cells(tuple(spans), reach, reach)


def on_day(day: Interval, off: int = 0) -> Cells:
    """Return the days of an act that others may tell ``off`` days earlier or later."""
    return _cells(((day.start.toordinal(), day.end.toordinal()),), 1, off)


# --- figures ----------------------------------------------------------------------------------------------------------


def equal(figures: Iterable[Figure]) -> list[tuple[str, Cells]]:
    """Return by currency the stretches of figures that are one to within rounding."""
    return _by_currency(figures, _EQUAL, _EQUAL)


def alike(figures: Iterable[Figure]) -> list[tuple[str, Cells]]:
    """Return by currency the stretches of figures that may contradict one another within a record."""
    return _by_currency(figures, _ALIKE, _ALIKE * _AROUND)


def spoken(figures: Iterable[Figure]) -> list[tuple[str, Cells]]:
    """Return by currency the stretches of what may be meant by figures, to within rounding."""
    return _by_currency(figures, _SPOKEN, _EQUAL, _meant)


def _by_currency(figures: Iterable[Figure], width: float, reach: float,
                 spans_of: Callable[[Figure], list[Span]] | None = None) -> list[tuple[str, Cells]]:
    spans: dict[str, list[Span]] = {}
    for figure in figures:
        for one in (figure, *figure.equivalents) if isinstance(figure, Money) else (figure,):
            for currency in _currencies(one):
                spans.setdefault(currency, []).extend((spans_of or _named)(one))
    return [(currency, _cells(tuple(found), width, reach)) for currency, found in sorted(spans.items())]


def _named(figure: Figure) -> list[Span]:
    return [(place, place) for x in {figure.min, figure.max} if x is not None and x > 0 for place in (math.log(x),)]


def _meant(figure: Figure) -> list[Span]:
    low, high = said(figure)
    return [(math.log(max(low, 1e-9)), math.log(max(high, 1e-9)))]


def _currencies(figure: Figure) -> Sequence[str]:
    if not isinstance(figure, Money):
        return ("",)
    if figure.currency in DOLLARS:
        return ("dollars",)
    return (figure.currency,) if figure.currency else CROWNS


def fitting(low: float, high: float) -> Cells:
    """Return the stretches of a figure that may be anything between two numbers, and of what may contradict it."""
    return _cells(((math.log(max(low, 1e-9)), math.log(max(high, 1e-9))),), _ALIKE * _AROUND, _ALIKE * _AROUND)


def exchanged(low: float, high: float) -> Cells:
    """Return the stretches of a sum in euros that reporters round when they convert it."""
    return _cells(((math.log(max(low, 1e-9)), math.log(max(high, 1e-9))),), w.EXCHANGE, w.EXCHANGE)

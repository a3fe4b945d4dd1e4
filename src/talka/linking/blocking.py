"""Which pairs of claims are worth comparing: those that share a key.

A key is a kind with its sides and what tells of one thing: the thing and a stretch of time, the day, an equal figure,
the last day of a promise, words of a quotation. Whether two claims share a key depends on the two alone, whatever else
was read; so one more article touches only what shares a key with it. (Standard blocking, as in Christen, *Data
Matching*, 2012, chapter 4; stretches of time overlap, so that neighbours at an edge meet.)
"""

from __future__ import annotations

import datetime
import hashlib
import itertools
import math
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from talka.linking.profile import Profile, due_of, period_of
from talka.linking.sides import name_of
from talka.linking.values import Figure
from talka.model import Money

WIDEST = 62
"""Days: a claim dated more widely is found by its news day, not by its date."""
_REACH: Mapping[str, int] = {"agreement": 23, "project": 23, "meeting": 12, "commitment": 10, "statement": 2}
"""Two claims of a kind that are no more than twice so many days apart share a stretch of time."""
_STEP, _COARSE = math.log(1.03), math.log(1.6)
_MANY = 5
_SIGNATURES = 5
_LONG = 4
"""Letters of a word that is not in every sentence."""

Key = tuple[object, ...]


class Keys(NamedTuple):
    """What a claim is found by, and what it looks for; two claims meet where one offers what the other asks."""

    offers: frozenset[int]
    asks: frozenset[int]


def keys_of(p: Profile) -> Keys:
    """Return the keys of a claim, each as a number of 63 bits."""
    both = frozenset(map(number_of, _keys(p)))
    wide = tuple(_at_any_time(p))
    if not wide:
        return Keys(both, both)
    mine, theirs = ("undated", "dated") if p.news is None and p.act is None else ("dated", "undated")
    offers, asks = (frozenset(number_of((*key, word)) for key in wide) for word in (mine, theirs))
    return Keys(both | offers, both | asks)


def number_of(key: Key) -> int:
    """Return a key as a number that is the same on every machine."""
    digest = hashlib.blake2b("|".join(map(str, key)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of positions that share a key, each pair once, the lesser first."""
    blocks: dict[int, list[int]] = defaultdict(list)
    keys = [keys_of(p) for p in profiles]
    for i, mine in enumerate(keys):
        for key in mine.offers:
            blocks[key].append(i)
    for i, mine in enumerate(keys):
        found = {j for key in mine.asks for j in blocks.get(key, ()) if j > i}
        yield from ((i, j) for j in sorted(found))


def _keys(p: Profile) -> Iterator[Key]:
    yield from _STRONG.get(p.kind, _by_figure)(p)
    reach = _REACH.get(p.kind)
    cells = sorted(_cells(p, reach)) if reach else ()
    yield from ((*key, cell) for key in _by_sides(p) for cell in cells)


def _cells(p: Profile, reach: int) -> set[int]:
    """The stretches of time that a claim may be looked for in: of the news, and of the act where it is told closely."""
    spans = [(p.news, p.news)] if p.news else []
    if p.act and p.act.days <= WIDEST:
        spans.append((p.act.start, p.act.end))
    width = 2 * reach + 2
    return {cell for start, end in spans
            for cell in range((_ordinal(start) - reach) // width, (_ordinal(end) + reach) // width + 1)}


def _ordinal(day: datetime.date) -> int:
    return day.toordinal()


def _by_sides(p: Profile) -> Iterator[Key]:
    """What claims share that are told or dated in one stretch of time."""
    if p.kind == "commitment":
        things = sorted(p.things) or ["-"]
        yield from ((p.kind, *sides, thing) for sides in _donors(p) for thing in things)
        yield from ((p.kind, *sides, *cell) for sides in _donors(p) for cell in _figure_cells(p, _COARSE, ("sum",)))
    elif p.kind in ("agreement", "meeting", "project") and 2 <= len(p.giving) <= _MANY:
        for names in {tuple(sorted(p.giving)), tuple(sorted(p.belonging))}:
            yield from ((p.kind, *pair) for pair in itertools.combinations(names, 2))
    elif p.kind == "statement":
        yield from ((p.kind, "said", speaker) for speaker in _speakers(p))
    else:
        yield from ((p.kind, side) for side in sorted(p.giving))


def _at_any_time(p: Profile) -> Iterator[Key]:
    """What a document, a meeting or a project without any day is looked for by, among all that have one."""
    if p.kind in ("agreement", "meeting", "project"):
        yield from _by_sides(p)
    elif p.kind == "commitment":
        days = {d.day for d in (p.news, p.act.start if p.act and not p.act.days else None) if d}
        yield from ((*key, day) for key in _by_sides(p) for day in sorted({p.day} if p.day else days))


def _donors(p: Profile) -> Iterator[tuple[str, str]]:
    return itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"])


# --- what binds at any distance in time -------------------------------------------------------------------------------


def _by_figure(p: Profile) -> Iterator[Key]:
    """An equal figure of the same donor; for a commitment an equal day, or the last day of the promise, too."""
    yield from ((p.kind, donor, *cell) for donor in sorted(p.giving) for cell in _figure_cells(p, _STEP, p.figures))
    if p.kind == "commitment":
        yield from ((p.kind, *sides, day) for sides in _donors(p) for day in _telling_days(p))


def _telling_days(p: Profile) -> Iterator[str]:
    if p.act and p.act.days < 8:
        first = p.act.start.toordinal()
        yield from (f"on {first + n}" for n in range(p.act.days + 1))
    due = due_of(p.claim)
    if due and due.end != datetime.date.max:
        yield f"by {due.end}"


def _by_year(p: Profile) -> Iterator[Key]:
    """A budget: the years that it is for, and the year of the news."""
    yield from _by_figure(p)
    period = period_of(p.claim)
    years = {p.news.year} if p.news else set()
    if period:
        years |= {d.year for d in period if d not in (datetime.date.min, datetime.date.max)}
    yield from ((p.kind, side, year) for side in sorted(p.giving) for year in sorted(years))


def _by_words(p: Profile) -> Iterator[Key]:
    yield from ((p.kind, speaker, s) for speaker in _speakers(p) for s in _signature(p))
    if p.numbers:
        yield from ((p.kind, speaker, *sorted(p.numbers)) for speaker in _speakers(p))


def _speakers(p: Profile) -> list[str]:
    return sorted({name_of(x).family for x in p.people} or p.giving)


_STRONG = {"spending": _by_year, "statement": _by_words}


def _figure_cells(p: Profile, step: float, names: Mapping[str, object] | Sequence[str]) -> Iterator[Key]:
    """Cells of two grids, half a step apart, so that numbers that are equal to within rounding share one."""
    for name in names:
        for figure in p.figures.get(name, ()):
            for one in _in_every_currency(figure):
                for value in {one.min, one.max}:
                    if value is not None and value > 0:
                        place = math.log(value) / step
                        currency = one.currency if isinstance(one, Money) else ""
                        yield name, f"even {currency}", step, math.floor(place)
                        yield name, f"odd {currency}", step, math.floor(place + 0.5)


def _in_every_currency(figure: Figure) -> Sequence[Figure]:
    return (figure, *figure.equivalents) if isinstance(figure, Money) else (figure,)


def _signature(p: Profile) -> Iterator[str]:
    """Two of the words of a quotation that happen to have the least checksums: copies of it share most of them."""
    least = sorted(zlib.crc32(x.encode()) for x in p.words if len(x) >= _LONG)[:_SIGNATURES]
    yield from (f"{a:08x}{b:08x}" for a, b in itertools.combinations(least, 2))

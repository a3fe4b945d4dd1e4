"""Which pairs of claims are worth comparing: those that share a key.

A key is a kind with its sides and what tells of one thing: the thing and a stretch of time, the day, an equal figure,
the last day of a promise, words of a quotation. What comes often (a figure of one digit, the same two states) is a key
only together with something rarer: a stretch of time, a person, a thing. Whether two claims share a key depends on the
two alone, whatever else was read; so one more article touches only what shares a key with it. (Standard blocking, as in
Christen, *Data Matching*, 2012, chapter 4; stretches of time overlap, so that neighbours at an edge meet.)
"""

from __future__ import annotations

import datetime
import hashlib
import itertools
import math
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.around import days_in_office
from talka.linking.profile import Profile, due_of, period_of, persons_of
from talka.linking.sides import name_of
from talka.linking.values import Figure, Interval, told_digits
from talka.model import Money

_STEP, _COARSE = math.log(1.03), math.log(1.6)
_MANY = 5
_SIGNATURES = 5
_MOST_DAYS = 3
_CROWNS = ("SEK", "NOK", "DKK", "CZK", "ISK")
"""What a sum may be in of which only "crowns" is known."""
_LONG = 4
"""Letters of a word that is not in every sentence."""

Key = tuple[object, ...]


class Keys(NamedTuple):
    """What a claim is found by, and what it looks for; two claims meet where one offers what the other asks."""

    offers: frozenset[int]
    asks: frozenset[int]


def keys_of(p: Profile) -> Keys:
    """Return the keys of a claim, each as a number of 63 bits."""
    day = _settled_day(p)
    more = [*_halves(_at_any_time(p), ("undated", "dated"), lacks=not _cells(p, 0, beside=False)),
            *_halves(_by_donor(p), ("one side", "two sides"), lacks=not p.getting),
            *(_halves(_in_time(p), ("about", "on a day"), lacks=day is None) if p.kind in _ON_DAYS else ()),
            *(_on_day(p, day) if day else ())]
    basis = getattr(p.claim.body, "basis", None)

    def numbers(keys: Iterable[Key]) -> frozenset[int]:
        return frozenset(number_of((basis, *key)) for key in keys)

    both = numbers(_keys(p))
    if not more:
        return Keys(both, both)
    return Keys(both | numbers(offer for offer, _ in more), both | numbers(ask for _, asks in more for ask in asks))


def _halves(keys: Iterable[Key], words: tuple[str, str], *, lacks: bool) -> Iterator[tuple[Key, Sequence[Key]]]:
    """Keys by which a claim that lacks something meets all others, and those that have it only the ones that do not."""
    without, having = words
    for key in keys:
        yield ((*key, without), ((*key, without), (*key, having))) if lacks else ((*key, having), ((*key, without),))


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
    yield from _STRONG.get(p.kind, _nothing)(p)
    if p.kind not in _ON_DAYS:
        yield from _in_time(p)
    if p.numbered:
        yield from ((p.kind, *pair, *thing) for pair in _pairs(p) for thing in sorted(p.numbered))


def _in_time(p: Profile) -> Iterator[Key]:
    cells = sorted(_cells(p, w.REACH[p.kind]))
    yield from ((*key, cell) for key in _by_sides(p) for cell in cells)
    if p.kind in _BETWEEN:
        later = sorted(_cells(p, w.REACH_BOUND))
        yield from ((*key, more, "later", cell) for key in _by_sides(p) for more in _bound_by(p) for cell in later)


def _settled_day(p: Profile) -> Interval | None:
    """The day of what was signed or held: two of them that lie apart are two, so that only equal days need to meet."""
    done = p.kind in _ON_DAYS and p.status not in _AHEAD
    return p.act if done and p.act and p.act.days <= 1 else None


def _on_day(p: Profile, day: Interval) -> Iterator[tuple[Key, Sequence[Key]]]:
    first, last, off = _ordinal(day.start), _ordinal(day.end), _ON_DAYS[p.kind]
    for key in _by_sides(p):
        asks = [(*key, "on", n) for n in range(first - off, last + off + 1)]
        yield from (((*key, "on", n), asks) for n in range(first, last + 1))


def _nothing(_: Profile) -> Iterator[Key]:
    return iter(())


_BETWEEN = frozenset({"agreement", "meeting", "project"})
_ON_DAYS = {"agreement": w.AGREEMENT_DAYS, "meeting": w.MEETING_DAYS}
_AHEAD = frozenset({"planned", "negotiating", "proposed"})


def _cells(p: Profile, reach: int, *, beside: bool = True) -> set[int]:
    """The stretches of time that a claim may be looked for in: of the news, and of the act where it is told closely.

    Where there is no day of the news, those of what is told ``beside`` it.
    """
    spans = [(p.news, p.news)] if p.news else [(x.start, x.end) for x in p.around.past[-_MOST_DAYS:]] if beside else []
    if p.act and p.act.days <= w.WIDEST:
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
    elif p.kind in _BETWEEN and 2 <= len(p.giving) <= _MANY:
        for names in {tuple(sorted(p.giving)), tuple(sorted(p.belonging))}:
            yield from ((p.kind, *pair) for pair in itertools.combinations(names, 2))
    elif p.kind == "statement":
        yield from ((p.kind, "said", speaker) for speaker in _speakers(p))
    else:
        yield from ((p.kind, side) for side in sorted(p.giving))


def _pairs(p: Profile) -> Iterator[tuple[str, ...]]:
    if p.kind == "commitment":
        return _donors(p)
    return itertools.combinations(sorted(p.giving)[:_MANY], min(2, len(p.giving)))


def _bound_by(p: Profile) -> list[str]:
    """What binds two claims of the same sides beyond the days of the news: persons, things, what is told beside."""
    return sorted({f"name {name_of(x).family}" for x in p.people} | p.told | {f"beside {m}" for m in p.marks})


def _at_any_time(p: Profile) -> Iterator[Key]:
    """What a claim without any day is looked for by, among all that have one."""
    days = {f"day {n}" for n in sorted(_days_of_month(p))}
    if p.kind in _BETWEEN:
        officials = {f"name {name_of(x).family}" for x in _own_officials(p)}
        yield from ((*key, more) for key in _by_sides(p) for more in sorted({*_bound_by(p), *days, *officials}))
    elif p.kind == "commitment":
        yield from ((*key, day) for key in _by_sides(p) for day in sorted(days))
        yield from ((p.kind, *sides, "beside", mark) for sides in _donors(p) for mark in sorted(p.marks))
        if not p.giving & w.GIVE_OFTEN:
            rare = sorted({*p.products, *(p.told & w.SELDOM)})
            yield from ((p.kind, *sides, "any time", thing) for sides in _donors(p) for thing in rare)
        yield from ((*key, f"word of {name_of(x).family}") for key in _by_sides(p) for x in sorted(_own_officials(p)))
        yield from ((p.kind, *sides, *cell, thing) for sides in _donors(p) for thing in sorted(p.things) or ["-"]
                    for cell in _figure_cells(p, _STEP, ("sum",)))


def _own_officials(p: Profile) -> frozenset[str]:
    """Those whose word a claim is, but for those who speak of so much that it tells nothing."""
    return frozenset(x for x in persons_of(p.claim) if (days_in_office([x]) or 0) <= w.LONG_TERMS)


def _by_donor(p: Profile) -> Iterator[Key]:
    """What a commitment that names no recipient is looked for by, among those that do."""
    if p.kind == "commitment":
        yield from ((p.kind, donor, *cell) for donor in sorted(p.giving) for cell in _figure_cells(p, _STEP, _rare(p)))


def _days_of_month(p: Profile) -> set[int]:
    if p.day is not None:
        return {p.day.day}
    return {d.day for d in (p.news, p.act.start if p.act and not p.act.days else None) if d}


def _donors(p: Profile) -> Iterator[tuple[str, str]]:
    return itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"])


# --- what binds at any distance in time -------------------------------------------------------------------------------


def _by_figure(p: Profile) -> Iterator[Key]:
    """Figures, the day of the act, the last day of the promise: of the same sides."""
    sides = list(_donors(p))
    yield from ((p.kind, *pair, *cell) for pair in sides for cell in _figure_cells(p, _STEP, _rare(p)))
    years = sorted(_cells(p, w.REACH_FIGURE))
    yield from ((p.kind, *pair, *cell, "year", year)
                for pair in sides for cell in _figure_cells(p, _STEP, ("sum",)) for year in years)
    yield from ((p.kind, *pair, day) for pair in sides for day in _telling_days(p))


def _rare(p: Profile) -> list[str]:
    return [n for n, figures in p.figures.items() if n != "sum" or max(map(told_digits, figures)) >= w.RARE_DIGITS]


def _telling_days(p: Profile) -> Iterator[str]:
    if p.act and p.act.days < 8:
        first = p.act.start.toordinal()
        yield from (f"on {first + n}" for n in range(p.act.days + 1))
    due = due_of(p.claim)
    if due and due.end != datetime.date.max:
        yield f"by {due.end}"


def _by_year(p: Profile) -> Iterator[Key]:
    """A budget: the years that it is for, or those of the news, with its figures to within half of them."""
    period = period_of(p.claim)
    years = {p.news.year} if p.news else set()
    if period:
        years |= {d.year for d in period if d not in (datetime.date.min, datetime.date.max)}
    cells = [*_figure_cells(p, _COARSE, p.figures)] or [("no figure",)]
    yield from ((p.kind, side, year, *cell) for side in sorted(p.giving) for year in sorted(years) for cell in cells)
    yield from ((p.kind, side, *cell) for side in sorted(p.giving) for cell in _figure_cells(p, _STEP, p.figures)
                if max(told_digits(f) for found in p.figures.values() for f in found) >= w.RARE_DIGITS)


def _by_words(p: Profile) -> Iterator[Key]:
    yield from ((p.kind, speaker, s) for speaker in _speakers(p) for s in _signature(p))
    if p.numbers:
        yield from ((p.kind, speaker, *sorted(p.numbers)) for speaker in _speakers(p))


def _speakers(p: Profile) -> list[str]:
    return sorted({name_of(x).family for x in p.people} or p.giving)


_STRONG = {"commitment": _by_figure, "spending": _by_year, "statement": _by_words}


def _figure_cells(p: Profile, step: float, names: Mapping[str, object] | Sequence[str]) -> Iterator[Key]:
    """Cells of two grids, half a step apart, so that numbers that are equal to within rounding share one."""
    for name in names:
        for figure in p.figures.get(name, ()):
            for one in _in_every_currency(figure):
                for value in {one.min, one.max}:
                    if value is not None and value > 0:
                        place = math.log(value) / step
                        for currency in _currencies(one):
                            yield name, f"even {currency}", step, math.floor(place)
                            yield name, f"odd {currency}", step, math.floor(place + 0.5)


def _in_every_currency(figure: Figure) -> Sequence[Figure]:
    return (figure, *figure.equivalents) if isinstance(figure, Money) else (figure,)


def _currencies(figure: Figure) -> Sequence[str]:
    if not isinstance(figure, Money):
        return ("",)
    return (figure.currency,) if figure.currency else _CROWNS


def _signature(p: Profile) -> Iterator[str]:
    """Two of the words of a quotation that happen to have the least checksums: copies of it share most of them."""
    least = sorted(zlib.crc32(x.encode()) for x in p.words if len(x) >= _LONG)[:_SIGNATURES]
    yield from (f"{a:08x}{b:08x}" for a, b in itertools.combinations(least, 2))

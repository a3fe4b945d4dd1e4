"""Which pairs of claims are worth comparing: neighbours in time, equal figures, and claims without any day.

Sorted neighbourhoods within blocks (Hernández and Stolfo, 1995): a block is a kind with its sides and its thing; in
it a claim meets those told or dated within ``WINDOW`` days of it. Equal figures and words meet at any distance.
"""

from __future__ import annotations

import bisect
import datetime
import itertools
import math
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

from talka.linking.profile import Profile
from talka.linking.sides import name_of
from talka.linking.values import Figure
from talka.model import Money

WINDOW = 45
WIDEST = 62
"""Days: a claim dated more widely is found by its news day, not by its date."""
MOST = 200
"""Neighbours looked at in each direction of one block; more are told within WINDOW days only in a flood of copies."""
_STEP = math.log(1.03)
_MANY = 5
_SIGNATURES = 6

Key = tuple[object, ...]


def candidates(profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions, each pair once, the lesser first."""
    timed: dict[Key, list[tuple[int, int]]] = defaultdict(list)
    timeless: dict[Key, list[int]] = defaultdict(list)
    strong: dict[Key, list[int]] = defaultdict(list)
    keys = [list(block_keys(p)) for p in profiles]
    days = [_days(p) for p in profiles]
    bound = [list(_strong_keys(p)) for p in profiles]
    for i in range(len(profiles)):
        for key in keys[i]:
            for day in days[i]:
                timed[key].append((day, i))
            if not days[i]:
                timeless[key].append(i)
        for key in bound[i]:
            strong[key].append(i)
    for entries in timed.values():
        entries.sort()
    for i in range(len(profiles)):
        found: set[int] = set()
        for key in keys[i]:
            found.update(_neighbours(timed[key], days[i]))
            found.update(timeless.get(key, ()))
        for key in bound[i]:
            found.update(_around(strong[key], i))
        yield from ((i, j) if i < j else (j, i) for j in sorted(found) if j > i or (j < i and not days[i]))


def _neighbours(entries: list[tuple[int, int]], days: Sequence[int]) -> Iterator[int]:
    """Those within the window of a claim's days; of a claim without days the first of the block."""
    if not days:
        yield from (j for _, j in entries[: 2 * MOST])
    for day in days:
        middle = bisect.bisect_left(entries, (day, -1))
        low = max(bisect.bisect_left(entries, (day - WINDOW, -1)), middle - MOST)
        high = min(bisect.bisect_left(entries, (day + WINDOW + 1, -1)), middle + MOST)
        yield from (j for _, j in itertools.islice(entries, low, high))


def _around(block: list[int], i: int) -> list[int]:
    """All of a small block; of a large one those nearest in order."""
    if len(block) <= 2 * MOST:
        return block
    at = bisect.bisect_left(block, i)
    return block[max(at - MOST, 0) : at + MOST]


def _days(p: Profile) -> list[int]:
    """The days that a claim may be looked for at: of the news, and of the act where it is told closely."""
    found: set[datetime.date] = {p.news} if p.news else set()
    if p.act and p.act.days <= WIDEST:
        found |= {p.act.start, p.act.end}
    return sorted(d.toordinal() for d in found)


def block_keys(p: Profile) -> Iterator[Key]:
    """Yield the blocks of a claim: its kind, its sides, and for a commitment each thing that it names."""
    if p.kind == "commitment":
        things = sorted(p.things) or ["-"]
        for donor, recipient in itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"]):
            yield from ((p.kind, donor, recipient, thing) for thing in [*things, "any"])
    elif p.kind in ("agreement", "meeting", "project") and 2 <= len(p.giving) <= _MANY:
        for name in sorted(p.giving), sorted(p.belonging):
            yield from ((p.kind, *pair) for pair in itertools.combinations(name, 2))
    else:
        yield from ((p.kind, side) for side in sorted(p.giving))
        if p.kind == "statement":
            yield from ((p.kind, name_of(x).family) for x in sorted(p.people))


def _strong_keys(p: Profile) -> Iterator[Key]:
    """Yield what binds claims at any distance in time: an equal figure, words in common."""
    if p.kind == "statement":
        yield from (("words", *sorted(p.giving), s) for s in _signature(p))
        return
    for name, figures in p.figures.items():
        for figure in figures:
            for grid, cell in _cells(figure):
                for donor in sorted(p.giving):
                    yield (p.kind, donor, name, grid, cell)


def _cells(figure: Figure) -> Iterator[tuple[str, int]]:
    """Cells of two grids, half a step apart, so that numbers that are equal to within rounding share one."""
    figures: list[Figure] = [figure]
    if isinstance(figure, Money):
        figures += figure.equivalents
    for one in figures:
        for value in {one.min, one.max}:
            if value is not None and value > 0:
                place = math.log(value) / _STEP
                currency = one.currency if isinstance(one, Money) else ""
                yield f"even {currency}", math.floor(place)
                yield f"odd {currency}", math.floor(place + 0.5)


def _signature(p: Profile) -> Iterator[str]:
    """The words of a quotation that happen to have the least checksums: two copies of it share most of them."""
    yield from (f"{c:08x}" for c in sorted(zlib.crc32(x.encode()) for x in p.words)[:_SIGNATURES])

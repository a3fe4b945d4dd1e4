"""What documents, meetings and projects are found by: their parties, with what must be the same beside them.

Within days of one another that is the sort of document, a thing, a person or a sum; weeks apart, or without a day, it
is two persons, a person and a thing, a sum, or a document that both articles tell of.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from talka.linking import weights as w
from talka.linking.cells import Cells, Found, days_of, equal, in_days, on_day
from talka.linking.compare_around import capitals
from talka.linking.keys_commitment import days_of_month, own_officials
from talka.linking.makers import makers_of
from talka.linking.profile import AHEAD, Profile
from talka.linking.sides import name_of
from talka.linking.values import Interval, told_digits
from talka.model import Agreement, Project

_MANY = 5
_MOST_NAMES = 6
"""Of a list of names so many, in order, are enough to know an event by."""
_ON_DAYS = {"agreement": w.AGREEMENT_DAYS, "meeting": w.MEETING_DAYS}
_SETTLED, _ABOUT = "on a day", "about"
Pair = tuple[str, ...]


def keys_between(p: Profile, found: Found) -> None:
    """Put in what an agreement, a meeting or a project is found by."""
    day = _settled_day(p)
    spans = days_of(p, w.WIDEST)
    near, later = in_days(spans, w.NEAR_DAYS), in_days(spans, w.LATE_DAYS)
    names, known = _families(p.people), _families(p.people | own_officials(p))
    for pair in _pairs(p):
        if day:
            _on_day(p, found, pair, day)
        for more in _near(p, names):
            _about(p, found, (*pair, *more), day, near)
        for more in _later(p, names):
            _about(p, found, (*pair, *more, "later"), day, later)
        for currency, cells in equal(p.figures.get("sum", ())):
            found.add((*pair, "sum", currency), cells)
        if p.kind == "project":
            for thing in sorted(p.told):
                found.add((*pair, thing))
        _undated(p, found, pair, known)
        for sort, number in p.numbered:
            found.add((*pair, sort, number))
    _by_sum(p, found)
    for two in itertools.combinations(names, 2):
        _about(p, found, two, day, later)
    lacks = _has_no_day(p)
    for two in itertools.combinations(known, 2):
        for more in _beside_two(p):
            found.half((*two, *more), ("undated", "dated"), lacks=lacks)


def _by_sum(p: Profile, found: Found) -> None:
    """A contract for a telling sum is looked for with one party alone: the other may be the maker or an agency."""
    sums = [f for f in p.figures.get("sum", ()) if told_digits(f) >= w.KNOWN_AGAIN] if p.kind == "agreement" else []
    for party, (currency, cells) in itertools.product(sorted(p.giving), list(equal(sums))):
        found.add((party, "sum alone", currency), cells)


def _on_day(p: Profile, found: Found, pair: Pair, day: Interval) -> None:
    """On one day; a document of one signer and scope, which another article may date otherwise, within some."""
    found.add((*pair, "on"), on_day(day, _ON_DAYS[p.kind]))
    if p.kind == "agreement" and p.told:
        for name in _families(p.people):
            found.add((*pair, name, *sorted(p.told)), on_day(day, w.SAME_ACT))


def _about(p: Profile, found: Found, key: Pair, day: Interval | None, cells: Cells) -> None:
    """In a stretch of time; two that are both settled on days meet by these alone."""
    if p.kind in _ON_DAYS:
        found.half(key, (_ABOUT, _SETTLED), cells, lacks=day is None)
    else:
        found.add(key, cells)


def _settled_day(p: Profile) -> Interval | None:
    """The day of what was signed or held: two of them that lie apart are two, so that only equal days need to meet."""
    done = p.kind in _ON_DAYS and p.status not in AHEAD
    return p.act if done and p.act and p.act.days <= 1 else None


def _has_no_day(p: Profile) -> bool:
    return not days_of(p, w.WIDEST, beside=False)


def _pairs(p: Profile) -> list[Pair]:
    if not 2 <= len(p.giving) <= _MANY:
        return []
    every = {tuple(sorted(p.giving)), tuple(sorted(p.belonging))}
    return sorted({pair for names in every for pair in itertools.combinations(names, 2)})


def _families(people: frozenset[str]) -> Sequence[str]:
    return sorted({name_of(x).family for x in people})[:_MOST_NAMES]


def _near(p: Profile, names: Sequence[str]) -> Iterator[Pair]:
    """What two claims of the same parties must have in common within days of one another."""
    yield from (("thing", x) for x in sorted(p.things))
    yield from (("name", x) for x in names)
    if isinstance(p.claim.body, Agreement):
        yield "is", p.claim.body.instrument
        yield from (("in", place) for place in _where(p))
    if isinstance(p.claim.body, Project):
        yield "is", p.claim.body.form
    if p.beside:
        yield ("beside a document",)


def _later(p: Profile, names: Sequence[str]) -> Iterator[Pair]:
    """The same weeks apart."""
    if p.kind == "agreement":
        yield from ((x, name) for x in sorted(p.told) for name in names)
    if p.kind == "project":
        yield from ((x,) for x in sorted(p.told))
    if p.beside:
        yield ("beside a document",)


def _beside_two(p: Profile) -> Iterator[Pair]:
    """What two persons must have in common beside them, where a claim has no day: they meet again and again."""
    if p.kind == "meeting":
        yield from (("in", place) for place in _where(p))
        yield from ((x, _way(p)) for x in sorted(p.told & w.SELDOM))
        if p.beside:
            yield ("beside a document",)
    elif isinstance(p.claim.body, Agreement):
        yield "is", p.claim.body.instrument
        yield from (("in", place) for place in _where(p))
        yield from ((x,) for x in sorted(p.told))
    else:
        yield ()


def _where(p: Profile) -> list[str]:
    place = getattr(p.claim.body, "place", None)
    return [f"{place.name} {_way(p)}"] if place else []


def _way(p: Profile) -> str:
    """Whether people called or met: a call and a visit are two."""
    return "call" if getattr(p.claim.body, "form", None) == "call" else "seen"


def _undated(p: Profile, found: Found, pair: Pair, names: Sequence[str]) -> None:
    """What a claim without any day is looked for by, among all that have one."""
    lacks = _has_no_day(p)
    more: list[Pair] = [*((f"day {n}",) for n in sorted(days_of_month(p))),
                        *(("beside", x) for x in sorted(p.marks.telling | p.marks.round))]
    if p.kind == "meeting":
        place = getattr(getattr(p.claim.body, "place", None), "name", None)
        things = sorted(p.things) if place not in capitals() else []
        more += [(name, "in", where, x) for where in _where(p) for name in names for x in things]
    else:
        more += [(name, x) for name in names for x in sorted(p.told)]
        whole = p.kind == "project" or makers_of(pair)
        more += [(x,) for x in sorted(p.told)] if whole else []
        more += _seldom(p) if p.kind == "agreement" else []
    for key in more:
        found.half((*pair, *key), ("undated", "dated"), lacks=lacks)


def _seldom(p: Profile) -> list[Pair]:
    """Documents on what is seldom signed: of one sort, or where both articles name the same officials."""
    assert isinstance(p.claim.body, Agreement)  # noqa: S101 - by kind
    told, sort = sorted(p.told & w.SELDOM), p.claim.body.instrument
    return [*((x, "is", sort) for x in told), *((x, name) for x in told for name in _families(p.named))]

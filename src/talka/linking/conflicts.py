"""Where the claims of a record disagree: fields with the claims on each side."""

from __future__ import annotations

import collections
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from talka.linking.choose import Given, choose_date, choose_figure, fitting_groups
from talka.linking.sides import givers, ids, one_place, shared_persons
from talka.linking.values import figure_fits, interval, times_exclude
from talka.model import Claim, Conflict, ConflictValue, Party

_COMPARED = ("amount", "share_of_gdp", "due", "period", "place", "donor", "recipient", "signatories", "site", "terms")


def conflicts(claims: Sequence[Claim]) -> tuple[Conflict, ...]:
    """Return the fields in which claims exclude one another; a narrower value inside a wider one does not."""
    found: list[Conflict] = []
    for name in _COMPARED:
        given = [(v, c) for c in claims if (v := getattr(c.body, name, None)) not in (None, (), "")]
        found += _conflict(name, given, _DIFFERS.get(name, _unequal))
    found += _dates(claims)
    found += _counts(claims)
    return tuple(found)


def _dates(claims: Sequence[Claim]) -> list[Conflict]:
    """Days of one stage that exclude each other; two stages may well have two days."""
    by: dict[str, list[tuple[Any, Claim]]] = collections.defaultdict(list)
    for claim in claims:
        if claim.date:
            by[str(claim.status)].append((claim.date, claim))
    return [c for status in sorted(by) for c in _conflict("date", by[status], times_exclude)]


def _counts(claims: Sequence[Claim]) -> list[Conflict]:
    """Counts of one category; where a claim tells two of a category, each is set beside the nearest of the others."""
    by: dict[str, list[tuple[Any, Claim]]] = collections.defaultdict(list)
    for claim in claims:
        for item in getattr(claim.body, "items", ()):
            if item.quantity is not None and item.categories:
                by[item.categories[0]].append(((item, item.quantity), claim))
    out = []
    for category in sorted(by):
        slots = max(collections.Counter(c.id for _, c in by[category]).values())
        for group in fitting_groups(by[category], slots):
            given = [(value[1], claim) for value, claim in group]
            out += _conflict(f"items.{category}", given, _figures)
    return out


def _conflict(name: str, given: Given, differs: Callable[[Any, Any], bool]) -> list[Conflict]:
    """Sides that exclude one another; a value that fits several sides goes to the one with most claims."""
    groups: list[list[tuple[Any, Claim]]] = []
    held: list[dict[Any, None]] = []
    for value, claim in sorted(given, key=lambda vc: (_width(vc[0]), vc[1].id)):
        fitting = [n for n, values in enumerate(held) if not any(differs(x, value) for x in values)]
        if not fitting:
            groups.append([])
            held.append({})
        best = max(fitting, key=lambda n: len(groups[n]), default=len(groups) - 1)
        groups[best].append((value, claim))
        held[best][value] = None
    if len(groups) < 2:
        return []
    sides = (ConflictValue(_plain(_shown(g)), tuple(sorted({c.id for _, c in g}))) for g in groups)
    return [Conflict(name, tuple(sorted(sides, key=lambda s: (-len(s.claims), s.claims))))]


def _plain(value: Any) -> object:
    """A value as it is after it was stored: lists and mappings."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(value))


def _shown(group: Given) -> Any:
    first = group[0][0]
    if hasattr(first, "start"):
        return choose_date(group)
    return choose_figure(group) if hasattr(first, "approximate") else first


def _width(value: Any) -> float:
    """How much a value allows: what is told most closely makes the sides."""
    if hasattr(value, "start"):
        known = interval(value)
        return known.days if known else 0
    if hasattr(value, "approximate"):
        low, high = value.min, value.max
        return 1e18 if low is None or high is None else (high - low) + (0.5 if value.approximate else 0.0)
    return 0.0


def _figures(a: Any, b: Any) -> bool:
    return figure_fits(a, b) is False


def _sides(a: Sequence[Party], b: Sequence[Party]) -> bool:
    return not (ids(a) & ids(b) or givers(a) & givers(b))


def _persons(a: Sequence[Party], b: Sequence[Party]) -> bool:
    """Whether for a state that both name persons of, none is the same."""
    for country in {p.country for p in a if p.country} & {p.country for p in b if p.country}:
        left, right = ([p.id for p in side if p.country == country] for side in (a, b))
        if not shared_persons(left, right):
            return True
    return False


def _places(a: Any, b: Any) -> bool:
    return not one_place(a, b)


def _unequal(a: Any, b: Any) -> bool:
    return bool(a != b)


_DIFFERS: dict[str, Callable[[Any, Any], bool]] = {
    "amount": _figures, "share_of_gdp": _figures, "due": times_exclude, "period": times_exclude, "place": _places,
    "donor": _sides, "recipient": _sides, "signatories": _persons,
}

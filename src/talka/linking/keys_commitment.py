"""What commitments are found by: their sides with things, figures and days.

The same sides alone say nothing. In the same days a thing in common is enough; months apart it takes an equal figure
and a thing, a telling figure, or a promise and its delivery; without any day a figure and what else speaks for it.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator, Sequence

from talka.linking import weights as w
from talka.linking.around import days_in_office
from talka.linking.cells import Cells, Found, alike, days_of, equal, exchanged, fitting, in_days, on_day
from talka.linking.commitment_time import GIVEN
from talka.linking.exchange import day_of, figure_in_euros
from talka.linking.givers import often, seldom
from talka.linking.profile import Profile, due_of, period_of, persons_of
from talka.linking.sides import name_of
from talka.linking.values import Figure, said, told_digits

_MANY_THINGS = 3
Sides = tuple[str, str]


def keys_commitment(p: Profile, found: Found) -> None:
    """Put in what a commitment is found by."""
    sides = list(itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"]))
    near = in_days(days_of(p, w.WIDEST), w.SAME_ACT)
    for pair in sides:
        _in_days(p, found, pair, near)
        _by_figure(p, found, pair)
        _by_day(p, found, pair)
        _undated(p, found, pair)
    for sort, number in p.numbered:
        for pair in sides:
            found.add((*pair, sort, number))
    _without_recipient(p, found)


# --- in the same days -------------------------------------------------------------------------------------------------


def _in_days(p: Profile, found: Found, pair: Sides, near: Cells) -> None:
    for thing in sorted(p.things) or ["-"]:
        _unlike_figures_apart(p, found, (*pair, thing), thing, near)
        if _is_total(p):
            _unlike_figures_apart(p, found, (*pair, thing, "at any time"), thing)
    if len(p.things) >= _MANY_THINGS:
        found.add((*pair, *sorted(p.things)), near)
    sums = _sums(p.figures.get("sum", ()))
    if sums is not None:
        found.add((*pair, "sum in euros"), sums, near)
    else:
        for currency, cells in alike(p.figures.get("sum", ())):
            found.add((*pair, "sum", currency), cells, near)


def _unlike_figures_apart(p: Profile, found: Found, key: tuple[str, ...], thing: str, *near: Cells) -> None:
    """Claims of one thing in the same days; those with a sum, or with a count, only meet where these may be one.

    A running total is told again at any time.
    """
    sums = _sums(p.figures.get("sum", ()))
    counts = _counts(p.figures.get(f"count of {thing}", ()))
    if sums is not None:
        found.add((*key, "of"), sums, *near)
        found.side(key, "sum", ("bare", "counted", "any"), *near)
        return
    if counts is not None and "sum" not in p.figures:
        found.add((*key, "number"), counts, *near)
        found.side(key, "counted", ("sum", "bare", "any"), *near)
        return
    sort = "any" if "sum" in p.figures else "bare"
    found.side(key, sort, ("sum", "counted", "bare", "any"), *near)


def _is_total(p: Profile) -> bool:
    return getattr(p.claim.body, "basis", None) == "total"


def _sums(figures: Sequence[Figure]) -> Cells | None:
    """What sums may be in euros; ``None`` where that is not known of one of them."""
    known = [figure_in_euros(f) for f in figures]
    bounds = [x for x in known if x is not None]
    if not bounds or len(bounds) < len(known):
        return None
    return fitting(min(low for low, _ in bounds), max(high for _, high in bounds))


def _counts(figures: Sequence[Figure]) -> Cells | None:
    bounds = [said(f) for f in figures]
    return fitting(min(low for low, _ in bounds), max(high for _, high in bounds)) if bounds else None


# --- months apart -----------------------------------------------------------------------------------------------------


def _by_figure(p: Profile, found: Found, pair: Sides) -> None:
    days = days_of(p, w.WIDEST)
    for name, figures in p.figures.items():
        if name != "sum":
            for _, cells in equal(figures):
                found.add((*pair, "count", name), cells)
    for figure in p.figures.get("sum", ()):
        for currency, cells in equal([figure]):
            _by_sum(p, found, (*pair, currency), told_digits(figure), cells, days)


def _by_sum(p: Profile, found: Found, key: tuple[str, ...], digits: int, cells: Cells,
            days: Sequence[tuple[int, int]]) -> None:
    """A sum that tells much is looked for at any time, and that of a total; others with what must be the same too."""
    year, things = in_days(days, w.YEAR), sorted(p.told)
    for thing in things:
        found.add((*key, thing, "in a year"), cells, year)
    if p.status in GIVEN:
        found.side((*key, "stages"), "given", ("promised",), cells, in_days(days, w.SOON))
    else:
        found.side((*key, "stages"), "promised", ("given",), cells, in_days(days, w.SOON))
    if digits >= w.RARE_DIGITS:
        found.add((*key, "in months"), cells, in_days(days, w.FAR_DAYS))
        for thing in things:
            found.add((*key, thing, "at any time"), cells)
    if digits > w.RARE_DIGITS or _is_total(p) or (digits == w.RARE_DIGITS and seldom(p.giving, p.getting)):
        found.add((*key, "at any time"), cells)
    if (period := period_of(p.claim)) is not None:
        found.add((*key, "for", *period), cells)


# --- on a day ---------------------------------------------------------------------------------------------------------


def _by_day(p: Profile, found: Found, pair: Sides) -> None:
    if p.act and p.act.days < w.NARROW:
        found.add((*pair, "on"), on_day(p.act))
    due = due_of(p.claim)
    if due and due.end != datetime.date.max:
        found.add((*pair, "by", due.end))


# --- without a day ----------------------------------------------------------------------------------------------------


def _undated(p: Profile, found: Found, pair: Sides) -> None:
    """What a claim without any day is looked for by, among all that have one."""
    lacks = not days_of(p, w.WIDEST, beside=False)

    def put(*key: object, cells: Iterable[Cells] = ()) -> None:
        found.half((*pair, *key), ("undated", "dated"), *cells, lacks=lacks)

    things = sorted(p.things) or ["-"]
    for mark in p.marks.telling | p.marks.round:
        put("beside", mark)
    for more in _days_and_officials(p):
        for thing in things:
            put(thing, more)
        for currency, cells in alike(p.figures.get("sum", ())):
            put("sum", currency, more, cells=[cells])
    for thing in _things_alone(p):
        put("any time", thing)
    for figure in p.figures.get("sum", ()):
        for currency, cells in equal([figure]):
            for thing in _enough(p, pair, told_digits(figure), things):
                put("sum", currency, thing, cells=[cells])
    for cells in _at_rate(p):
        put("sum in euros", cells=[cells])


def _things_alone(p: Profile) -> list[str]:
    """Things that are enough without a figure and a day: several together, and what is seldom given."""
    several = [" and ".join(sorted(p.told))] if len(p.told) > 1 else []
    if often(p.giving, p.getting):
        return several
    rare = p.told if seldom(p.giving, p.getting) else p.told & w.SELDOM
    return [*several, *sorted({*p.products, *rare})]


def _days_and_officials(p: Profile) -> list[str]:
    officials = sorted({name_of(x).family for x in own_officials(p)})
    return [*(f"day {n}" for n in sorted(days_of_month(p))), *(f"word of {name}" for name in officials)]


def _at_rate(p: Profile) -> Iterator[Cells]:
    """What sums may be in euros: at the rate of the day that is told with them, or at any rate there was."""
    for figure in p.figures.get("sum", ()):
        sums = figure_in_euros(figure, day_of(p))
        if sums is not None:
            off = w.ROUNDED if told_digits(figure) == 1 else 0.0
            yield exchanged(sums[0] * (1 - off), sums[1] * (1 + off))


def _enough(p: Profile, pair: Sides, digits: int, things: Iterable[str]) -> Iterator[str]:
    """The things that are enough beside an equal sum: any, but where such sums are given again and again."""
    again = often(p.giving, p.getting) or (digits < w.RARE_DIGITS and pair[1] in w.GET_OFTEN and not period_of(p.claim)
                                        and not seldom(p.giving, p.getting))
    yield from (x for x in things if not again or x in w.SELDOM)


def own_officials(p: Profile) -> frozenset[str]:
    """Return those whose word a claim is, but for those who speak of so much that it tells nothing."""
    return frozenset(x for x in persons_of(p.claim) if (days_in_office([x]) or 0) <= w.LONG_TERMS)


def days_of_month(p: Profile) -> set[int]:
    """Return the days of a month that a claim, or its news, may be of."""
    if p.day is not None:
        return {p.day.day}
    return {d.day for d in (p.news, p.act.start if p.act and not p.act.days else None) if d}


def _without_recipient(p: Profile, found: Found) -> None:
    """A commitment that names no recipient is looked for among those that do."""
    for giver in p.giving:
        for name, figures in p.figures.items():
            for figure in figures:
                if name != "sum" or told_digits(figure) >= w.RARE_DIGITS:
                    for currency, cells in equal([figure]):
                        found.half((giver, name, currency), ("one side", "two sides"), cells, lacks=not p.getting)

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
from talka.linking.cells import Cells, Found, alike, days_of, equal, exchanged, fitting, in_days, on_day, spoken
from talka.linking.commitment_time import GIVEN
from talka.linking.exchange import currency_digits, day_of, figure_in_euros
from talka.linking.givers import often, seldom
from talka.linking.profile import Profile, due_of, period_of, persons_of
from talka.linking.sides import name_of
from talka.linking.values import Figure, said, told_digits
from talka.model import Money

_MANY_THINGS = 3
_MOST_NAMES = 6
"""Of a list of names so many, in order, are enough to know an article by."""
Sides = tuple[str, str]
Sums = Sequence[tuple[Figure, int, Sequence[tuple[str, Cells]]]]
"""The sums of a claim, with their telling digits and the stretches of an equal sum."""


def keys_commitment(p: Profile, found: Found) -> None:
    """Put in what a commitment is found by."""
    sides = list(itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"]))
    days = days_of(p, w.WIDEST)
    near = in_days(days, w.SAME_ACT)
    sums = [(figure, told_digits(figure), equal([figure])) for figure in p.figures.get("sum", ())]
    for pair in sides:
        _in_days(p, found, pair, near)
        _by_figure(p, found, pair, sums, days)
        _by_day(p, found, pair)
        _undated(p, found, pair, sums)
    for sort, number in p.numbered:
        for pair in sides:
            found.add((*pair, sort, number))
    _without_recipient(p, found)


# --- in the same days -------------------------------------------------------------------------------------------------


def _in_days(p: Profile, found: Found, pair: Sides, near: Cells) -> None:
    for thing in sorted(p.things) or ["-"]:
        _unlike_figures_apart(p, found, (*pair, thing), thing, near)
        if _is_total(p):
            _total(p, found, (*pair, thing, "at any time"))
    if len(p.things) >= _MANY_THINGS:
        found.add((*pair, *sorted(p.things)), near)
    sums = _sums(p.figures.get("sum", ()))
    if sums is not None:
        found.add((*pair, "sum in euros"), sums, near)
    else:
        for currency, cells in alike(p.figures.get("sum", ())):
            found.add((*pair, "sum", currency), cells, near)


def _unlike_figures_apart(p: Profile, found: Found, key: tuple[str, ...], thing: str, *near: Cells) -> None:
    """Claims of one thing in the same days; those with a sum, or with a count, only meet where these may be one."""
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


def _total(p: Profile, found: Found, key: tuple[str, ...]) -> None:
    """A running total is told again at any time: with the same sum, or where one of the two names none."""
    sums = spoken(p.figures.get("sum", ()))
    for currency, cells in sums:
        found.add((*key, "of", currency), cells)
    found.half(key, ("bare", "sum"), lacks=not sums)


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


def _by_figure(p: Profile, found: Found, pair: Sides, sums: Sums, days: Sequence[tuple[int, int]]) -> None:
    for name, figures in p.figures.items():
        if name != "sum":
            for _, cells in equal(figures):
                found.add((*pair, "count", name), cells)
    for _, digits, stretches in sums:
        for currency, cells in stretches:
            _by_sum(p, found, (*pair, currency), digits, cells, days)


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


def _undated(p: Profile, found: Found, pair: Sides, sums: Sums) -> None:
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
    for key in _things_alone(p):
        put("any time", *key)
    for _, digits, stretches in sums:
        for currency, cells in stretches:
            for thing in _enough(p, pair, digits, things):
                put("sum", currency, thing, cells=[cells])
    _in_two_currencies(p, found, pair, always=lacks or _is_total(p))


def _things_alone(p: Profile) -> list[tuple[str, ...]]:
    """Things that are enough without a day: a product, several that are seldom given, others with more beside them."""
    told, rare = sorted(p.told), sorted(p.told & w.SELDOM)
    several = [" and ".join(told)] if len(told) > 1 else []
    more = [*sorted(p.figures), *sorted({name_of(x).family for x in p.named})[:_MOST_NAMES]]
    out: list[tuple[str, ...]] = [(x,) for x in several] if rare else [(x, y) for x in several for y in more]
    if often(p.giving, p.getting):
        return out
    out += [*((x,) for x in sorted(p.products)), *((x, y) for x in rare for y in more)]
    return [*out, *((x,) for x in (*told, *several))] if seldom(p.giving, p.getting) else out


def _days_and_officials(p: Profile) -> list[str]:
    officials = sorted({name_of(x).family for x in own_officials(p)})
    return [*(f"day {n}" for n in sorted(days_of_month(p))), *(f"word of {name}" for name in officials)]


def _in_two_currencies(p: Profile, found: Found, pair: Sides, *, always: bool) -> None:
    """Sums in two currencies that may be one: the numbers of two currencies differ where one of their digits does."""
    mine, asked = ("undated", ("undated", "dated")) if always else ("dated", ("undated",))
    for figure in p.figures.get("sum", ()):
        sums = figure_in_euros(figure, day_of(p))
        if sums is None or not isinstance(figure, Money):
            continue
        off = w.ROUNDED if told_digits(figure) == 1 else 0.0
        cells = exchanged(sums[0] * (1 - off), sums[1] * (1 + off))
        for place, digit in enumerate(currency_digits(figure.currency)):
            others = [f"{x} {1 - digit}" for x in asked]
            found.side((*pair, "sum in euros", place), f"{mine} {digit}", others, cells)


def _enough(p: Profile, pair: Sides, digits: int, things: Iterable[str]) -> Iterator[str]:
    """The things that are enough beside an equal sum: any or none, but where such sums are given again and again."""
    again, rare = often(p.giving, p.getting), seldom(p.giving, p.getting)
    if not again and (rare or digits >= w.RARE_DIGITS):
        yield "whatever"
    recurs = digits >= w.RARE_DIGITS or (pair[1] in w.GET_OFTEN and not period_of(p.claim) and not rare)
    yield from (x for x in things if x in w.SELDOM or not (again or recurs))


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

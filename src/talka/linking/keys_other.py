"""What spending and words are found by: the spender with the year and figures, the speaker with words and days."""

from __future__ import annotations

import datetime
import itertools
import zlib
from collections.abc import Iterator

from talka.linking import weights as w
from talka.linking.cells import Found, alike, days_of, equal, in_days
from talka.linking.profile import Profile, period_of
from talka.linking.sides import name_of
from talka.linking.values import Figure, told_digits

_SIGNATURES = 5
_LONG = 4
"""Letters of a word that is not in every sentence."""
_NAMES = 5
"""Names in a quotation that it is found by."""
_SAID = 4
"""Days by which news of the same words may differ."""


def keys_of_spending(p: Profile, found: Found) -> None:
    """A budget: the years that it is for, or those of the news, with its figures; in the same days another figure."""
    near = in_days(days_of(p, w.WIDEST), w.NEAR_DAYS)
    figures = [(name, f) for name, told in p.figures.items() for f in told]
    for side in p.giving:
        found.half((side,), ("no figure", "a figure"), near, lacks=not figures)
        for year in _years(p):
            if not figures:
                found.add((side, year))
        for name, figure in figures:
            _by_figure(p, found, (side, name), figure)
            for currency, cells in alike([figure]):
                found.add((side, name, currency), cells, near)


def _by_figure(p: Profile, found: Found, key: tuple[str, ...], figure: Figure) -> None:
    """Equal figures of a year; where one says 'more than' or 'up to', those near it too."""
    for currency, cells in equal([figure]):
        for year in _years(p):
            found.add((*key, currency, year), cells)
        if told_digits(figure) >= w.RARE_DIGITS:
            found.half((*key, currency, "at any time"), ("no year", "a year"), cells, lacks=_is_for_no_year(p))
    for currency, cells in alike([figure]):
        for year in _years(p):
            found.half((*key, currency, year), ("open", "exact"), cells, lacks=figure.min != figure.max)


def _is_for_no_year(p: Profile) -> bool:
    """Whether a sum may be for any year: two that are for years meet by these."""
    period = period_of(p.claim)
    return period is None or period.is_open


def _years(p: Profile) -> list[int]:
    period = period_of(p.claim)
    years = {p.news.year} if p.news else set()
    if period:
        years |= {d.year for d in period if d not in (datetime.date.min, datetime.date.max)}
    return sorted(years)


def keys_of_statement(p: Profile, found: Found) -> None:
    """The speaker with words, numbers or the days of the news; without a day, what is told beside the words."""
    near = in_days(days_of(p, w.WIDEST), _SAID)
    for speaker in sorted({name_of(x).family for x in p.people} or p.giving):
        found.add(("said", speaker), near)
        for signature in _signature(p):
            found.add((speaker, signature))
        for mark in p.marks.telling | p.marks.round:
            found.half((speaker, "beside", mark), ("undated", "dated"), lacks=p.news is None)
        for two in itertools.combinations(sorted(p.names.all)[:_NAMES], 2):
            found.half((speaker, "names", *two), ("undated", "dated"), lacks=p.news is None)
        if p.numbers:
            found.add((speaker, *sorted(p.numbers)))


def _signature(p: Profile) -> Iterator[str]:
    """Two of the words of a quotation that happen to have the least checksums: copies of it share most of them."""
    least = sorted(zlib.crc32(x.encode()) for x in p.words if len(x) >= _LONG)[:_SIGNATURES]
    yield from (f"{a:08x}{b:08x}" for a, b in itertools.combinations(least, 2))

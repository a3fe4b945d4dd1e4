"""Spending told year by year: each figure with the year that stands before it, or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.claims.scene import Scene
from talka.claims.times import is_day
from talka.model import DateRange, Mention

_NEAR = 7
"""Tokens between a year and the figure that is its own."""
_SEVERAL = 2


class Year(NamedTuple):
    """The figures of one year: a sum, a share of GDP or both."""

    figures: tuple[Mention, ...]
    when: Mention


def by_years(scene: Scene, figures: Sequence[Mention]) -> list[Year]:
    """Return the figures by their years, in order; nothing where not each has a year of its own."""
    dates = [m for m in scene.dates if isinstance(m.value, DateRange) and not is_day(m.value)]
    if len(dates) < _SEVERAL or len(figures) < _SEVERAL:
        return []
    told = sorted((*dates, *figures), key=lambda m: m.start)
    order = told if told[0] in dates else told[::-1]
    return _parted(scene, order, dates)


def _parted(scene: Scene, order: Sequence[Mention], dates: Sequence[Mention]) -> list[Year]:
    """The years of a list that goes from each year to its figures, whichever way it is read."""
    found: list[Year] = []
    for mention in order:
        if mention in dates:
            found.append(Year((), mention))
        elif found and _are_near(scene, found[-1], mention):
            found[-1] = Year((*found[-1].figures, mention), found[-1].when)
        else:
            return []
    whole = len(found) >= _SEVERAL and all(y.figures and len({m.kind for m in y.figures}) == len(y.figures)
                                           for y in found)
    return sorted(found, key=lambda y: y.when.start) if whole else []


def _are_near(scene: Scene, year: Year, figure: Mention) -> bool:
    """Whether few tokens stand between a figure and its year, or the figure of it before."""
    other = year.figures[-1] if year.figures else year.when
    first, last = sorted((scene.span(other), scene.span(figure)))
    return 0 <= last[0] - first[1] <= _NEAR

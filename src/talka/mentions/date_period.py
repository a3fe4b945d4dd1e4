"""Periods without their preposition: days, months, years, seasons, quarters and their parts."""

from __future__ import annotations

from collections.abc import Callable

from talka.mentions.date_calendar import Day, unit_around, year_of
from talka.mentions.date_day import read_day_month, read_month_day, read_numeric, read_word_day
from talka.mentions.date_frame import Period, parted
from talka.mentions.date_month import read_month, read_quarter_period, read_season
from talka.mentions.date_relative import (
    after_year,
    read_fiscal,
    read_relative_day,
    read_relative_period,
    read_same_year,
    read_shifted,
    read_weekday,
)
from talka.mentions.date_year import is_year, read_year, second_year
from talka.mentions.numeric_line import Line

Reader = Callable[[Line, int, int], Period | None]


def read_period(line: Line, at: int, lean: int = 0) -> Period | None:
    """Return the period that begins at token ``at``.

    ``lean`` is 1 where what stands before it looks ahead (``by``), -1 where it looks back (``since``); it decides the
    year of what has none.
    """
    found = _period(line, at, lean)
    if found is None and "part" in line.roles[at]:
        found = _part(line, at, lean)
    return _with_part(line, found) if found else None


def _period(line: Line, at: int, lean: int) -> Period | None:
    """A whole period; its parts are read one level deep only."""
    if line.shapes[at] == "number":
        return next((p for read in _DIGITS if (p := read(line, at, lean))), None)
    here = line.roles[at]
    for roles, read in _WORDS:
        if not roles.isdisjoint(here):
            found = read(line, at, lean)
            if found:
                return found
    return None


def _with_part(line: Line, period: Period) -> Period:
    """A part named after its period, as in Lithuanian (``of the year`` before ``the end``)."""
    part = line.match("part_after", period.last)
    if not part or period.kind not in ("month", "season", "year", "unit", "part"):
        return period
    return parted(period, part[1], period.first, part[0])


def _bare_year(line: Line, at: int, _: int) -> Period | None:
    """A year on its own, or a run of years."""
    year = read_year(line, at)
    if year is None or year.year is None or not line.is_number(at):
        return None
    other = second_year(line, year)
    if other:
        first_day = Day(year.year, 1, 1)
        return Period(at, other[0], (first_day, Day(other[1], 12, 31)), "year", closed=True)
    if not year.worded and not is_year(line, at, year):
        return None
    refined = after_year(line, at, year)
    return refined or Period(at, year.last, year_of(year.year), "year")


def _part(line: Line, at: int, lean: int) -> Period | None:
    """``the end of autumn``, ``mid-2025``, ``the end of the year``."""
    part = line.match("part", at)
    if not part:
        return None
    here = part[0] + 1 if line.is_dash(part[0]) else line.after_all("date_link", part[0], 2)
    inner = (_period(line, here, lean) or _current(line, here)) if here < line.n else None
    if inner is None and part[0] < min(here, line.n):
        inner = _current(line, part[0])  # a link that is the unit itself (``month``)
    if inner is None or inner.kind == "day":
        return None
    inner = _with_part(line, inner)
    return parted(inner, part[1], at, inner.last)


def _current(line: Line, at: int) -> Period | None:
    """A unit alone after ``the end of``: the one that holds the day of publication."""
    unit = line.match("unit", at)
    if not unit or unit[1] == "day":
        return None
    return Period(at, unit[0], unit_around(line.on, unit[1], 0) if line.on else None, "unit")


def _unit_with_part(line: Line, at: int, _: int) -> Period | None:
    """A unit that only its part makes a period, or the word for ``year`` before its number."""
    year = read_year(line, at)
    if year and year.year and line.is_number(at + 1):
        run = second_year(line, year)  # "the years 2024 to 2027"
        if run:
            return Period(at, run[0], (Day(year.year, 1, 1), Day(run[1], 12, 31)), "year", closed=True)
        return Period(at, year.last, year_of(year.year), "year")
    current = _current(line, at)
    here = current.last + 1 if current and line.is_dash(current.last) else current.last if current else at
    part = line.match("part_after", here) if current else None
    return parted(current, part[1], at, part[0]) if current and part else None


_DIGITS: tuple[Reader, ...] = (read_numeric, read_day_month, read_quarter_period, _bare_year)
_WORDS: tuple[tuple[frozenset[str], Reader], ...] = (
    (frozenset({"month", "month_short"}), read_month_day),
    (frozenset({"number", "ordinal"}), read_word_day),
    (frozenset({"ordinal", "roman", "quarter_code"}), read_quarter_period),
    (frozenset({"fiscal"}), read_fiscal),
    (frozenset({"same_year"}), read_same_year),
    (frozenset({"shift"}), read_shifted),
    (frozenset({"day"}), read_relative_day),
    (frozenset({"period"}), read_relative_period),
    (frozenset({"month", "month_short"}), read_month),
    (frozenset({"season"}), read_season),
    (frozenset({"weekday"}), read_weekday),
    (frozenset({"unit"}), _unit_with_part),
)
"""What may begin a period, with the roles that its first token must have one of."""

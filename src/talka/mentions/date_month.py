"""Months, seasons, quarters and halves of a year."""

from __future__ import annotations

import datetime

from talka.mentions.date_calendar import Days, months_of
from talka.mentions.date_day import month_at
from talka.mentions.date_frame import Period, after_part, leaned, years_around
from talka.mentions.date_year import past_suffix, read_year, year_of_what
from talka.mentions.numbers import read_number
from talka.mentions.numeric_line import Line

_MONTH_LENGTHS = {"quarter": 3, "half": 6}


def read_month(line: Line, at: int, lean: int) -> Period | None:
    """A month with or without a year, or a run of months."""
    month = month_at(line, at, bare=False)
    if month is None:
        return None
    last, number = month
    second = _second_month(line, last)
    count = 1
    if second:
        last, count = second[0], (second[1] - number) % 12 + 1
    year = year_of_what(line, last)
    if year:
        days = months_of(year[1], number, count) if year[1] else None
        return Period(at, year[0], days, "month", closed=count > 1)
    if not line.match("month", at) or not lone(line, at):
        return None
    told = _year_before(line, at) if lean <= 0 else None
    if told is not None:
        return Period(at, last, months_of(told, number, count), "month", closed=count > 1)
    candidates = [months_of(y, number, count) for y in years_around(line)] if line.on else []
    return leaned(line, at, last, candidates, "month", lean)._replace(closed=count > 1)


def _year_before(line: Line, at: int) -> int | None:
    """The year of an earlier month of the sentence, long before the publication (``in June 2013 … in January``)."""
    for here in range(at - 1, -1, -1):
        month = month_at(line, here, bare=False)
        year = year_of_what(line, month[0]) if month else None
        if year is not None and year[1] is not None and year[0] <= at:
            return year[1] if line.on is not None and year[1] < line.on.year - 1 else None
    return None


def _second_month(line: Line, at: int) -> tuple[int, int] | None:
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    return month_at(line, here, bare=False) if here > at else None


def lone(line: Line, at: int) -> bool:
    """Whether a word that is not always a month or a season is one here."""
    if line.norms[at] not in line.tables.words["careful"]:
        return True
    return at > 0 and (line.norms[at - 1] in line.tables.words["opener"] or after_part(line, at))


def read_season(line: Line, at: int, lean: int) -> Period | None:
    """Return the season at ``at``, with or without a year."""
    found = line.match("season", at)
    if not found:
        return None
    year = year_of_what(line, found[0])
    if year:
        return Period(at, year[0], season_days(year[1], found[1]) if year[1] else None, "season")
    if not lone(line, at):
        return None
    candidates = [season_days(y, found[1]) for y in years_around(line)] if line.on else []
    return leaned(line, at, found[0], candidates, "season", lean)


def season_days(year: int, month: int) -> Days:
    """Return the days of the season that begins in a month; winter runs into the next year."""
    return months_of(year, month, 3)


def read_quarter_period(line: Line, at: int, _: int) -> Period | None:
    """Return the quarter or half of a year that begins at ``at``."""
    return read_quarter(line, at, at, None)


def read_quarter(line: Line, first: int, at: int, year: int | None) -> Period | None:
    """``first half of 2025``, ``Q1``, Roman numerals; of this year where none is named."""
    found = _ordinal_unit(line, at)
    if found is None:
        return _first_months(line, first, at, year)
    last, number, length, inside = found
    year = inside or year
    behind = year_of_what(line, last) if year is None else None
    if behind:
        last, year = behind
    elif year is None:
        month = _half_month(line, first, last, number, length)
        if month:
            return month
        this = _this_year(line, last)
        last = this[0] if this else last
        year = line.on.year if line.on else None
    return Period(first, last, months_of(year, length * (number - 1) + 1, length) if year else None, "season")


def _first_months(line: Line, first: int, at: int, year: int | None) -> Period | None:
    """``the first six months of 2025``."""
    ordinal = line.match("ordinal", at)
    number = read_number(line, ordinal[0]) if ordinal and ordinal[1] == 1 else None
    inside = read_year(line, number.last) if number else None
    year = inside.year if inside and inside.worded else year
    unit = line.match("unit", inside.last if inside else number.last) if number else None
    if number is None or unit is None or unit[1] not in ("month", "quarter") or number.value != int(number.value):
        return None
    months = int(number.value) * (3 if unit[1] == "quarter" else 1)
    behind = (unit[0], year) if year else year_of_what(line, unit[0]) or _this_year(line, unit[0])
    if behind is None or not 1 <= months <= 12:
        return None
    days = months_of(behind[1], 1, months) if behind[1] else None
    return Period(first, behind[0], days, "season", closed=True)


def _this_year(line: Line, at: int) -> tuple[int, int | None] | None:
    """The word for ``year`` alone, after ``of``: the year of publication."""
    unit = line.match("unit", line.after_all("date_link", at, 2))
    return (unit[0], line.on.year if line.on else None) if unit and unit[1] == "year" else None


def _half_month(line: Line, first: int, at: int, number: int, length: int) -> Period | None:
    """``the first half of November``."""
    here = line.after_all("date_link", at, 2)
    month = read_month(line, here, 0) if length == 6 and here < line.n else None
    if not month:
        return None
    def half(days: Days) -> Days:
        middle = days[0] + datetime.timedelta(days=14)
        return (days[0], middle) if number == 1 else (middle + datetime.timedelta(days=1), days[1])
    days = half(month.days) if month.days else None
    return Period(first, month.last, days, "part", tuple(half(o) for o in month.others))


def _ordinal_unit(line: Line, at: int) -> tuple[int, int, int, int | None] | None:
    """An ordinal with a quarter or a half: (token after, number, months, year); Lithuanian puts the year between."""
    if _is_code(line, at):
        length = 3 if line.norms[at] == "q" else 6
        number = int(line.norms[at + 1])
        return (at + 2, number, length, None) if 1 <= number <= 12 // length else None
    found = _ordinal(line, at)
    if not found:
        return None
    unit, year = line.match("unit", found[0]), None
    if not unit or unit[1] not in _MONTH_LENGTHS:
        between = read_year(line, found[0])
        unit = line.match("unit", between.last) if between and between.worded else None
        year = between.year if between else None
    if not unit or unit[1] not in _MONTH_LENGTHS:
        return None
    length = _MONTH_LENGTHS[unit[1]]
    return (unit[0], found[1], length, year) if 1 <= found[1] <= 12 // length else None


def _is_code(line: Line, at: int) -> bool:
    """Whether ``Q1``, ``H2`` or the like stands at ``at``."""
    return line.match("quarter_code", at) is not None and line.shapes[at] != "lower" and line.tight(at + 1) \
        and line.is_number(at + 1) and len(line.norms[at + 1]) == 1


def _ordinal(line: Line, at: int) -> tuple[int, int] | None:
    """A number as a word, in Roman numerals or as one digit with its ending."""
    ordinal = line.match("ordinal", at) or line.match("roman", at)
    if not ordinal and line.is_number(at) and len(line.norms[at]) == 1:
        ordinal = past_suffix(line, at + 1, "ordinal_suffix"), int(line.norms[at])
    return ordinal

"""Days and periods relative to the day of publication: ``yesterday``, ``last week``, ``on Friday``."""

from __future__ import annotations

import datetime

from talka.mentions.date_calendar import Day, Days, day_of, distance, month_of, months_of, unit_around, year_of
from talka.mentions.date_day import days_at, month_at, read_day_month, read_month_day, read_numeric
from talka.mentions.date_frame import Period, looks_ahead
from talka.mentions.date_month import read_quarter, season_days
from talka.mentions.date_year import Year, read_year
from talka.mentions.numeric_line import Line


def after_year(line: Line, first: int, year: Year) -> Period | None:
    """A month, day, season, quarter or part after its year (Lithuanian order)."""
    if not year.worded:
        return _fiscal_after(line, first, year)
    at = line.after_all("date_link", year.last, 1)
    if at == year.last and at < line.n and not line.is_number(first) and line.norms[at] in line.tables.words["inside"]:
        at += 1  # "last year in October"
    month = month_at(line, at, bare=True)
    if month:
        return _in_month(line, first, month, year.year)
    season = line.match("season", at)
    if season:
        return Period(first, season[0], season_days(year.year, season[1]) if year.year else None, "season")
    return read_quarter(line, first, at, year.year)


def _in_month(line: Line, first: int, month: tuple[int, int], year: int | None) -> Period:
    """A month of a known year, or a day of it that follows (Lithuanian order)."""
    days = days_at(line, month[0])
    if days and year:
        start, end = day_of(year, month[1], days[1]), day_of(year, month[1], days[2])
        if start and end:
            return Period(first, days[0], (start, end), "day", closed=start != end)
    return Period(first, month[0], month_of(year, month[1]) if year else None, "month")


def _fiscal_after(line: Line, first: int, year: Year) -> Period | None:
    fiscal = line.match("fiscal", year.last)
    return fiscal_year(first, fiscal[0], year.year, fiscal[1]) if fiscal and year.year else None


def read_fiscal(line: Line, at: int, _: int) -> Period | None:
    """Return the fiscal year that begins at ``at`` (``fiscal year 2025``, ``FY2025``)."""
    found = line.match("fiscal", at)
    year = read_year(line, found[0]) if found else None
    return fiscal_year(at, year.last, year.year, found[1]) if found and year and year.year else None


def fiscal_year(first: int, last: int, year: int, meaning: tuple[int, int]) -> Period:
    """Return a fiscal year; the calendar year is its other reading."""
    month, offset = meaning
    return Period(first, last, months_of(year + offset, month, 12), "year", (year_of(year),), closed=True)


def read_relative_day(line: Line, at: int, _: int) -> Period | None:
    """Return a day named by its distance (``yesterday``)."""
    found = line.match("day", at)
    if not found:
        return None
    following = line.match("day", line.after("beside", found[0]))
    if following is not None and following[1] == found[1] + 1:  # "today and tomorrow"
        first, last = (unit_around(line.on, "day", n) for n in (found[1], following[1])) if line.on else (None, None)
        return Period(at, following[0], (first[0], last[1]) if first and last else None, "day", closed=True)
    return Period(at, found[0], unit_around(line.on, "day", found[1]) if line.on else None, "day")


def read_same_year(line: Line, at: int, _: int) -> Period | None:
    """Return the year of the date before (``that same year``); a month or season of it may follow."""
    year = read_year(line, at)
    if year is None:
        return None
    return after_year(line, at, year) or Period(at, year.last, year_of(year.year) if year.year else None, "year")


def read_relative_period(line: Line, at: int, _: int) -> Period | None:
    """Return a period in a word or set phrase; a month or season of a relative year may follow."""
    found = line.match("period", at)
    if not found:
        return None
    unit, offset = found[1]
    if unit == "year":
        refined = after_year(line, at, Year(found[0], line.on.year + offset if line.on else None, worded=True))
        if refined:
            return refined
    return Period(at, found[0], unit_around(line.on, unit, offset) if line.on else None, "unit")


def read_shifted(line: Line, at: int, _: int) -> Period | None:
    """``last week``, ``next Friday``, ``this autumn``."""
    shift = line.match("shift", at)
    if not shift:
        return None
    here, offset = shift
    unit = line.match("unit", here)
    if unit:
        return _shifted_unit(line, at, unit, offset)
    weekday = line.match("weekday", here)
    if weekday:
        return Period(at, weekday[0], _near_weekday(line.on, weekday[1], offset) if line.on else None, "day")
    month, season = month_at(line, here, bare=True), line.match("season", here)
    if month:
        return _shifted_run(line, at, month[0], (month[1], 1), offset)
    return _shifted_run(line, at, season[0], (season[1], 3), offset) if season else None


def _shifted_unit(line: Line, at: int, unit: tuple[int, str], offset: int) -> Period:
    last, name = unit
    if name == "year":
        refined = after_year(line, at, Year(last, line.on.year + offset if line.on else None, worded=True))
        if refined:
            return refined
    if name == "day" and offset:
        return Period(at, last, None, "day")
    return Period(at, last, unit_around(line.on, name, offset) if line.on else None, "unit")


def _near_weekday(on: Day, weekday: int, offset: int) -> Days:
    step = (weekday - on.isoweekday()) % 7
    if offset == 0:
        step = weekday - on.isoweekday()
    elif offset < 0:
        step = step - 7 if step else -7
    else:
        step = step or 7
    day = on + datetime.timedelta(days=step)
    return day, day


def _shifted_run(line: Line, at: int, last: int, run: tuple[int, int], offset: int) -> Period:
    """A month or a season of this year, the last one that ended, or the next one that begins."""
    kind = "month" if run[1] == 1 else "season"
    if line.on is None:
        return Period(at, last, None, kind)
    on = line.on
    all_runs = [months_of(y, *run) for y in range(on.year - 2, on.year + 3)]
    if offset < 0:
        return Period(at, last, max(d for d in all_runs if d[1] < on), kind)
    if offset > 0:
        return Period(at, last, min(d for d in all_runs if d[0] > on), kind)
    return Period(at, last, min(all_runs, key=lambda d: (d[0].year != on.year, distance(d, on))), kind)


def read_weekday(line: Line, at: int, lean: int) -> Period | None:
    """``on Friday``: the last such day, beside words that look ahead the next; an exact date after it counts."""
    found = line.match("weekday", at)
    if not found or (line.tables.flags["capitals"] and line.shapes[at] == "lower"):
        return None
    exact = _exact_after(line, found[0])
    if exact:
        return exact._replace(first=at)
    if line.on is None:
        return Period(at, found[0], None, "day")
    past = line.on - datetime.timedelta(days=(line.on.isoweekday() - found[1]) % 7)
    if past == line.on:  # on its own day a paper means that day, whatever the tense
        return Period(at, found[0], (past, past), "day")
    coming = past + datetime.timedelta(days=7)
    ahead = lean > 0 or looks_ahead(line, at, found[0])
    ordered = ((coming, coming), (past, past)) if ahead else ((past, past), (coming, coming))
    return Period(at, found[0], ordered[0], "day", ordered[1:])


def _exact_after(line: Line, at: int) -> Period | None:
    """The date after a weekday, over a comma or in brackets."""
    here = at + 1 if at < line.n and line.norms[at] in ",(" else at
    if here >= line.n:
        return None
    found = read_day_month(line, here, 0) if line.is_number(here) else read_month_day(line, here, 0)
    found = found or (read_numeric(line, here, 0) if line.is_number(here) else None)
    bracket = here > at and line.norms[at] == "(" and found and found.last < line.n and line.norms[found.last] == ")"
    return found._replace(last=found.last + 1) if found and bracket else found

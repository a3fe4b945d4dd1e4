"""Periods without their preposition: days, months, years, seasons, quarters, by name or relative to a day."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import NamedTuple

from talka.mentions.date_calendar import (
    Day,
    Days,
    by_nearness,
    day_of,
    distance,
    month_of,
    months_of,
    part_of,
    unit_around,
    year_of,
)
from talka.mentions.numeric_line import Line

YEARS = range(1900, 2100)
_LIKELY_YEARS = range(2010, 2046)
_OPENERS = frozenset("([\"'\u00ab\u201e\u201c\u2013\u2014")
_MONTH_LENGTHS = {"quarter": 3, "half": 6}


class Period(NamedTuple):
    """A period of tokens ``first:last``; ``days`` is ``None`` where nothing settles it.

    ``others`` are the same words in other years or weeks. ``kind`` is ``day``, ``month``, ``season``, ``part``,
    ``week``, ``year``, ``unit``; ``closed`` periods were written with both their ends.
    """

    first: int
    last: int
    days: Days | None
    kind: str
    others: tuple[Days, ...] = ()
    closed: bool = False


Reader = Callable[[Line, int, int], Period | None]


def read_period(line: Line, at: int, lean: int = 0) -> Period | None:
    """Return the period that begins at token ``at``.

    ``lean`` is 1 where what stands before it looks ahead (``by``), -1 where it looks back (``since``); it decides the
    year of what has none.
    """
    readers = _DIGITS if line.shapes[at] == "number" else _WORDS
    for read in readers:
        found = read(line, at, lean)
        if found:
            return _with_part(line, found)
    return None


def _with_part(line: Line, period: Period) -> Period:
    """A part named after its period, as in Lithuanian (``of the year`` before ``the end``)."""
    part = line.match("part_after", period.last)
    if not part or period.kind not in ("month", "season", "year", "unit", "part"):
        return period
    return _parted(period, part[1], period.first, part[0])


def _parted(period: Period, part: str, first: int, last: int) -> Period:
    days = part_of(period.days, part) if period.days else None
    others = tuple(part_of(o, part) for o in period.others)
    return Period(first, last, days, "part", others)


def _leaned(line: Line, first: int, last: int, candidates: list[Days], kind: str, lean: int) -> Period:
    """A period that comes every year: settled by the day of publication."""
    if line.on is None or not candidates:
        return Period(first, last, None, kind)
    ranked = by_nearness(candidates, line.on, lean)
    return Period(first, last, ranked[0], kind, tuple(ranked[1:2]))


def _around(line: Line) -> range:
    year = line.on.year if line.on else 0
    return range(year - 1, year + 2)


# --- years -----------------------------------------------------------------------------------------------------------


class Year(NamedTuple):
    """A year, written out (``stated``) or relative to the day of publication (then it may be ``None``)."""

    last: int
    year: int | None
    worded: bool


def read_year(line: Line, at: int) -> Year | None:
    """Return the year at ``at``: in digits with what belongs to them, or ``last year`` and the like."""
    if at >= line.n:
        return None
    if line.is_number(at):
        return _digit_year(line, at)
    relative = line.match("period", at)
    if relative and relative[1][0] == "year":
        return Year(relative[0], line.on.year + relative[1][1] if line.on else None, worded=True)
    shift = line.match("shift", at)
    unit = line.match("unit", shift[0]) if shift else None
    if shift and unit and unit[1] == "year":
        return Year(unit[0], line.on.year + shift[1] if line.on else None, worded=True)
    return None


def _digit_year(line: Line, at: int) -> Year | None:
    word = line.norms[at]
    if len(word) != 4 or int(word) not in YEARS or not _apart(line, at):
        return None
    last = _past_suffix(line, at + 1, "year_suffix")
    unit = line.match("unit", last)
    worded = last > at + 1 or bool(unit and unit[1] == "year")
    if unit and unit[1] == "year":
        last = unit[0]
    if not worded and line.tight(last) and (line.is_word(last) or _signed(line, last)):
        return None
    return Year(last, int(word), worded)


def _signed(line: Line, at: int) -> bool:
    """Whether a sign joins digits to more digits, as in a decimal number, a time or a model."""
    if line.norms[at] in ".,:" and line.tight(at + 1) and line.is_number(at + 1):
        return True
    return line.norms[at] == "%"


def _apart(line: Line, at: int) -> bool:
    """Whether digits are not written together with what stands before them."""
    if not line.tight(at):
        return not (line.is_number(at - 1) and line.gap(at) in (" ", "\u00a0"))
    return line.norms[at - 1] in _OPENERS or (
        line.norms[at - 1] in "-/" and line.is_number(at - 2) and len(line.norms[at - 2]) == 4)


def _past_suffix(line: Line, at: int, role: str) -> int:
    """The token after an ending that belongs to digits (``th``)."""
    words = line.tables.words[role]
    if line.is_dash(at) and line.tight(at) and line.tight(at + 1) and line.norms[at + 1] in words:
        return at + 2
    return at + 1 if at < line.n and line.tight(at) and line.norms[at] in words else at


def _year_of(line: Line, at: int) -> tuple[int, int | None] | None:
    """A year after a month, a season or a quarter, over ``of``."""
    here = line.after_all("date_link", at, 2)
    year = read_year(line, here)
    if year is None or (not year.worded and not _may_follow(line, year.last)):
        return None
    return year.last, year.year


def _may_follow(line: Line, at: int) -> bool:
    """Whether what follows four digits leaves them a year: no scale, currency or unit."""
    return not any(line.match(role, at) for role in ("scale_many", "scale_short", "currency", "percent", "unit_word"))


def _bare_year(line: Line, at: int, _: int) -> Period | None:
    """A year on its own, or a run of years."""
    year = read_year(line, at)
    if year is None or year.year is None or not line.is_number(at):
        return None
    other = _second_year(line, year)
    if other:
        first_day = Day(year.year, 1, 1)
        return Period(at, other[0], (first_day, Day(other[1], 12, 31)), "year", closed=True)
    if not year.worded and not _is_year(line, at, year):
        return None
    refined = _refined(line, at, year)
    return refined or Period(at, year.last, year_of(year.year), "year")


def _is_year(line: Line, at: int, year: Year) -> bool:
    """Whether four bare digits are a year: likely ones on their own, others after a preposition only."""
    if not _may_follow(line, year.last) or year.year is None:
        return False
    opened = at > 0 and line.norms[at - 1] in line.tables.words["opener"]
    if year.year in _LIKELY_YEARS:
        return opened or not _counted(line, at)
    return opened and not (line.is_word(year.last) and line.shapes[year.last] == "lower")


def _counted(line: Line, at: int) -> bool:
    """Whether a bound or the like before digits makes them a count."""
    return at > 0 and any(
        (m := line.match(role, at - 1)) is not None and m[0] == at for role in ("bound", "another", "sign")
    )


def _second_year(line: Line, year: Year) -> tuple[int, int] | None:
    """The last year of ``2024-2026``, ``2024/25``, ``2024 and 2025``: (token after, year)."""
    at = year.last
    if year.year is None or at >= line.n:
        return None
    beside = line.match("beside", at)
    slash = line.norms[at] == "/" and line.tight(at) and line.tight(at + 1)
    here = beside[0] if beside else at + 1 if line.is_dash(at) or slash else None
    if here is None or not line.is_number(here):
        return None
    word = line.norms[here]
    if len(word) == 2 and not beside and line.tight(here):
        return (_year_word(line, here + 1), year.year + 1) if int(word) == (year.year + 1) % 100 else None
    other = _digit_year(line, here)
    if other is None or other.year is None or not year.year < other.year <= year.year + 30:
        return None
    return other.last, other.year


def _year_word(line: Line, at: int) -> int:
    unit = line.match("unit", at)
    return unit[0] if unit and unit[1] == "year" else at


# --- after a year ----------------------------------------------------------------------------------------------------


def _refined(line: Line, first: int, year: Year) -> Period | None:
    """A month, day, season, quarter or part after its year (Lithuanian order)."""
    if not year.worded:
        return _fiscal_after(line, first, year)
    at = line.after_all("date_link", year.last, 1)
    month = _month_at(line, at, bare=True)
    if month:
        return _in_month(line, first, month, year.year)
    season = line.match("season", at)
    if season:
        return Period(first, season[0], _season(year.year, season[1]) if year.year else None, "season")
    return _quarter(line, first, at, year.year)


def _fiscal_after(line: Line, first: int, year: Year) -> Period | None:
    fiscal = line.match("fiscal", year.last)
    return _fiscal_year(first, fiscal[0], year.year, fiscal[1]) if fiscal and year.year else None


def _fiscal_year(first: int, last: int, year: int, meaning: tuple[int, int]) -> Period:
    month, offset = meaning
    return Period(first, last, months_of(year + offset, month, 12), "year", (year_of(year),), closed=True)


def _in_month(line: Line, first: int, month: tuple[int, int], year: int | None) -> Period:
    """A month of a known year, or a day of it that follows (Lithuanian order)."""
    days = _days_at(line, month[0])
    if days and year:
        start, end = day_of(year, month[1], days[1]), day_of(year, month[1], days[2])
        if start and end:
            return Period(first, days[0], (start, end), "day", closed=start != end)
    return Period(first, month[0], month_of(year, month[1]) if year else None, "month")


def _season(year: int, month: int) -> Days:
    return months_of(year, month, 3)


# --- days of a month -------------------------------------------------------------------------------------------------


def _numeric(line: Line, at: int, _: int) -> Period | None:
    """``04.11.2024``, ``2024-11-04``, ``11/04/2024``."""
    if at + 4 >= line.n or not all(line.tight(i) for i in range(at + 1, at + 5)):
        return None
    sign = line.norms[at + 1]
    if sign not in "./-" or line.norms[at + 3] != sign or not (line.is_number(at + 2) and line.is_number(at + 4)):
        return None
    if at and line.tight(at) and line.norms[at - 1] in "./-":
        return None
    parts = (line.norms[at], line.norms[at + 2], line.norms[at + 4])
    readings = [d for d in _orders(parts, sign, month_first=line.tables.flags["month_first"]) if d]
    if not readings or (line.tight(at + 5) and (line.is_number(at + 5) or line.is_word(at + 5))):
        return None
    others = tuple((d, d) for d in dict.fromkeys(readings[1:]) if d != readings[0])
    last = _year_word(line, at + 5)
    return Period(at, last, (readings[0], readings[0]), "day", others)


def _orders(parts: tuple[str, str, str], sign: str, *, month_first: bool) -> list[Day | None]:
    a, b, c = (int(p) for p in parts)
    lengths = tuple(len(p) for p in parts)
    if lengths[0] == 4 and max(lengths[1:]) <= 2:
        return [day_of(a, b, c)]
    if max(lengths[:2]) > 2 or lengths[2] not in (2, 4) or (lengths[2] == 2 and sign == "-"):
        return []
    year = c if lengths[2] == 4 else 2000 + c
    day_month, month_day = day_of(year, b, a), day_of(year, a, b)
    if sign != "/":
        return [day_month]
    return [month_day, day_month] if month_first else [day_month, month_day]


def _day_number(line: Line, at: int) -> int | None:
    if not line.is_number(at) or len(line.norms[at]) > 2:
        return None
    value = int(line.norms[at])
    return value if 1 <= value <= 31 else None


def _days_at(line: Line, at: int) -> tuple[int, int, int] | None:
    """The number of a day or a run of days after a month: (token after, first, last)."""
    day = _day_number(line, at)
    if day is None:
        return None
    last = _past_suffix(line, at + 1, "ordinal_suffix")
    marked = last > at + 1
    end, second = _second_day(line, last)
    worded = line.after("day_word", end)
    marked = marked or worded > end
    if line.tables.flags["day_words"] and not marked:
        return None
    if worded == end and (_goes_on(line, end) or not _may_follow(line, end)):
        return None
    return worded, day, second if second and second > day else day


def _second_day(line: Line, at: int) -> tuple[int, int | None]:
    """The second day of ``4-6`` or ``4 and 5``, with the token after it."""
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    day = _day_number(line, here) if here > at else None
    if day is None:
        return at, None
    end = _past_suffix(line, here + 1, "ordinal_suffix")
    return (at, None) if _goes_on(line, end) else (end, day)


def _goes_on(line: Line, at: int) -> bool:
    """Whether digits run on into a time, a decimal number or a word."""
    if not line.tight(at):
        return False
    return line.is_word(at) or line.norms[at] == "%" or (
        line.norms[at] in ".,:/" and line.tight(at + 1) and line.is_number(at + 1))


def _long_word(line: Line, at: int) -> bool:
    """Whether a word stands at ``at`` that is too long for the letters of a model."""
    return line.is_word(at) and len(line.norms[at]) > 2


def _day_month(line: Line, at: int, lean: int) -> Period | None:
    """``4 November 2024``, ``4-6 November``, ``30 November - 2 December``."""
    day = _day_number(line, at)
    if day is None or (line.tight(at) and line.norms[at - 1] not in _OPENERS and not _long_word(line, at - 1)):
        return None
    last = _past_suffix(line, at + 1, "ordinal_suffix")
    last, second = _second_day(line, last)
    last = line.after("day_word", last)
    month = _month_at(line, line.after_all("date_link", last, 2), bare=False)
    if month is None:
        return None
    end, year = _year_behind(line, month[0])
    here = _cross(line, end, lean) if second is None else None
    if here:
        return _crossed(line, at, (day, month[1]), year, here)
    return _settled_days(line, at, end, (day, second or day), month[1], year, lean)


def _year_behind(line: Line, at: int) -> tuple[int, int | None]:
    """The year after a day and month, over a comma: (token after, year)."""
    found = _year_of(line, at + 1 if at < line.n and line.norms[at] in ",." else at)
    return found if found and found[1] else (at, None)


def _cross(line: Line, at: int, lean: int) -> Period | None:
    """A second day of another month after a dash or ``to``."""
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    if here == at or here >= line.n:
        return None
    return _day_month(line, here, lean) if line.is_number(here) else _month_day(line, here, lean)


def _crossed(line: Line, first: int, start: tuple[int, int], year: int | None, end: Period) -> Period | None:
    if end.days is None:
        return Period(first, end.last, None, "day")
    last_day = end.days[1]
    first_day = day_of(year or last_day.year, start[1], start[0])
    if first_day and first_day > last_day and year is None:
        first_day = day_of(last_day.year - 1, start[1], start[0])
    return Period(first, end.last, (first_day, last_day), "day", closed=True) if first_day else None


def _settled_days(
    line: Line, first: int, last: int, days: tuple[int, int], month: int, year: int | None, lean: int
) -> Period | None:
    """Days of a month, in the year that is given or the likeliest one."""
    closed = days[0] != days[1]
    spans = [
        (start, end)
        for y in ((year,) if year else _around(line))
        if y and (start := day_of(y, month, days[0])) and (end := day_of(y, month, days[1])) and start <= end
    ]
    if year:
        return Period(first, last, spans[0], "day", closed=closed) if spans else None
    return _leaned(line, first, last, spans, "day", lean)._replace(closed=closed)


def _month_day(line: Line, at: int, lean: int) -> Period | None:
    """``November 4, 2024`` and the Lithuanian order."""
    month = _month_at(line, at, bare=False)
    if month is None:
        return None
    days = _days_at(line, line.after_all("date_link", month[0], 1))
    if days is None or not _month_leads(line, at):
        return None
    last, year = _year_behind(line, days[0])
    here = _cross(line, last, lean) if days[1] == days[2] else None
    if here and here.days:
        return _crossed(line, at, (days[1], month[1]), year, here)
    return _settled_days(line, at, last, (days[1], days[2]), month[1], year, lean)


def _month_leads(line: Line, at: int) -> bool:
    """Whether in this language a day follows its month, and no ``in`` before the month makes the number a count."""
    if line.tables.flags["day_words"]:
        return True
    return bool(line.tables.flags["month_first"]) and not (at and line.norms[at - 1] in ("in", "since", "until"))


# --- months, seasons, quarters ---------------------------------------------------------------------------------------


def _month_at(line: Line, at: int, *, bare: bool) -> tuple[int, int] | None:
    """The month named at ``at``: (token after, 1 to 12); ``bare`` without abbreviations."""
    found = line.match("month", at) or (None if bare else line.match("month_short", at))
    if not found or (line.tables.flags["capitals"] and line.shapes[at] == "lower"):
        return None
    return found


def _month(line: Line, at: int, lean: int) -> Period | None:
    """A month with or without a year, or a run of months."""
    month = _month_at(line, at, bare=False)
    if month is None:
        return None
    last, number = month
    second = _second_month(line, last)
    count = 1
    if second:
        last, count = second[0], (second[1] - number) % 12 + 1
    year = _year_of(line, last)
    if year:
        days = months_of(year[1], number, count) if year[1] else None
        return Period(at, year[0], days, "month", closed=count > 1)
    if not line.match("month", at) or not _lone(line, at):
        return None
    candidates = [months_of(y, number, count) for y in _around(line)] if line.on else []
    return _leaned(line, at, last, candidates, "month", lean)._replace(closed=count > 1)


def _second_month(line: Line, at: int) -> tuple[int, int] | None:
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    return _month_at(line, here, bare=False) if here > at else None


def _lone(line: Line, at: int) -> bool:
    """Whether a word that is not always a month or a season is one here."""
    if line.norms[at] not in line.tables.words["careful"]:
        return True
    return at > 0 and line.norms[at - 1] in line.tables.words["opener"]


def _season_period(line: Line, at: int, lean: int) -> Period | None:
    found = line.match("season", at)
    if not found:
        return None
    year = _year_of(line, found[0])
    if year:
        return Period(at, year[0], _season(year[1], found[1]) if year[1] else None, "season")
    if not _lone(line, at):
        return None
    candidates = [_season(y, found[1]) for y in _around(line)] if line.on else []
    return _leaned(line, at, found[0], candidates, "season", lean)


def _quarter_period(line: Line, at: int, _: int) -> Period | None:
    return _quarter(line, at, at, None)


def _quarter(line: Line, first: int, at: int, year: int | None) -> Period | None:
    """``first half of 2025``, ``Q1``, Roman numerals; of this year where none is named."""
    found = _ordinal_unit(line, at)
    if found is None:
        return None
    last, number, length = found
    behind = _year_of(line, last) if year is None else None
    if behind:
        last, year = behind
    elif year is None:
        month = _half_month(line, first, last, number, length)
        if month:
            return month
        unit = line.match("unit", line.after_all("date_link", last, 2))
        last = unit[0] if unit and unit[1] == "year" else last
        year = line.on.year if line.on else None
    return Period(first, last, months_of(year, length * (number - 1) + 1, length) if year else None, "season")


def _half_month(line: Line, first: int, at: int, number: int, length: int) -> Period | None:
    """``the first half of November``."""
    here = line.after_all("date_link", at, 2)
    month = _month(line, here, 0) if length == 6 and here < line.n else None
    if not month:
        return None
    def half(days: Days) -> Days:
        middle = days[0] + datetime.timedelta(days=14)
        return (days[0], middle) if number == 1 else (middle + datetime.timedelta(days=1), days[1])
    days = half(month.days) if month.days else None
    return Period(first, month.last, days, "part", tuple(half(o) for o in month.others))


def _ordinal_unit(line: Line, at: int) -> tuple[int, int, int] | None:
    """An ordinal with a quarter or a half: (token after, number, months)."""
    if at + 1 < line.n and line.norms[at] in ("q", "h") and line.tight(at + 1) and line.is_number(at + 1):
        length = 3 if line.norms[at] == "q" else 6
        number = int(line.norms[at + 1])
        return (at + 2, number, length) if line.shapes[at] != "lower" and 1 <= number <= 12 // length else None
    ordinal = line.match("ordinal", at) or line.match("roman", at)
    if not ordinal and line.is_number(at) and len(line.norms[at]) == 1:
        ordinal = _past_suffix(line, at + 1, "ordinal_suffix"), int(line.norms[at])
    unit = line.match("unit", ordinal[0]) if ordinal else None
    if not ordinal or not unit or unit[1] not in _MONTH_LENGTHS:
        return None
    length = _MONTH_LENGTHS[unit[1]]
    return (unit[0], ordinal[1], length) if 1 <= ordinal[1] <= 12 // length else None


# --- parts and what is relative to a day -----------------------------------------------------------------------------


def _part(line: Line, at: int, lean: int) -> Period | None:
    """``the end of autumn``, ``mid-2025``, ``the end of the year``."""
    part = line.match("part", at)
    if not part:
        return None
    here = part[0] + 1 if line.is_dash(part[0]) else line.after_all("date_link", part[0], 2)
    if here >= line.n:
        return None
    inner = read_period(line, here, lean) or _current(line, here)
    if inner is None or inner.kind == "day":
        return None
    return _parted(inner, part[1], at, inner.last)


def _current(line: Line, at: int) -> Period | None:
    """A unit alone after ``the end of``: the one that holds the day of publication."""
    unit = line.match("unit", at)
    if not unit or unit[1] == "day":
        return None
    return Period(at, unit[0], unit_around(line.on, unit[1], 0) if line.on else None, "unit")


def _unit_with_part(line: Line, at: int, _: int) -> Period | None:
    """A unit that only its part makes a period."""
    current = _current(line, at)
    here = current.last + 1 if current and line.is_dash(current.last) else current.last if current else at
    part = line.match("part_after", here) if current else None
    return _parted(current, part[1], at, part[0]) if current and part else None


def _relative_day(line: Line, at: int, _: int) -> Period | None:
    found = line.match("day", at)
    if not found:
        return None
    return Period(at, found[0], unit_around(line.on, "day", found[1]) if line.on else None, "day")


def _relative_period(line: Line, at: int, _: int) -> Period | None:
    found = line.match("period", at)
    if not found:
        return None
    unit, offset = found[1]
    if unit == "year":
        refined = _refined(line, at, Year(found[0], line.on.year + offset if line.on else None, worded=True))
        if refined:
            return refined
    return Period(at, found[0], unit_around(line.on, unit, offset) if line.on else None, "unit")


def _shifted(line: Line, at: int, _: int) -> Period | None:
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
    month, season = _month_at(line, here, bare=True), line.match("season", here)
    if month:
        return _shifted_run(line, at, month[0], (month[1], 1), offset)
    return _shifted_run(line, at, season[0], (season[1], 3), offset) if season else None


def _shifted_unit(line: Line, at: int, unit: tuple[int, str], offset: int) -> Period:
    last, name = unit
    if name == "year":
        refined = _refined(line, at, Year(last, line.on.year + offset if line.on else None, worded=True))
        if refined:
            return refined
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


def _weekday(line: Line, at: int, _: int) -> Period | None:
    """``on Friday``: the last such day, or the next one where the sentence looks ahead; an exact date after it counts."""
    found = line.match("weekday", at)
    if not found or (line.tables.flags["capitals"] and line.shapes[at] == "lower"):
        return None
    exact = _exact_after(line, found[0])
    if exact:
        return exact._replace(first=at)
    if line.on is None:
        return Period(at, found[0], None, "day")
    past = line.on - datetime.timedelta(days=(line.on.isoweekday() - found[1]) % 7)
    coming = past + datetime.timedelta(days=7)
    ordered = ((coming, coming), (past, past)) if _looks_ahead(line) else ((past, past), (coming, coming))
    return Period(at, found[0], ordered[0], "day", ordered[1:])


def _exact_after(line: Line, at: int) -> Period | None:
    """The date after a weekday, over a comma or in brackets."""
    here = at + 1 if at < line.n and line.norms[at] in ",(" else at
    if here >= line.n:
        return None
    found = _day_month(line, here, 0) if line.is_number(here) else _month_day(line, here, 0)
    found = found or (_numeric(line, here, 0) if line.is_number(here) else None)
    bracket = here > at and line.norms[at] == "(" and found and found.last < line.n and line.norms[found.last] == ")"
    return found._replace(last=found.last + 1) if found and bracket else found


def _looks_ahead(line: Line) -> bool:
    words, stems = line.tables.words["future"], line.tables.flags["future"]
    return any(w in words or (stems and w.startswith(stems)) for w in line.norms)


def _fiscal(line: Line, at: int, _: int) -> Period | None:
    found = line.match("fiscal", at)
    year = read_year(line, found[0]) if found else None
    return _fiscal_year(at, year.last, year.year, found[1]) if found and year and year.year else None


_DIGITS: tuple[Reader, ...] = (_numeric, _day_month, _quarter_period, _bare_year)
_WORDS: tuple[Reader, ...] = (
    _month_day, _part, _quarter_period, _fiscal, _shifted, _relative_day, _relative_period, _month, _season_period,
    _weekday, _unit_with_part,
)

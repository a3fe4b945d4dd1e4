"""Days of a month, in digits or with the name of the month, in every order."""

from __future__ import annotations

from talka.mentions.date_calendar import Day, day_of
from talka.mentions.date_frame import OPENERS, Period, leaned, years_around
from talka.mentions.date_year import may_follow, past_suffix, past_year_word, year_of_what
from talka.mentions.numeric_line import Line


def read_numeric(line: Line, at: int, _: int) -> Period | None:
    """``04.11.2024``, ``2024-11-04``, ``11/04/2024``."""
    spaced = _spaced(line, at)
    if spaced or at + 4 >= line.n or not all(line.tight(i) for i in range(at + 1, at + 5)):
        return spaced
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
    last = past_year_word(line, at + 5)
    return Period(at, last, (readings[0], readings[0]), "day", others)


def _spaced(line: Line, at: int) -> Period | None:
    """``2024 11 04``."""
    parts = line.norms[at:at + 3]
    if at + 3 > line.n or [len(p) for p in parts] != [4, 2, 2] or line.tight(at + 3):
        return None
    if not all(line.is_number(i) for i in range(at, at + 3)) or (line.is_number(at + 3) and line.gap(at + 3) == " "):
        return None
    day = day_of(*(int(p) for p in parts))
    return Period(at, at + 3, (day, day), "day") if day and 1990 <= day.year < 2100 else None


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


def day_number(line: Line, at: int) -> int | None:
    """Return the number of a day of a month, 1 to 31, or ``None``."""
    if not line.is_number(at) or len(line.norms[at]) > 2:
        return None
    value = int(line.norms[at])
    return value if 1 <= value <= 31 else None


def days_at(line: Line, at: int) -> tuple[int, int, int] | None:
    """The number of a day or a run of days after a month: (token after, first, last)."""
    day = day_number(line, at)
    if day is None:
        worded_day = _day_in_words(line, at)
        return (line.after("day_word", worded_day[0]), worded_day[1], worded_day[1]) if worded_day else None
    last = past_suffix(line, at + 1, "ordinal_suffix")
    marked = last > at + 1
    end, second = _second_day(line, last)
    worded = line.after("day_word", end)
    marked = marked or worded > end
    if line.tables.flags["day_words"] and not marked and not _certain(line, end):
        return None
    if worded == end and (_goes_on(line, end) or not may_follow(line, end)):
        return None
    return worded, day, second if second and second > day else day


def _certain(line: Line, at: int) -> bool:
    """Whether a year, or a dash and another month, follows the number of a day that nothing else marks."""
    return _year_behind(line, at)[1] is not None or (line.is_dash(at) and month_at(line, at + 1, bare=True) is not None)


def _day_in_words(line: Line, at: int) -> tuple[int, int] | None:
    """An ordinal in words, of two where need be: (token after, 1 to 31)."""
    tens = line.match("number", at)
    here = tens[0] if tens and tens[1] in (20, 30) else at
    found = line.match("ordinal", here)
    if not found or line.match("shift", at):
        return None
    day = found[1] + (int(tens[1]) if tens and here > at else 0)
    return (found[0], day) if 1 <= day <= 31 and (here == at or found[1] < 10) else None


def read_word_day(line: Line, at: int, lean: int) -> Period | None:
    """Return a day of a month whose number is a word (``the fourth of November``)."""
    found = _day_in_words(line, at)
    month = month_at(line, line.after_all("date_link", found[0], 2), bare=True) if found else None
    if not found or not month:
        return None
    last, year = _year_behind(line, month[0])
    return _settled_days(line, at, last, (found[1], found[1]), month[1], year, lean)


def _second_day(line: Line, at: int) -> tuple[int, int | None]:
    """The second day of ``4-6`` or ``4 and 5``, with the token after it."""
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    day = day_number(line, here) if here > at else None
    if day is None:
        return at, None
    end = past_suffix(line, here + 1, "ordinal_suffix")
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


_Found = tuple[int, tuple[int, int], int, int | None]
"""Token after, first and last day, month, year."""


def read_day_month(line: Line, at: int, lean: int) -> Period | None:
    """Return ``4 November 2024``, ``4-6 November``, ``30 November - 2 December``."""
    return _settled(line, at, _one_day_month(line, at), lean)


def _settled(line: Line, at: int, found: _Found | None, lean: int) -> Period | None:
    if found is None:
        return None
    last, days, month, year = found
    here = _cross(line, last, lean) if days[0] == days[1] else None
    if here:
        return _crossed(at, (days[0], month), year, here)
    return _settled_days(line, at, last, days, month, year, lean)


def _one_day_month(line: Line, at: int) -> _Found | None:
    """Days before the name of their month."""
    day = day_number(line, at)
    if day is None or (line.tight(at) and line.norms[at - 1] not in OPENERS and not _long_word(line, at - 1)):
        return None
    last = past_suffix(line, at + 1, "ordinal_suffix")
    last, second = _second_day(line, last)
    last = line.after("day_word", last)
    hyphen = line.is_dash(last) and line.tight(last) and line.tight(last + 1)
    month = month_at(line, last + 1 if hyphen else line.after_all("date_link", last, 2), bare=False)
    if month is None:
        return None
    end, year = _year_behind(line, month[0])
    return end, (day, second or day), month[1], year


def _year_behind(line: Line, at: int) -> tuple[int, int | None]:
    """The year after a day and month, over a comma: (token after, year)."""
    comma = line.norms[at] == "," and line.is_number(at + 1)
    found = year_of_what(line, at + 1 if comma else at)
    if not found or not found[1] or (comma and line.tables.flags["day_words"] and found[0] > at + 2):
        return at, None
    return found


def _cross(line: Line, at: int, lean: int) -> Period | None:
    """A second day of another month after a dash or ``to``."""
    here = at + 1 if line.is_dash(at) else line.after("beside", at)
    if here == at or here >= line.n:
        return None
    read = _one_day_month if line.is_number(here) else _one_month_day
    found = read(line, here)
    if found is None:
        return None
    last, days, month, year = found
    return _settled_days(line, here, last, days, month, year, lean)


def _crossed(first: int, start: tuple[int, int], year: int | None, end: Period) -> Period | None:
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
        for y in ((year,) if year else years_around(line))
        if y and (start := day_of(y, month, days[0])) and (end := day_of(y, month, days[1])) and start <= end
    ]
    if year:
        return Period(first, last, spans[0], "day", closed=closed) if spans else None
    return leaned(line, first, last, spans, "day", lean)._replace(closed=closed)


def read_month_day(line: Line, at: int, lean: int) -> Period | None:
    """Return ``November 4, 2024``, ``November 4-6`` and the Lithuanian order."""
    return _settled(line, at, _one_month_day(line, at), lean)


def _one_month_day(line: Line, at: int) -> _Found | None:
    """Days after the name of their month."""
    month = month_at(line, at, bare=False)
    if month is None:
        return None
    days = days_at(line, line.after_all("date_link", month[0], 1))
    last, year = _year_behind(line, days[0]) if days else (at, None)
    if days is None or not _month_leads(line, at, year):
        return None
    return last, (days[1], days[2]), month[1], year


def _month_leads(line: Line, at: int, year: int | None) -> bool:
    """Whether in this language a day follows its month, and no ``in`` before the month makes the number a count."""
    if line.tables.flags["day_words"] or year is not None:
        return True
    return bool(line.tables.flags["month_first"]) and not (at and line.norms[at - 1] == "in")


def month_at(line: Line, at: int, *, bare: bool) -> tuple[int, int] | None:
    """The month named at ``at``: (token after, 1 to 12); ``bare`` without abbreviations."""
    found = line.match("month", at) or (None if bare else line.match("month_short", at))
    if not found or (line.tables.flags["capitals"] and line.shapes[at] == "lower"):
        return None
    return found

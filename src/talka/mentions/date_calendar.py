"""Arithmetic of days, months and periods: no words, no text."""

from __future__ import annotations

import calendar
import datetime

Day = datetime.date
Days = tuple[Day, Day]
_ONE = datetime.timedelta(days=1)


def day_of(year: int, month: int, day: int) -> Day | None:
    """Return a day, or ``None`` where the calendar has none."""
    try:
        return Day(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Days:
    """Return the first and last day of a month; months beyond 12 and below 1 run on into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Day(year, month, 1), Day(year, month, calendar.monthrange(year, month)[1])


def months_of(year: int, first: int, count: int) -> Days:
    """Return the first and last day of a run of months."""
    return month_of(year, first)[0], month_of(year, first + count - 1)[1]


def year_of(year: int) -> Days:
    """Return the first and last day of a year."""
    return Day(year, 1, 1), Day(year, 12, 31)


def unit_around(on: Day, unit: str, offset: int) -> Days | None:
    """Return the day, week, month, … that lies ``offset`` units from the one that holds ``on``."""
    if unit == "day":
        day = on + offset * _ONE
        return day, day
    if unit == "week":
        monday = on - on.weekday() * _ONE + 7 * offset * _ONE
        return monday, monday + 6 * _ONE
    if unit == "weekend":
        saturday = on - on.weekday() * _ONE + (5 + 7 * offset) * _ONE
        return saturday, saturday + _ONE
    if unit == "month":
        return month_of(on.year, on.month + offset)
    if unit == "quarter":
        return months_of(on.year, 3 * ((on.month - 1) // 3 + offset) + 1, 3)
    if unit == "half":
        return months_of(on.year, 6 * ((on.month - 1) // 6 + offset) + 1, 6)
    if unit == "year":
        return year_of(on.year + offset)
    first = on.year // 10 * 10 + 10 * offset
    return Day(first, 1, 1), Day(first + 9, 12, 31)


def moved(on: Day, unit: str, count: int) -> Day:
    """Return the day that lies ``count`` units away, in a shorter month its last day."""
    if unit in ("day", "week"):
        return on + count * (7 if unit == "week" else 1) * _ONE
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}[unit] * count
    last = month_of(on.year, on.month + months)[1]
    return last.replace(day=min(on.day, last.day))


def part_of(days: Days, part: str) -> Days:
    """Return the start, middle or end of a period: of a year its quarters and June, of shorter ones their thirds."""
    start, end = days
    length = (end - start).days + 1
    if length > 1000:
        edge = 3 * 365
        return (start, start + edge * _ONE) if part == "start" else (end - edge * _ONE, end) if part == "end" else days
    if length >= 300:
        first = {"start": 0, "middle": 5, "end": 9}[part]
        return months_of(start.year, start.month + first, 1 if part == "middle" else 3)
    if length >= 59:
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        first = {"start": 0, "middle": months // 2, "end": months - 1}[part]
        return months_of(start.year, start.month + first, 1)
    third = max(1, length // 3)
    if part == "start":
        return start, start + (third - 1) * _ONE
    if part == "end":
        return end - (length - 2 * third - 1) * _ONE, end
    return start + third * _ONE, start + (2 * third - 1) * _ONE


def distance(days: Days, on: Day) -> int:
    """Return how many days a period lies from a day; 0 where it holds it."""
    return max((days[0] - on).days, (on - days[1]).days, 0)


def by_nearness(candidates: list[Days], on: Day, lean: int, *, ahead: bool = False) -> list[Days]:
    """Return the same period in several years, the likeliest first.

    ``lean`` 0 takes the nearest to ``on``, where what is to come counts as half as far again, for news tell more of
    what was (and as two thirds as far with ``ahead``, beside words of the future); 1 one that is to come or ended less
    than 45 days before; -1 one that has begun.
    """
    weight = 2 / 3 if ahead else 3 / 2

    def rank(days: Days) -> tuple[bool, float]:
        late = lean > 0 and (on - days[1]).days > 45
        early = lean < 0 and days[0] > on
        return late or early, distance(days, on) * (weight if days[0] > on else 1)

    return sorted(candidates, key=rank)

"""Days that an article tells without a year: ``Friday, 1 November`` of an article of unknown day."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

from talka.linking import weights as w
from talka.model import DateRange
from talka.packs.calendar_words import calendar_words

_WORD = re.compile(r"\w+")
_LAST = 31
_LEAP = 2024
"""A year that has every day there is."""


class PartDay(NamedTuple):
    """The day of a month, with the month (1 to 12) and the weekday (1 to 7) where they are told."""

    day: int
    month: int | None = None
    weekday: int | None = None

    def fits(self, other: PartDay) -> bool:
        """Whether the two may be one day."""
        return self.day == other.day and all(
            a is None or b is None or a == b for a, b in zip(self[1:], other[1:], strict=True))

    def is_near(self, other: PartDay) -> bool:
        """Whether the two may lie so close that one is the day of the act and the other that of its news."""
        if self.month and other.month and self.month != other.month:
            return False
        return self.day != other.day and abs(self.day - other.day) <= w.NEAR_PART_DAYS

    def apart(self, other: PartDay) -> int | None:
        """Return the days between the two in one year; ``None`` where a month is not told, or the weekdays differ."""
        mine, its = self._in_leap_year(), other._in_leap_year()
        if mine is None or its is None:
            return None
        days = (mine - its).days
        if self.weekday and other.weekday and (self.weekday - other.weekday - days) % 7:
            return None
        return abs(days)

    def _in_leap_year(self) -> datetime.date | None:
        if not self.month:
            return None
        return datetime.date(_LEAP, self.month, min(self.day, monthrange(_LEAP, self.month)[1]))

    @property
    def words(self) -> str:
        """The day in words, for reasons."""
        return f"{self.day}. of {f'month {self.month}' if self.month else 'a month'}"


def part_day(date: DateRange | None) -> PartDay | None:
    """Return the day in the words of a time that is not settled; ``None`` where they do not tell one day."""
    if date is None or date.start or date.end:
        return None
    words = [x.casefold() for x in _WORD.findall(date.text or "")]
    numbers = [int(x) for x in words if x.isdigit() and 1 <= int(x) <= _LAST]
    if len(numbers) != 1:
        return None
    months, weekdays = ({n for x in words if (n := known.number_of(x)) is not None} for known in calendar_words())
    return PartDay(numbers[0], *(found.pop() if len(found) == 1 else None for found in (months, weekdays)))


def part_of(day: datetime.date) -> PartDay:
    """Return a settled day in the same form."""
    return PartDay(day.day, day.month, day.isoweekday())

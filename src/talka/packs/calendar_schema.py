"""The format of ``calendar.yaml``: days, months and periods, with words as in ``numeric_schema``."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from talka.packs.strict import Lemmas, Strict, Strings

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade"]


class Month(Strict, frozen=True):
    """A month, 1 to 12; ``abbreviations`` only beside a day or a year (``Nov.``)."""

    month: int
    names: Lemmas = ()
    forms: Strings = ()
    abbreviations: Strings = ()


class Weekday(Strict, frozen=True):
    """A day of the week, 1 (Monday) to 7."""

    weekday: int
    names: Lemmas = ()
    forms: Strings = ()


class Season(Strict, frozen=True):
    """A season; winter is December to February."""

    season: Literal["spring", "summer", "autumn", "winter"]
    names: Lemmas = ()
    forms: Strings = ()


class RelativeDay(Strict, frozen=True):
    """``{offset: -1, forms: [yesterday]}``: a day by its distance from the day of publication."""

    offset: int
    forms: Strings


class RelativePeriod(Strict, frozen=True):
    """A period in a word or a set phrase: ``{unit: year, offset: 1, forms: [kitąmet]}``, ``торік``, ``šiemet``."""

    unit: Unit
    offset: int
    forms: Strings


class Shift(Strict, frozen=True):
    """Words before a period, a weekday, a month or a season: -1 ``last``, 0 ``this``, 1 ``next``."""

    offset: int
    forms: Strings = ()
    adjectives: Lemmas = ()


class UnitWords(Strict, frozen=True):
    """The names of a unit of time in all forms; of ``year`` also what stands beside its number (``року``, ``m.``)."""

    unit: Unit
    names: Lemmas = ()
    forms: Strings = ()


class Part(Strict, frozen=True):
    """A part of a period: words ``before`` it (``the end of``, ``late``, ``кінця``) or ``after`` it (``pabaigos``)."""

    part: Literal["start", "middle", "end"]
    before: Strings = ()
    after: Strings = ()


class Prepositions(Strict, frozen=True):
    """What opens or closes a side of a period; those that do neither are ``in_``."""

    by: Strings
    """by, until, no later than, до, iki: open start, end on the last day of what follows."""
    before: Strings
    """before, ahead of, перед, prieš: open start, end on the day before what follows."""
    since: Strings
    """since, from, starting in, з, починаючи з, nuo: start on the first day of what follows, open end."""
    after: Strings
    """after, після, po: start on the day after what follows, open end."""
    in_: Strings = msgspec.field(name="in")
    """in, on, during, for, протягом, per: a lone number after them that can be a year is one."""
    inside: Strings = ()
    """Those that join a month to the year before it (``last year in October``)."""


class Distance(Strict, frozen=True):
    """``in two weeks`` (``ahead``), ``two weeks ago`` (``ago``), ``in the coming months``, ``over the past year``.

    Lists with ``_before`` precede the number, with ``_after`` follow the unit. ``coming`` and ``past`` are rolling
    periods (``over the next``, ``in the coming``; ``over the past``), with or without a number.
    """

    ahead_before: Strings = ()
    ahead_after: Strings = ()
    within_before: Strings = ()
    """``within two weeks``: from the day of publication to that day."""
    ago_before: Strings = ()
    ago_after: Strings = ()
    coming: Strings = ()
    past: Strings = ()
    one: Strings = ()
    """Single words of ``past`` that stand with one unit, where their form tells it: no longer than that unit."""


class Event(Strict, frozen=True):
    """An event that the news counts time from: ``since [the start of] the full-scale invasion``.

    ``forms`` are found after a word of ``since`` (or one of ``beginnings``) with up to four other words between.
    ``only_beginning``: a general word (``war``) that needs one of ``beginnings``.
    """

    start: datetime.date
    forms: Strings
    only_beginning: bool = False


class Fiscal(Strict, frozen=True):
    """``fiscal year 2025``: begins in ``first_month`` of the year before (``offset: -1``) or of that year (0)."""

    first_month: int
    offset: int
    forms: Strings


class CalendarWords(Strict, frozen=True):
    """``calendar.yaml``: days, months, periods, and what stands before them."""

    months: tuple[Month, ...]
    weekdays: tuple[Weekday, ...]
    seasons: tuple[Season, ...]
    days: tuple[RelativeDay, ...]
    periods: tuple[RelativePeriod, ...]
    shifts: tuple[Shift, ...]
    units: tuple[UnitWords, ...]
    parts: tuple[Part, ...]
    prepositions: Prepositions
    distance: Distance
    beginnings: Strings
    """``start``, ``beginning``, ``outbreak``, ``початку``, ``pradžios``, for ``events``."""
    events: tuple[Event, ...]
    fiscal: tuple[Fiscal, ...] = ()
    links: Strings = ()
    """Words inside a date: ``of``, ``the`` (``the 4th of November``, ``the first half of 2025``)."""
    day_words: Strings = ()
    """What may follow the number of a day: ``d.``, ``dieną``, ``числа``."""
    year_suffixes: Strings = ()
    """What may follow the digits of a year, with or without a hyphen: ``му``, ``ųjų``, ``aisiais``."""
    capitals: bool = False
    """Whether months and weekdays are written with a capital; then only such are found."""
    careful: Strings = ()
    """Names of months and seasons that are other words too (``may``, ``march``, ``fall``): only beside a day, a year,
    a shift, a part or a preposition."""
    month_first: bool = False
    """Whether ``11/04/2024`` is 4 November (the other order is given as a second reading)."""
    same_year: Strings = ()
    """``of the same year``: the year of the last date told before; none of publication."""
    firsts: Strings = ()
    """Words of record before years that are no time to come (``the first time in``, ``largest``); ``*`` ends a stem."""
    future: Strings = ()
    """Words (stars allowed) that say that what is told is to come: a weekday next to one of them is the next one."""
    beside: Strings = ()
    """Words between two days or months of a list or range that are no dash: ``and``, ``to``, ``по``, ``ir``."""

"""Dates as pages write them in headers and bylines: figures and month names, always with a year."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from babel.dates import get_day_names, get_month_names

from talka.article.fold import fold

_WIDTHS = ("wide", "abbreviated")
_CONTEXTS = ("format", "stand-alone")
_VARIANTS = {"en": ("en_GB", "en_AU")}
"""Locales of CLDR with other abbreviations of months (``Sept``) than that of the language."""
_DIGIT = re.compile(r"\d")
_TIME = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)\s*(?:[ap]\.?m\b\.?)?")
_FIGURES = re.compile(r"(?<!\d)(?:(?P<y1>(?:19|20)\d\d)([-./ ])(?P<m1>\d{1,2})\2(?P<d1>\d{1,2})"
                      r"|(?P<a>\d{1,2})([-./])(?P<b>\d{1,2})\6(?P<y2>(?:19|20)\d\d|\d\d))(?!\d)")


_NAMED_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>[a-z]{3,9})/(?P<d>\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"[/_-](?P<y>20[0-3]\d|199\d)[/_-](?P<m>0?[1-9]|1[0-2])[/_-](?P<d>0?[1-9]|[12]\d|3[01])"
                         # the mark of an article may begin with a figure (/2024/06/3f1c8d), a time begins with a T
                         r"(?![0-9A-SU-Za-z])"
                         # a number of the article may go on from the day: /201704031052249833-ukraine-tranche
                         r"|/[A-Za-z]{0,4}(?P<y2>20[0-3]\d)(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])"
                         r"(?:\d{3,10})?(?!\d)")
_YEAR_LAST = re.compile(r"/(?P<a>\d\d)([/.-])(?P<b>\d\d)\2(?P<y>20[0-3]\d|[0-3]\d)(?=[/?#_-]|$)")


class Day(NamedTuple):
    """A date and where it stands in the folded text; ``date`` is ``None`` where day and month cannot be told apart."""

    date: datetime.date | None
    start: int
    end: int


class Part(NamedTuple):
    """A day with its month and without its year, and where it stands in the folded text."""

    month: int
    day: int
    start: int
    end: int


def _names(codes: Iterable[str], reader: object) -> dict[str, int]:
    """Names of months or days in all languages, forms and widths, to their numbers."""
    found: dict[str, int] = {}
    for code in (each for given in codes for each in (given, *_VARIANTS.get(given, ()))):
        for width in _WIDTHS:
            for context in _CONTEXTS:
                for number, name in reader(width, context, code).items():  # type: ignore[operator]
                    found.setdefault(fold(str(name)).rstrip("."), number)
    return {name: number for name, number in found.items() if not name.isdigit() and len(name) > 1}


def _alternatives(names: Iterable[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))


class Calendar:
    """Finds dates in folded text; month and day names are CLDR's for the languages given."""

    def __init__(self, codes: Iterable[str]) -> None:
        codes = tuple(codes)
        self._months = _names(codes, get_month_names)
        months, days = _alternatives(self._months), _alternatives(_names(codes, get_day_names))
        day, year = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?", r"(?P<y>(?:19|20)\d\d)"
        month = rf"(?P<m>{months})\b\.?"
        self._spelled = tuple(re.compile(p) for p in (
            rf"(?<!\d){day}[\s.,-]*{month}[\s,.-]*{year}(?!\d)",
            rf"(?<!\w){month}\s*{day}[\s,.]+{year}(?!\d)",
            rf"(?<!\d){year}[^\W\d]?[\s.,-]*(?:[^\W\d]\.)?\s*{month}[\s,-]*{day}(?!\d)",
        ))
        self._part = re.compile(rf"(?<!\d)\d{{1,2}}\.?\s*(?:{months})\b\.?|(?<!\w)(?:{months})\.?\s*\d{{1,2}}(?!\d)")
        self._named = re.compile(rf"(?<!\d)(?P<d1>\d{{1,2}})\.?\s*(?P<m1>{months})\b"
                                 rf"|(?<!\w)(?P<m2>{months})\.?\s*(?P<d2>\d{{1,2}})(?!\d)")
        self._weekday = re.compile(rf"(?<![^\W\d])(?:{days})(?![^\W\d])\.?")

    def find(self, folded: str) -> tuple[Day, ...]:
        """Return the dates in order of place; what is in the text twice is given twice."""
        if not _DIGIT.search(folded):
            return ()
        found = sorted((*self._in_words(folded), *self._in_figures(folded)), key=lambda d: d.start)
        kept: list[Day] = []
        for day in found:
            if not kept or day.start >= kept[-1].end:
                kept.append(day)
        return tuple(kept)

    def has_weekday(self, folded: str) -> bool:
        """Whether a day of the week is named."""
        return self._weekday.search(folded) is not None

    def has_time(self, folded: str) -> bool:
        """Whether a time of the day stands there; what could be a date in figures is none."""
        return ":" in folded and _TIME.search(folded) is not None

    def names_part(self, folded: str, day: datetime.date) -> bool:
        """Whether the text names this day of the year, with its month in words."""
        return any(int(m["d1"] or m["d2"]) == day.day and self._months[m["m1"] or m["m2"]] == day.month
                   for m in self._named.finditer(folded))

    def part_of(self, folded: str) -> Part | None:
        """Return the first day of the text with its month in words."""
        m = self._named.search(folded)
        if m is None:
            return None
        return Part(self._months[m["m1"] or m["m2"]], int(m["d1"] or m["d2"]), m.start(), m.end())

    def without_weekday(self, folded: str) -> str:
        """Return the text without days of the week."""
        return self._weekday.sub(" ", folded)

    def has_part(self, folded: str) -> bool:
        """Whether a day with its month, or a time, stands there."""
        if not _DIGIT.search(folded):
            return False
        return self._part.search(folded) is not None or _TIME.search(folded) is not None

    def residue(self, folded: str) -> str:
        """Return what is left of a line without its dates (with a year or not), days of the week and times."""
        for day in reversed(self.find(folded)):
            folded = folded[:day.start] + " " + folded[day.end:]
        return self._weekday.sub(" ", self._part.sub(" ", _TIME.sub(" ", folded)))

    def in_address(self, url: str) -> datetime.date | None:
        """Return the day that an address names (``/2025/01/13/``, ``/2025/jan/13/``), if it does."""
        m = _IN_ADDRESS.search(url)
        if m is not None:
            parts = (m["y"], m["m"], m["d"]) if m["y"] else (m["y2"], m["m2"], m["d2"])
            return _date(*(int(p) for p in parts))
        m = _NAMED_IN_ADDRESS.search(url)
        if m is not None and m["m"] in self._months:
            return _date(int(m["y"]), self._months[m["m"]], int(m["d"]))
        m = _YEAR_LAST.search(url)
        return _american_or_european(m) if m is not None else None

    def _in_words(self, folded: str) -> Iterator[Day]:
        for pattern in self._spelled:
            for m in pattern.finditer(folded):
                date = _date(int(m["y"]), self._months[m["m"]], int(m["d"]))
                if date is not None:
                    yield Day(date, m.start(), m.end())

    def _in_figures(self, folded: str) -> Iterator[Day]:
        for m in _FIGURES.finditer(folded):
            if m["y1"]:
                date = _date(int(m["y1"]), int(m["m1"]), int(m["d1"]))
                if date is not None:
                    yield Day(date, m.start(), m.end())
                continue
            yield from _day_first(m)


def _day_first(m: re.Match[str]) -> Iterator[Day]:
    """Read ``10.06.2025``; ``04/06/2025`` is American or European, so no date, but ``13/06/2025`` is one."""
    one, two, year = int(m["a"]), int(m["b"]), int(m["y2"])
    year += 2000 if year < 100 else 0
    slashes = m[6] == "/"
    if slashes and one != two and one <= 12 and two <= 12:
        yield Day(None, m.start(), m.end())
        return
    day, month = (two, one) if slashes and two > 12 else (one, two)
    date = _date(year, month, day)
    if date is not None:
        yield Day(date, m.start(), m.end())


def _american_or_european(m: re.Match[str]) -> datetime.date | None:
    """Read ``/11/16/17/`` and ``/16/11/2017/`` of an address; where both could be the month, neither is the day."""
    one, two, year = int(m["a"]), int(m["b"]), int(m["y"])
    if one != two and one <= 12 and two <= 12:
        return None
    day, month = (two, one) if two > 12 else (one, two)
    return _date(year + 2000 if year < 100 else year, month, day)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None

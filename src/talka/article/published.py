"""When a plain text was published, as its own lines say it, kept apart from the day on which it was shown."""

from __future__ import annotations

import datetime
import itertools
import re
from collections.abc import Sequence

import msgspec

from talka.article.cues import Cues
from talka.article.dateline import find_dateline
from talka.article.days import Day
from talka.article.header import iso_day
from talka.article.units import Unit
from talka.model import Note, Published
from talka.model.article import BlockKind

_CRAWLED = re.compile(r"^date ((?:19|20)\d\d-\d\d-\d\d)$")


class Found(msgspec.Struct, frozen=True):
    """The day of publication, and notes where there is none or it cannot be told."""

    published: Published | None
    notes: tuple[Note, ...] = ()


def find_published(units: Sequence[Unit], kinds: Sequence[BlockKind], cues: Cues, url: str | None) -> Found:
    """Return when the text was published, and how that is known.

    By a crawler's line, the address, a line above the article, its first words, a line below it.
    """
    if units and (m := _CRAWLED.match(units[0].fold)) and (crawled := iso_day(m[1])):
        return Found(Published(crawled, "crawler"))
    if url and (day := cues.calendar.in_address(url)):
        return Found(Published(day, "address"))
    head, tail = _head_and_tail(kinds)
    banner: tuple[Unit, Day] | None = None
    ambiguous: tuple[Unit, Day] | None = None
    for i in (*range(head), *range(tail, len(units))):
        unit = units[i]
        for day in unit.line.days:
            if unit.line.label not in ("date", "source", "boilerplate") or cues.is_updated(unit.fold, day.start):
                continue
            if cues.is_post(unit.fold) or (i >= tail and not cues.is_published(unit.fold, day.start)):
                continue
            if day.date is None:
                ambiguous = ambiguous or (unit, day)
            elif _is_banner(unit, i, kinds, cues):
                banner = banner or (unit, day)
            else:
                return Found(Published(day.date, "byline"))
    opening = find_dateline(units, kinds, cues, url)
    if isinstance(opening, Published):
        return Found(opening)
    if below := _below(units[tail:], units[:tail], cues):
        return Found(Published(below, "byline"))
    return Found(None, _why_not(banner, ambiguous, opening))


def _below(units: Sequence[Unit], article: Sequence[Unit], cues: Cues) -> datetime.date | None:
    """The one date right below the article where it cannot be that of a clock: with a time, or named in the text."""
    near = itertools.takewhile(lambda u: u.line.label not in ("list", "end", "teaser", "teaser_bare"), units)
    dated = [u for u in near if u.line.label == "date" and u.line.days]
    days = {day.date for u in dated for day in u.line.days}
    if len(days) != 1 or any(cues.is_today(u.fold) or cues.calendar.has_weekday(u.fold) for u in dated):
        return None
    day = days.pop()
    updated = any(cues.is_updated(u.fold, u.line.days[0].start) for u in dated)
    if day is None or updated:
        return None
    named = any(cues.calendar.names_part(u.fold, day) for u in article)
    return day if named or any(cues.calendar.has_time(u.fold) for u in dated) else None


def _head_and_tail(kinds: Sequence[BlockKind]) -> tuple[int, int]:
    """Where the article's paragraphs begin and end; a date may stand just below the first paragraph."""
    prose = [i for i, k in enumerate(kinds) if k in ("body", "lead")]
    return (min(prose[0] + 3, len(kinds)), prose[-1] + 1) if prose else (len(kinds), len(kinds))


def _is_banner(unit: Unit, i: int, kinds: Sequence[BlockKind], cues: Cues) -> bool:
    """Whether a date is the page's own clock: named so, or a day of the week with a date above any headline."""
    if cues.is_today(unit.fold):
        return True
    above = "headline" not in kinds[:i] and "headline" in kinds[i:]
    return i <= 2 and above and cues.calendar.has_weekday(unit.fold) and unit.line.label == "date"


def _why_not(
    banner: tuple[Unit, Day] | None, ambiguous: tuple[Unit, Day] | None, opening: Note | None
) -> tuple[Note, ...]:
    if ambiguous is not None:
        return (Note("date_ambiguous", ambiguous[0].start, ambiguous[0].end, "day and month cannot be told apart"),)
    if banner is not None:
        return (Note("date_of_display", banner[0].start, banner[0].end, "the day on which the page was shown"),)
    return (opening or Note("date_unknown"),)

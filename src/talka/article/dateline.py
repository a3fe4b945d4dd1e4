"""The day that an article's first words give: ``Brussels, 11 April 2025 -``, ``5 December 2024.``, ``today, …``."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from talka.article.cues import Cues
from talka.article.units import Unit
from talka.model import Note, Published
from talka.model.article import BlockKind

_FIRST, _NEAR, _HEAD, _TAIL = 2, 4, 110, 60
"""Paragraphs that may open with a dateline, and that may name today's day; characters before and after its day."""
_PLACES = 5
_BREAK = re.compile(r"[,.(/:-]\s*$")
# an agency may stand between the day and the dash: "(Reuters) -", "/ELTA/.", ", Ukrinform -"
_AGENCY = r"(?:[(/\[][^()/\[\]]{2,40}[)/\]]|[.,]\s*\w+(?:[ /-]\w+)?(?=\s*-\s))?"
_AFTER = re.compile(rf"\s*[)\]]?\s*{_AGENCY}\s*(?:[-:/|]+\s|\.(?:\s|$))")
_MONTH_IN_ADDRESS = re.compile(r"/(20\d\d)/(0?[1-9]|1[0-2])(?=/)")
_OPENING = frozenset({"lead", "body"})


def find_dateline(
    units: Sequence[Unit], kinds: Sequence[BlockKind], cues: Cues, url: str | None
) -> Published | Note | None:
    """Return the day that an article's opening gives for its publication, with how it is known.

    A note where the day lacks its year and the address does not give it either.
    """
    prose = [u for u, kind in zip(units, kinds, strict=True) if kind in _OPENING]
    # a list of what happened when has a day before each of its paragraphs
    opening = [day for unit in prose[:_NEAR] if (day := _opening_day(unit, cues)) is not None]
    if len(opening) == 1 and any(_opening_day(unit, cues) for unit in prose[:_FIRST]):
        return Published(opening[0], "byline")
    for unit in prose[:_NEAR]:
        if (day := _today(unit, cues)) is not None:
            return Published(day, "context")
    return next((found for unit in prose[:_FIRST] if (found := _without_year(unit, cues, url)) is not None), None)


def _opening_day(unit: Unit, cues: Cues) -> datetime.date | None:
    head = unit.fold[:_HEAD]
    for day in cues.calendar.find(head)[:1]:
        if day.date and _is_opening(unit.text, head, day.start, day.end, cues):
            return day.date
    return None


def _is_opening(text: str, head: str, start: int, end: int, cues: Cues) -> bool:
    """Whether nothing but a place stands before a day, and after it what parts it from the first sentence."""
    if _AFTER.match(cues.after_year(head[end:end + _TAIL])) is None:
        return False
    before = cues.calendar.without_weekday(head[:start])
    if not before.strip(" ,.("):
        return True
    words = re.findall(r"[^\W\d_]+", text[:start])
    return len(words) <= _PLACES and words[0][0].isupper() and words[-1][0].isupper() and bool(_BREAK.search(before))


def _today(unit: Unit, cues: Cues) -> datetime.date | None:
    """The day that a paragraph which quotes nobody calls today: ``today, 5 December 2024``."""
    if '"' in unit.fold[:1]:
        return None
    found = (day.date for day in cues.calendar.find(unit.fold) if cues.ends_with_today(unit.fold[:day.start]))
    return next(found, None)


def _without_year(unit: Unit, cues: Cues, url: str | None) -> Published | Note | None:
    head = unit.fold[:_HEAD]
    part = cues.calendar.part_of(head)
    if part is None or not _is_opening(unit.text, head, part.start, part.end, cues) or not part.start:
        return None
    known = _MONTH_IN_ADDRESS.search(url or "")
    if known is not None and int(known[2]) == part.month:
        try:
            return Published(datetime.date(int(known[1]), part.month, part.day), "byline")
        except ValueError:
            return None
    return Note("date_unknown", unit.start, unit.end, "a dateline gives a day without its year")

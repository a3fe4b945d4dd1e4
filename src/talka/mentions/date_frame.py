"""A period as the readers of dates hand it on."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.date_calendar import Days, by_nearness, part_of
from talka.mentions.numeric_line import Line

OPENERS = frozenset("([\"'\u00ab\u201e\u201c\u2013\u2014")
"""Signs that digits may follow without a blank."""


class Period(NamedTuple):
    """A period of tokens ``first:last``; ``days`` is ``None`` where nothing settles it.

    ``others`` are the same words in other years or weeks. ``kind`` is ``day``, ``month``, ``season``, ``part``,
    ``end`` (the last part), ``year``, ``unit``; ``closed`` periods were written with both their ends.
    """

    first: int
    last: int
    days: Days | None
    kind: str
    others: tuple[Days, ...] = ()
    closed: bool = False


def leaned(line: Line, first: int, last: int, candidates: list[Days], kind: str, lean: int) -> Period:
    """A period that comes every year: settled by the day of publication."""
    if line.on is None or not candidates:
        return Period(first, last, None, kind)
    ranked = by_nearness(candidates, line.on, lean, ahead=looks_ahead(line, first, last))
    return Period(first, last, ranked[0], kind, tuple(ranked[1:2]))


def years_around(line: Line) -> range:
    """Return the year of publication with the ones before and after it; only for lines that know it."""
    year = line.on.year if line.on else 0
    return range(year - 1, year + 2)


def parted(period: Period, part: str, first: int, last: int) -> Period:
    """Return the start, middle or end of a period, in all its readings."""
    days = part_of(period.days, part) if period.days else None
    others = tuple(part_of(o, part) for o in period.others)
    return Period(first, last, days, "end" if part == "end" else "part", others)


def after_part(line: Line, at: int) -> bool:
    """Return whether the word for a part of a period (``early``, ``mid-``) ends before token ``at``."""
    return any((found := line.match("part", back)) is not None and found[0] == at for back in range(max(0, at - 3), at))


def looks_ahead(line: Line, first: int, last: int) -> bool:
    """Return whether a word near tokens ``first:last`` says that what happens then is to come."""
    return _cue_in(line, range(first - 1, first - 6, -1)) or _cue_in(line, range(last, last + 2))


def _cue_in(line: Line, places: range) -> bool:
    """Whether a cue stands at one of the places, before any sign."""
    for at in places:
        if not line.is_word(at):
            return False
        if line.has("future", at):
            return True
    return False

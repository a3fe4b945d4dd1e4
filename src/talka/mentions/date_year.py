"""Years: in digits with what belongs to them, or relative to the day of publication."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.date_frame import OPENERS, after_part
from talka.mentions.numeric_line import Line

YEARS = range(1900, 2100)
_NUMBER_SIGN = 2
"""Letters of ``no`` and ``nr``, other labels are whole words; digits of the second year of ``2024/25``."""
_LIKELY_YEARS = range(2010, 2046)


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
        return digit_year(line, at)
    same = line.match("same_year", at)
    if same:
        return Year(same[0], line.told, worded=True)
    relative = line.match("period", at)
    if relative and relative[1][0] == "year":
        return Year(relative[0], line.on.year + relative[1][1] if line.on else None, worded=True)
    named = line.match("unit", at)
    if named and named[1] == "year" and line.is_number(named[0]):
        year = digit_year(line, named[0])
        return year._replace(worded=True) if year else None
    shift = line.match("shift", at)
    unit = line.match("unit", shift[0]) if shift else None
    if shift and unit and unit[1] == "year":
        return Year(unit[0], line.on.year + shift[1] if line.on else None, worded=True)
    return None


def digit_year(line: Line, at: int) -> Year | None:
    """Return the year that four digits at ``at`` may be."""
    word = line.norms[at]
    if len(word) != 4 or int(word) not in YEARS or not _apart(line, at):
        return None
    last = past_suffix(line, at + 1, "year_suffix")
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
        return not (line.is_number(at - 1) and len(line.norms[at - 1]) > 2 and line.gap(at) in (" ", "\u00a0"))
    if line.norms[at - 1] in OPENERS or after_part(line, at):
        return True
    if line.norms[at - 1] == "-" and after_part(line, at - 1):
        return True
    return line.norms[at - 1] in "-/" and line.is_number(at - 2) and len(line.norms[at - 2]) == 4


def past_suffix(line: Line, at: int, role: str) -> int:
    """The token after an ending that belongs to digits (``th``)."""
    words = line.tables.words[role]
    if line.is_dash(at) and line.tight(at) and line.tight(at + 1) and line.norms[at + 1] in words:
        return at + 2
    return at + 1 if at < line.n and line.tight(at) and line.norms[at] in words else at


def year_of_what(line: Line, at: int) -> tuple[int, int | None] | None:
    """A year after a month, a season or a quarter, over ``of``."""
    here = line.after_all("date_link", at, 2)
    year = read_year(line, here)
    if year is None or (not year.worded and not may_follow(line, year.last)):
        return None
    return year.last, year.year


def may_follow(line: Line, at: int) -> bool:
    """Whether what follows four digits leaves them a year: no scale, currency or unit."""
    return not any(line.match(role, at) for role in ("scale_many", "scale_short", "currency", "percent", "unit_word"))


def is_year(line: Line, at: int, year: Year) -> bool:
    """Whether four bare digits are a year: likely ones on their own, others after a preposition only."""
    if not may_follow(line, year.last) or year.year is None or _numbered(line, at, year.last):
        return False
    opened = at > 0 and line.norms[at - 1] in line.tables.words["opener"]
    if year.year in _LIKELY_YEARS:
        return opened or not _counted(line, at)
    return opened and not (line.is_word(year.last) and line.shapes[year.last] == "lower")


def _numbered(line: Line, at: int, last: int) -> bool:
    """Whether digits number something: ``Nr. 2024``, ``Regulation 2024/1252``."""
    if last + 1 < line.n and line.norms[last] == "/" and line.tight(last) and line.tight(last + 1) and \
            line.is_number(last + 1) and len(line.norms[last + 1]) > _NUMBER_SIGN:
        return True
    back = at - 2 if at > 1 and line.norms[at - 1] == "." else at - 1
    return back >= 0 and len(line.norms[back]) <= _NUMBER_SIGN and line.match("label", back) is not None


def _counted(line: Line, at: int) -> bool:
    """Whether a bound or the like before digits makes them a count."""
    return at > 0 and any(
        (m := line.match(role, at - 1)) is not None and m[0] == at for role in ("bound", "another", "sign")
    )


def second_year(line: Line, year: Year) -> tuple[int, int] | None:
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
        return (past_year_word(line, here + 1), year.year + 1) if int(word) == (year.year + 1) % 100 else None
    other = digit_year(line, here)
    if other is None or other.year is None or not year.year < other.year <= year.year + 30:
        return None
    return other.last, other.year


def past_year_word(line: Line, at: int) -> int:
    """Return the token after a word for ``year``, or ``at`` itself."""
    unit = line.match("unit", at)
    return unit[0] if unit and unit[1] == "year" else at

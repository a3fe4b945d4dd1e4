"""The years of a record, which are no time of anything (``for the first time in thirty years``)."""

from __future__ import annotations

import msgspec

from talka.mentions.numeric_line import Line
from talka.model import DateRange, Mention

_REACH = 4
"""Tokens from a word of record to the years that it counts."""


def of_record(line: Line, at: int, found: tuple[int, Mention]) -> tuple[int, Mention]:
    """Return a distance in time as it is; behind a word of record it keeps its place and is marked as no time."""
    last, mention = found
    if not _is_behind_record(line, at) or not isinstance(mention.value, DateRange):
        return found
    bare = DateRange(None, None, mention.value.text)
    return last, msgspec.structs.replace(mention, value=bare, readings=(), features=(frozenset({"record"}),))


def _is_behind_record(line: Line, at: int) -> bool:
    """Whether ``the first time`` or ``the largest`` stands before, with nothing to come between."""
    for here in range(at - 1, max(at - _REACH, 0) - 1, -1):
        if line.has("future", here) or not (line.is_word(here) or line.is_number(here)):
            return False
        if line.has("firsts", here):
            return True
    return False

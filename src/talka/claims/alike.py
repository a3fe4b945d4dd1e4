"""What drafts of any kind are compared by: the states that they name, the days that they give."""

from __future__ import annotations

from collections.abc import Iterable

from talka.model import DateRange, Party

BOTH = 2
"""The members of a pair: of two sides, two states, two people."""


def states_of(parties: Iterable[Party]) -> set[str]:
    """Return the codes of the states of parties, and the ids of those of no state."""
    return {p.country or p.id for p in parties}


def dates_exclude(a: DateRange | None, b: DateRange | None) -> bool:
    """Return whether one of two days or periods ends before the other begins."""
    if a is None or b is None:
        return False
    if a.start and b.end and a.start > b.end:
        return True
    return bool(b.start and a.end and b.start > a.end)


def are_shared(mine: set[str], other: set[str]) -> bool:
    """Whether two sides have two members in common, or all of the smaller."""
    return len(mine & other) >= min(BOTH, len(mine), len(other))

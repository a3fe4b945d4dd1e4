"""Counts the work that something takes in calls, so that no test of growth depends on the speed of a machine."""

from __future__ import annotations

import sys
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """Do some work and return the number of calls and returns that it took, built-in functions included."""
    done = 0

    def count(*_: object) -> None:
        nonlocal done
        done += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return done

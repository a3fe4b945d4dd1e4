"""Whether a span lies inside one of many."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Iterable


class Cover:
    """Spans, half-open; asked often, so they are sorted once."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(itertools.accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans begins no later than ``start`` and ends no earlier than ``end``."""
        at = bisect.bisect_right(self._starts, start) - 1
        return at >= 0 and self._furthest[at] >= end

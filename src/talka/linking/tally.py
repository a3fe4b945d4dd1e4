"""The parts of a comparison: what each adds, and why in words, which are made only when somebody asks."""

from __future__ import annotations

import math
from typing import NamedTuple

from talka.linking import weights as w


class Comparison(NamedTuple):
    """The outcome: ``excluded`` where two claims cannot be one, the score, and a reason for each part of it."""

    score: float
    excluded: bool
    reasons: tuple[str, ...]

    @property
    def confidence(self) -> float:
        """How likely the two are one, from 0 to 1: of pairs of such a score that people compared, so many were."""
        return 0.0 if self.excluded else round(w.MOST / (1 + math.exp(-(w.INTERCEPT + w.SLOPE * self.score))), 4)


class Tally:
    """Gathers the parts of a score.

    ``bound`` is how many telling digits the equal figures have, 0 for none; ``counted`` the same of equal counts;
    ``against`` is whether anything speaks against the two but that little is told; ``numbered`` whether both are told
    by one number (the 17th package), ``timed`` whether they are for one time.
    """

    __slots__ = ("_parts", "against", "bound", "content", "counted", "doubts", "excluded", "numbered", "score", "timed")

    def __init__(self) -> None:
        self.score = 0.0
        self.excluded = False
        self.against = False
        self.bound = 0
        self.counted = 0
        self.content = False
        self.numbered = False
        self.timed = False
        self.doubts: list[tuple[str, tuple[object, ...]]] = []
        self._parts: list[tuple[float | None, str, tuple[object, ...]]] = []

    def add(self, value: float, reason: str, *details: object) -> None:
        """Add to the score."""
        self.score += value
        self.against = self.against or value < 0
        self._parts.append((value, reason, details))

    def miss(self, value: float, reason: str, *details: object) -> None:
        """Take from the score for what is not told: it says nothing against the two."""
        self.score += value
        self._parts.append((value, reason, details))

    def exclude(self, reason: str, *details: object) -> None:
        """Say that the two cannot be one."""
        self.excluded = True
        self._parts.append((None, reason, details))

    def doubt(self, reason: str, *details: object) -> None:
        """Say that the two cannot be one unless all else says that they are."""
        self.doubts.append((reason, details))

    def told(self) -> tuple[tuple[str, float | None], ...]:
        """Return the reasons without their details, each with what it adds; ``None`` for one that excludes."""
        return tuple((reason, value) for value, reason, _ in self._parts)

    def done(self) -> Comparison:
        """Return the outcome with its reasons in words."""
        reasons = tuple(_words(*part) for part in self._parts)
        return Comparison(round(self.score, 3), self.excluded, reasons)


def _words(value: float | None, reason: str, details: tuple[object, ...]) -> str:
    told = reason.format(*map(_plain, details))
    return f"{told} (cannot be one)" if value is None else f"{told} ({value:+.1f})"


def _plain(detail: object) -> object:
    return ", ".join(sorted(map(str, detail))) or "none" if isinstance(detail, (set, frozenset)) else detail

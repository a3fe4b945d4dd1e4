"""A sentence as the numeric grammars see it: columns of its tokens, and phrases looked up in the tables."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from talka.mentions.numeric_index import NOTHING, Opening, Roles
from talka.mentions.numeric_tables import NumericTables
from talka.model import Token

if TYPE_CHECKING:
    from talka.mentions.number_scales import Number

_PAST_END = ("",) * 8
DASHES = frozenset("-\u2013\u2014\u2212\u2012\u2015")
BLANKS = frozenset(" \u00a0\u202f\u2009\u2007")


class Line:
    """The tokens ``0 … n-1`` of a sentence, with its text, its language's tables and the day of publication."""

    __slots__ = (
        "distances", "ends", "n", "named", "norms", "numbers", "of_gdp", "on", "roles", "shapes", "starts", "tables",
        "text", "told", "used",
    )

    def __init__(self, text: str, tokens: Sequence[Token], tables: NumericTables, on: datetime.date | None) -> None:
        self.text, self.tables, self.on = text, tables, on
        self.starts = [t[0] for t in tokens]
        self.ends = [t[1] for t in tokens]
        self.norms = [t[2] for t in tokens]
        self.shapes = [t[3] for t in tokens]
        self.norms += _PAST_END
        self.shapes += _PAST_END
        """Empty words stand after the last, so that a look past the end finds nothing."""
        self.n = len(tokens)
        self.distances = not tables.distance_ends.isdisjoint(self.norms)
        """Whether any word of the sentence could close a distance in time."""
        opened = [tables.index.get(norm) for norm in self.norms]
        self.roles = [NOTHING if o is None else self._roles(o, at) for at, o in enumerate(opened)]
        """What each token may begin, by role."""
        self.named: frozenset[int] = frozenset()
        """Tokens right behind the name of a state, a place or a body."""
        self.told: int | None = None
        """The year of the last date before, where it was told."""
        self.of_gdp = False
        """Whether the text around tells of shares of GDP."""
        self.used = bytearray(self.n)
        """Tokens that a mention has taken."""
        self.numbers: dict[tuple[int, bool], Number | None] = {}
        """The number that was read at a token, beside money or not."""

    def _roles(self, opening: Opening, at: int) -> Roles:
        """The phrases that a token and the one behind it may begin, by role."""
        return opening.by_second.get(self.norms[at + 1], opening.alone)

    def match(self, role: str, at: int) -> tuple[int, Any] | None:
        """Return the token after the longest phrase of a role at ``at``, and what it means."""
        phrases = self.roles[at].get(role)
        if phrases is None:
            return None
        second = self.norms[at + 1]
        for rest, meaning in phrases:
            if not rest:
                return at + 1, meaning
            if rest[0] == second and (len(rest) == 1 or tuple(self.norms[at + 1:at + 1 + len(rest)]) == rest):
                return at + 1 + len(rest), meaning
        return None

    def after(self, role: str, at: int) -> int:
        """Return the token after a phrase of a role at ``at``, or ``at`` itself where none stands there."""
        found = self.match(role, at)
        return found[0] if found else at

    def after_all(self, role: str, at: int, most: int = 3) -> int:
        """Return the token after up to ``most`` phrases of a role."""
        for _ in range(most):
            step = self.after(role, at)
            if step == at:
                break
            at = step
        return at

    def has(self, words: str, at: int) -> bool:
        """Whether a token is one of a set of words, or begins as one of them given with a star."""
        word = self.norms[at]
        stems: tuple[str, ...] = self.tables.flags[words]
        return word in self.tables.words[words] or (bool(stems) and word.startswith(stems))

    def is_number(self, at: int) -> bool:
        """Whether a token is a run of digits."""
        return 0 <= at < self.n and self.shapes[at] == "number" and self.norms[at].isdecimal()

    def is_word(self, at: int) -> bool:
        """Whether a token is a word."""
        return 0 <= at < self.n and self.shapes[at] in ("lower", "title", "upper")

    def is_dash(self, at: int) -> bool:
        """Whether a token is a dash of any length."""
        return 0 <= at < self.n and self.norms[at] in DASHES

    def tight(self, at: int) -> bool:
        """Whether a token follows the one before it without a blank."""
        return 0 < at < self.n and self.starts[at] == self.ends[at - 1]

    def gap(self, at: int) -> str:
        """Return what stands between a token and the one before it."""
        return self.text[self.ends[at - 1]:self.starts[at]] if at else ""

    def surface(self, first: int, last: int) -> str:
        """Return the text of tokens ``first:last``."""
        return self.text[self.starts[first]:self.ends[last - 1]]

    def take(self, first: int, last: int) -> None:
        """Mark tokens as belonging to a mention."""
        for at in range(first, last):
            self.used[at] = 1

    def free(self, first: int, last: int) -> bool:
        """Whether no mention has taken any of these tokens."""
        return not any(self.used[first:last])

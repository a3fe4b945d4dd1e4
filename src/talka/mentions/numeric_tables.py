"""The words of a language for sums, counts and days as plain tables that the grammars read."""

from __future__ import annotations

import marshal
from typing import Any

from talka.mentions.numeric_index import Table, index_of

SIGN_FRACTIONS = {"\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75}


class NumericTables:
    """The tables of one language: ``roles`` by name, ``words`` single-word sets, ``flags`` single values.

    ``index`` has, for each first token of a phrase, what it opens. ``amount_starts`` and
    ``date_starts`` are the tokens at which an amount or a date can begin, ``distance_ends`` those that close a
    distance in time (``ago``).
    """

    __slots__ = ("amount_starts", "date_starts", "distance_ends", "flags", "index", "roles", "words")

    def __init__(self, data: dict[str, Any]) -> None:
        self.roles: dict[str, Table] = data["roles"]
        self.index = index_of(self.roles)
        self.words: dict[str, frozenset[str]] = {k: frozenset(v) for k, v in data["words"].items()}
        self.flags: dict[str, Any] = data["flags"]
        self.amount_starts = frozenset(data["amount_starts"])
        self.date_starts = frozenset(data["date_starts"])
        self.distance_ends = frozenset((*self.roles.get("ago", ()), *self.roles.get("ahead_after", ())))

    def dumps(self) -> bytes:
        """Return the bytes that ``loads`` reads."""
        return marshal.dumps({
            "roles": self.roles, "words": {k: tuple(sorted(v)) for k, v in self.words.items()}, "flags": self.flags,
            "amount_starts": tuple(sorted(self.amount_starts)), "date_starts": tuple(sorted(self.date_starts)),
        })

    @classmethod
    def loads(cls, data: bytes) -> NumericTables:
        """Return the tables of bytes that ``dumps`` made."""
        return cls(marshal.loads(data))  # noqa: S302 - a cache that this program wrote itself


AMOUNT_ROLES = (
    "bound", "another", "open", "number", "scale_one", "scale_many", "fraction", "vague", "several", "article", "sign",
    "code",
)
DATE_ROLES = (
    "month", "month_short", "weekday", "season", "day", "period", "shift", "unit", "part", "by", "before", "since",
    "after", "ahead", "within", "ago_before", "coming", "past", "fiscal", "ordinal", "roman", "quarter_code", "number",
    "range_open", "article", "several", "same_year",
)
AMOUNT_OPENERS = frozenset({*AMOUNT_ROLES, "country"})
"""What of the phrases that begin at a token may begin an amount."""
DATE_OPENERS = frozenset({*DATE_ROLES, "fraction", "vague", "scale_one", "scale_many"})
"""What of the phrases that begin at a token may begin a date or a distance in time."""

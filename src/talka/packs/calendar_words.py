"""Months and weekdays in the words of every language that talka ships, for days that are told without their year."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import msgspec

from talka.packs.calendar_schema import Month, Weekday
from talka.packs.load import DATA
from talka.packs.shipped import shipped_table

_SHORTEST, _ENDING = 3, 2


class Words(NamedTuple):
    """Whole words with their number, and beginnings of names that are declined (the longest that all cases share)."""

    whole: dict[str, int]
    beginnings: dict[str, int]

    def number_of(self, word: str) -> int | None:
        """Return the number of a word in small letters, ``None`` where it is none of these."""
        if word in self.whole:
            return self.whole[word]
        return next((self.beginnings[word[:n]] for n in range(len(word), _SHORTEST - 1, -1)
                     if word[:n] in self.beginnings), None)


@cache
def calendar_words() -> tuple[Words, Words]:
    """Return the words for months (1 to 12) and for weekdays (1 to 7, from Monday)."""
    months, weekdays = Words({}, {}), Words({}, {})
    for path in sorted((DATA / "lang").glob("*/calendar.yaml")):
        known = shipped_table("talka.packs", f"data/lang/{path.parent.name}/calendar.yaml")
        for month in msgspec.convert(known["months"], tuple[Month, ...]):
            _put(months, month.month, month.names, (*month.forms, *(a.rstrip(".") for a in month.abbreviations)))
        for day in msgspec.convert(known["weekdays"], tuple[Weekday, ...]):
            _put(weekdays, day.weekday, day.names, day.forms)
    return months, weekdays


def _put(words: Words, number: int, names: Iterable[str], forms: Iterable[str]) -> None:
    words.whole.update(dict.fromkeys(forms, number))
    for name in names:
        words.beginnings[name[: max(_SHORTEST, len(name) - _ENDING)]] = number

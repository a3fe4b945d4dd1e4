"""Another article made of one by putting other states, names, sums and days in the place of those that it names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import msgspec

from talka.export import claim_line
from talka.model import Claim, DateRange, Mention, Money

Json = dict[str, Any]
_LEFT_OUT = frozenset({
    "condition",
    "id", "record", "article", "evidence", "fields", "confidence", "source_chain", "text", "quote", "role", "start",
    "end",
})
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_DIGIT = re.compile(r"[5-9](?=\D*$)")


class Swap(NamedTuple):
    """What stands at a place, and what is put there."""

    start: int
    end: int
    text: str


def swapped(text: str, swaps: Iterable[Swap]) -> str:
    """Return the text with everything put in its place."""
    out, at = [], 0
    for swap in sorted(swaps):
        out += [text[at:swap.start], swap.text]
        at = swap.end
    return "".join([*out, text[at:]])


def sums(text: str, mentions: Iterable[Mention]) -> list[Swap]:
    """Raise the last digit of each sum that ends with one above four, so that no word's number changes.

    A sum that is also told in another way (in two currencies, in words) stays.
    """
    out: list[tuple[Swap, set[float | None]]] = []
    fixed: set[float | None] = set()
    for mention in mentions:
        if mention.kind != "money" or not isinstance(mention.value, Money):
            continue
        told_as = {mention.value.min, mention.value.max} - {None}
        digit = _DIGIT.search(text[mention.start:mention.end])
        if digit and not mention.value.equivalents:
            at = mention.start + digit.start()
            out.append((Swap(at, at + 1, "5" if digit[0] == "9" else str(int(digit[0]) + 1)), told_as))
        else:
            fixed |= told_as
    return [swap for swap, told_as in out if fixed.isdisjoint(told_as)]


def days(text: str, mentions: Iterable[Mention], kept: datetime.date | None) -> list[Swap]:
    """Move each day of a month that is written in digits with its month's name by one.

    The day of publication stays, and so does a day that other words tell too (``on Tuesday``).
    """
    out: dict[datetime.date, list[Swap]] = {}
    fixed = {kept}
    for mention in mentions:
        value = mention.value
        if not isinstance(value, DateRange) or value.start is None:
            continue
        found = _DAY.search(text[mention.start:mention.end])
        if found and value.start == value.end and _is_moved(text[mention.start:mention.end], found, value.start):
            at = mention.start + found.start()
            out.setdefault(value.start, []).append(Swap(at, at + len(found[1]), str(value.start.day + 1)))
        else:
            fixed |= {value.start, value.end}
    return [swap for day, swaps in out.items() if day not in fixed for swap in swaps]


def _is_moved(words: str, found: re.Match[str], day: datetime.date) -> bool:
    return bool(re.search(r"[^\W\d_]{3}", words)) and int(found[1]) == day.day < 28


def told(claims: Iterable[Claim], changed: Callable[[Any], Any] = lambda value: value) -> list[str]:
    """Return what claims say, without their places, words and ids; ``changed`` is put on every value."""
    lines = (msgspec.json.decode(claim_line(c, None), type=Json) for c in claims)
    return sorted(msgspec.json.encode(_plain(line, changed), order="deterministic").decode() for line in lines)


def _plain(value: Any, changed: Callable[[Any], Any]) -> Any:
    if isinstance(value, dict):
        if set(value) >= {"start", "end", "text"}:
            return [changed(value["start"]), changed(value["end"])]
        return {k: _plain(v, changed) for k, v in value.items() if k not in _LEFT_OUT}
    if isinstance(value, list):
        return sorted((_plain(v, changed) for v in value), key=repr)
    return changed(value)

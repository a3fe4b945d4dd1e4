"""Where sentences end: by signs, abbreviations and capitals, the same for every language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.model import Token

_ENDS = frozenset(".!?\u2026")
_CLOSERS = frozenset("\"'\u00bb\u201d\u201c\u2019)]\u203a")
_JOINTS = frozenset("-/")
_OPENERS = frozenset("\"'\u00ab\u201e\u201c\u2018([\u2039-\u2013\u2014\u2022")
_DASHES = frozenset("-\u2013\u2014")


class Stops(NamedTuple):
    """The words of a language that a full stop belongs to."""

    abbreviations: frozenset[str]
    closing: frozenset[str]
    """Those of them that may end a sentence as well (``$5 mln.``, ``in the U.S.``)."""
    small: frozenset[str]
    """Small words, whose capital tells that a sentence begins."""


def _is_abbreviation(tokens: Sequence[Token], at: int, first: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at ``at`` belongs to the word before it: a known abbreviation or an initial."""
    if at == first or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.norm in abbreviations:  # but no end of a model's name (``Su-30SM.``)
        joined = at - 1 > first and tokens[at - 2].end == before.start
        return not ((before.shape == "upper" and joined) or _ends_model(tokens, at - 1, first))
    return before.shape == "title" and before.end - before.start == 1 and not _ends_model(tokens, at - 1, first)


def _ends_model(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether a letter ends the name of a model (``IRIS-T.``, ``SAMP/T.``), and is no initial."""
    return (at - 2 >= first and tokens[at - 1].norm in _JOINTS and tokens[at - 1].end == tokens[at].start
            and tokens[at - 2].shape == "upper" and tokens[at - 2].end == tokens[at - 1].start)


def _is_inside(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a sign stands inside a number, an address or another run without blanks."""
    return at + 1 < last and tokens[at + 1].start == tokens[at].end and tokens[at + 1].shape != "sign"


def _opens(tokens: Sequence[Token], at: int, last: int, small: frozenset[str]) -> bool:
    """Whether a small word with a capital stands here, which is no initial."""
    initial = at + 1 < last and tokens[at + 1].norm == "." and tokens[at + 1].start == tokens[at].end
    return tokens[at].shape == "title" and tokens[at].norm in small and not initial


def _is_sum(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the abbreviation before ``at`` ends a sum whose currency stands before it (``€40 mln.``)."""
    number = at - 2
    while number > first and (tokens[number].shape == "number" or tokens[number].norm in ".,"):
        number -= 1
    return number >= first and number < at - 2 and unicodedata.category(tokens[number].norm[0]) == "Sc"


def _ends(tokens: Sequence[Token], at: int, first: int, last: int, stops: Stops) -> bool:
    sign = tokens[at].norm
    if sign not in _ENDS or _is_inside(tokens, at, last):
        return False
    after = at + 1
    while after < last and tokens[after].norm in _CLOSERS | _ENDS and tokens[after].start == tokens[after - 1].end:
        after += 1
    if after >= last:
        return True
    following = tokens[after]
    if following.norm in _OPENERS and after + 1 < last:
        following = tokens[after + 1]
    if sign == "." and _is_abbreviation(tokens, at, first, stops.abbreviations):
        return tokens[at - 1].norm in stops.closing and (
            _opens(tokens, after, last, stops.small) or (_is_sum(tokens, at, first) and following.shape == "title"))
    if sign != "." and tokens[after].norm in _DASHES and following.shape == "lower":
        return False  # who says it goes on: ``- It is ready! - said the minister``
    return following.shape in ("title", "upper", "number") or (tokens[after].norm in _OPENERS and after == at + 1)


def split(tokens: Sequence[Token], first: int, last: int, stops: Stops) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``tokens[first:last]`` as half-open runs of tokens, closing quotation marks included."""
    start = at = first
    while at < last:
        if _ends(tokens, at, first, last, stops):
            at += 1
            while at < last and tokens[at].norm in _CLOSERS | _ENDS and tokens[at].start == tokens[at - 1].end:
                at += 1
            yield start, at
            start = at
        else:
            at += 1
    if start < last:
        yield start, last

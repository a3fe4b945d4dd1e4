"""Where sentences end: by signs, abbreviations and capitals, the same for every language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.model import Token

_ENDS = frozenset(".!?\u2026")
_CLOSERS = frozenset("\"'\u00bb\u201d\u201c\u2019)]\u203a")
_OPENERS = frozenset("\"'\u00ab\u201e\u201c\u2018([\u2039-\u2013\u2014\u2022")


def _is_abbreviation(tokens: Sequence[Token], at: int, first: int, abbreviations: frozenset[str]) -> bool:
    """Whether the full stop at ``at`` belongs to the word before it: a known abbreviation or an initial."""
    if at == first or tokens[at - 1].end != tokens[at].start:
        return False
    before = tokens[at - 1]
    if before.norm in abbreviations:  # but no end of a model's name (``Su-30SM.``)
        return not (before.shape == "upper" and at - 1 > first and tokens[at - 2].end == before.start)
    return before.shape == "title" and before.end - before.start == 1


def _is_inside(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a sign stands inside a number, an address or another run without blanks."""
    return at + 1 < last and tokens[at + 1].start == tokens[at].end and tokens[at + 1].shape != "sign"


def _ends(tokens: Sequence[Token], at: int, first: int, last: int, abbreviations: frozenset[str]) -> bool:
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
    if sign == "." and _is_abbreviation(tokens, at, first, abbreviations):
        return False
    return following.shape in ("title", "upper", "number") or (tokens[after].norm in _OPENERS and after == at + 1)


def split(tokens: Sequence[Token], first: int, last: int, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``tokens[first:last]`` as half-open runs of tokens, closing quotation marks included."""
    start = at = first
    while at < last:
        if _ends(tokens, at, first, last, abbreviations):
            at += 1
            while at < last and tokens[at].norm in _CLOSERS | _ENDS and tokens[at].start == tokens[at - 1].end:
                at += 1
            yield start, at
            start = at
        else:
            at += 1
    if start < last:
        yield start, last

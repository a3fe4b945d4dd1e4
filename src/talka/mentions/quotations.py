"""Words given as somebody's own: in quotation marks of any kind, nested or unclosed, or after a dash of speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.model import CLAIMING, Article, Mention, Quotation

_STRAIGHT = frozenset("\"'")
_APOSTROPHES = frozenset("'\u2019")
_SINGLE = frozenset("\u2018\u201a")
_DASHES = ("\u2013 ", "\u2014 ", "- ", "\u2015 ")
_LONGEST = 4000


def _opens_here(text: str, at: int, start: int) -> bool:
    """Whether a straight mark opens: nothing, a blank or a bracket before it, a word after it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (before.isspace() or before in "([\u2014\u2013-:\u00ab\u201e") and not after.isspace()


def _close(text: str, at: int, end: int, opening: str, pairs: dict[str, frozenset[str]]) -> int | None:
    """The place of the mark that closes the one at ``at``, over nested pairs; ``None`` where there is none."""
    depth = 0
    for i in range(at + 1, min(end, at + _LONGEST)):
        c = text[i]
        if c == opening and opening not in pairs[opening] and opening not in _STRAIGHT:
            depth += 1
        elif c in pairs[opening]:
            if c in _APOSTROPHES and i + 1 < len(text) and text[i + 1].isalpha():
                continue
            if c in _STRAIGHT and _opens_here(text, i, at):
                depth += 1
                continue
            if depth == 0:
                return i
            depth -= 1
    return None


def _marked(text: str, start: int, end: int, pairs: dict[str, frozenset[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield ``(first, last, mark)`` of the words between marks, outermost pairs only."""
    at = start
    while at < end:
        c = text[at]
        if c not in pairs or (c in _STRAIGHT | _APOSTROPHES | _SINGLE and not _opens_here(text, at, start)):
            at += 1
            continue
        close = _close(text, at, end, c, pairs)
        if close is None and end - at > _LONGEST:
            at += 1
            continue
        inner = end if close is None else close
        if text[at + 1:inner].strip():
            yield at + 1, inner, c
        at = inner + 1


def find_quotations(article: Article, pairs_of: dict[str, Sequence[tuple[str, str]]]) -> list[Mention]:
    """Return the quotations of an article's claiming blocks; ``pairs_of`` gives each language's marks."""
    found: list[Mention] = []
    for block in article.blocks:
        if block.kind not in CLAIMING or block.language not in pairs_of:
            continue
        pairs: dict[str, frozenset[str]] = {}
        for opening, closing in pairs_of[block.language]:
            pairs[opening] = pairs.get(opening, frozenset()) | {closing}
        for first, last, mark in _marked(article.text, block.start, block.end, pairs):
            first, last = _trimmed(article.text, first, last)
            if first < last:
                found.append(Mention("quotation", first, last, Quotation(((first, last),), mark)))
        if block.kind == "quotation" and not any(block.start <= m.start < block.end for m in found):
            first, last = _trimmed(article.text, block.start, block.end)
            found.append(Mention("quotation", first, last, Quotation(((first, last),), "block")))
        elif article.text.startswith(_DASHES, block.start):
            first, last = _trimmed(article.text, block.start + 2, block.end)
            if first < last:
                found.append(Mention("quotation", first, last, Quotation(((first, last),), "dash")))
    return found


def _trimmed(text: str, first: int, last: int) -> tuple[int, int]:
    while first < last and text[first].isspace():
        first += 1
    while first < last and text[last - 1].isspace():
        last -= 1
    return first, last

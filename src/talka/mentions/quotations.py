"""Words given as somebody's own: in quotation marks of any kind, nested or unclosed, or after a dash of speech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from talka.model import CLAIMING, Article, Block, Mention, Quotation

_STRAIGHT = frozenset("\"'")
_APOSTROPHES = frozenset("'\u2019")
_SINGLE = frozenset("\u2018\u201a\u201d")
"""Marks that open only where a word stands behind them and none before."""
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


def find_quotations(article: Article, pairs_of: Mapping[str, Sequence[tuple[str, str]]]) -> list[Mention]:
    """Return the quotations of an article's claiming blocks; ``pairs_of`` gives each language's marks."""
    found: list[Mention] = []
    for block in article.blocks:
        pairs = pairs_of.get(block.language) if block.language else None
        if block.kind in CLAIMING and pairs:
            found.extend(_of_block(article.text, block, _closing(pairs)))
    return found


def _closing(pairs: Sequence[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The marks that may close each opening mark."""
    out: dict[str, frozenset[str]] = {}
    for opening, closing in pairs:
        out[opening] = out.get(opening, frozenset()) | {closing}
    return out


def _of_block(text: str, block: Block, pairs: dict[str, frozenset[str]]) -> Iterator[Mention]:
    marked = [_mention(text, a, b, mark) for a, b, mark in _marked(text, block.start, block.end, pairs)]
    covered = sum(m.end - m.start for m in marked)
    if block.kind == "quotation" and 2 * covered < block.end - block.start:
        yield _mention(text, block.start, block.end, "block")
        return
    yield from marked
    if text.startswith(_DASHES, block.start) and text[block.start + 2:block.end].strip():
        yield _mention(text, block.start + 2, block.end, "dash")


def _mention(text: str, first: int, last: int, mark: str) -> Mention:
    """The mention of words that are not blank, without the blanks around them."""
    words = text[first:last]
    start = first + len(words) - len(words.lstrip())
    end = first + len(words.rstrip())
    return Mention("quotation", start, end, Quotation(((start, end),), mark))

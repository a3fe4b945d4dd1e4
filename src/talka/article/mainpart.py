"""Which blocks of a page are its article's paragraphs: those that trafilatura keeps, as far as its structure agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

import lxml.etree

from talka.article.markup import without_markup
from talka.article.metadata import Metadata
from talka.article.pieces import Piece, read_pieces

_KEY = re.compile(r"[\W_]+")
_NOISE = frozenset({"teaser", "boilerplate"})
_MANY_LINKS = 2000
_ROW_OF_LINKS = re.compile(r"(?:<a\s[^<>]*>[^<]*</a>[\s,;|]*(?:<(?:br|/?li|/?p|/?div)\s*/?>\s*)*){20,}")
"""Links with nothing between them are no article; the extractor's time grows with the square of their number."""
_SHORTEST, _FRONT = 15, 80
_WINDOW = 100_000
_TOO_LITTLE, _WRAPS = 0.3, 0.5


def key(text: str) -> str:
    """Return a text as it is compared: its letters and digits, in one case."""
    return _KEY.sub("", text).casefold()


def find_main(tree: lxml.etree._Element, html: str, meta: Metadata) -> tuple[list[Piece], list[int]]:
    """Return the blocks of a page, and the places of those that are the article's paragraphs.

    Where the names of classes hide nearly all that the extractor keeps (``<div class="has-sidebar">`` around a whole
    page), those that wrap most of it say nothing. Where a page shows nothing, its metadata may hold the text.
    """
    text = key(_extracted(html))
    kept = text + key(meta.body or "")
    pieces = read_pieces(tree)
    main = _chosen(pieces, kept)
    if _size(pieces, main) < _TOO_LITTLE * len(text):
        wide = read_pieces(tree, most=int(_WRAPS * len(text)))
        found = _chosen(wide, kept)
        if _size(wide, found) > _size(pieces, main):
            pieces, main = wide, found
    if not main:
        main = [i for i, p in enumerate(pieces) if p.hint is None and p.linked < 0.4 and len(p.text.split()) >= 8]
    return (pieces, main) if main or not meta.body else _stated(meta)


def _extracted(html: str) -> str:
    # plain text should not wait for the extractor of pages to be loaded
    from trafilatura import bare_extraction  # noqa: PLC0415

    if html.count("<a ") > _MANY_LINKS:
        html = _ROW_OF_LINKS.sub(" ", html)
    document = bare_extraction(html, include_comments=False, include_tables=True, deduplicate=False)
    return getattr(document, "text", None) or ""


def _chosen(pieces: Sequence[Piece], kept: str) -> list[int]:
    out: list[int] = []
    at, near = 0, -1  # the beginning of the last that was found, and the last piece up to which nothing else stands
    for i, piece in enumerate(pieces):
        front = "" if piece.hint in _NOISE else _front(piece.text)
        if len(front) >= _SHORTEST:
            # the extractor keeps the order of a page: a long text is not searched as a whole for each of its paragraphs
            found = kept.find(front, at, at + _WINDOW)
            if found >= 0 or front in kept[:_WINDOW]:
                at, near = max(at, found), i
                out.append(i)
        elif near == i - 1 and out and piece.hint not in _NOISE:
            # so short a text stands anywhere: it is meant where it follows what was kept right before it
            after = at + len(key(pieces[out[-1]].text))
            if not front:
                near = i
            elif kept.startswith(front, after):
                at, near = after, i
                out.append(i)
    return out


def _front(text: str) -> str:
    """The beginning of a text as it is compared."""
    front = key(text[:2 * _FRONT])[:_FRONT]
    return front if len(front) == _FRONT else key(text)[:_FRONT]


def _size(pieces: Sequence[Piece], places: Sequence[int]) -> int:
    return sum(len(key(pieces[i].text)) for i in places)


def _stated(meta: Metadata) -> tuple[list[Piece], list[int]]:
    """The article as the metadata give it, for a page that scripts would have to fill."""
    lines = [" ".join(line.split()) for line in without_markup(meta.body or "").text.splitlines()]
    head = [Piece(meta.title, "headline", 0.0, "h1")] if meta.title else []
    pieces = [*head, *(Piece(line, None, 0.0, "p") for line in lines if line)]
    return pieces, list(range(len(head), len(pieces)))

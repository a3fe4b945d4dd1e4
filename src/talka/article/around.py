"""What a page shows around its article: menus, lists of other headlines, donation blocks, notes on cookies and rights.

It makes no claim and is kept to be seen; so its parts are told by the page's structure first, and by cues only where
that does not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from talka.article.cues import Cues, Label
from talka.article.fold import fold
from talka.article.pieces import Piece
from talka.model.article import BlockKind

_TEASERS: frozenset[Label] = frozenset({"teaser", "teaser_bare", "list"})
_HEADLINE, _LISTED = 4, 3
"""Words from which a link is a headline and no entry of a menu, anywhere and among other headlines."""
_SENTENCE = 10
_ROW = re.compile(r"\s[|/\u00b7\u2022\u00bb\u203a]\s")


def label_around(pieces: Sequence[Piece], cues: Cues) -> tuple[tuple[BlockKind, str], ...]:
    """Return the part and the text of what stands around an article, in the page's order.

    Pieces of boilerplate that follow one another are one: a menu of a hundred entries is no hundred blocks.
    """
    return tuple(_blocks(zip(_kinds(pieces, cues), pieces, strict=True)))


def _blocks(pieces: Iterable[tuple[BlockKind, Piece]]) -> Iterator[tuple[BlockKind, str]]:
    for kind, run in groupby(pieces, itemgetter(0)):
        texts = [piece.text for _, piece in run]
        if kind == "boilerplate":
            yield kind, "\n".join(texts)
        else:
            yield from ((kind, text) for text in texts)


def _kinds(pieces: Sequence[Piece], cues: Cues) -> Iterator[BlockKind]:
    listed = False
    for piece in pieces:
        kind = piece.hint if piece.hint in ("caption", "boilerplate") else _kind(piece, cues, listed=listed)
        # below its heading, a list goes on until something else begins
        listed = kind == "teaser" or (listed and piece.hint != "boilerplate")
        yield kind


def _kind(piece: Piece, cues: Cues, *, listed: bool) -> BlockKind:
    words, link = len(piece.text.split()), piece.linked > 0.5
    if link and words >= _HEADLINE and cues.is_request(fold(piece.text)):
        return "boilerplate"
    if link and (words == 1 or len(_ROW.split(piece.text)) * _LISTED > words > _LISTED):
        return "boilerplate"
    if link and words >= (_LISTED if listed or piece.hint == "teaser" else _HEADLINE):
        return "teaser"
    label = cues.read(piece.text, fold(piece.text), full=words > _SENTENCE, words=words).label
    if label in _TEASERS:
        return "teaser"
    if label == "caption":
        return "caption"
    return "boilerplate" if label is not None or words <= _HEADLINE else "teaser"

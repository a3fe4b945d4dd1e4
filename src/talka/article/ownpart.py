"""Which blocks of a page, of all that it shows, are its article's own part: from the headline to the last paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from talka.article.fold import fold, stems
from talka.article.mainpart import key
from talka.article.pieces import Piece

_NOISE = frozenset({"teaser", "boilerplate"})
_PROSE, _SHORTEST_TITLE = 8, 12
_MOST_ABOVE = 0.5
"""The share of an article's paragraphs that may stand above its headline; more is another article's, or a list."""
_LINKED, _CHOSEN_LINKED = 0.6, 0.9
"""The share of links from which a block is another article's headline, where the extractor keeps it not and does."""
_HOME, _SHARED = 0.5, 0.1


class OwnPart(msgspec.Struct, frozen=True):
    """An article's blocks, what stands around them, and the places of the blocks that are paragraphs for certain."""

    pieces: tuple[Piece, ...]
    around: tuple[Piece, ...]
    sure: frozenset[int] = frozenset()


def find_own_part(pieces: Sequence[Piece], main: Sequence[int], title: str | None) -> OwnPart:
    """Return the article's own part; ``main`` are the places that the extractor keeps, ``title`` that of the page."""
    if not main:
        return OwnPart((), tuple(pieces))
    chosen = frozenset(main)
    before = range(main[-1])
    titles = [i for i in before if pieces[i].hint == "headline"] or [i for i in before if _is_title(pieces[i], title)]
    main = [*main, *_going_on(pieces, main)]
    first, after = min([*_prose(pieces, main, titles), *titles[-1:]]), main[-1] + 1
    own = tuple(_told(pieces[i], i in titles, i in chosen) for i in range(first, after))
    return OwnPart(own, (*pieces[:first], *pieces[after:]), _sure(own, frozenset(i - first for i in chosen)))


def _told(piece: Piece, is_title: bool, chosen: bool) -> Piece:  # noqa: FBT001
    """A block with what its links and the page's title say of it."""
    if is_title:
        return msgspec.structs.replace(piece, hint="headline")
    linked = piece.linked > (_CHOSEN_LINKED if chosen else _LINKED) and not _ends(piece.text)
    if linked and (piece.hint is None or (piece.hint == "quotation" and piece.linked > _CHOSEN_LINKED)):
        return msgspec.structs.replace(piece, hint="teaser")
    return piece


def _prose(pieces: Sequence[Piece], main: Sequence[int], titles: Sequence[int]) -> list[int]:
    """The places of the article's paragraphs; those of a list above the headline are none, whatever is kept of it."""
    if not titles:
        return list(main)
    below = [i for i in main if i >= titles[-1]]
    above = [i for i in main if i < titles[-1] and _is_prose(pieces[i])]
    few = sum(len(pieces[i].text) for i in above) <= _MOST_ABOVE * sum(len(pieces[i].text) for i in below)
    return below if few else [*above, *below]


def _going_on(pieces: Sequence[Piece], main: Sequence[int]) -> Iterator[int]:
    """The paragraphs right below the last one that the extractor kept, as far as they talk of the same."""
    known = stems(fold(" ".join(pieces[i].text for i in main)))
    for i in range(main[-1] + 1, len(pieces)):
        piece = pieces[i]
        own = stems(fold(piece.text))
        enough = len(own & known) >= _SHARED * len(own)
        plain = piece.hint in (None, "quotation") and not piece.linked and piece.tag == pieces[main[-1]].tag
        if not (plain and enough and _is_prose(piece) and _ends(piece.text)):
            return
        yield i


def _sure(pieces: Sequence[Piece], chosen: frozenset[int]) -> frozenset[int]:
    """The full paragraphs that stand in the same element as most of what the extractor keeps."""
    sizes = Counter[int]()
    for i in chosen.intersection(range(len(pieces))):
        if pieces[i].hint is None:
            sizes[pieces[i].home] += len(pieces[i].text)
    home, size = sizes.most_common(1)[0] if sizes else (0, 0)
    if size < _HOME * sum(sizes.values()):
        return frozenset()
    return frozenset(i for i in chosen.intersection(range(len(pieces))) if pieces[i].home == home
                     and pieces[i].hint is None and not pieces[i].linked and _ends(pieces[i].text))


def _is_prose(piece: Piece) -> bool:
    return piece.linked < 0.5 and len(piece.text.split()) >= _PROSE


def _is_title(piece: Piece, title: str | None) -> bool:
    """Whether a block is the title of the page, with or without the outlet's name."""
    shown = key(piece.text)
    return title is not None and len(shown) > _SHORTEST_TITLE and shown in key(title) and piece.hint not in _NOISE


def _ends(text: str) -> bool:
    return text.rstrip("\"\u00bb\u201d) ").endswith((".", "!", ":"))

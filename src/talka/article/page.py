"""A web page to the text of its article, what stands around it, and what its metadata say.

Which blocks are the article's is told by trafilatura (what it keeps, this keeps), by the structure around a block,
and by the same cues as in plain text; the text and its offsets are made here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from html import unescape
from typing import Any

import lxml.etree
import msgspec

from talka.article.around import label_around
from talka.article.author import find_author
from talka.article.cues import Cues
from talka.article.guard import harm_of
from talka.article.mainpart import find_main, key
from talka.article.metadata import Metadata, read_metadata
from talka.article.outlet import outlet_of_address, outlet_of_rights, split_title
from talka.article.ownpart import find_own_part
from talka.article.pieces import Piece
from talka.article.plain import label_units
from talka.article.published import Found, find_published
from talka.article.rows import CELL
from talka.article.scripts import pieces_in_scripts
from talka.article.subhead import Names
from talka.article.units import MOST_LINES, Unit, make_unit
from talka.errors import DocumentError
from talka.model import Document, Note, Published
from talka.model.article import BlockKind

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class Page(msgspec.Struct, frozen=True):
    """An article's text and blocks as they were taken out of a page, and what stands around it there."""

    text: str
    blocks: tuple[tuple[BlockKind, int, int], ...]
    around: tuple[tuple[BlockKind, str], ...]
    found: Found
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    notes: tuple[Note, ...] = ()


def read_page(
    document: Document, html: str, cues: Cues, given: Collection[str] = (), states: Names = frozenset
) -> Page:
    """Return the article of a page; raises ``DocumentError`` where it has none.

    ``given`` are folded given names, ``states`` gives the folded names of states.
    """
    html = _DECLARATION.sub("", html).replace("\x00", "")
    if (harm := harm_of(html)) is not None:
        raise DocumentError(document.source, "article", harm)
    tree, deep = _parse(document.source, html)
    meta = read_metadata(tree, document.url)
    every, main = find_main(tree, html, meta)
    title = unescape(meta.title) if meta.title else None
    if not main:
        filled = pieces_in_scripts(tree, split_title(title)[0] if title else None)
        every, main = [*filled, *every], list(range(1, len(filled)))
    own = find_own_part(every, main, title)
    pieces, others = own.pieces[:MOST_LINES], (*own.pieces[MOST_LINES:], *own.around)
    long = len(own.pieces) > MOST_LINES
    if not pieces:
        why = "is a page nested too deeply to be read" if deep else "is a page without an article's text"
        raise DocumentError(document.source, "article", why)
    text, units = _layout(pieces, cues)
    hints = [p.hint for p in pieces]
    kinds = label_units(units, title, hints, own.sure, states)
    title, named = _title(title, units, kinds, meta.outlet)
    around = label_around(others, cues)
    return Page(
        text, tuple((k, u.start, u.end) for u, k in zip(units, kinds, strict=True)), around,
        _published(meta, units, kinds, every, cues), url=meta.url, title=title,
        outlet=meta.outlet or named or outlet_of_address(meta.url) or outlet_of_rights(around),
        notes=_notes(meta, meta.author or find_author(units, kinds, cues, given), deep=deep, long=long),
    )


def _notes(meta: Metadata, author: str | None, *, deep: bool, long: bool) -> tuple[Note, ...]:
    """What a page says of itself that an article has no field for, and what of it was not read."""
    notes = [Note("other_language", detail=f"{code} {address}") for code, address in meta.alternates]
    if author:
        notes.append(Note("author", detail=author))
    if meta.modified:
        notes.append(Note("modified", detail=meta.modified.isoformat()))
    if deep:
        notes.append(Note("page_too_deep", detail="what is nested too deeply was not read"))
    if long:
        notes.append(Note("text_too_long", detail=f"only the first {MOST_LINES:,} paragraphs were read"))
    return tuple(notes)


def _parse(source: str, html: str) -> tuple[lxml.etree._Element, bool]:
    """Return a page's tree, and whether the parser left out what is nested too deeply."""
    # not that of lxml.html: its elements cost a call of Python each, and none of what they can do is used
    parser = lxml.etree.HTMLParser()
    try:
        tree: Any = lxml.etree.fromstring(html, parser)
        if tree is None:
            raise DocumentError(source, "article", "is a page without an article's text")
        return tree, any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError) as error:
        raise DocumentError(source, "article", f"is not a page that can be read: {error}") from None


def _layout(pieces: Sequence[Piece], cues: Cues) -> tuple[str, tuple[Unit, ...]]:
    """Write the text once and return it with the units that lie in it."""
    text = "\n".join(p.text for p in pieces)
    units, at = [], 0
    for piece in pieces:
        units.append(make_unit(text, at, at + len(piece.text), cues, row=CELL in piece.text))
        at += len(piece.text) + 1
    return text, tuple(units)


def _published(
    meta: Metadata, units: Sequence[Unit], kinds: Sequence[BlockKind], pieces: Sequence[Piece], cues: Cues
) -> Found:
    if meta.published is not None:
        return Found(Published(meta.published, "metadata"))
    found = find_published(units, kinds, cues, meta.url)
    if found.published is not None or not units:
        return found
    return _near_headline(pieces, units[0].text, cues) or found


def _near_headline(pieces: Sequence[Piece], first: str, cues: Cues) -> Found | None:
    """A date that stands just above the headline of a page."""
    at = next((i for i, p in enumerate(pieces) if p.text == first), 0)
    text, units = _layout(pieces[max(0, at - 6):at + 1], cues)
    if not text:
        return None
    near = [u for u in units[:-1] if u.line.label in ("date", "source") and not cues.is_today(u.fold)
            and not cues.calendar.has_weekday(u.fold)]
    days = [d.date for u in near for d in u.line.days if d.date and not cues.is_updated(u.fold, d.start)]
    return Found(Published(days[-1], "byline")) if days else None


def _title(
    title: str | None, units: Sequence[Unit], kinds: Sequence[BlockKind], outlet: str | None
) -> tuple[str | None, str | None]:
    """Return the headline, and the outlet where the page's title names it beside the headline."""
    shown = [u.text for u, k in zip(units, kinds, strict=True) if k == "headline"]
    if title is None:
        return (shown[0] if shown else None), None
    for text in shown:
        before, found, after = title.partition(text)
        if found:
            return text, (before + after).strip(" \t-\u2013\u2014|:\u00b7\u2022/") or None
    short, name = split_title(title)
    known = name is not None and outlet is not None and key(name) == key(outlet)
    return (short, name) if known else (title, None)

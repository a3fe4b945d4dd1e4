"""Documents as they came, and the articles that were read from them."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

BlockKind = Literal["headline", "lead", "body", "quotation", "caption", "teaser", "boilerplate"]
CLAIMING: frozenset[str] = frozenset({"headline", "lead", "body", "quotation"})


class Document(msgspec.Struct, frozen=True):
    """Bytes as they came, with what their container says of them; nothing is parsed yet.

    ``source`` is the path or address given as input; ``media_type`` is ``text/plain``, ``text/markdown`` or
    ``text/html``; what is not known is ``None``. ``published`` is an ISO day that the container states (a column, a
    header); ``seen`` the ISO time at which the page stood at its address (a crawler's, the fetcher's), which says
    nothing of its publication.
    """

    source: str
    body: bytes
    media_type: str = "text/plain"
    encoding: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    seen: str | None = None
    author: str | None = None


class Block(msgspec.Struct, frozen=True):
    """A run of the text with one part to play and one language (ISO 639-1, or ``None`` where it is not supported)."""

    kind: BlockKind
    start: int
    end: int
    language: str | None


class Note(msgspec.Struct, frozen=True):
    """Why something was not read or not claimed; codes are listed in ``docs/reference/notes.md``."""

    code: str
    start: int | None = None
    end: int | None = None
    detail: str | None = None


class Published(msgspec.Struct, frozen=True):
    """The day of publication and how it is known (``metadata``, ``address``, ``byline``, ``crawler``, ``context``)."""

    date: datetime.date
    how: str


class Article(msgspec.Struct, frozen=True):
    """A document's clean text, written once; every span of the project points into ``text``."""

    id: str
    source: str
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: Published | None
    text: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()


def article_id(text: str, url: str | None, blocks: Iterable[Block] = ()) -> str:
    """Return the id of an article: made from its text and, where one is known, its canonical address.

    At an address only the text of the blocks that make claims counts, where blocks are given: another menu or another
    list of headlines around an article makes no other article.
    """
    own = "\n".join(text[b.start:b.end] for b in blocks if b.kind in CLAIMING) if url else ""
    return "a-" + hashlib.sha256(f"{url or ''}\n{own or text}".encode("utf-8", "surrogatepass")).hexdigest()[:16]

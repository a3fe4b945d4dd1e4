"""Puts the room's parts in a row: bytes to text, text to units, units to blocks, and what is known about the text."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from talka.article.author import find_author
from talka.article.cues import Cues
from talka.article.days import Calendar
from talka.article.decode import decode
from talka.article.fold import fold
from talka.article.header import Header, iso_day, read_header
from talka.article.markdown import text_of_markdown
from talka.article.markup import without_markup
from talka.article.outlet import find_outlet, find_title, outlet_of_address, own_address
from talka.article.page import Page, read_page
from talka.article.plain import label_units
from talka.article.published import Found, find_published
from talka.article.subhead import Names
from talka.article.tongue import ENOUGH, Tongues, languages_of, script_of
from talka.article.units import MOST_LINES, Unit, end_of_read, split_units
from talka.errors import DocumentError, legible
from talka.model import CLAIMING, Article, Block, Document, Note, Published, article_id
from talka.model.article import BlockKind
from talka.packs.layout_schema import Layout
from talka.packs.schema import PackInfo

# The head of an article is nearly always in its own language; what is quoted below may not be.
_WEIGHT: dict[BlockKind, float] = {
    "headline": 2, "lead": 2, "body": 1, "quotation": 0.5, "caption": 0, "teaser": 0, "boilerplate": 0,
}
_Place = tuple[BlockKind, int, int]


class Reader:
    """Reads documents into articles with the words of the languages given."""

    def __init__(self, packs: Iterable[tuple[PackInfo, Layout]], given: Iterable[str] = (),
                 states: Callable[[], Iterable[str]] = tuple) -> None:
        """Prepare to read.

        ``given`` are given names, by which a line that is only somebody's name is known, ``states`` gives the names of
        states and unions, by which a subheading is known: called only where there is a line that could be one.
        """
        self._states: Names = functools.cache(lambda: frozenset(fold(name) for name in states()))
        self._given = frozenset(fold(name.partition("/")[0]) for name in given)
        packs = tuple(sorted(packs, key=lambda p: p[0].code))
        self._cues = Cues((layout for _, layout in packs), Calendar(info.code for info, _ in packs))
        self._tongues = Tongues(packs)

    def read(self, document: Document) -> Article:
        """Return the document as an article; raises ``DocumentError`` where it holds no text that can be read."""
        if document.media_type == "text/html":
            return self._read_page(document)
        text, tags = without_markup(decode(document.source, document.body, document.encoding, html=False))
        if document.media_type == "text/markdown":
            text = text_of_markdown(text)
        header = read_header(text)
        last = end_of_read(text)
        cut = _units_below(text[:last], header, self._cues)
        kinds = label_units(cut, document.title or header.title, states=self._states)
        url = document.url or header.url
        found = self._known(document, header.date) or find_published(cut, kinds, self._cues, url)
        author = document.author or header.author or find_author(cut, kinds, self._cues, self._given)
        notes = (*found.notes, *_notes(author, tags), *_not_read(text, last))
        return self._article(
            document, text, (*_front(text, header), *_blocks(cut, kinds), *_rest(text, last)),
            Found(found.published, notes),
            url=url,
            outlet=document.outlet or header.outlet or outlet_of_address(url) or find_outlet(cut, kinds, self._cues),
            title=document.title or header.title or find_title(cut, kinds),
        )

    def tell_languages(self, pieces: Sequence[str]) -> tuple[str | None, ...]:
        """Return the language of each piece of a text, ``None`` where there is no pack for it."""
        _, codes = languages_of(self._tongues, pieces, [True] * len(pieces))
        return tuple(code if code and self._tongues.is_read(code) else None for code in codes)

    def _known(self, document: Document, header: datetime.date | None) -> Found | None:
        """The day that the document's container states, in figures or in words."""
        day = iso_day(document.published) or header
        if day is None and document.published:
            day = next((d.date for d in self._cues.calendar.find(fold(document.published))), None)
        return Found(Published(day, "metadata")) if day else None

    def _read_page(self, document: Document) -> Article:
        html = decode(document.source, document.body, document.encoding, html=True)
        page: Page = read_page(document, html, self._cues, self._given, self._states)
        found = self._known(document, None) or page.found
        notes = page.notes
        if document.author:
            notes = (*(n for n in notes if n.code != "author"), Note("author", detail=document.author))
        found = Found(found.published, found.notes + notes)
        return self._article(document, page.text, page.blocks, found, url=own_address(document.url, page.url),
                             outlet=document.outlet or page.outlet, title=document.title or page.title,
                             around=page.around)

    def _article(self, document: Document, text: str, blocks: Sequence[_Place], found: Found, *, url: str | None,
                 outlet: str | None, title: str | None, around: Sequence[tuple[BlockKind, str]] = ()) -> Article:
        claiming = [kind in CLAIMING for kind, _, _ in blocks]
        main, codes = languages_of(self._tongues, [text[s:e] for _, s, e in blocks], [_WEIGHT[b[0]] for b in blocks])
        blocks = _without_adverts(blocks, [script_of(text[s:min(e, s + ENOUGH)].lower()) for _, s, e in blocks], text)
        text, blocks = _with_around(text, blocks, around)
        # what a site shows around its articles tells its own language, not that of the article
        codes += languages_of(self._tongues, [piece for _, piece in around], [1] * len(around))[1]
        text, url, outlet, title = legible(text), *(known and legible(known) for known in (url, outlet, title))
        notes = [msgspec.structs.replace(n, detail=legible(n.detail)) if n.detail else n for n in found.notes]
        if "\ufffd" in text:
            notes.append(Note("text_damaged", detail=f"{text.count(chr(0xfffd))} characters could not be read"))
        if main is None or not self._tongues.is_read(main):
            notes.append(Note("language_not_supported", detail=main))
        read = [code if code and self._tongues.is_read(code) else None for code in codes]
        if not any(claiming):
            raise DocumentError(document.source, "article", "holds no paragraph of an article")
        kept = tuple(Block(k, s, e, code) for (k, s, e), code in zip(blocks, read, strict=True))
        return Article(
            id=article_id(text, url, kept), source=document.source, url=url, outlet=outlet, title=title,
            language=main if main and self._tongues.is_read(main) else None, published=found.published, text=text,
            blocks=kept, notes=tuple(notes),
        )


def _with_around(
    text: str, blocks: Sequence[_Place], around: Sequence[tuple[BlockKind, str]]
) -> tuple[str, tuple[_Place, ...]]:
    """Put what a page shows around its article below it, so that no place in the article depends on that."""
    found, at = list(blocks), len(text)
    for kind, piece in around:
        found.append((kind, at + 1, at + 1 + len(piece)))
        at += 1 + len(piece)
    return "\n".join([text, *(piece for _, piece in around)]), tuple(found)


def _without_adverts(
    blocks: Sequence[_Place], scripts: Sequence[str | None], text: str
) -> tuple[_Place, ...]:
    """Short paragraphs in another script than the article's are somebody's advertisement, unless they are quoted."""
    sizes: dict[str | None, float] = {}
    for (kind, start, end), script in zip(blocks, scripts, strict=True):
        sizes[script] = sizes.get(script, 0.0) + (end - start) * _WEIGHT[kind]
    main = max(sizes, key=lambda s: (sizes[s], s or "")) if sizes else None

    def is_advert(kind: BlockKind, script: str | None, piece: str) -> bool:
        return kind == "body" and script not in (None, main) and len(piece) < 120 and piece[0].isalnum()

    return tuple(("boilerplate", s, e) if is_advert(k, script, text[s:e]) else (k, s, e)
                 for (k, s, e), script in zip(blocks, scripts, strict=True))


def _units_below(text: str, header: Header, cues: Cues) -> tuple[Unit, ...]:
    """The units after a header, with their places in the whole text."""
    blank = "".join(c if c in "\r\n" else " " for c in text[:header.end])
    return split_units(blank + text[header.end:], cues)


def _notes(author: str | None, tags: int) -> Iterator[Note]:
    if author is not None:
        yield Note("author", detail=author)
    if tags:
        yield Note("markup_left_out", detail=f"{tags} tags of HTML were left in the text")


def _not_read(text: str, last: int) -> Iterator[Note]:
    if last < len(text):
        yield Note("text_too_long", last, len(text), f"only its first {MOST_LINES:,} lines were read")


def _rest(text: str, last: int) -> Iterator[_Place]:
    """What is too long to be read is kept all the same."""
    if rest := text[last:].strip():
        start = text.index(rest[:1], last)
        yield "boilerplate", start, start + len(rest)


def _front(text: str, header: Header) -> tuple[_Place, ...]:
    end = len(text[:header.end].rstrip())
    start = len(text) - len(text.lstrip())
    return (("boilerplate", start, end),) if end > start else ()


def _blocks(units: Sequence[Unit], kinds: Sequence[BlockKind]) -> tuple[_Place, ...]:
    return tuple((kind, u.start, u.end) for u, kind in zip(units, kinds, strict=True))

"""The visible text of a page, block by block, each with what the structure says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import lxml.etree
import msgspec

from talka.article.rows import CELLS, is_row, join_cells

Hint = Literal["headline", "quotation", "caption", "teaser", "boilerplate"]

_DROP = frozenset({
    "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "head", "math", "button",
    "select", "textarea", "input", "option", "datalist", "audio", "video", "map",
})
_FURNITURE = frozenset({"nav", "footer", "form", "dialog"})
_TELLING = frozenset({*_FURNITURE, "figcaption", "caption", "aside", "h1", "blockquote"})
"""Elements that say something of what is in them without any name."""
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog"})
_SURE = frozenset({"nav", "footer", "dialog"})
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "h1", "h2", "h3", "h4", "h5", "h6",
    "ul", "ol", "li", "dl", "dt", "dd", "table", "tbody", "tr", "td", "th", "caption", "blockquote", "figure",
    "figcaption", "pre", "form", "fieldset", "address", "body", "html", "center", "hr", "details", "summary", "dialog",
})
_TEASER_NAMES = (
    r"relat\w*|recommend\w*|read-?(?:also|more|too)|also-?read|see-?also|more-?(?:news|stories|articles)|similar|popular"
    r"|trending|most-?read|teaser\w*|promo\w*|sidebar\w*|widget\w*|prev-?next|news-?feed|lenta|latest|outbrain|taboola"
)
_FURNITURE_NAMES = (
    r"newsletter|subscri\w*|social\w*|shar(?:e|ing|er)\w*|follow\w*|donat\w*|cookie\w*|gdpr|consent|banner\w*|advert\w*"
    r"|ads?|adv|sponsor\w*|breadcrumb\w*|menu\w*|nav(?:bar|igation)?|tags?|tag-?list|comments?|disqus|footer\w*"
    r"|pagination|pager|authors?-?box|author-?bio|copyright|print|toolbar|hidden|visually-?hidden|sr-?only"
    r"|screen-?reader\w*|skip-?link"
)
_CAPTION_NAMES = (
    r"wp-caption\w*|caption\w*|photo-?(?:credit|author|source|desc\w*)|image-?(?:credit|caption|source)"
    r"|img-?(?:caption|desc\w*)|figcaption|credits?|slide-?(?:text|title|caption|author|credit|desc\w*)"
)
# "no-sidebar", "has-related", "label-hidden" say nothing of what is in the element itself
_UNMEANT = "(?<!no-)(?<!has-)(?<!with-)(?<!without-)(?<!label-)"
_NOISE = re.compile(rf"(?:^|[\s_-]){_UNMEANT}(?:({_TEASER_NAMES})|{_FURNITURE_NAMES})(?:$|[\s_-])", re.IGNORECASE)
_CAPTION = re.compile(rf"(?:^|[\s_-])(?:{_CAPTION_NAMES})(?:$|[\s_-])", re.IGNORECASE)
_HIDDEN = re.compile("display *: *none|visibility *: *hidden", re.IGNORECASE)
_CELL = "\x01"
_SHORT_LINE = 60
_LONGEST_NAMES = 500
"""Characters of an element's names that are looked at: an attribute may have megabytes."""
_ENDED = re.compile(r"\n{2,}|(?<=[.!?:;\"\u00bb\u201d])\n")
_LINES = re.compile(r"\n+")
_BLANKS = re.compile(r"[ \t\r\n\f\v\u00a0]+")


class Piece(msgspec.Struct, frozen=True):
    """A block's text, what its element and classes say of it, how much of it is links, the element around it."""

    text: str
    hint: Hint | None
    linked: float
    tag: str
    home: int = 0


class _Frame(NamedTuple):
    """An open element."""

    tag: str
    hint: Hint | None
    link: bool
    number: int = 0
    home: int = 0
    """The number of the block around it."""


class _Collector:
    """Gathers text until a block begins or ends."""

    def __init__(self, most: int | None) -> None:
        self.most, self.checks = most, 0
        self.pieces: list[Piece] = []
        self.blocks = 0
        self.parts: list[str] = []
        self.length = self.linked = 0
        self.frames: list[_Frame] = [_Frame("body", None, link=False)]
        self.row: lxml.etree._Element | None = None
        """The row of words that is open."""

    def put(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            size = len(text.strip())
            self.length += size
            if self.frames[-1].link:
                self.linked += size

    def part_links(self, link: str) -> None:
        """Part a link from what stands right before it: entries of a menu have nothing between them but their style."""
        if self.length and self.parts[-1][-1:].isalnum() and (self.linked == self.length or link[:1].isupper()):
            self.parts.append("\x00\x00" if self.linked == self.length else " ")

    def hint_of(self, element: lxml.etree._Element, tag: str) -> Hint | None:
        """What an element says of itself, unless it wraps most of the page."""
        hint = _own_hint(element, tag)
        if hint is None:
            return None
        asked = self.most is not None and hint in ("teaser", "boilerplate") and tag not in _SURE
        if not asked or self.frames[-1].hint is not None or self.checks >= _MOST_CHECKS:
            return hint
        self.checks += 1
        return None if _wraps(element, self.most or 0) else hint

    def part(self) -> None:
        """End a block: make pieces of its text, or in a row of a table go on with its line."""
        if self.row is None:
            self.flush()
        else:
            self.parts.append(" ")

    def flush(self) -> None:
        """Make pieces of the text that was gathered."""
        if not self.parts:
            return
        text = "".join(self.parts)
        self.parts.clear()
        if self.length:
            share, frame = self.linked / self.length, self.frames[-1]
            self.length = self.linked = 0
            if self.row is not None:
                line = join_cells([_BLANKS.sub(" ", cell.replace("\x00", " ")).strip() for cell in text.split(_CELL)])
                self.pieces.append(Piece(line, frame.hint, share, frame.tag, frame.home))
                return
            self.pieces += [Piece(part, frame.hint, share, frame.tag, frame.home)
                            for part in _broken(text, _LINES if share > 0.5 else _ENDED)]


def _broken(text: str, ends: re.Pattern[str]) -> Iterator[str]:
    """Split at the line breaks that end a paragraph, or an entry of a list of links; others become blanks."""
    if "\x00" not in text:
        if line := _BLANKS.sub(" ", text).strip():
            yield line
        return
    clean = "\n".join(_BLANKS.sub(" ", part).strip() for part in text.split("\x00"))
    for paragraph in ends.split(clean):
        first, broken, rest = paragraph.strip().partition("\n")
        # a date, a headline or a subheading stands on a line of its own above what is broken at will
        if broken and len(first) < _SHORT_LINE and first[-1:].isalnum() and (rest[0].isupper() or rest[0].isdecimal()):
            yield first
        else:
            rest = paragraph
        if line := rest.replace("\n", " ").strip():
            yield line


_MOST_CHECKS = 60
"""Elements that are asked whether they wrap most of a page; a page could be made of ten thousand such."""


def _wraps(element: lxml.etree._Element, most: int) -> bool:
    """Whether an element has more characters to be seen than ``most``."""
    size = 0
    for inner in element.iter():
        if inner.tag not in _DROP and isinstance(inner.tag, str):
            size += len((inner.text or "").strip())
        size += len((inner.tail or "").strip())
    return size > most


def _own_hint(element: lxml.etree._Element, tag: str) -> Hint | None:
    role = element.get("role")
    if tag in _FURNITURE or element.get("aria-hidden") == "true" or role in _FURNITURE_ROLES:
        return "boilerplate"
    named = _named(element.get("class"), element.get("id"))
    if tag in ("figcaption", "caption") or named == "caption":
        return "caption"
    if named is not None and tag not in ("body", "html", "main", "article"):
        return named
    if tag == "aside" or role == "complementary":
        return "teaser"
    if tag == "h1" or "headline" in (element.get("itemprop") or ""):
        return "headline"
    return "quotation" if tag == "blockquote" else None


def _named(classes: str | None, own: str | None) -> Hint | None:
    """What the classes and the id of an element say of it."""
    if classes is None and own is None:
        return None
    return _named_hint(f"{(classes or '')[:_LONGEST_NAMES]} {(own or '')[:_LONGEST_NAMES]}")


@lru_cache(maxsize=4096)  # a page has few names for its many elements, and an outlet the same for its many pages
def _named_hint(names: str) -> Hint | None:
    if _CAPTION.search(names):
        return "caption"
    noise = _NOISE.search(names)
    return None if noise is None else "teaser" if noise[1] else "boilerplate"


def _hint(own: Hint | None, outer: Hint | None) -> Hint | None:
    """Noise around a block counts for all in it; a headline inside a quotation is none."""
    return outer if outer in ("boilerplate", "teaser", "caption") else own or outer


def _is_hidden(element: lxml.etree._Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None


def read_pieces(tree: lxml.etree._Element, most: int | None = None) -> list[Piece]:
    """Return the blocks of visible text of a page in order.

    With ``most``, names and forms that hold more characters than that say nothing of what is in them.
    """
    out = _Collector(most)
    skip = 0
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            if not skip:
                out.put(element.tail)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            named = bool(element.keys())
            if skip or tag in _DROP or (named and _is_hidden(element)):
                skip += 1
                continue
            _start(out, element, tag, named=named)
        elif skip:
            skip -= 1
            if not skip:
                out.put(element.tail)
        else:
            _finish(out, element, tag)
    out.flush()
    return out.pieces


def _start(out: _Collector, element: lxml.etree._Element, tag: str, *, named: bool) -> None:
    outer = out.frames[-1]
    if tag in _BLOCKS:
        out.part()
        if tag in CELLS and out.row is not None:
            out.parts.append(_CELL)
        elif tag == "tr" and out.row is None and is_row(element):
            out.row = element
        own = out.hint_of(element, tag) if named or tag in _TELLING else None
        out.blocks += 1
        out.frames.append(_Frame(tag, _hint(own, outer.hint), outer.link, out.blocks, outer.number))
    elif tag == "a":
        out.part_links(element.text or "")
        out.frames.append(outer if outer.link else outer._replace(link=True))
    else:
        if tag == "br":
            out.parts.append("\x00")
        out.frames.append(outer)
    out.put(element.text)


def _finish(out: _Collector, element: lxml.etree._Element, tag: str) -> None:
    if tag in _BLOCKS:
        if element is out.row:
            out.flush()
            out.row = None
        out.part()
    out.frames.pop()
    out.put(element.tail)

"""What a page says of itself in its head: JSON-LD, meta elements, the canonical address."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any
from urllib.parse import urljoin, urlsplit

import lxml.etree
import msgspec

from talka.article.header import iso_day

_ARTICLES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle", "AnalysisNewsArticle", "BlogPosting",
                       "WebPage", "LiveBlogPosting", "PressRelease", "TechArticle", "Report"})
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "article.published", "datepublished",
    "dcterms.created", "dcterms.issued", "dc.date.issued", "dc.date", "dcterms.date", "publishdate", "publish_date",
    "publish-date", "publication_date", "pubdate", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "date",
)
_NAMED = ("property", "name", "itemprop", "http-equiv")
_DEPTH = 6


class Metadata(msgspec.Struct, frozen=True):
    """What is stated; anything that is not is ``None``."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: datetime.date | None = None
    modified: datetime.date | None = None
    author: str | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    body: str | None = None


def read_metadata(tree: lxml.etree._Element, address: str | None) -> Metadata:
    """Return a page's metadata; a field that contradicts itself is taken from the first place that states it."""
    head = _Head(tree)
    linked = tuple(_linked_data(head.scripts))
    article = next((d for d in linked if _is_article(d, news=True)), None) or next(
        (d for d in linked if _is_article(d, news=False)), {})
    meta = head.meta
    return Metadata(
        url=_address(head.canonical, meta, address),
        outlet=meta.get("og:site_name") or _name(article.get("publisher")) or meta.get("application-name"),
        title=_text(article.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or _head_title(tree),
        published=_published(article, meta, tree),
        modified=_modified(article, meta),
        author=_author(article, meta),
        alternates=tuple(_alternates(head.alternates, address)),
        body=_text(article.get("articleBody")),
    )


@cache
def _compiled(path: str) -> lxml.etree.XPath:
    return lxml.etree.XPath(path)


def _find(tree: lxml.etree._Element, path: str) -> Any:
    """What an XPath gives: elements, their attributes or a string, as the path says."""
    return _compiled(path)(tree)


class _Head:
    """The elements that say something of a page, gathered in one walk over it."""

    def __init__(self, tree: lxml.etree._Element) -> None:
        self.meta: dict[str, str] = {}
        self.scripts: list[str] = []
        self.canonical: list[str] = []
        self.alternates: list[tuple[str, str]] = []
        for element in tree.iter("meta", "link", "script"):
            if element.tag == "meta":
                self._add_meta(element)
            elif element.tag == "link":
                self._add_link(element, element.get("href"))
            elif element.get("type") == "application/ld+json":
                self.scripts.append(element.text or "")

    def _add_meta(self, element: lxml.etree._Element) -> None:
        content = " ".join((element.get("content") or "").split())
        for name in filter(None, map(element.get, _NAMED)) if content else ():
            self.meta.setdefault(name.lower(), content)

    def _add_link(self, element: lxml.etree._Element, address: str | None) -> None:
        relation, language = element.get("rel"), element.get("hreflang")
        if address is None or relation is None:
            return
        if relation == "canonical":
            self.canonical.append(address)
        if language is not None and "alternate" in relation.split():
            self.alternates.append((language, address))


def _is_article(data: dict[str, Any], *, news: bool) -> bool:
    kinds = data.get("@type")
    named = {k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)}
    return bool(named & (_ARTICLES - {"WebPage"} if news else _ARTICLES))


def _linked_data(scripts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD; what is not JSON is passed over."""
    for script in scripts[:20]:
        raw = script.strip().removeprefix("<!--").removesuffix("-->").strip()
        try:
            yield from _objects(msgspec.json.decode(raw.encode("utf-8", "replace")), _DEPTH)
        except (msgspec.DecodeError, RecursionError):
            try:
                yield from _objects(msgspec.json.decode(" ".join(raw.split()).encode("utf-8", "replace")), _DEPTH)
            except (msgspec.DecodeError, RecursionError):
                continue


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, list):
        for entry in value[:200]:
            yield from _objects(entry, depth - 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth - 1)


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _head_title(tree: lxml.etree._Element) -> str | None:
    return " ".join(str(_find(tree, "string(//head/title)")).split()) or None


def _published(article: dict[str, Any], meta: dict[str, str], tree: lxml.etree._Element) -> datetime.date | None:
    return next((day for day in map(iso_day, _stated_days(article, meta, tree)) if day and day.year >= 1990), None)


def _stated_days(
    article: dict[str, Any], meta: dict[str, str], tree: lxml.etree._Element
) -> Iterator[str | None]:
    """What may be the day of publication, the surest first; a page is searched only where its head states none."""
    yield _text(article.get("datePublished"))
    yield from (meta[name] for name in _DATES if name in meta)
    for path in ("//*[@itemprop='datePublished']/@datetime", "//*[@itemprop='datePublished']/@content",
                 "//time[@pubdate]/@datetime"):
        yield from _find(tree, path)
    yield _text(article.get("dateCreated"))


def _modified(article: dict[str, Any], meta: dict[str, str]) -> datetime.date | None:
    stated = (_text(article.get("dateModified")), meta.get("article:modified_time"), meta.get("og:updated_time"))
    return next((day for day in map(iso_day, stated) if day is not None and day.year >= 1990), None)


def _author(article: dict[str, Any], meta: dict[str, str]) -> str | None:
    author = _name(article.get("author")) or meta.get("author") or meta.get("article:author")
    return None if author is None or "://" in author or len(author) > 200 else author


def _alternates(links: Sequence[tuple[str, str]], address: str | None) -> Iterator[tuple[str, str]]:
    """The same article in other languages, as the page says: code of the language, address."""
    for language, reference in links[:50]:
        code, whole = language.strip().lower(), _joined(address, reference)
        if code and code != "x-default" and whole is not None and whole != address:
            yield code[:20], whole


def _joined(base: str | None, reference: str) -> str | None:
    try:
        whole = urljoin(base or "", reference.strip())
        return whole if whole.isprintable() and urlsplit(whole).scheme in ("http", "https") else None
    except ValueError:
        return None


def _address(canonical: Sequence[str], meta: dict[str, str], address: str | None) -> str | None:
    """The canonical address, if it is one of an article and not of a front page."""
    for value in (*canonical, meta.get("og:url")):
        whole = _joined(address, value) if value else None
        parts = urlsplit(whole or "")
        if whole is not None and parts.netloc and (parts.path.strip("/") or parts.query):
            return whole
    return address

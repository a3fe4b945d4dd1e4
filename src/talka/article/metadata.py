"""What a page says of itself in its head: JSON-LD, meta elements, the canonical address."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
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
    linked = tuple(_linked_data(tree))
    article = next((d for d in linked if _is_article(d, news=True)), None) or next(
        (d for d in linked if _is_article(d, news=False)), {})
    meta = _meta(tree)
    return Metadata(
        url=_address(tree, meta, address),
        outlet=meta.get("og:site_name") or _name(article.get("publisher")) or meta.get("application-name"),
        title=_text(article.get("headline")) or meta.get("og:title") or meta.get("twitter:title") or _head_title(tree),
        published=_published(article, meta, tree),
        modified=_modified(article, meta),
        author=_author(article, meta),
        alternates=tuple(_alternates(tree, address)),
        body=_text(article.get("articleBody")),
    )


def _find(tree: lxml.etree._Element, path: str) -> Any:
    """What an XPath gives: elements, their attributes or a string, as the path says."""
    return tree.xpath(path)


def _is_article(data: dict[str, Any], *, news: bool) -> bool:
    kinds = data.get("@type")
    named = {k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)}
    return bool(named & (_ARTICLES - {"WebPage"} if news else _ARTICLES))


def _linked_data(tree: lxml.etree._Element) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD; what is not JSON is passed over."""
    for script in _find(tree, "//script[@type='application/ld+json']")[:20]:
        raw = (script.text or "").strip().removeprefix("<!--").removesuffix("-->").strip()
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


def _meta(tree: lxml.etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in _find(tree, "//meta[@content]"):
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name, content = element.get(attribute), " ".join((element.get("content") or "").split())
            if name and content:
                found.setdefault(name.lower(), content)
    return found


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _head_title(tree: lxml.etree._Element) -> str | None:
    return " ".join(str(_find(tree, "string(//head/title)")).split()) or None


def _published(article: dict[str, Any], meta: dict[str, str], tree: lxml.etree._Element) -> datetime.date | None:
    stated = [_text(article.get("datePublished")), *(meta.get(name) for name in _DATES)]
    for path in ("//*[@itemprop='datePublished']/@datetime", "//*[@itemprop='datePublished']/@content",
                 "//time[@pubdate]/@datetime"):
        stated += _find(tree, path)
    stated.append(_text(article.get("dateCreated")))
    for value in stated:
        day = iso_day(value)
        if day is not None and day.year >= 1990:
            return day
    return None


def _modified(article: dict[str, Any], meta: dict[str, str]) -> datetime.date | None:
    stated = (_text(article.get("dateModified")), meta.get("article:modified_time"), meta.get("og:updated_time"))
    return next((day for day in map(iso_day, stated) if day is not None and day.year >= 1990), None)


def _author(article: dict[str, Any], meta: dict[str, str]) -> str | None:
    author = _name(article.get("author")) or meta.get("author") or meta.get("article:author")
    return None if author is None or "://" in author or len(author) > 200 else author


def _alternates(tree: lxml.etree._Element, address: str | None) -> Iterator[tuple[str, str]]:
    """The same article in other languages, as the page says: code of the language, address."""
    for link in _find(tree, "//link[@hreflang and @href and contains(concat(' ', @rel, ' '), ' alternate ')]")[:50]:
        code, whole = link.get("hreflang", "").strip().lower(), _joined(address, link.get("href", ""))
        if code and code != "x-default" and whole is not None and whole != address:
            yield code[:20], whole


def _joined(base: str | None, reference: str) -> str | None:
    try:
        whole = urljoin(base or "", reference.strip())
        return whole if whole.isprintable() and urlsplit(whole).scheme in ("http", "https") else None
    except ValueError:
        return None


def _address(tree: lxml.etree._Element, meta: dict[str, str], address: str | None) -> str | None:
    """The canonical address, if it is one of an article and not of a front page."""
    for value in (*_find(tree, "//link[@rel='canonical']/@href"), meta.get("og:url")):
        whole = _joined(address, value) if value else None
        parts = urlsplit(whole or "")
        if whole is not None and parts.netloc and (parts.path.strip("/") or parts.query):
            return whole
    return address

"""Feeds (RSS, Atom) and sitemaps to the addresses that they list.

The XML is read by libxml2 first, without entities, network or more depth than it allows; what is left is well formed
and harmless, and only that is given to the reader of feeds.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any, NamedTuple

import lxml.etree

from talka.intake.address import Address, join, parse

MOST = 50_000
"""Entries of one list that are looked at; the protocol of sitemaps allows no more."""
_GZIP = b"\x1f\x8b"
_ATTRIBUTES = 100
_ASKED = frozenset({"link", "id", "guid", "updated", "modified", "published", "issued", "pubdate", "date", "origlink"})
_LISTS = frozenset({"rss", "feed", "rdf", "urlset", "sitemapindex"})


class Item(NamedTuple):
    """An address that a list names; ``mark`` is what the list says of its last change, where it does."""

    address: str
    mark: str | None = None


class Listing(NamedTuple):
    """What a feed or a sitemap lists: pages, and for an index of sitemaps the sitemaps; newest first where known."""

    items: tuple[Item, ...]
    sitemaps: tuple[Item, ...] = ()


def unpack(body: bytes, limit: int) -> bytes:
    """Return a packed sitemap unpacked, anything else as it is; raises ``ValueError`` for more than the limit."""
    if not body.startswith(_GZIP):
        return body
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(body)) as stream:
            out = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error):
        raise ValueError("is a packed file that is damaged") from None
    if len(out) > limit:
        raise ValueError(f"unpacks to more than the limit of {limit:,} bytes")
    return out


def is_listing(body: bytes) -> bool:
    """Whether bytes begin as a feed or a sitemap does."""
    front = body[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if not front.startswith(b"<"):
        return False
    try:
        for _, element in lxml.etree.iterparse(io.BytesIO(body[:20_000]), events=("start",), resolve_entities=False,
                                               no_network=True, load_dtd=False):
            return _name(element) in _LISTS
    except lxml.etree.XMLSyntaxError:
        pass
    return False


def read_listing(body: bytes, base: str) -> Listing:
    """Return what a feed or sitemap lists; raises ``ValueError`` with the reason for what is neither."""
    root, address = _tree(body), parse(base)
    kind = _name(root)
    if kind == "urlset":
        return Listing(_newest(_own(_entries(root, "url"), address)))
    if kind == "sitemapindex":
        return Listing((), _newest(_own(_entries(root, "sitemap"), address)))
    if kind in _LISTS:
        return Listing(_newest(_feed(root, address)))
    raise ValueError("is neither a feed nor a sitemap")


def _tree(body: bytes) -> lxml.etree._Element:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                                  recover=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.etree.fromstring(body, parser)
    except (lxml.etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise ValueError("is neither a feed nor a sitemap")
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and declared.entities():
        raise ValueError("declares entities of its own, which no feed needs; it was not read")
    return root


def _name(element: lxml.etree._Element) -> str:
    return lxml.etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _entries(root: lxml.etree._Element, name: str) -> Iterator[tuple[str, str | None]]:
    for number, element in enumerate(root.iterchildren(f"{{*}}{name}", name)):
        if number >= MOST:
            return
        place = (element.findtext("{*}loc") or element.findtext("loc") or "").strip()
        changed = element.findtext("{*}lastmod") or element.findtext("{*}news/{*}publication_date")
        if place:
            yield place, (changed or "").strip()[:40] or None


def _own(entries: Iterator[tuple[str, str | None]], base: Address) -> Iterator[Item]:
    """The entries of the sitemap's own host: it may name no others (sitemaps.org, "Sitemap file location")."""
    for item in _items(entries, base):
        if parse(item.address).host.removeprefix("www.") == base.host.removeprefix("www."):
            yield item


def _feed(root: lxml.etree._Element, base: Address) -> Iterator[Item]:
    # a page that is no feed should not wait for the reader of feeds to be loaded
    import feedparser  # noqa: PLC0415

    lxml.etree.strip_elements(root, lxml.etree.Entity, with_tail=False)
    _prune(root)
    clean = lxml.etree.tostring(root, encoding="utf-8", xml_declaration=True)
    read: Any = feedparser.parse(
        io.BytesIO(clean), sanitize_html=False, resolve_relative_uris=False,
        response_headers={"content-type": "application/xml; charset=utf-8"},
    )
    return _items(((_link(e), _changed(e)) for e in read.entries[:MOST]), base)


def _prune(root: lxml.etree._Element) -> None:
    """Take out what is not asked for, above all texts: reading it would take long, or without end."""
    for element in root.iter():
        if len(element.attrib) > _ATTRIBUTES:
            raise ValueError("has an element with more attributes than any feed needs; it was not read")
    for entry in root.iter("{*}item", "{*}entry"):
        for child in entry:
            if _name(child) not in _ASKED:
                entry.remove(child)


def _changed(entry: Any) -> str | None:
    # asked for first: where it is not there, feedparser gives another field in its place, and warns
    return str(entry["updated"] if "updated" in entry else entry.get("published", ""))[:40] or None


def _link(entry: Any) -> str:
    if entry.get("link"):
        return str(entry.link)
    key = str(entry.get("id") or "")
    return key if key.startswith(("http://", "https://")) else ""


def _items(entries: Iterator[tuple[str, str | None]], base: Address) -> Iterator[Item]:
    """Each address once, as it is asked; those that never are asked are left out."""
    seen = set[str]()
    for place, mark in entries:
        try:
            address = str(parse(join(base, place)))
        except ValueError:
            continue
        if place and address not in seen:
            seen.add(address)
            yield Item(address, mark)


def _newest(items: Iterator[Item]) -> tuple[Item, ...]:
    """Lists with the days of all their entries in one form are put in order; others are newest first as they are."""
    every = tuple(items)
    if every and all(i.mark and i.mark[:4].isdecimal() and i.mark[4:5] == "-" for i in every):
        return tuple(sorted(every, key=lambda i: i.mark or "", reverse=True))
    return every

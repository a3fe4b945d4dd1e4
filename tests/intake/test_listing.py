"""Feeds and sitemaps: what they list, and what hostile ones do."""

from __future__ import annotations

import gzip
import time

import pytest

from talka.intake.listing import MOST, is_listing, read_listing, unpack

BASE = "https://news.test/feed/all.xml"
RSS = b"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>News</title>
<item><title>One &amp; all</title><link>https://news.test/1?a=1&amp;b=2</link>
<pubDate>Tue, 27 Aug 2024 09:00:00 +0300</pubDate></item>
<item><title>Two</title><link>/2</link></item>
<item><title>Two again</title><link>/2#more</link></item>
<item><title>No link</title><guid isPermaLink="true">https://news.test/3</guid></item>
<item><title>Evil</title><link>javascript:alert(1)</link></item>
<item><title>Evil</title><link>file:///etc/passwd</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ž</title><id>urn:1</id>
<link rel="self" href="https://news.test/api/1"/><link rel="alternate" href="https://news.test/1"/>
<updated>2024-08-27T09:00:00Z</updated></entry></feed>""".encode()
SITEMAP = b"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc> https://news.test/old </loc><lastmod>2024-01-01</lastmod></url>
<url><loc>https://www.news.test/new</loc><lastmod>2024-09-01T10:00:00Z</lastmod></url>
<url><loc>https://other.test/x</loc><lastmod>2024-09-01</lastmod></url></urlset>"""
INDEX = b"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.test/2023.xml.gz</loc><lastmod>2023-12-31</lastmod></sitemap>
<sitemap><loc>https://news.test/2024.xml.gz</loc><lastmod>2024-09-01</lastmod></sitemap></sitemapindex>"""


def addresses(body: bytes) -> list[str]:
    return [i.address for i in read_listing(body, BASE).items]


def test_a_feed_lists_each_page_once_and_only_pages() -> None:
    assert addresses(RSS) == ["https://news.test/1?a=1&b=2", "https://news.test/2", "https://news.test/3"]
    assert read_listing(RSS, BASE).items[0].mark == "Tue, 27 Aug 2024 09:00:00 +0300"


def test_atom_names_the_page_and_not_itself() -> None:
    (item,) = read_listing(ATOM, BASE).items
    assert item == ("https://news.test/1", "2024-08-27T09:00:00Z")


def test_a_sitemap_lists_its_own_host_newest_first() -> None:
    assert addresses(SITEMAP) == ["https://www.news.test/new", "https://news.test/old"]


def test_an_index_lists_sitemaps() -> None:
    found = read_listing(INDEX, BASE)
    assert found.items == ()
    assert [s.address for s in found.sitemaps] == ["https://news.test/2024.xml.gz", "https://news.test/2023.xml.gz"]


def test_a_feed_that_is_not_well_formed_is_read_as_far_as_it_goes() -> None:
    assert addresses(RSS.replace(b"<title>Two</title>", b"<title>Two & more <b></title>"))[0].endswith("/1?a=1&b=2")
    assert addresses(RSS.partition(b"<item><title>Two<")[0]) == ["https://news.test/1?a=1&b=2"]


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_any_encoding(encoding: str) -> None:
    body = ATOM.decode().replace("Ž", "Ж").replace("/1\"", "/ж\"")
    assert addresses(f"<?xml version='1.0' encoding='{encoding}'?>{body}".encode(encoding)) == [
        "https://news.test/%D0%B6"]


@pytest.mark.parametrize("body", [b"", b"<html><body><p>No feed</p></body></html>", b"not XML", b"<opml/>", b"\0\0\0"])
def test_what_is_no_list_is_said(body: bytes) -> None:
    assert not is_listing(body)
    with pytest.raises(ValueError, match="neither a feed nor a sitemap"):
        read_listing(body, BASE)


@pytest.mark.parametrize("body", [RSS, ATOM, SITEMAP, INDEX, b"\xef\xbb\xbf\n" + ATOM, b"<!-- hi -->" + ATOM])
def test_lists_are_known_by_their_beginning(body: bytes) -> None:
    assert is_listing(body)


def test_a_packed_sitemap() -> None:
    assert unpack(gzip.compress(SITEMAP), 10_000) == SITEMAP
    assert unpack(SITEMAP, 10) == SITEMAP
    with pytest.raises(ValueError, match="damaged"):
        unpack(gzip.compress(SITEMAP)[:-20], 10_000)
    with pytest.raises(ValueError, match="unpacks to more than the limit of 1,000 bytes"):
        unpack(gzip.compress(b"\0" * 10_000_000), 1000)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{LAUGHS}]><rss><channel><item><link>/&l11;</link></item></channel></rss>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><link>/&x;</link></item></channel></rss>'
PARAMETER = '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]><rss><channel/></rss>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("text", [BOMB, OUTSIDE, PARAMETER], ids=["laughs", "outside", "parameter"])
def test_entities_are_neither_opened_nor_fetched(text: str, encoding: str) -> None:
    begin = time.monotonic()
    with pytest.raises(ValueError, match=r"declares entities|neither a feed"):
        read_listing(text.encode(encoding), BASE)
    assert time.monotonic() - begin < 1


def test_an_old_feed_that_names_its_grammar_is_read_without_it() -> None:
    grammar = b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">'
    assert addresses(grammar + b"<rss version='0.91'><channel><item><link>/1</link></item></channel></rss>") == [
        "https://news.test/1"]


@pytest.mark.parametrize(
    "body",
    [
        b"<rss><channel>" + b"<a>" * 200_000,
        b"<rss><channel><item><link>/1</link>" + b"<div>" * 100_000,
        b"<rss><channel><item><description>" + b"&lt;b&gt;<![CDATA[<b><a href='" * 30_000,
        b"<rss><channel><item " + b" ".join(b'a%d="1"' % n for n in range(50_000)) + b"/></channel></rss>",
        b"<" * 500_000,
        b"<rss>" + b"<![CDATA[" * 100_000,
    ],
    ids=["deep", "deep item", "marks in text", "attributes", "brackets", "sections"],
)
def test_what_is_made_to_take_long_does_not(body: bytes) -> None:
    begin = time.monotonic()
    try:
        read_listing(body, BASE)
    except ValueError as error:
        assert "feed" in str(error)  # noqa: PT017 - either is right
    assert time.monotonic() - begin < 3


def test_a_feed_without_end_is_read_up_to_a_number_of_entries() -> None:
    entry = b"<url><loc>https://news.test/%d</loc></url>"
    body = b"<urlset>" + b"".join(entry % n for n in range(MOST + 10)) + b"</urlset>"
    assert len(addresses(body)) == MOST

"""Feeds and sitemaps that are followed, from servers on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Ran, Talka
from tests.intake.server import Server, http, redirect, running


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def page(number: int, count: str = "5,000", head: str = "") -> bytes:
    return (
        f"<html><head><title>Drones {number}</title><meta property='article:published_time' "
        f"content='2024-08-{10 + number}T10:00:00Z'>{head}</head><body><article><h1>Drones number {number}</h1><p>"
        f"Lithuania will hand over more than {count} drones to Ukraine by the end of autumn, Defence Minister Laurynas "
        "Kasčiūnas said on Tuesday.</p><img src='/pixel.png'><script src='/x.js'></script></article></body></html>"
    ).encode()


def feed(*entries: tuple[str, str]) -> bytes:
    items = "".join(f"<item><link>{link}</link><pubDate>{mark}</pubDate></item>" for link, mark in entries)
    return f"<rss version='2.0'><channel>{items}</channel></rss>".encode()


def call(talka: Talka, *arguments: str) -> Ran:
    return talka("watch", *arguments, "--private-addresses", "--delay", "0")


def articles(talka: Talka) -> list[dict[str, object]]:
    return [json.loads(x) for x in talka("export", "articles").out.splitlines()]


def at(server: Server, path: str) -> str:
    return server.address(path, "127.0.0.1")


def test_an_address_is_read_and_nothing_that_its_page_names(talka: Talka, server: Server) -> None:
    server.answers["/1"] = http(page(1))
    done = talka("read", at(server, "/1"), "--private-addresses")
    assert (done.code, done.out[:20]) == (0, "articles: 1 new, 0 k")
    assert server.paths() == ["/1"]
    assert articles(talka)[0]["url"] == at(server, "/1")
    closed = talka("read", at(server, "/1"))
    assert closed.code == 3
    assert "not on the public internet" in closed.err


def test_only_what_is_new_is_asked_for(talka: Talka, server: Server) -> None:
    first = http(feed(("/2", "a"), ("/1", "b")), 'ETag: "f1"', kind="application/rss+xml")
    later = http(feed(("/3", "c"), ("/2", "a"), ("/1", "b")), 'ETag: "f2"', kind="application/rss+xml")
    server.answers["/feed"] = [first, first, http(b"", status="304 Not Modified"), later]
    server.answers |= {f"/{n}": http(page(n)) for n in (1, 2, 3)}
    added = call(talka, "add", at(server, "/feed"))
    assert added.code == 0
    assert "2 waiting" in added.out
    assert server.paths() == ["/robots.txt", "/feed"]
    for new, paths in ((2, ["/2", "/1"]), (0, []), (1, ["/3"]), (0, [])):
        server.asked.clear()
        done = call(talka, "run")
        assert done.code == 0, done.err
        assert f"articles: {new} new, 0 known, 0 failed" in done.out
        assert server.paths() == ["/robots.txt", "/feed", *paths]
        assert server.asked[1].headers["if-none-match"] in ('"f1"', '"f2"')
    assert "(last answer 20" in talka("watch", "list").out
    assert "3 read, 0 failed, 0 waiting" in talka("watch", "list").out


def test_what_a_source_says_has_changed_is_asked_for_by_what_is_known_of_it(talka: Talka, server: Server) -> None:
    server.answers["/feed"] = [http(feed(("/1", "a"))), http(feed(("/1", "a"))), http(feed(("/1", "b"))),
                               http(feed(("/1", "c")))]
    server.answers["/1"] = [http(page(1), 'ETag: "p1"'), http(b"", status="304 Not Modified"), http(page(1, "6,000"))]
    call(talka, "add", at(server, "/feed"))
    new = [call(talka, "run").out.split(" new")[0] for _ in range(3)]
    assert new == ["articles: 1", "articles: 0", "articles: 1"]
    asked = [a for a in server.asked if a.path == "/1"]
    assert [a.headers.get("if-none-match") for a in asked] == [None, '"p1"', '"p1"']


def test_robots_are_obeyed_also_after_a_redirect(talka: Talka, server: Server) -> None:
    server.answers["/robots.txt"] = http(b"User-agent: talka\nDisallow: /closed/*.html$\nCrawl-delay: 0\n")
    server.answers["/feed"] = http(feed(("/closed/1.html", "a"), ("/moved", "a"), ("/2", "a")))
    server.answers |= {"/closed/1.html": http(page(1)), "/moved": redirect("/closed/1.html"), "/2": http(page(2))}
    call(talka, "add", at(server, "/feed"))
    done = call(talka, "run")
    assert done.code == 3
    assert done.err.count("robots.txt") == 2
    assert "/closed/1.html" not in server.paths()
    assert [a["title"] for a in articles(talka)] == ["Drones 2"]
    server.asked.clear()
    assert call(talka, "run").code == 0
    assert server.paths() == ["/robots.txt", "/feed"]


def test_a_server_whose_rules_cannot_be_had_is_left_alone(talka: Talka, server: Server) -> None:
    server.answers |= {"/robots.txt": http(b"", status="500 Oh"), "/feed": http(feed(("/1", "a")))}
    done = call(talka, "add", at(server, "/feed"))
    assert done.code == 2
    assert "robots.txt" in done.err
    assert server.paths() == ["/robots.txt"]


def test_pages_of_a_server_whose_rules_cannot_be_had_for_now_wait(talka: Talka, server: Server) -> None:
    with running("127.0.0.2") as other:
        server.answers["/feed"] = http(feed((other.address("/1", "127.0.0.2"), "a")))
        other.answers |= {"/robots.txt": [http(b"", status="500 Oh"), http(b"")], "/1": http(page(1))}
        call(talka, "add", at(server, "/feed"))
        done = call(talka, "run")
        assert "its robots.txt gives no page: the server answered 500" in done.err
        assert other.paths() == ["/robots.txt"]
        assert "articles: 1 new" in call(talka, "run").out


def test_what_fails_for_a_reason_that_may_pass_is_tried_again_and_in_the_end_given_up(
    talka: Talka, server: Server
) -> None:
    server.answers["/feed"] = http(feed(("/1", "a"), ("/gone", "a"), ("/2", "a")))
    server.answers |= {"/1": http(b"", status="500 Oh"), "/2": [http(b"", status="502 Oh"), http(page(2))]}
    call(talka, "add", at(server, "/feed"))
    for number in range(7):
        server.asked.clear()
        done = call(talka, "run")
        assert ("/gone" in server.paths()) is (number == 0)
        assert ("/1" in server.paths()) is (number < 5)
        assert done.code == (3 if number < 5 else 0)
    assert "1 read, 2 failed, 0 waiting" in talka("watch", "list").out


def test_a_server_that_asks_for_rest_is_asked_no_more_in_this_run(talka: Talka, server: Server) -> None:
    server.answers["/feed"] = http(feed(("/1", "a"), ("/2", "a"), ("/3", "a")))
    server.answers |= {"/1": http(page(1)), "/2": http(b"", status="429 Slow"), "/3": http(page(3))}
    call(talka, "add", at(server, "/feed"))
    server.asked.clear()
    done = call(talka, "run")
    assert server.paths() == ["/robots.txt", "/feed", "/1", "/2"]
    assert "2 pages wait for the next run" in done.out
    server.answers["/2"] = http(page(2))
    assert "articles: 2 new" in call(talka, "run").out


def test_no_more_than_asked_for_and_the_rest_the_next_time(talka: Talka, server: Server) -> None:
    urls = (f"<url><loc>{at(server, f'/{n}')}</loc><lastmod>2024-08-1{n}</lastmod></url>" for n in range(1, 5))
    server.answers["/map.xml"] = http(f"<urlset>{''.join(urls)}</urlset>".encode())
    server.answers |= {f"/{n}": http(page(n)) for n in range(1, 5)}
    call(talka, "add", at(server, "/map.xml"))
    assert "2 pages wait" in call(talka, "run", "--most", "2").out
    assert [p for p in server.paths() if len(p) == 2] == ["/4", "/3"]
    assert "wait" not in call(talka, "run", "--most", "2").out
    assert len(articles(talka)) == 4


def test_an_index_of_sitemaps_is_opened_and_an_index_inside_it_is_not(talka: Talka, server: Server) -> None:
    def listed(kind: str, *paths: str) -> bytes:
        names = "".join(f"<{kind}><loc>{at(server, p)}</loc></{kind}>" for p in paths)
        outer = "urlset" if kind == "url" else "sitemapindex"
        return http(f"<{outer}>{names}</{outer}>".encode(), kind="application/xml")

    server.answers |= {"/map": listed("sitemap", "/a", "/b", "/none"), "/a": listed("url", "/1"),
                       "/b": listed("sitemap", "/map"), "/1": http(page(1))}
    call(talka, "add", at(server, "/map"))
    done = call(talka, "run")
    assert done.code == 3
    assert "an index of sitemaps inside an index" in done.err
    assert "/none: is not there" in done.err
    assert "articles: 1 new" in done.out
    assert server.paths().count("/1") == 1


def test_only_what_comes_later(talka: Talka, server: Server) -> None:
    server.answers["/feed"] = [http(feed(("/1", "a"))), http(feed(("/1", "a"))), http(feed(("/2", "a"), ("/1", "a")))]
    server.answers |= {"/1": http(page(1)), "/2": http(page(2))}
    call(talka, "add", at(server, "/feed"), "--only-new")
    call(talka, "run")
    call(talka, "run")
    assert [a["title"] for a in articles(talka)] == ["Drones 2"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"<html><body>No feed</body></html>", "is neither a feed nor a sitemap"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>", "declares entities"),
        (b"<rss><channel>" + b"<item><link>/1</link></item>" * 100_000, "is larger than the limit of 1,000,000 bytes"),
    ],
)
def test_what_cannot_be_followed_is_said(talka: Talka, server: Server, body: bytes, reason: str) -> None:
    server.answers["/feed"] = http(body)
    done = call(talka, "add", at(server, "/feed"), "--limit", "1")
    assert done.code == 2
    assert reason in done.err
    assert "Nothing is followed" in talka("watch", "list").out


def test_following_twice_and_what_is_not_followed(talka: Talka, server: Server) -> None:
    server.answers |= {"/feed": http(feed(("/1", "a"))), "/1": http(page(1))}
    assert call(talka, "add", at(server, "/feed")).code == 0
    assert "is followed already" in call(talka, "add", at(server, "/feed")).err
    assert call(talka, "run", at(server, "/other")).code == 1
    call(talka, "run")
    assert talka("watch", "remove", at(server, "/feed")).code == 0
    assert talka("watch", "remove", at(server, "/feed")).code == 1
    assert "Nothing is followed" in talka("watch", "list").out
    assert len(articles(talka)) == 1


def test_a_source_that_fails_is_named_and_the_others_are_read(talka: Talka, server: Server) -> None:
    server.answers["/a"] = [http(feed(("/1", "a"))), http(b"", status="500 Oh")]
    server.answers |= {"/b": http(feed(("/2", "a"))), "/1": http(page(1)), "/2": http(page(2))}
    for path in ("/a", "/b"):
        call(talka, "add", at(server, path))
    done = call(talka, "run")
    assert done.code == 3
    assert f"not asked: {at(server, '/a')}" in done.err
    assert len(articles(talka)) == 2
    assert "! gives no page: the server answered 500" in talka("watch", "list").out


def test_private_addresses_that_a_feed_names_are_not_asked(talka: Talka, server: Server, tmp_path: Path) -> None:
    done = talka("watch", "add", at(server, "/feed"))
    assert done.code == 2
    assert "not on the public internet" in done.err
    assert server.asked == []


def records(talka: Talka) -> list[dict[str, object]]:
    return [r for x in talka("export", "records").out.splitlines() if (r := json.loads(x))["kind"] == "commitment"]


def test_a_changed_text_is_a_new_version_and_neither_conflict_nor_confirmation(
    talka: Talka, server: Server, tmp_path: Path
) -> None:
    first = page(1, "5,000", "<meta name='author' content='A. Reporter'>")
    server.answers["/1"] = [http(first), http(page(1, "6,000"))]
    address = at(server, "/1")
    talka("read", address, "--private-addresses")
    (before,) = records(talka)
    (old,) = [json.loads(x)["id"] for x in talka("export", "claims").out.splitlines() if "commitment" in x]
    talka("read", address, "--private-addresses")
    (after,) = records(talka)
    assert [r["items"][0]["quantity"]["min"] for r in (before, after)] == [5000, 6000]  # type: ignore[index]
    assert (after["conflicts"], after["independent"], len(after["claims"])) == ([], 1, 1)  # type: ignore[arg-type]
    notes = {a["id"]: {n["code"]: n["detail"] for n in a["notes"]} for a in articles(talka)}  # type: ignore[attr-defined]
    (older,) = [key for key, of in notes.items() if "older_version" in of]
    assert notes[older]["older_version"] in notes.keys() - {older}
    assert notes[older]["author"] == "A. Reporter"
    shown = talka("show", old)
    assert "older version of its page" in shown.out
    assert "5,000" in shown.out
    exported = talka("export", "records").out
    assert talka("rebuild").code == 0
    assert talka("export", "records").out == exported
    talka("forget", notes[older]["older_version"])
    assert records(talka) == [before]

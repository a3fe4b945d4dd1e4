"""A whole article: by its id, its address or its path; what no claim is made from is kept and set apart."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Talka
from tests.cli.test_showing import Page

ADDRESS = "https://steelnote.example/news/latvia-pact"
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Latvia gives Ukraine drones - Steelnote</title>
<link rel="canonical" href="{ADDRESS}">
<link rel="alternate" hreflang="uk" href="https://steelnote.example/uk/news/latvia-pact">
<meta property="og:site_name" content="Steelnote"><meta name="author" content="Anna Berzina">
<meta property="article:published_time" content="2025-03-04T10:00:00Z">
<meta property="article:modified_time" content="2025-03-05T10:00:00Z"></head><body><main><article>
<h1>Latvia gives Ukraine drones</h1>
<figure><img src="x.jpg"><figcaption>Andris Sprūds in Riga. Photo: Ministry of Defence of Latvia</figcaption></figure>
<p>Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga.</p>
<p>The drones are made by three Latvian companies, and the first of them will leave the country within a month.</p>
<div class="related"><p>Read also: City council argues over tram tickets</p></div>
<p>"We keep our promises," the minister told reporters at the base where soldiers showed him how the drones fly.</p>
<p>The last drones of the year before had left the country in November, three weeks before they were due there.</p>
</article></main></body></html>"""
COPY = """Courier of the Bay
6 March 2025

Latvia gives Ukraine drones

Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga.

The drones are made by three Latvian companies, and the first of them will leave the country within a month.

"We keep our promises," the minister told reporters at the base where soldiers showed him how the drones fly.

The last drones of the year before had left the country in November, three weeks before they were due there.

IBAN: UA213223130000026007233566001
"""


@pytest.fixture(autouse=True)
def register(talka: Talka, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "new.html").write_text(PAGE, encoding="utf-8")
    old = PAGE.replace("12,000", "10,000").replace("2025-03-05", "2025-03-04")
    (folder / "old.html").write_text(old, encoding="utf-8")
    (folder / "copy.txt").write_text(COPY, encoding="utf-8")
    assert talka("read", "in").code == 0


def article(talka: Talka, source: str) -> str:
    found = [json.loads(line) for line in talka("export", "articles").out.splitlines()]
    return str(next(a["id"] for a in found if a["source"].endswith(source)))


def test_an_article_is_shown_by_its_id_its_beginning_its_address_and_its_path(talka: Talka) -> None:
    key = article(talka, "new.html")
    shown = [talka("show", name).out for name in (key, key[:10], ADDRESS, f"{ADDRESS}?utm_source=x", "in/new.html")]
    assert shown[0].startswith("Latvia gives Ukraine drones\n")
    assert len(set(shown)) == 1


def test_what_is_known_of_it_stands_above_its_text(talka: Talka) -> None:
    out = " ".join(talka("show", ADDRESS).out.split())
    assert "outlet Steelnote published 2025-03-04, as its metadata say changed 2025-03-05 author Anna Berzina" in out
    assert "in uk https://steelnote.example/uk/news/latvia-pact" in out
    assert f"version {article(talka, 'old.html')[:10]} Steelnote, 2025-03-04, changed 2025-03-04" in out
    assert f"copy {article(talka, 'copy.txt')[:10]} Courier of the Bay, 2025-03-06" in out


def test_all_parts_are_there_and_those_that_make_no_claim_are_named(talka: Talka) -> None:
    out = " ".join(talka("show", "in/copy.txt").out.split())
    assert "boilerplate Courier of the Bay boilerplate 6 March 2025" in out
    assert "boilerplate IBAN: UA213223130000026007233566001" in out
    page = " ".join(talka("show", ADDRESS).out.split())
    assert "caption Andris Sprūds in Riga. Photo: Ministry of Defence of Latvia" in page
    assert "teaser Read also: City council argues over tram tickets" in page


def test_evidence_bears_the_id_of_its_claim(talka: Talka) -> None:
    claims = [json.loads(line) for line in talka("export", "claims").out.splitlines()]
    own = [c["id"][:10] for c in claims if c["article"]["source"].endswith("copy.txt") and c["kind"] == "commitment"]
    lead = next(line for line in talka("show", "in/copy.txt").out.split("\n\n") if "12,000" in line)
    assert own
    assert all(key in lead for key in own)


def test_an_older_version_says_which_one_counts(talka: Talka) -> None:
    out = talka("show", article(talka, "old.html")).out
    newer = article(talka, "new.html")
    assert f"An older version of its page, whose claims make no record; {newer} counts." in out
    assert "(no record)" in out


def test_what_is_no_article_is_said(talka: Talka) -> None:
    assert "no record, claim or article" in talka("show", "https://steelnote.example/another").err
    assert talka("show", "a-000000").code == 1


def test_the_report_has_each_article_with_what_was_left_out(talka: Talka, tmp_path: Path) -> None:
    talka("report", "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    page = Page(text)
    assert page.open == []
    assert page.tags.count("details") == 3
    assert {article(talka, name) for name in ("new.html", "old.html", "copy.txt")} <= set(page.ids)
    assert {h[1:] for h in page.hrefs if h.startswith("#")} <= set(page.ids)
    assert '<p class="teaser around" lang="en"><span class="kind" lang="en">teaser</span> Read also: City' in text


def test_signs_that_a_terminal_obeys_are_taken_out_of_all_that_is_read(talka: Talka, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.html"
    signs = "\x1b[31m&#27;]0;title&#7;\x9b2J"
    hostile.write_text(
        f"<html><head><title>Estonia gives{signs} tents</title><meta name='author' content='{signs}Ann'></head><body>"
        f"<h1>Estonia gives{signs} tents</h1><p>Estonia will give Ukraine 200 tents{signs} this year, Prime Minister"
        f" Kristen Michal said in Tallinn on Tuesday.</p></body></html>", encoding="utf-8")
    said = talka("read", "hostile.html")
    out = said.out + said.err
    for call in (("show", "hostile.html"), ("export", "articles"), ("explain", "hostile.html"), ("ledger",)):
        out += talka(*call).out
    assert "200 tents" in out
    assert not {"\x1b", "\x07", "\x9b"} & set(out)

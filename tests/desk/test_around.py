"""What a page shows around its article is kept, and changes nothing: no version, no copy, no claim, no language."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

from tests.build import day

import talka
from talka.article import read_article
from talka.model import CLAIMING, Article, Document
from talka.packs import load_packs
from talka.pipeline.copies import fingerprint

ADDRESS = "https://steelnote.example/news/latvia-pact"
LEAD = "Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga."
OTHERS = ("City council argues over tram tickets", "Museum opens after ten years of repairs")
LOCAL = ("Miesto taryba ginčijasi dėl tramvajaus bilietų kainos", "Muziejus atidarytas po dešimties metų remonto")


def page(*others: str, amount: str = "12,000", inside: str = OTHERS[0]) -> bytes:
    listed = "".join(f'<li><a href="/{n}">{headline}</a></li>' for n, headline in enumerate(others))
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Latvia gives Ukraine drones</title>
<link rel="canonical" href="{ADDRESS}"><meta property="article:published_time" content="2025-03-04T10:00:00Z"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<div class="cookie-note">We use cookies to improve your experience on this site</div>
<main><article><h1>Latvia gives Ukraine drones</h1><p>{LEAD.replace("12,000", amount)}</p>
<p>The drones are made by three Latvian companies, and the first of them will leave the country within a month.</p>
<p>Read also: {inside}</p>
<p>"We keep our promises," the minister told reporters at the base where soldiers showed him how the drones fly.</p>
<p>The last drones of the year before had left the country in November, three weeks before they were due there.</p>
</article></main><div class="related"><h2>Latest news</h2><ul>{listed}</ul></div>
<div class="donate"><p>Support us: UA213223130000026007233566001</p></div>
<footer>© 2025 Steelnote. All rights reserved</footer></body></html>""".encode()


def article(body: bytes) -> Article:
    return read_article(Document("p.html", body, media_type="text/html"), load_packs())


def test_it_is_kept_below_the_article_as_what_it_is() -> None:
    read = article(page(*OTHERS))
    parts = [(b.kind, read.text[b.start:b.end]) for b in read.blocks]
    below = list(itertools.dropwhile(lambda part: not part[1].startswith("The last drones"), parts))[1:]
    assert below == [
        ("boilerplate", "Home\nWorld\nWe use cookies to improve your experience on this site"),
        ("teaser", "Latest news"), ("teaser", OTHERS[0]), ("teaser", OTHERS[1]),
        ("boilerplate", "Support us: UA213223130000026007233566001\n© 2025 Steelnote. All rights reserved"),
    ]


def test_another_list_of_headlines_makes_no_other_article() -> None:
    one, two = article(page(OTHERS[0])), article(page(OTHERS[1], inside="Trains to run every hour from June"))
    assert one.text != two.text
    assert one.id == two.id
    assert fingerprint(one) == fingerprint(two)
    assert article(page(OTHERS[0], amount="10,000")).id != one.id


def test_its_language_is_not_that_of_the_article() -> None:
    read = article(page(*LOCAL * 20))
    assert read.language == "en"
    assert {b.language for b in read.blocks if b.kind in CLAIMING} == {"en"}
    assert {b.language for b in read.blocks if read.text[b.start:b.end] in LOCAL} == {"lt"}


def test_a_page_whose_menu_changed_is_no_new_version(tmp_path: Path) -> None:
    made = [page(OTHERS[0]), page(OTHERS[1], inside="Trains to run every hour from June"), page(amount="10,000")]
    for name, body in zip("abc", made, strict=True):
        (tmp_path / f"{name}.html").write_bytes(body)
    exports = set()
    for order in itertools.permutations("abc"):
        with talka.open(tmp_path / f"{''.join(order)}.sqlite") as desk:
            for name in order:
                desk.read([tmp_path / f"{name}.html"], today=day("2025-03-05"))
            exports.add((tuple(desk.export("articles")), tuple(desk.export("claims")), tuple(desk.export("records"))))
    (export,) = exports
    articles, claims, _ = ([json.loads(line) for line in lines] for lines in export)
    assert len(articles) == 2
    texts = {a["id"]: a["text"] for a in articles}
    assert claims
    assert all(texts[c["article"]["id"]][e["start"]:e["end"]] == e["quote"] for c in claims for e in c["evidence"])

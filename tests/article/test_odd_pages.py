"""Pages that are built in odd ways: the article comes out all the same, and nothing else does."""

from __future__ import annotations

import json

import pytest
from tests.article.conftest import Read

from talka.model import CLAIMING

HEADLINE = "Latvia gives Ukraine drones"
LEAD = "Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga."
MORE = "The drones are made by three Latvian companies, and the first of them will leave the country within a month."
LAST = '"We keep our promises," the minister told reporters at the base where soldiers showed him how the drones fly.'
ARTICLE = f"<h1>{HEADLINE}</h1><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p>"
OTHER = "Council puts off its vote on the tram"
LINKED = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2025-03-04",
                     "articleBody": f"{LEAD}\n\n<p>{MORE}</p>\n\n{LAST}"})


def parts(read: Read, body: str) -> list[tuple[str, str]]:
    article = read(body if "<html" in body else f"<html><body>{body}</body></html>", media_type="text/html")
    return [("text" if b.kind in CLAIMING else b.kind, article.text[b.start:b.end]) for b in article.blocks]


@pytest.mark.parametrize("body", [
    f'<form id="aspnetForm"><div class="content">{ARTICLE}</div><div class="menu"><a href="/">Home</a></div></form>',
    f'<div class="sidebar-layout has-sidebar"><main>{ARTICLE}</main><aside><a href="/x">{OTHER}</a></aside></div>',
    f'<h1>{HEADLINE}</h1><section class="with-sidebar"><p>{LEAD}</p><p>{MORE}</p><p>{LAST}</p></section>',
    f'<div class="social-layout"><div class="ads-on"><div class="menu-closed">{ARTICLE}</div></div></div>',
    f'<html><head><script type="application/ld+json">{LINKED}</script></head><body><div id="app"></div></body></html>',
    f"<h1>{HEADLINE}</h1><div>{LEAD}<br><br>{MORE}<br><br>{LAST}</div>",
])
def test_the_article_is_found(read: Read, body: str) -> None:
    found = parts(read, body)
    assert [text for kind, text in found if kind == "text"] == [HEADLINE, LEAD, MORE, LAST]


def test_a_list_that_holds_more_than_the_article_is_still_a_list(read: Read) -> None:
    listed = "".join(f'<div class="card"><a href="/{n}">{OTHER} number {n}</a><p>Members of council {n} met on Monday '
                     f"and will meet again in the spring, its speaker said.</p></div>" for n in range(40))
    found = parts(read, f'<main>{ARTICLE}</main><div class="related">{listed}</div>')
    assert [text for kind, text in found if kind == "text"] == [HEADLINE, LEAD, MORE, LAST]
    assert ("teaser", f"{OTHER} number 7") in found


def test_the_day_of_a_post_that_a_page_shows_is_not_its_own(read: Read) -> None:
    post = ('<blockquote class="twitter-tweet"><p>Proud to support Ukraine this year.</p>'
            "&mdash; Andris Spruds (@AndrisSpruds) March 3, 2025</blockquote>")
    html = f"<html><body><h1>{HEADLINE}</h1><p>{LEAD}</p>{post}<p>{MORE}</p><p>{LAST}</p></body></html>"
    article = read(html, media_type="text/html")
    assert article.published is None
    assert [b.kind for b in article.blocks if article.text[b.start:b.end] in (HEADLINE, LEAD)] == ["headline", "lead"]


@pytest.mark.parametrize("stated", ["3 March 2025", "Mon, 03 Mar 2025 10:00:00 +0200", "03.03.2025", "March 3, 2025"])
def test_a_day_that_a_container_states_in_words(read: Read, stated: str) -> None:
    article = read(f"{LEAD}\n\n{MORE}\n", published=stated)
    assert article.published is not None
    assert (article.published.date.isoformat(), article.published.how) == ("2025-03-03", "metadata")


def test_a_short_sentence_at_the_end_is_a_paragraph(read: Read) -> None:
    found = parts(read, f"<article>{ARTICLE}<p>Riga pays for it.</p></article><div>Riga news</div>")
    assert found[4] == ("text", "Riga pays for it.")

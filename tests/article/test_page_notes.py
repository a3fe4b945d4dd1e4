"""What a page says of itself beside its text: other languages, its author, its last change."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from talka.model import Article

Read = Callable[..., Article]
HEAD = """
<title>Latvia sends drones</title>
<link rel="canonical" href="https://example.org/en/drones">
<link rel="alternate" hreflang="uk" href="https://example.org/uk/drony">
<link rel="alternate" hreflang="en" href="https://example.org/en/drones">
<meta name="author" content="Anna Berzina">
<meta property="article:published_time" content="2024-05-03T08:00:00+03:00">
<meta property="article:modified_time" content="2024-05-04T09:00:00+03:00">
"""
BODY = """<article><h1>Latvia sends drones</h1>
<p>The minister said that Latvia would send drones to Ukraine next week.</p>
<p>It is the second batch that the government in Riga has approved this year.</p></article>"""


def test_a_page_names_its_other_languages_its_author_and_its_last_change(read: Read) -> None:
    article = read(f"<html><head>{HEAD}</head><body>{BODY}</body></html>", media_type="text/html")
    notes = {(n.code, n.detail) for n in article.notes}
    assert ("other_language", "uk https://example.org/uk/drony") in notes
    assert ("author", "Anna Berzina") in notes
    assert ("modified", "2024-05-04") in notes
    assert article.url == "https://example.org/en/drones"
    assert article.published is not None
    assert article.published.date == datetime.date(2024, 5, 3)


def test_a_page_that_says_nothing_of_itself_has_no_such_notes(read: Read) -> None:
    article = read(f"<html><head></head><body>{BODY}</body></html>", media_type="text/html")
    assert not {n.code for n in article.notes} & {"other_language", "author", "modified"}

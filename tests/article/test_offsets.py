"""Properties: spans always hold, the text of a plain file never moves, whatever the lines are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from talka.article import read_article
from talka.errors import DocumentError, legible
from talka.model import Document
from talka.packs import load_packs

PACKS = load_packs()
LINES = st.sampled_from([
    "Latvia will hand over five hundred drones to Ukraine, the minister said in Riga on Monday.",
    "Read also: Estonia sends shells", "Останні новини", "Читайте також:", "Skaitykite taip pat", "Share",
    "Литва передасть Україні дрони", "Литва передасть Україні дрони, повідомив міністр оборони у Вільнюсі вчора.",
    "date 2024-11-04", "10.06.2025", "Photo: Ministry", "– пояснив він.", "", "   ", "\t", "•\u00a0ten boats;",
    "UA213223130000026007233566001", "\u200bzero\u00adwidth words stand in this line of text, he said.", "🇱🇹 🇺🇦",
])
TEXTS = st.lists(st.one_of(LINES, st.text(max_size=60)), min_size=1, max_size=14).flatmap(
    lambda lines: st.sampled_from(["\n", "\r\n", "\n\n", "\r"]).map(lambda end: end.join(lines)))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_spans_hold(text: str) -> None:
    try:
        body = text.encode()
    except UnicodeEncodeError:
        return
    try:
        article = read_article(Document(source="x", body=body), PACKS)
    except DocumentError:
        return
    if "&" not in text:
        assert article.text == legible(text.removeprefix("\ufeff"))
    end = 0
    for block in article.blocks:
        assert end <= block.start < block.end <= len(article.text)
        assert article.text[block.start:block.end].strip()
        end = block.end


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=10))
def test_reading_twice_gives_the_same(lines: list[str]) -> None:
    text = "\n".join(["The minister of defence spoke in Vilnius on Monday.", *lines])
    document = Document(source="x", body=text.encode())
    assert read_article(document, PACKS) == read_article(document, PACKS)

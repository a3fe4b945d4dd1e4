"""Tags and entities of HTML that were left in a plain text are read as if they were not there."""

from __future__ import annotations

import time

import pytest
from tests.article.conftest import Read

from talka import read as read_claims
from talka.article.markup import without_markup

PLAIN = """Latvia gives Ukraine drones

Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga.

The drones are made by three Latvian companies, and the first of them will leave the country within a month.
"""
MARKED = """<b>Latvia gives Ukraine drones</b><br><br>
Latvia will give&nbsp;<strong class="x">Ukraine</strong> 12,000&nbsp;drones by the end of the year, Defence Minister \
<a href="https://x.example/?a=1&amp;b=2">Andris Spr&#363;ds</a> said in Riga.<br/><br/>
<!-- an advertisement --><script>var a = "<p>";</script>
The drones are made by three Latvian companies, and the first of them will leave the country within a month.<br>
"""


def test_the_same_parts_as_without_them(read: Read) -> None:
    plain, marked = (read(text) for text in (PLAIN, MARKED))

    def parts(article: object) -> list[tuple[str, str]]:
        return [(b.kind, " ".join(article.text[b.start:b.end].split())) for b in article.blocks]  # type: ignore[attr-defined]

    assert parts(marked) == parts(plain)
    assert [n.detail for n in marked.notes if n.code == "markup_left_out"] == ["13 tags of HTML were left in the text"]


def test_the_same_claims_with_exact_words(read: Read) -> None:
    article = read(MARKED)
    claims = read_claims(MARKED)
    assert [c.status for c in claims] == [c.status for c in read_claims(PLAIN)]
    assert claims
    assert all(article.text[q.start:q.end] == q.quote for c in claims for q in c.evidence)


@pytest.mark.parametrize(("text", "expected"), [
    ("a < b and c > d", "a < b and c > d"),
    ("the <Name> of it", "the <Name> of it"),
    ("R&D at AT&T; x&y;", "R&D at AT&T; x&y;"),
    ("12&nbsp;000", "12\u00a0000"),
    ("12&amp;nbsp;000", "12\u00a0000"),
    ("&laquo;Так&raquo;", "«Так»"),
    ("&lt;b&gt;Kyiv&lt;/b&gt;", "Kyiv"),
    ("one<br>two<BR />three", "one\ntwo\nthree"),
    ("https://x.example/?a=1&copy=2", "https://x.example/?a=1&copy=2"),
    ("a <!-- b", "a <!-- b"),
])
def test_single_marks(text: str, expected: str) -> None:
    assert without_markup(text).text == expected


@pytest.mark.parametrize("piece", ["<!-- ", "<script>", "<a ", "<b", "&nbsp", "&amp;amp;", "<style><!--"])
def test_marks_without_an_end_take_no_long_time(piece: str) -> None:
    start = time.process_time()
    without_markup(piece * 200_000)
    assert time.process_time() - start < 5

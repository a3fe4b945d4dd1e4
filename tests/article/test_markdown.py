"""Markdown: the words without the marks, quotations kept, and what it leaves to the reading of plain text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from talka.article import read_article
from talka.article.markdown import text_of_markdown
from talka.intake.media import media_type
from talka.model import CLAIMING, Document
from talka.packs import load_packs

PAGE = """# Lithuania sends 40 trucks to Ukraine

3 May 2024

**Vilnius** has sent [40 trucks](https://example.org/x) to Ukraine, the *defence ministry* said.

> "We will send 20 more," Defence Minister Laurynas Kasčiūnas said.

![a truck](a.jpg)

- Poland will send Ukraine 10 tanks.
"""


def test_marks_addresses_and_pictures_are_no_words() -> None:
    article = read_article(Document("a.md", PAGE.encode(), "text/markdown"), load_packs())
    claiming = [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]
    assert claiming == [
        "Lithuania sends 40 trucks to Ukraine",
        "Vilnius has sent 40 trucks to Ukraine, the defence ministry said.",
        '"We will send 20 more," Defence Minister Laurynas Kasčiūnas said.',
        "Poland will send Ukraine 10 tanks.",
    ]
    assert article.title == "Lithuania sends 40 trucks to Ukraine"


def test_the_name_tells_markdown_unless_it_is_a_page() -> None:
    assert media_type("a.md", b"# A title\n") == "text/markdown"
    assert media_type("a.txt", b"# A title\n") == "text/plain"
    assert media_type("a.md", b"<!doctype html><html><p>x</p></html>") == "text/html"


def test_lines_of_a_paragraph_stay_lines() -> None:
    assert text_of_markdown("one\ntwo\n\nthree") == "one\ntwo\n\nthree\n"


def test_deep_quotations_are_read_in_bounded_depth() -> None:
    assert "deep" not in text_of_markdown("> " * 5_000 + "deep")


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert text_of_markdown(text).endswith("\n")


def test_a_row_of_a_table_is_one_line() -> None:
    text = "The sums are:\n\n| State | Sum |\n|---|---:|\n| **Latvia** | 3 million |\n| Estonia | 5 million |\n"
    assert text_of_markdown(text) == "The sums are:\n\nState\tSum\n\nLatvia\t3 million\n\nEstonia\t5 million\n"

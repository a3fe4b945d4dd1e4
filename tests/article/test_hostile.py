"""Pages and texts made to break a reader end in a clear line or a note, never in anything else."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from talka.article.guard import harm_of
from talka.errors import DocumentError
from talka.model import CLAIMING, Article

Read = Callable[..., Article]
SENTENCE = "The minister said that Latvia would send drones to Ukraine next week."


def page(read: Read, body: str, head: str = "") -> Article:
    return read(f"<html><head>{head}</head><body>{body}</body></html>", media_type="text/html")


@pytest.mark.parametrize("tag", ["div", "span", "b"])
def test_a_page_that_is_only_depth(read: Read, tag: str) -> None:
    with pytest.raises(DocumentError, match="nested too deeply"):
        page(read, f"<{tag}>" * 100_000 + SENTENCE + f"</{tag}>" * 100_000)


def test_what_stands_before_the_depth_is_read_and_noted(read: Read) -> None:
    article = page(read, f"<p>{SENTENCE}</p><p>It is the second batch.</p>" + "<div>" * 1000 + "x" + "</div>" * 1000)
    assert SENTENCE in article.text
    assert "page_too_deep" in {n.code for n in article.notes}


def test_entities_are_not_multiplied(read: Read) -> None:
    entities = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    html = f'<!DOCTYPE html [<!ENTITY a0 "aaaaaaaaaa">{entities}]><html><body><p>&a11; {SENTENCE}</p></body></html>'
    assert len(read(html, media_type="text/html").text) < 1000


def test_nested_json_in_a_page(read: Read) -> None:
    script = '<script type="application/ld+json">' + '{"a":' * 50_000 + "1" + "}" * 50_000 + "</script>"
    assert SENTENCE in page(read, f"<p>{SENTENCE}</p>", script).text


def test_scripts_styles_and_hidden_text_are_no_text(read: Read) -> None:
    tags = ("script", "style", "noscript", "template")
    hidden = "".join(f"<{t}>Estonia sends shells to Ukraine.</{t}>" for t in tags)
    hidden += '<p style="display:none">Estonia sends shells to Ukraine.</p><p hidden>Estonia sends shells.</p>'
    article = page(read, f"<p>{SENTENCE}</p>{hidden}<p>It is the second batch this year, he added.</p>")
    assert "Estonia" not in article.text


@pytest.mark.parametrize("text", ['"' * 50_000, "." * 50_000, "#a " * 20_000, "1 2 3 " * 20_000, " " * 50_000 + "x"])
def test_texts_without_words(read: Read, text: str) -> None:
    with pytest.raises(DocumentError, match=r"no paragraph|is empty"):
        read(text)


@pytest.mark.parametrize("lines", [
    ["Latvia sends drones"] * 5000, [f"Minister number {i} goes to Riga" for i in range(5000)], ["Read also:"] * 5000,
    ["Latest news", SENTENCE] * 2500, [SENTENCE, "Read also: Estonia"] * 2500, ["- item"] * 5000,
])
def test_thousands_of_lines_end_soon(read: Read, lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        article = read(text)
    except DocumentError:
        return
    assert article.text == text
    assert all(b.end <= len(text) for b in article.blocks)


def test_a_page_in_a_language_that_is_not_read_is_kept_and_noted(read: Read) -> None:
    article = page(read, "<p>Deutschland wird der Ukraine weitere Haubitzen liefern, sagte der Minister am Montag.</p>")
    assert article.language is None
    assert "language_not_supported" in {n.code for n in article.notes}
    assert any(b.kind in CLAIMING for b in article.blocks)


MANY = " ".join(f"a{i}" for i in range(60_000))


@pytest.mark.parametrize("html", [
    f"<p {MANY}>", f'<p x=">" {MANY.replace(" ", "=1 ")}>', f'<p " {MANY} ">', f"<script {MANY}></script>",
    f"<!-- a --><script>1<2</script><p {MANY}>", "<b></b>" * 250_000,
])
def test_pages_that_a_parser_would_take_minutes_for_are_not_read(read: Read, html: str) -> None:
    with pytest.raises(DocumentError, match="than any page needs"):
        page(read, f"{html}<p>{SENTENCE}</p>")


@pytest.mark.parametrize("html", [
    "<div data-state='" + '{"a": 1, "b": 2} ' * 40_000 + "'></div>",
    "<script>if(a<b){" + "x = 1 ; " * 60_000 + "}</script>",
    "<!-- <p " + MANY + "> -->",
])
def test_much_in_one_attribute_a_script_or_a_comment_does_not_matter(read: Read, html: str) -> None:
    assert SENTENCE in page(read, f"{html}<p>{SENTENCE}</p>").text


@pytest.mark.parametrize("html", ["<script>" * 200_000, "<!--" * 200_000, '<a b="' * 100_000])
def test_looking_for_harm_does_none(html: str) -> None:
    begin = time.monotonic()
    harm_of(html)
    assert time.monotonic() - begin < 5


def test_a_text_of_more_lines_than_any_article_is_kept_and_read_at_its_beginning(read: Read) -> None:
    line = "The ministry of defence reported on item {} of its list in Riga today, officials said there."
    text = "\n".join(line.format(i) for i in range(21_000))
    article = read(text)
    assert article.text == text
    (note,) = (n for n in article.notes if n.code == "text_too_long")
    last = article.blocks[-1]
    assert (last.kind, last.start, last.end) == ("boilerplate", note.start, len(text))
    assert text[last.start:].startswith(line.format(20_000))


def test_a_paragraph_broken_into_many_lines_takes_no_square_of_their_number(read: Read) -> None:
    took = []
    for number in (4_000, 16_000):
        lines = ("the minister of defence said in" if i % 4 else "Riga on Monday. He said" for i in range(number))
        text = "\n".join(lines)
        start = time.process_time()
        read(text)
        took.append(time.process_time() - start)
    assert took[1] < 10 * took[0]


def test_a_page_of_more_paragraphs_than_any_article(read: Read) -> None:
    paragraphs = "".join(f"<p>{SENTENCE} Number {i}.</p>" for i in range(20_500))
    article = page(read, f"<h1>Drones for Ukraine</h1>{paragraphs}")
    assert [n.detail for n in article.notes if n.code == "text_too_long"] == [
        "only the first 20,000 paragraphs were read"]
    assert "Number 20499." in article.text
    assert sum(b.kind in CLAIMING for b in article.blocks) <= 20_000


OWN = f"<h1>Drones for Ukraine</h1><p>{SENTENCE}</p><p>It is the second batch this year, he added.</p>"
SCRIPT = '<script>var a = {"title": "Drones for Ukraine"};</script>'


@pytest.mark.parametrize("html", [
    f'<div class="{"a b " * 500_000}">{OWN}</div>', f'<div data-x="{"a b " * 500_000}">{OWN}</div>',
    OWN + "".join(f'<a href="/{i}">Council {i} puts off its vote on trams</a> ' for i in range(5_000)),
    f"{OWN}<p>{''.join(f'<a href=/{i}>Council {i} puts off its vote on trams</a>, ' for i in range(30_000))}</p>",
    f"{OWN}<ul>{''.join(f'<li><a href=/{i}>Council {i} puts off its vote</a></li>' for i in range(15_000))}</ul>",
    f"{OWN}<table>{''.join(f'<tr><td>State {i}</td><td>{i} million</td></tr>' for i in range(5_000))}</table>",
    OWN + SCRIPT * 10_000, OWN + "<p></p>" * 20_000, OWN + "<br>" * 20_000, OWN + " \n\t" * 1_000_000,
], ids=["class", "attribute", "links", "row of links", "list of links", "rows", "scripts",
        "paragraphs", "breaks", "blanks"])
def test_much_of_anything_leaves_the_article_as_it_is(read: Read, html: str) -> None:
    article = page(read, html)
    own = [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]
    assert own[:3] == ["Drones for Ukraine", SENTENCE, "It is the second batch this year, he added."]


@pytest.mark.parametrize("script", [
    '{"title":"Drones for Ukraine today","a":' * 5_000 + "1" + "}" * 5_000,
    "[" + ",".join(['{"title":"Drones for Ukraine","t":"one two"}'] * 20_000) + "]", "{" * 100_000,
], ids=["deep", "wide", "open"])
def test_data_of_scripts_without_an_article(read: Read, script: str) -> None:
    with pytest.raises(DocumentError, match="without an article"):
        page(read, f'<script type="application/json">{script}</script>', "<title>Drones for Ukraine</title>")


@pytest.mark.parametrize("text", [SENTENCE + " \n" * 1_000_000 + SENTENCE, SENTENCE + "\n" + "&amp;nbsp;" * 100_000,
                                  f"{SENTENCE} " * 20_000])
def test_much_of_anything_in_a_text(read: Read, text: str) -> None:
    article = read(text)
    assert SENTENCE in "".join(article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING)


@pytest.mark.parametrize("entity", ["&amp; ", "&eacute;&amp; ", "caf&eacute; "])
def test_a_paragraph_of_entities_leaves_the_short_one_behind_it(read: Read, entity: str) -> None:
    own = f"<h1>Drones for Ukraine</h1><p>{SENTENCE}</p>"
    article = page(read, f"{own}<p>{entity * 20_000}</p><p>Riga pays for it.</p>")
    assert "Riga pays for it." in [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]


def test_entities_galore_are_no_more_than_their_letters(read: Read) -> None:
    article = page(read, f"{OWN}<p>{'&amp;&lt;&nbsp;&#1090;' * 20_000}</p>")
    assert SENTENCE in article.text
    assert len(article.text) < 100_000

"""Tables: a row of words is one line with exact places, whatever a page uses tables for besides."""

from __future__ import annotations

import pytest
from tests.article.conftest import Read

from talka.model import CLAIMING

HEADLINE = "What the allies promised in Ramstein"
LEAD = "Ministers of fifty states met at the base on Friday and told reporters what they will hand over this winter."
LAST = "Prague will repair tanks and train two battalions of soldiers in its own camps until December."
ROWS = [["Country", "What it gives", "Value"], ["Germany", "two launchers and 2,000 rounds", "€40 million"],
        ["Lithuania", "drones", "€10 million"]]


def claimed(read: Read, text: str, **known: str) -> list[str]:
    article = read(text, **known)
    return [article.text[b.start:b.end] for b in article.blocks if b.kind in CLAIMING]


def page(table: str) -> str:
    return f"<html><body><article><h1>{HEADLINE}</h1><p>{LEAD}</p>{table}<p>{LAST}</p></article></body></html>"


def table(cell: str, *, head: str = "", wrap: str = "{}") -> str:
    body = "".join("<tr>" + "".join(f"<{cell}>{wrap.format(c)}</{cell}>\n " for c in row) + "</tr>" for row in ROWS)
    return f"<table>{head}<tbody>{body}</tbody></table>"


@pytest.mark.parametrize("html", [
    table("td"), table("th"), table("td", wrap="<p>{}</p>"), table("td", wrap="<span> {}&nbsp;</span>"),
    f'<figure class="wp-block-table">{table("td")}</figure>', table("td", wrap="<div><b>{}</b></div>"),
])
def test_a_row_is_one_line(read: Read, html: str) -> None:
    assert claimed(read, page(html), media_type="text/html") == [HEADLINE, LEAD, *("\t".join(r) for r in ROWS), LAST]


def test_empty_cells_and_broken_lines(read: Read) -> None:
    head = "<tr><td></td><td>2024<br>(plan)</td><td>2025</td></tr>"
    html = f"<table>{head}<tr><td>Shells</td><td>12</td><td>40</td></tr></table>"
    found = claimed(read, page(html), media_type="text/html")
    assert found[2:-1] == ["2024 (plan)\t2025", "Shells\t12\t40"]


@pytest.mark.parametrize("html", [
    f"<table><tr><td><p>{LEAD}</p><p>{LAST}</p></td><td><ul><li>Menu<li>Search</ul></td></tr><tr><td>a</td></tr></table>",
    f"<table><tr><td>{LEAD * 4}</td><td>{LAST}</td></tr><tr><td>{LAST}</td><td>{LEAD}</td></tr></table>",
    f"<table><tr><td><h2>Sides</h2>{LEAD}</td><td>{LAST}</td></tr><tr><td>{LAST}</td><td>{LEAD}</td></tr></table>",
])
def test_what_lays_out_a_page_is_read_block_by_block(read: Read, html: str) -> None:
    article = read(page(html), media_type="text/html")
    assert not any("\t" in article.text[b.start:b.end] for b in article.blocks if len(article.text[b.start:b.end]) > 20)


def test_a_menu_in_a_table_stays_out(read: Read) -> None:
    rows = "".join(f'<tr><td><a href="/{i}">Section {i}</a></td><td><a href="/x{i}">Region {i}</a></td></tr>'
                   for i in range(9))
    html = page("").replace("<article>", f"<table>{rows}</table><article>")
    assert claimed(read, html, media_type="text/html") == [HEADLINE, LEAD, LAST]


def test_rows_of_a_plain_text(read: Read) -> None:
    rows = ["\t".join(row) for row in ROWS]
    assert claimed(read, "\n".join([HEADLINE, LEAD, *rows, LAST])) == [HEADLINE, LEAD, *rows, LAST]


def test_a_menu_with_tabs_is_no_table(read: Read) -> None:
    menu = "News\tWorld\tSports pages of the day and of the week\nVideo\tPhotos\tColumns of our authors and guests here"
    assert claimed(read, f"{HEADLINE}\n{LEAD}\n{LAST}\n{menu}\n") == [HEADLINE, LEAD, LAST]


def test_deep_tables_cost_little(read: Read) -> None:
    html = "<table><tr><td>a</td><td>" * 200 + LEAD + "</td></tr><tr><td>b</td></tr></table>" * 200
    assert LEAD in claimed(read, page(html), media_type="text/html")

"""Tables: a row of words is one line, its cells parted by a tab.

Read cell by cell, who gives and what is given would stand in blocks of their own. Tables that only lay out a page are
not read so: their cells hold paragraphs, lists, headings or links.
"""

from __future__ import annotations

from collections.abc import Sequence

import lxml.etree

CELL = "\t"
"""What stands between two cells of a row in an article's text."""
CELLS = frozenset({"td", "th"})
_PLAIN = frozenset({"p", "div", "center", "address"})
"""Blocks that editors put around the words of a cell; one of them in a cell makes no paragraph of it."""
_NESTED = frozenset({
    "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "article", "section", "nav", "aside", "header",
    "footer", "form", "figure", "blockquote", "pre", "main", "img", "iframe", "video",
})
_LONGEST_CELL, _LONGEST_ROW = 300, 600
_SENTENCE = 90
"""Characters of a cell from which it may be a paragraph: two such stand beside each other, not in a row."""
_LINKED = 0.5
_MOST_NODES = 200
"""Elements of a row that are looked at: more are no row of words."""


def is_row(row: lxml.etree._Element) -> bool:
    """Whether a ``tr`` is a row of words of a table with several, rather than a part of a page's layout."""
    cells = [cell for cell in row if cell.tag in CELLS]
    if len(cells) < 2 or len(cells) > _MOST_NODES or not _has_others(row):
        return False
    sizes: list[int] = []
    linked = nodes = 0
    for cell in cells:
        size, links, seen = _measure(cell, _MOST_NODES - nodes)
        nodes += seen
        if size > _LONGEST_CELL or nodes >= _MOST_NODES:
            return False
        sizes.append(size)
        linked += links
    if sum(size > _SENTENCE for size in sizes) > 1:
        return False
    return sum(size > 0 for size in sizes) >= 2 and sum(sizes) <= _LONGEST_ROW and linked <= _LINKED * sum(sizes)


def join_cells(cells: Sequence[str]) -> str:
    """Return a row's cells as one line."""
    return CELL.join(cell for cell in cells if cell)


def _has_others(row: lxml.etree._Element) -> bool:
    """Whether the table has another row: one row alone puts things beside each other."""
    if row.getnext() is not None or row.getprevious() is not None:
        return True
    group = row.getparent()
    return group is not None and group.tag in ("thead", "tbody", "tfoot") and (
        group.getnext() is not None or group.getprevious() is not None)


def _measure(cell: lxml.etree._Element, most: int) -> tuple[int, int, int]:
    """Characters of a cell, those in links, and its elements; a cell with parts of a page has too many of them."""
    size = linked = seen = blocks = 0
    for element in cell.iter():
        seen += 1
        if seen > most or element.tag in _NESTED:
            return size, linked, most
        blocks += element.tag in _PLAIN
        own = len((element.text or "").strip()) if isinstance(element.tag, str) else 0
        size += own + (len((element.tail or "").strip()) if element is not cell else 0)
        linked += own if element.tag == "a" else 0
    return (size, linked, seen) if blocks <= 1 else (size, linked, most)

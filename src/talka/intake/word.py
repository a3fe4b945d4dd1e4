"""The paragraphs of a word processor's document (.docx): its main text, tables row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT = (f"{_WORD}{name}" for name in ("p", "tbl", "tr", "tc", "t"))
_SIGNS = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_LEFT_OUT = frozenset({
    f"{_WORD}moveFrom", f"{_WORD}del", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
})
"""What was moved away or deleted, and what old programs show instead of newer parts: their words come twice."""
_BROKEN = re.compile(r"\n{2,}|(?<=[.!?:;\"\u00bb\u201d])\n")
"""Line breaks that end a paragraph, as writers make them who never press Enter alone."""
_SENTENCE, _LONGEST_CELL = 90, 300
"""Characters of a cell from which it may be a paragraph, of which two make no row, and from which it holds several."""


def paragraphs_of(element: lxml.etree._Element) -> Iterator[str]:
    """Return the paragraphs below an element in order, a row of a table as one line with its cells parted by a tab."""
    for child in element:
        if child.tag == _PARAGRAPH:
            yield from _paragraph(child)
        elif child.tag == _ROW:
            yield from _row(child)
        elif child.tag not in _LEFT_OUT:
            yield from paragraphs_of(child)


def _paragraph(paragraph: lxml.etree._Element) -> Iterator[str]:
    parts: list[str] = []
    boxes: list[lxml.etree._Element] = []
    _gather(paragraph, parts, boxes)
    lines = (" ".join(line.split()) for line in _BROKEN.split("".join(parts)))
    yield from (line for line in lines if line)
    for box in boxes:
        yield from _paragraph(box)


def _gather(element: lxml.etree._Element, parts: list[str], boxes: list[lxml.etree._Element]) -> None:
    """Add the words below an element, but for paragraphs of text boxes, which stand for themselves."""
    for child in element:
        if child.tag == _PARAGRAPH:
            boxes.append(child)
        elif child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag in _SIGNS:
            parts.append(_SIGNS[child.tag])
        elif child.tag not in _LEFT_OUT:
            _gather(child, parts, boxes)


def _row(row: lxml.etree._Element) -> Iterator[str]:
    cells = [list(paragraphs_of(cell)) for cell in row.iter(_CELL) if cell.getparent() is row]
    words = [" ".join(cell) for cell in cells if cell]
    long = sum(len(cell) > _SENTENCE for cell in words) > 1
    if len(words) > 1 and not long and max(map(len, words)) <= _LONGEST_CELL and next(row.iter(_TABLE), None) is None:
        yield "\t".join(words)
    else:
        yield from (line for cell in cells for line in cell)

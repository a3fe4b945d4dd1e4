"""Markdown to the plain text that it stands for: its marks, addresses and pictures are not the article's words."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from talka.article.rows import join_cells

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAKS = frozenset({"softbreak", "hardbreak"})
_WORDS = frozenset({"text", "code_inline"})


_LONGEST, _LONGEST_PARAGRAPH = 2_000_000, 20_000
"""Characters: the parser's time grows with the square of a paragraph."""
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def text_of_markdown(text: str) -> str:
    """Return the words of a Markdown text (CommonMark, with tables), an empty line between paragraphs or rows.

    A text with a longer paragraph than anybody writes is returned as it stands.
    """
    if len(text) > _LONGEST or max(map(len, _PARAGRAPHS.split(text))) > _LONGEST_PARAGRAPH:
        return text
    return "\n\n".join(block for block in _blocks(_parser().parse(text)) if block) + "\n"


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of each block; a row of a table is one."""
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield join_cells(row)
            row = None
        elif token.type == "inline" and row is not None:
            row.append(_words(token.children or ()))
        elif token.type == "inline":
            yield _words(token.children or ())


@functools.cache
def _parser() -> MarkdownIt:
    # one of many formats: who never reads it should not wait for its parser to be loaded
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")


def _words(pieces: Sequence[Token]) -> str:
    return "".join("\n" if p.type in _BREAKS else p.content if p.type in _WORDS else "" for p in pieces).strip()

"""Markdown to the plain text that it stands for: its marks, addresses and pictures are not the article's words."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAKS = frozenset({"softbreak", "hardbreak"})
_WORDS = frozenset({"text", "code_inline"})


_LONGEST, _LONGEST_PARAGRAPH = 2_000_000, 20_000
"""Characters: the parser's time grows with the square of a paragraph."""
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")


def text_of_markdown(text: str) -> str:
    """Return the words of a Markdown text (CommonMark), a paragraph a block, blocks parted by an empty line.

    A text with a longer paragraph than anybody writes is returned as it stands.
    """
    if len(text) > _LONGEST or max(map(len, _PARAGRAPHS.split(text))) > _LONGEST_PARAGRAPH:
        return text
    blocks = (_words(token.children or ()) for token in _parser().parse(text) if token.type == "inline")
    return "\n\n".join(block for block in blocks if block) + "\n"


@functools.cache
def _parser() -> MarkdownIt:
    # one of many formats: who never reads it should not wait for its parser to be loaded
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"maxNesting": 100})


def _words(pieces: Sequence[Token]) -> str:
    return "".join("\n" if p.type in _BREAKS else p.content if p.type in _WORDS else "" for p in pieces).strip()

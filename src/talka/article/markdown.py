"""Markdown to the plain text that it stands for: its marks, addresses and pictures are not the article's words."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAKS = frozenset({"softbreak", "hardbreak"})
_WORDS = frozenset({"text", "code_inline"})


def text_of_markdown(text: str) -> str:
    """Return the words of a Markdown text (CommonMark), a paragraph a block, blocks parted by an empty line."""
    blocks = (_words(token.children or ()) for token in _parser().parse(text) if token.type == "inline")
    return "\n\n".join(block for block in blocks if block) + "\n"


@functools.cache
def _parser() -> MarkdownIt:
    # one of many formats: who never reads it should not wait for its parser to be loaded
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"maxNesting": 100})


def _words(pieces: Sequence[Token]) -> str:
    return "".join("\n" if p.type in _BREAKS else p.content if p.type in _WORDS else "" for p in pieces).strip()

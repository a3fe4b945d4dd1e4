"""An article cut into sentences and tokens."""

from __future__ import annotations

import bisect
from typing import NamedTuple

import msgspec

from talka.model.article import Article, Note


class Token(NamedTuple):
    """A word, a number or a sign: where it stands, its folded form and its shape.

    ``norm`` is lower case, with one kind of apostrophe and hyphen and look-alike letters read as meant; ``shape`` is
    ``title``, ``upper``, ``lower``, ``number`` or ``sign``.
    """

    start: int
    end: int
    norm: str
    shape: str


class Sentence(NamedTuple):
    """A sentence of a claiming block: its place, its tokens ``tokens[first:last]``, its language and block kind."""

    start: int
    end: int
    first: int
    last: int
    language: str
    block: str
    paragraph: int


class Analysis(msgspec.Struct, frozen=True):
    """What the language room makes of an article; ``tokens`` are in order of place and never overlap."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    notes: tuple[Note, ...] = ()

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that begin in ``text[start:end]``."""
        first = bisect.bisect_left(self.tokens, start, key=lambda t: t.start)
        last = bisect.bisect_left(self.tokens, end, key=lambda t: t.start)
        return self.tokens[first:last]

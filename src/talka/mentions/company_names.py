"""Where the name of a company stands beside a word for one: behind it, before it, inside quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from talka.mentions.model_names import CLOSING, OPENING, is_foreign, is_name
from talka.model import Token

LONGEST = 6
"""Tokens that the name of a company may have."""
_CAPITALS = ("title", "upper")
Span = tuple[int, int]


class CompanyNames:
    """Finds runs of tokens that may be names; ``small`` words are in none, even where a sentence begins with them."""

    def __init__(self, tokens: Sequence[Token], small: frozenset[str], articles: frozenset[str]) -> None:
        self._tokens, self._small, self._articles = tokens, small, articles

    def behind(self, at: int, known: frozenset[int]) -> Span | None:
        """The tokens of a name in quotation marks, or of capitalised words that nothing else is known as."""
        tokens = self._tokens
        quoted = self.quoted(at)
        if quoted is not None or (at < len(tokens) and tokens[at].norm in OPENING):
            return quoted
        if at < len(tokens) and tokens[at].norm in self._small:
            return None
        end = at
        while end < len(tokens) and end - at < LONGEST and end not in known and (
                tokens[end].shape in _CAPITALS or (
                    tokens[end].norm in "-&" and end > at and tokens[end - 1].shape in _CAPITALS)):
            end += 1
        while end > at and tokens[end - 1].shape == "sign":
            end -= 1
        return (at, end) if end > at and tokens[at].end - tokens[at].start > 1 else None

    def quoted(self, at: int) -> Span | None:
        """The tokens between quotation marks that open here, where they are no more than a name has."""
        tokens = self._tokens
        if at + 1 >= len(tokens) or tokens[at].norm not in OPENING or tokens[at + 1].shape not in _CAPITALS:
            return None
        end = next((i for i in range(at + 2, min(len(tokens), at + LONGEST + 2)) if tokens[i].norm in CLOSING), None)
        return (at + 1, end) if end is not None else None

    def before(self, at: int, known: frozenset[int]) -> Span | None:
        """The tokens of a name before the word for a company or its legal form, inside quotation marks or bare."""
        tokens = self._tokens
        end = at - 1 if at and tokens[at - 1].norm in CLOSING else at
        first = end
        while first and end - first < LONGEST and first - 1 not in known and (
                tokens[first - 1].shape in _CAPITALS or tokens[first - 1].norm in "-&"):
            first -= 1
        while first < end and (tokens[first].shape == "sign" or tokens[first].norm in self._small):
            first += 1
        if end < at and (not first or tokens[first - 1].norm not in OPENING):
            return None
        return (first, end) if first < end and tokens[first].end - tokens[first].start > 1 else None

    def apposed(self, at: int, known: frozenset[int]) -> Span | None:
        """The name before a comma that an apposition follows (``Altay Havacilik, a Turkish company,``)."""
        while at and self._tokens[at - 1].norm in self._articles:
            at -= 1
        return self.before(at - 1, known) if at > 1 and self._tokens[at - 1].norm == "," else None

    def foreign(self, at: int, known: frozenset[int]) -> Span | None:
        """A run of Latin words in a text of other letters, without figures (``британська Calder Dynamics``)."""
        tokens, end = self._tokens, at
        while at and end < len(tokens) and end - at < LONGEST and end not in known and is_name(tokens[end]) and (
                is_foreign(tokens[end], tokens[at - 1])):
            end += 1
        figures = end < len(tokens) and (tokens[end].shape == "number" or tokens[end].norm == "-")
        return (at, end) if end > at and not figures else None

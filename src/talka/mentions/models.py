"""Models that the knowledge base does not know: told by their letters and digits, beside a count or a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from talka.model import Item, Mention, Token

_LETTERS = 4
_TAIL = 3
_REACH = 7
"""Tokens that the name of a model may have."""
_MOST_WORDS = 3
"""Words that the unknown name of a thing may have."""
_UNTOLD = ("military_aid",)
"""The category of arms of which it is not said what they are."""


def model_end(tokens: Sequence[Token], at: int) -> int:
    """Return where the name of a model that begins at a token ends (``K2``, ``PT-91M``, ``M-55S``), else ``at``."""
    first = tokens[at]
    if first.shape not in ("upper", "title") or not first.end - first.start <= _LETTERS:
        return at
    if first.shape == "title" and first.end - first.start > 1:
        return at
    here, digits = at + 1, False
    while here < len(tokens) and tokens[here].start == tokens[here - 1].end and here - at < _REACH:
        token = tokens[here]
        if token.shape == "number":
            digits = True
        elif token.norm != "-" and (not digits or token.shape == "sign" or token.end - token.start > _TAIL):
            break
        here += 1
    return here if digits and tokens[here - 1].norm != "-" else at


class ModelFinder:
    """Finds the models of one article."""

    def __init__(self, text: str, tokens: Sequence[Token], known: frozenset[int]) -> None:
        """``known`` are the numbers of the tokens that the lexicon or a grammar knows."""
        self._text, self._tokens, self._known = text, tokens, known
        self._at = {t.start: n for n, t in enumerate(tokens)}

    def with_models(self, mentions: list[Mention]) -> Iterator[Mention]:
        """Yield the mentions, things with the model before them (``M-55S tanks``), and counted models as things."""
        named = frozenset(self._inside(m for m in mentions if m.kind in ("item", "party", "money", "date")))
        for mention in mentions:
            yield self._widened(mention) if mention.kind == "item" and not mention.may_be("proper") else mention
            if mention.kind == "quantity":
                yield from self._counted(mention, named)

    def _inside(self, mentions: Iterable[Mention]) -> Iterator[int]:
        """The numbers of the tokens that mentions cover."""
        for mention in mentions:
            at = self._at.get(mention.start, len(self._tokens))
            while at < len(self._tokens) and self._tokens[at].start < mention.end:
                yield at
                at += 1

    def _widened(self, mention: Mention) -> Mention:
        """A thing with the model or the unknown name before it (``Kub batteries``)."""
        at = self._at.get(mention.start, 0)
        first = at
        while first > 1 and at - first < _MOST_WORDS and self._is_name(first - 1):
            first -= 1
        if first < at and not mention.may_be("modifier"):
            return msgspec.structs.replace(mention, start=self._tokens[first].start)
        for first in range(max(0, at - _REACH), at):
            if model_end(self._tokens, first) == at and self._tokens[first].start > self._sentence_end(first, at):
                return msgspec.structs.replace(mention, start=self._tokens[first].start)
        return mention

    def _is_name(self, at: int) -> bool:
        """Whether a token is a capitalised word that nothing is known of, inside a sentence."""
        token = self._tokens[at]
        return token.shape in ("title", "upper") and at not in self._known and token.end - token.start > 1 and (
            self._tokens[at - 1].norm not in ".!?:;\u2022\n") and "\n" not in self._text[
                self._tokens[at - 1].end:token.start]

    def _sentence_end(self, first: int, at: int) -> int:
        """The end of the last sign that closes something between two tokens; -1 where none stands."""
        return max((t.end for t in self._tokens[first:at] if t.norm in ".;!?"), default=-1)

    def _counted(self, mention: Mention, named: frozenset[int]) -> Iterator[Mention]:
        at = next((n for n in range(self._at.get(mention.start, 0), len(self._tokens))
                   if self._tokens[n].start >= mention.end), len(self._tokens))
        end = model_end(self._tokens, at) if at < len(self._tokens) else at
        if end == at:
            return
        start, close = self._tokens[at].start, self._tokens[end - 1].end
        if named.isdisjoint(range(at, end + 1)):
            words = "".join(t.norm for t in self._tokens[at:end]).upper()
            name = words.removesuffix("S") if words[-2:-1].isdigit() else words
            yield Mention("item", start, close, Item(_UNTOLD, name), (frozenset({"proper"}),))

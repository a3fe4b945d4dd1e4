"""The preposition that governs a name, over the small and unknown words between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talka.claims.signs import DASHES
from talka.model import Instrument, Item

if TYPE_CHECKING:
    from talka.claims.scene import Scene

_SKIP_LIMIT = 4
"""Tokens between a preposition and its name."""
_GOVERNING = ("aid", "support", "buy", "repair", "produce", "finance", "give", "meet", "visit", "call", "allocate",
              "pay", "sell", "lend", "defence")
"""Acts whose nouns stand between a preposition and what they govern themselves (``about the grant to Kyiv``)."""


class Prepositions:
    """The prepositions of one sentence and what they govern."""

    def __init__(self, scene: Scene) -> None:
        self._sentence, self._tokens = scene.sentence, scene.tokens
        self._small = frozenset((*scene.grammar.articles, *scene.grammar.reflexive))
        self._ends = {c.last: c.cue.lemma for c in scene.cues if c.cue.act == "prep"}
        self._companies = {c.last for c in scene.acts("body") if c.cue.get("subtype") == "company"}
        self._known = _known_words(scene)

    def before(self, first: int) -> str | None:
        """Return the preposition that governs the token ``first``: only small and unknown lower-case words between."""
        at, left = first, _SKIP_LIMIT
        while left:
            if at in self._ends:
                return self._ends[at]
            at -= 1
            if at < self._sentence.first or not self.may_skip(at) or (at == first - 1 and self._is_hyphen(at)):
                return None
            left -= not self._is_hyphen(at) and not self._is_hyphen(at - 1)
        return None

    def may_skip(self, at: int) -> bool:
        """Return whether a token may stand between a preposition and what it governs."""
        if self._is_hyphen(at) or self._is_hyphen(at - 1) or self._opens_name(at):
            return True
        token = self._tokens[at]
        return token.norm in self._small or (token.shape == "lower" and at not in self._known)

    def _opens_name(self, at: int) -> bool:
        """Whether a mark opens a name behind a preposition or the word for a company (``from the firm "Hanwha"``)."""
        if not (at in self._companies or at in self._ends) or at + 1 >= self._sentence.last:
            return False
        before, own, after = self._tokens[at - 1:at + 2]
        return own.shape == "sign" and before.end < own.start and own.end == after.start

    def _is_hyphen(self, at: int) -> bool:
        """Whether a hyphen makes one word of those on its two sides (``for cyclone-hit Vanuatu``)."""
        if not (self._sentence.first < at < self._sentence.last - 1) or self._tokens[at].norm not in DASHES:
            return False
        before, own, after = self._tokens[at - 1:at + 2]
        return before.end == own.start and own.end == after.start and before.shape == after.shape == "lower"


def _known_words(scene: Scene) -> frozenset[int]:
    """The tokens over which no preposition reaches: verbs, small words, figures and days; nouns that govern."""
    spans = [(c.first, c.last) for c in scene.cues if c.cue.pos in ("verb", "small", "phrase")]
    ends = {c.last for c in scene.acts("prep")}
    spans += [(c.first, c.last) for c in scene.acts("pronoun") if c.first in ends and not c.has("gen")]  # ``under it``
    spans += [scene.span(m) for m in (*scene.dates, *scene.money, *scene.shares)]
    if "nom" in scene.grammar.donor:
        spans += [(c.first, c.last) for c in scene.acts(*_GOVERNING) if c.cue.pos == "noun"]
        spans += [scene.span(m) for m in scene.mentions if isinstance(m.value, Item | Instrument)]
    return frozenset(i for first, last in spans for i in range(first, last))

"""Heads of public bodies that no pack lists: ``head of the State Chancellery``, ``civil protection chief``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.mentions.lexical import Atom
from talka.mentions.offices import Office, country_of
from talka.model import Cue, Party, Token
from talka.packs import LanguagePack

_FAR = 9
"""Tokens that the name of a body may take beside the word for its head."""
_NEAR = 2
"""Tokens between a head and the word that makes the words before it a public body."""
_INSIDE = frozenset({"-", "\u2019", "'", "\u201e", "\u201c", "\u201d", "\"", "\u00ab", "\u00bb"})
"""Signs inside the names of bodies."""


class _Words:
    """Words and beginnings of words (those with ``*``)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._whole = frozenset(w for w in words if not w.endswith("*"))
        self._stems = tuple(w[:-1] for w in words if w.endswith("*"))

    def has(self, word: str) -> bool:
        """Return whether a word is one of them."""
        return word in self._whole or word.startswith(self._stems)


class Branches:
    """Widens offices by the public bodies that stand with them, in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens = tokens
        grammar = pack.grammar
        self._public, self._private = _Words(grammar.public_words), _Words(grammar.private_words)
        self._of = frozenset(grammar.belonging)
        self._small = frozenset(grammar.articles) | self._of | frozenset(grammar.conjunctions)
        self._signs = _INSIDE | frozenset(pack.info.possessive)
        self._genitive_first = "gen" in grammar.donor_passive

    def widened(self, office: Office, atoms: Sequence[Atom]) -> Office | None:
        """Return an office with the public body beside its word as a public one, ``None`` where there is none."""
        near = [a for a in atoms if office.first - _FAR <= a.first < office.last + _FAR]
        barred = {i for a in near if _bars(a) for i in range(a.first, a.last)
                  if self._tokens[i].shape == "lower" and not self.is_public(i)}
        first, last = office.first, office.last
        if not self._genitive_first:
            last = self._to_right(office.last, barred)
        if last == office.last:
            first = self._to_left(office.first, barred)
        own = any(self.is_public(i) for i in range(office.first, office.last))
        if (first, last) == (office.first, office.last) and not own:
            return None
        inside = [a for a in near if first <= a.first and a.last <= last and not (
            office.first <= a.first < office.last)]
        if any(is_private(a) for a in inside):
            return None
        owner = next((c for a in inside if (c := country_of(a.senses, "left" if a.first < office.first else "right"))),
                     None)
        return office._replace(first=first, last=last, official=True, country=office.country or owner)

    def _to_right(self, last: int, barred: set[int]) -> int:
        """Where the words for a body behind an office end: at its last public word, all of them in one breath."""
        tokens = self._tokens
        if self._of and (last >= len(tokens) or tokens[last].norm not in self._of):
            return last
        found = last
        for i in range(last, min(last + _FAR, len(tokens))):
            if i in barred or (tokens[i].shape == "sign" and tokens[i].norm not in self._signs):
                break
            if self.is_public(i):
                found = i + 1
        return found

    def _to_left(self, first: int, barred: set[int]) -> int:
        """Where the words for a body before an office begin."""
        near = next((i for i in self._before(first, barred) if self.is_public(i)), None)
        if near is None or first - near > (_FAR if self._genitive_first else _NEAR):
            return first
        start = near
        for i in self._before(near, barred):
            if self._genitive_first or self._tokens[i].shape == self._tokens[near].shape or self.is_public(i):
                start = i
            else:
                break
        return start

    def _before(self, at: int, barred: set[int]) -> Iterator[int]:
        """The tokens before one that may be of a body's name, from right to left."""
        for i in range(at - 1, max(at - _FAR, -1), -1):
            token = self._tokens[i]
            if i in barred or (token.shape == "sign" and token.norm != "-") or (
                    token.norm in self._small and not self._genitive_first):
                return
            yield i

    def is_public(self, at: int) -> bool:
        """Return whether a word stands in the names of public bodies."""
        return self._public.has(self._tokens[at].norm)

    def is_private(self, at: int) -> bool:
        """Return whether a word is for people without a public office, or for what has none to give."""
        return self._private.has(self._tokens[at].norm)


def _bars(atom: Atom) -> bool:
    """Whether an atom ends the words for a body: a verb, a pronoun, another office or what opens a clause."""
    return any(isinstance(s.value, Cue) and (s.value.pos in ("verb", "pronoun") or s.value.act in ("office", "that"))
               for s in atom.of("cue"))


def is_private(atom: Atom) -> bool:
    """Return whether a word names a company or a sort of private body."""
    return any(s.value.act == "private_body" or s.value.get("subtype") == "company" if isinstance(s.value, Cue) else
               isinstance(s.value, Party) and s.value.subtype == "company" for s in atom.senses)

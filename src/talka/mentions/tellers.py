"""Persons beside a verb of saying whose office no pack lists: their words tell that it is a public one.

``said Jan Tamm, deputy coordinator at the rescue board``; ``Ann Berg, who chairs Estonia's procurement panel, said``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from talka.mentions.branches import Branches, is_private
from talka.mentions.lexical import Atom
from talka.mentions.names import is_particle, name_run
from talka.mentions.offices import Office, country_of
from talka.mentions.telling_spans import TellingSpans
from talka.model import Cue, Party, Sentence, Token
from talka.packs import LanguagePack

_FAR = 22
"""Tokens beside a verb of saying in which its subject is looked for."""
_SHORT = 2
"""Letters that a surname alone has more than."""
_LEAST, _MOST = 2, 4
"""Words of a name."""


class Told(NamedTuple):
    """A name by its tokens, with the words around it and the office that they tell."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    office: Office


class TellerFinder:
    """Finds them in one article and one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._tokens, self._branches = tokens, Branches(tokens, pack)
        self._small = frozenset(pack.info.function_words)
        self._spans = TellingSpans(tokens, pack)

    def find(self, sentence: Sentence, atoms: Sequence[Atom], taken: frozenset[int],
             covered: Collection[int]) -> Iterator[Told]:
        """Yield those of a sentence; ``covered`` are the tokens of the names that are found already."""
        verbs = self._spans.verbs(atoms)
        if not verbs:
            return
        free = taken - {i for a in atoms if not _names(a) for i in range(a.first, a.last)
                        if self._tokens[i].shape == "title" and i > sentence.first}
        for verb in verbs:
            for first, last in (self._spans.before(verb, sentence, aside=True),
                                self._spans.behind(verb, sentence, aside=True)):
                told = self._told(first, last, atoms, free, covered)
                if told is not None:
                    yield told
                    break

    def _told(self, first: int, last: int, atoms: Sequence[Atom], taken: frozenset[int],
              covered: Collection[int]) -> Told | None:
        if last - first > _FAR or any(i in covered for i in range(first, last)):
            return None
        name = self._name(first, last, taken)
        if name is None:
            return None
        inside = [a for a in atoms if first <= a.first and a.last <= last and not (
            name[0] <= a.first < name[1])]
        if any(is_private(a) or _is_private_post(a) for a in inside):
            return None
        owner = next((c for a in inside if (c := country_of(a.senses, "left"))), None)
        words = [i for i in range(first, last) if not name[0] <= i < name[1]]
        if any(self._branches.is_private(i) for i in words):
            return None
        held = [a for a in inside if a.of("cue", "office")]
        if not held and not any(self._branches.is_public(i) for i in words):
            return None
        if len(words) < _LEAST - 1 or _tells_more(inside):
            return None
        office = Office(*self._role(name, first, last), "other", official=True, country=owner,
                        features=frozenset({"nom", "sg"}), consumed=())
        return Told(*name, first, last, office)

    def _role(self, name: tuple[int, int], first: int, last: int) -> tuple[int, int]:
        """The words for the office: those before the name, else the apposition behind it."""
        if name[0] - first > 1 or last - name[1] < _LEAST:
            return first, name[0]
        start = name[1] + (self._tokens[name[1]].norm == ",")
        return start, last - (self._tokens[last - 1].norm == ",")

    def _name(self, first: int, last: int, taken: frozenset[int]) -> tuple[int, int] | None:
        """The first run of two to four capitalised words that nothing else is known as."""
        at = first
        while at < last:
            end = name_run(self._tokens, at, last, taken) if self._tokens[at].shape == "title" else at
            words = sum(t.shape == "title" and not is_particle(t.norm) for t in self._tokens[at:end])
            apposed = words == 1 and at == first and end < last and self._tokens[end].norm == "," and (
                self._tokens[at].end - self._tokens[at].start > _SHORT)
            if (apposed or _LEAST <= words <= _MOST) and self._tokens[at].norm not in self._small and not any(
                    self._branches.is_public(i) for i in range(at, end)):
                return at, end
            at = max(end, at + 1)
        return None


def _names(atom: Atom) -> bool:
    """Whether a word is the name of somebody or of a place, a body, an office or a small word."""
    return any(s.kind in ("party", "place") or getattr(s.value, "act", "") in ("body", "office", "prep", "pronoun")
               for s in atom.senses)


def _is_private_post(atom: Atom) -> bool:
    return any(isinstance(s.value, Cue) and s.value.get("official") == "no" for s in atom.of("cue", "office"))


def _tells_more(atoms: Sequence[Atom]) -> bool:
    """Whether somebody of the knowledge base stands in the words: it may be that person who speaks."""
    return any(isinstance(s.value, Party) and s.value.type == "person" and "family" not in s.features
               for a in atoms for s in a.senses)

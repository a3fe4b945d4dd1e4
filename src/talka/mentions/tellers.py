"""Persons beside a verb of saying whose office no pack lists: their words tell that it is a public one.

``said Jan Tamm, deputy coordinator at the rescue board``; ``Ann Berg, who chairs Estonia's procurement panel, said``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from talka.mentions.branches import Branches, is_private
from talka.mentions.described_names import Described
from talka.mentions.lexical import Atom
from talka.mentions.names import CASES, is_particle, name_run
from talka.mentions.offices import Office, country_of
from talka.mentions.telling_spans import TellingSpans
from talka.model import Cue, Party, Sentence, Token
from talka.packs import LanguagePack

_FAR = 22
"""Tokens beside a verb of saying in which its subject is looked for."""
_NOMINATIVE = frozenset({"nom"})
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
        self._spans, self._described = TellingSpans(tokens, pack), Described(tokens, pack)

    def find(self, sentence: Sentence, atoms: Sequence[Atom], taken: frozenset[int],
             covered: Collection[int]) -> Iterator[Told]:
        """Yield those of a sentence; ``covered`` are the tokens of the names that are found already."""
        free = taken - {i for a in atoms if not _names(a) for i in range(a.first, a.last)
                        if self._tokens[i].shape == "title" and i > sentence.first}
        held = set(covered)
        for told in self._beside(sentence, atoms, free, covered):
            held.update(range(told.first, told.last))
            yield told
        for span, name in self._described.spans(sentence, atoms, free, held):
            found = self._told(*span, name, atoms, CASES)
            if found is not None:
                yield found

    def _beside(self, sentence: Sentence, atoms: Sequence[Atom], free: frozenset[int],
                covered: Collection[int]) -> Iterator[Told]:
        """Yield those beside verbs of saying, and behind words such as ``according to``."""
        spans = [(span, _NOMINATIVE) for verb in self._spans.verbs(atoms)
                 for span in (self._spans.before(verb, sentence, aside=True),
                              self._spans.behind(verb, sentence, aside=True))]
        spans += [(self._spans.behind(a, sentence, aside=True), CASES) for a in atoms if a.of("cue", "according")]
        done: set[int] = set()
        for (first, last), cases in spans:
            near = range(first, last)
            if last - first > _FAR or not done.isdisjoint(near) or any(i in covered for i in near):
                continue
            name = self._name(first, last, free)
            told = self._told(first, last, name, atoms, cases) if name is not None else None
            if told is not None:
                done.update(near)
                yield told

    def _told(self, first: int, last: int, name: tuple[int, int], atoms: Sequence[Atom],
              cases: frozenset[str]) -> Told | None:
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
        if any(a.first == name[1] for a in held) and self._tokens[name[1]].shape != "sign" and name[0] == first:
            return None  # what stands before an office is whose it is (``Berg Yachts head Ann Lund``)
        if len(words) < _LEAST - 1 or _tells_more(inside):
            return None
        office = Office(*self._role(name, first, last), "other", official=True, country=owner,
                        features=cases | {"sg"}, consumed=())
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

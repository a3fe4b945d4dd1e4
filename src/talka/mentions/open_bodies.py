"""Bodies that no pack knows, as doers of a verb of saying beside quoted words (``the State Chancellery added``)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from talka.mentions.branches import Branches, is_private
from talka.mentions.lexical import Atom
from talka.mentions.names import CASES
from talka.mentions.offices import country_of
from talka.mentions.telling_spans import TellingSpans
from talka.model import Mention, Party, Sentence, Token
from talka.packs import LanguagePack
from talka.packs.romanise import slug

_MOST = 10
"""Tokens of such a body's name."""
_EARLY = 4
"""Tokens from the start of the name to its public word, where that stands first."""


class OpenBodies:
    """Finds them in one article and one language."""

    def __init__(self, text: str, tokens: Sequence[Token], pack: LanguagePack) -> None:
        self._text, self._tokens, self._inflector = text, tokens, pack.inflector
        self._branches, self._spans = Branches(tokens, pack), TellingSpans(tokens, pack)
        grammar = pack.grammar
        self._articles = frozenset(grammar.articles)
        self._joints = frozenset(grammar.belonging) | self._articles | frozenset(grammar.conjunctions)
        self._bare = "nom" not in grammar.donor
        self._genitive_first = "gen" in grammar.donor_passive

    def find(self, sentence: Sentence, atoms: Sequence[Atom], covered: Collection[int]) -> Iterator[Mention]:
        """Yield those of a sentence; ``covered`` are the tokens of the parties that are found already."""
        if not self._spans.is_quoting(sentence):
            return
        for verb in self._spans.verbs(atoms):
            for span in (self._spans.before(verb, sentence), self._spans.behind(verb, sentence)):
                found = self._body(*span, atoms, covered)
                if found is not None:
                    yield found
                    break

    def _body(self, first: int, last: int, atoms: Sequence[Atom], covered: Collection[int]) -> Mention | None:
        while first < last and self._tokens[first].norm in self._articles:
            first += 1
        inside = [a for a in atoms if first <= a.first < last]
        owner = next((a for a in inside if a.first == first and country_of(a.senses, "left")), None)
        if owner is not None:
            first = owner.last + (owner.last < last and self._tokens[owner.last].norm in self._spans.possessive)
        end = self._end(first, last, inside)
        if not 0 < end - first <= _MOST or any(i in covered for i in range(first, end)):
            return None
        if any(a.first <= first and end <= a.last and a.of("cue", "body") for a in inside):
            return None  # a body that every state has: whose it is, other sentences tell
        within = [a for a in inside if first <= a.first < end]
        if any(is_private(a) or (_is_somebody(a) and not self._branches.is_public(a.last)) for a in within):
            return None
        owner = owner or next((a for a in inside if first < a.first < end and country_of(a.senses, "right")), None)
        if not self._is_name(first, end):
            return None
        start, stop = self._tokens[first].start, self._tokens[end - 1].end
        name = " ".join(self._text[start:stop].split())
        country = country_of(owner.senses, "left") if owner else None
        party = Party(name, f"organisation/{slug(name)}", "organisation", "agency", country.id if country else None)
        outer = (min(start, self._tokens[owner.first].start) if owner else start, stop)
        return Mention("party", start, stop, party, (frozenset({"nom"}) if not self._bare else CASES,), entry=party.id,
                       outer=outer)

    def _end(self, first: int, last: int, atoms: Sequence[Atom]) -> int:
        """Where a name ends: before a small word, or at the last word with a capital where names have them all."""
        tokens = self._tokens
        stops = {a.first for a in atoms if a.of("cue", "prep") or a.of("cue", "medium")}
        end = at = first
        while at < last and tokens[at].shape != "number":
            joint = tokens[at].norm in self._joints
            if not joint and self._bare and tokens[at].shape not in ("title", "upper") and tokens[at].shape != "sign":
                break
            if not self._bare and (at in stops or joint) and not self._genitive_first and end > first + 1:
                break
            at += 1
            if not joint:
                end = at
        return end

    def _is_name(self, first: int, end: int) -> bool:
        """Whether words name a public body: its public word with a capital, or behind one that has it."""
        heads = [i for i in range(first, end) if self._branches.is_public(i)]
        if not heads or not any(self._tokens[i].shape in ("title", "upper") for i in range(first, end)):
            return False
        if self._bare:
            return any(self._tokens[i].shape in ("title", "upper") for i in heads)
        head = heads[-1] if self._genitive_first else heads[0]
        near = end - head if self._genitive_first else head - first + 1
        return near <= (1 if self._genitive_first else _EARLY) and self._may_be_subject(head)

    def _may_be_subject(self, at: int) -> bool:
        """Whether the form of a word is not only one of another case than the first."""
        word = self._tokens[at].norm
        forms = [cases for base, cases, _ in self._inflector.base_forms(word) if base != word]
        return not forms or any(base == word for base, _, _ in self._inflector.base_forms(word))


def _is_somebody(atom: Atom) -> bool:
    """Whether a word is an office or names a person or a body that is known."""
    return bool(atom.of("cue", "office")) or any(
        isinstance(s.value, Party) and s.value.type != "country" for s in atom.senses)

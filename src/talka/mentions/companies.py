"""Companies that the knowledge base lacks: by the word or the legal form beside the name, then by the name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.mentions.lexical import Atom
from talka.mentions.model_names import CLOSING, OPENING
from talka.mentions.names import CASES
from talka.mentions.offices import OfficeFinder, country_of
from talka.model import Cue, Mention, Party, Sentence, Token
from talka.packs.romanise import slug

_LONGEST = 6
"""Tokens that the name of a company may have."""
_SHORTEST = 3
"""Letters below which a name is not known again when it stands alone."""


class CompanyFinder:
    """Finds the unknown companies of one article's sentences in one language; it remembers those that it has found."""

    def __init__(self, text: str, tokens: Sequence[Token], offices: OfficeFinder, small: frozenset[str]) -> None:
        """``small`` are the words that are in no name, even where a sentence begins with them."""
        self._text, self._tokens, self._offices, self._small = text, tokens, offices, small
        self._met: dict[tuple[str, ...], Party] = {}

    def learn(self, atoms: Sequence[Atom]) -> None:
        """Remember the companies that a sentence introduces."""
        for n, atom in enumerate(atoms):
            if any(isinstance(s.value, Cue) and s.value.get("subtype") == "company" for s in atom.of("cue", "body")):
                self.at(n, atoms, set())

    def at(self, n: int, atoms: Sequence[Atom], consumed: set[int]) -> tuple[Mention, tuple[int, ...]] | None:
        """Return the company that a word for one names: ``the Finnish firm Patria``, ``the Patria concern``.

        With it come the numbers of the atoms that it has swallowed.
        """
        known = {i for a in atoms for i in range(a.first, a.last)}
        cue = next(s.value for s in atoms[n].of("cue", "body") if isinstance(s.value, Cue))
        behind = None if cue.get("behind") else self._name_behind(atoms[n].last, known)
        span = behind or self._name_before(atoms[n].first, known)
        if span is None:
            return None
        left = n - 1
        touches = n and left not in consumed and self._offices.touches(
            atoms[left].last, min(span[0], atoms[n].first))
        country = country_of(atoms[left].senses, "left") if touches else None
        party = self._party(span, country.country if country else None)
        features = tuple(dict.fromkeys(s.features for s in atoms[n].of("cue", "body")))
        first = atoms[left].first if country else min(atoms[n].first, span[0])
        mention = self._mention(span, party, features, (first, max(atoms[n].last, span[1])))
        return mention, (left, n) if country else (n,)

    def again(self, sentence: Sentence, taken: frozenset[int]) -> Iterator[Mention]:
        """Yield the companies of the article where they stand by their name alone."""
        at = sentence.first
        while at < sentence.last and self._met:
            end = self._met_end(at, sentence, taken)
            if end > at:
                words = tuple(t.norm for t in self._tokens[at:end])
                yield self._mention((at, end), self._met[words], (CASES,), (at, end))
            at = max(end, at + 1)

    def _met_end(self, at: int, sentence: Sentence, taken: frozenset[int]) -> int:
        if self._tokens[at].shape not in ("title", "upper"):
            return at
        for end in range(min(at + _LONGEST, sentence.last), at, -1):
            if tuple(t.norm for t in self._tokens[at:end]) in self._met and taken.isdisjoint(range(at, end)):
                return end
        return at

    def _party(self, span: tuple[int, int], country: str | None) -> Party:
        words = tuple(t.norm for t in self._tokens[slice(*span)])
        known = self._met.get(words)
        if known is not None and (known.country or not country):
            return known
        name = self._text[self._tokens[span[0]].start:self._tokens[span[1] - 1].end]
        party = Party(name, f"organisation/{slug(name)}", "organisation", "company", country)
        if len(name) >= _SHORTEST:
            self._met[words] = party
        return party

    def _mention(self, span: tuple[int, int], party: Party, features: tuple[frozenset[str], ...],
                 outer: tuple[int, int]) -> Mention:
        start, end = self._tokens[span[0]].start, self._tokens[span[1] - 1].end
        around = (self._tokens[outer[0]].start, max(end, self._tokens[outer[1] - 1].end))
        return Mention("party", start, end, party, features, entry="", outer=around)

    def _name_behind(self, at: int, known: set[int]) -> tuple[int, int] | None:
        """The tokens of a name in quotation marks, or of capitalised words that nothing else is known as."""
        tokens = self._tokens
        if at < len(tokens) and tokens[at].norm in OPENING:
            end = next((i for i in range(at + 2, min(len(tokens), at + _LONGEST)) if tokens[i].norm in CLOSING), None)
            named = tokens[min(at + 1, len(tokens) - 1)].shape in ("title", "upper")
            return (at + 1, end) if end is not None and named and known.isdisjoint(range(at + 1, end)) else None
        end = at
        while end < len(tokens) and end - at < _LONGEST and end not in known and (
                tokens[end].shape in ("title", "upper") or (
                    tokens[end].norm in "-&" and end > at and tokens[end - 1].shape in ("title", "upper"))):
            end += 1
        while end > at and tokens[end - 1].shape == "sign":
            end -= 1
        return (at, end) if end > at and tokens[at].end - tokens[at].start > 1 else None

    def _name_before(self, at: int, known: set[int]) -> tuple[int, int] | None:
        """The tokens of a name before the word for a company or its legal form, inside quotation marks or bare."""
        tokens = self._tokens
        end = at - 1 if at and tokens[at - 1].norm in CLOSING else at
        first = end
        while first and end - first < _LONGEST and first - 1 not in known and (
                tokens[first - 1].shape in ("title", "upper") or tokens[first - 1].norm in "-&"):
            first -= 1
        while first < end and (tokens[first].shape == "sign" or tokens[first].norm in self._small):
            first += 1
        if end < at and (not first or tokens[first - 1].norm not in OPENING):
            return None
        return (first, end) if first < end and tokens[first].end - tokens[first].start > 1 else None

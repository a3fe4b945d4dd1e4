"""Companies that the knowledge base lacks: by the word or the legal form beside the name, then by the name alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.mentions.company_names import LONGEST, CompanyNames, Span
from talka.mentions.lexical import Atom
from talka.mentions.model_names import CLOSING
from talka.mentions.names import CASES
from talka.mentions.offices import OfficeFinder, country_of
from talka.model import Cue, Mention, Party, Sentence, Token
from talka.packs import LanguagePack
from talka.packs.romanise import slug

_SHORTEST = 3
"""Letters below which a name is not known again when it stands alone."""


class CompanyFinder:
    """Finds the unknown companies of one article's sentences in one language; it remembers those that it has found."""

    def __init__(self, text: str, tokens: Sequence[Token], offices: OfficeFinder, pack: LanguagePack) -> None:
        self._text, self._tokens, self._offices = text, tokens, offices
        self._names = CompanyNames(tokens, frozenset(pack.info.function_words), frozenset(pack.grammar.articles))
        self._and = frozenset(pack.grammar.conjunctions)
        self._with = frozenset(tag.removeprefix("prep:") for tag in pack.grammar.with_)
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
        cue = next(s.value for s in atoms[n].of("cue", "body") if isinstance(s.value, Cue))
        left = n - 1
        span = self._quoted(n, atoms) if cue.get("quoted") else self._named(n, atoms, ends=bool(cue.get("behind")))
        owner = min(span[0], atoms[n].first) if span else atoms[n].first
        touches = n and left not in consumed and self._offices.touches(atoms[left].last, owner)
        country = country_of(atoms[left].senses, "left") if touches else None
        if span is None and not cue.get("behind") and not cue.get("quoted"):
            span = self._names.apposed(atoms[left].first if country else atoms[n].first, _tokens_of(atoms))
            if span and any(a.last == span[0] and a.of("cue", "office") for a in atoms):
                span = None  # who holds an office is nobody's firm (``the minister Ann Berg, the Swedish firm``)
        if span is None:
            return None
        if cue.get("part"):
            span = (span[0], atoms[n].last)
        party = self._party(span, country.country if country else None)
        features = self._cases(n, atoms, n - 2 if country else left)
        first = min(atoms[left].first if country else atoms[n].first, span[0])
        mention = self._mention(span, party, features, (first, max(atoms[n].last, span[1])))
        inside = [i for i, a in enumerate(atoms) if span[0] <= a.first and a.last <= span[1]]
        form = [i for i, a in enumerate(atoms) if a.first == span[1] and _is_form(a)]
        return mention, tuple(dict.fromkeys((*((left,) if country else ()), n, *inside, *form)))

    def _named(self, n: int, atoms: Sequence[Atom], *, ends: bool) -> Span | None:
        """The name beside a word for a company: right behind it or what it makes, or else right before it."""
        known = _tokens_of([a for a in atoms if not _is_part(a)])
        if ends:
            known = _tokens_of(atoms)
            return self._names.before(atoms[n].first, known)
        made = atoms[n + 1] if n + 1 < len(atoms) and atoms[n + 1].of("item") else None
        beside = made.last if made and made.first == atoms[n].last else None
        if self._ends_line(atoms[n].last):  # a headline: what comes next is another block's
            return self._names.before(atoms[n].first, known)
        behind = self._free(self._names.behind(atoms[n].last, known), atoms)
        if behind is None and beside is not None:
            behind = self._free(self._names.quoted(beside) or self._names.foreign(beside, known), atoms)
        return behind or self._names.before(atoms[n].first, known)

    def _quoted(self, n: int, atoms: Sequence[Atom]) -> Span | None:
        """The name in quotation marks beside a word whose bare names are places."""
        first, known = atoms[n].first, _tokens_of([a for a in atoms if not _is_part(a)])
        closed = first > 0 and self._tokens[first - 1].norm in CLOSING
        return self._free(self._names.quoted(atoms[n].last), atoms) or (
            self._names.before(first, known) if closed else None)

    def _ends_line(self, at: int) -> bool:
        """Whether a new line begins before a token."""
        return at < len(self._tokens) and "\n" in self._text[self._tokens[at - 1].end:self._tokens[at].start]

    @staticmethod
    def _free(span: Span | None, atoms: Sequence[Atom]) -> Span | None:
        """A name that is no other party's: ``the concern "Rheinmetall"`` is known, ``„Perkūno dronai“`` is not."""
        taken = span and any(a.of("party") and span[0] <= a.first and a.last <= span[1] for a in atoms)
        return None if taken else span

    def _cases(self, n: int, atoms: Sequence[Atom], before: int) -> tuple[frozenset[str], ...]:
        """The forms of the word for a company; right behind a noun of making it stands in the genitive."""
        features = tuple(dict.fromkeys(s.features for s in atoms[n].of("cue", "body")))
        made = before >= 0 and self._offices.touches(atoms[before].last, atoms[before + 1].first) and any(
            isinstance(s.value, Cue) and s.value.pos == "noun" for s in atoms[before].of("cue", "produce"))
        genitive = tuple(f for f in features if "gen" in f)
        return genitive if made and genitive else features

    def apart(self, atoms: Sequence[Atom]) -> Iterator[Mention]:
        """Yield names in foreign letters that an adjective of a state makes companies: ``норвезька Fjellvik``."""
        known = _tokens_of(atoms)
        for atom in atoms:
            states = [s for s in atom.of("party") if s.features >= {"adj", "f", "sg"} and isinstance(s.value, Party)]
            span = self._names.foreign(atom.last, known) if states else None
            if span and isinstance(states[0].value, Party):
                features = tuple(dict.fromkeys(s.features - {"adj"} for s in states))
                yield self._mention(span, self._party(span, states[0].value.country), features, span)

    def dealt(self, sentence: Sentence, atoms: Sequence[Atom], taken: frozenset[int]) -> Iterator[Mention]:
        """Yield names in quotation marks with which a document is signed: ``concluded with „Zorba“ a contract``."""
        if not any(atom.of("instrument") for atom in atoms):
            return
        for at in range(sentence.first, sentence.last - 1):
            span = self._names.quoted(at + 1) if self._tokens[at].norm in self._with else None
            if span and span[1] <= sentence.last and taken.isdisjoint(range(*span)):
                yield self._mention(span, self._party(span, None), (frozenset({"ins", "sg", "proper"}),), span)

    def joined(self, sentence: Sentence, found: Sequence[Mention], taken: frozenset[int]) -> Iterator[Mention]:
        """Yield names that a conjunction joins to a company: ``Brannholt and Ukraine's Zorya Defence signed``."""
        starts = {t.start: i for i, t in enumerate(self._tokens[sentence.first:sentence.last], sentence.first)}
        ends = {self._tokens[i].end: i + 1 for i in starts.values()}
        for mention in found:
            if isinstance(mention.value, Party) and mention.value.subtype == "company":
                outer = mention.outer or (mention.start, mention.end)
                first, last = starts.get(outer[0]), ends.get(max(outer[1], mention.end))
                if first is not None and last is not None:
                    yield from self._beside(first, last, mention, sentence, taken)

    def _beside(self, first: int, last: int, mention: Mention, sentence: Sentence,
                taken: frozenset[int]) -> Iterator[Mention]:
        spans = []
        if first - 1 > sentence.first and self._tokens[first - 1].norm in self._and:
            spans.append(self._names.before(first - 1, taken))
        signs = {i for i in (last,) if i < sentence.last and self._tokens[i].shape == "sign"}
        at = last + len(signs)
        if at + 1 < sentence.last and self._tokens[at].norm in self._and:
            spans.append(self._names.quoted(at + 1))
        for span in spans:
            if span and span[0] >= sentence.first and taken.isdisjoint(range(*span)):
                yield self._mention(span, self._party(span, None), mention.features, span)

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
        for end in range(min(at + LONGEST, sentence.last), at, -1):
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


def _is_part(atom: Atom) -> bool:
    """Whether a word may be part of a company's name though it means something else: ``Robotics``, a town's name."""
    return bool(atom.of("place") and not atom.of("party")) or _body(atom, "part")


def _is_form(atom: Atom) -> bool:
    return _body(atom, "behind")


def _body(atom: Atom, mark: str) -> bool:
    return any(isinstance(s.value, Cue) and s.value.get(mark) for s in atom.of("cue", "body"))


def _tokens_of(atoms: Sequence[Atom]) -> frozenset[int]:
    return frozenset(i for a in atoms for i in range(a.first, a.last))

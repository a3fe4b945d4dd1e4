"""Analysis → Mentions: money, quantities, dates, parties, items, places, instruments, quotations and cues.

In go the sentences and tokens of an article, out come the things that they name, each at its exact place and with the
value of the contract. Nothing here judges who does what. Add words to a pack; add a grammar as a module.
"""

from __future__ import annotations

import bisect
import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from talka.mentions.acronyms import named_by_initials, settled_by_words
from talka.mentions.bodies import BodyFinder
from talka.mentions.branches import Branches
from talka.mentions.companies import CompanyFinder
from talka.mentions.cover import Cover
from talka.mentions.homes import HomeFinder
from talka.mentions.homes import Line as HomeLine
from talka.mentions.lexical import Atom, find_atoms, inner_items, is_given, mentions_of, solid
from talka.mentions.models import ModelFinder
from talka.mentions.named import Named
from talka.mentions.numeric import find_numeric
from talka.mentions.numeric_kept import tables_of
from talka.mentions.offices import Office, OfficeFinder, office_mention
from talka.mentions.open_bodies import OpenBodies
from talka.mentions.people import PeopleFinder
from talka.mentions.quotations import find_quotations
from talka.mentions.references import ReferenceFinder
from talka.mentions.roster import Roster
from talka.mentions.seat_names import settled_by_soil
from talka.mentions.spokesmen import SpokesmanFinder
from talka.mentions.tender import settled_by_states
from talka.model import Analysis, Cue, Mention, Party, Sentence
from talka.packs import LanguagePack, Packs

__all__ = ["find_mentions"]


def find_mentions(analysis: Analysis, packs: Packs, on: datetime.date | None) -> tuple[Mention, ...]:
    """Return everything that an article names, in order of place.

    ``on`` is the day by which ``today`` and terms of office are judged (the day of publication), ``None`` where it
    is not known: then nothing relative is settled.
    """
    return _Finder(analysis, packs, on).find()


class _Line(NamedTuple):
    """A sentence with what the lexicon knows in it; ``firm`` atoms are more than small words, ``given`` given names."""

    sentence: Sentence
    atoms: list[Atom]
    firm: list[Atom]
    given: list[Atom]
    offices: list[Office]


class _Finder:
    def __init__(self, analysis: Analysis, packs: Packs, on: datetime.date | None) -> None:
        self._analysis, self._tokens = analysis, analysis.tokens
        codes = dict.fromkeys(s.language for s in analysis.sentences)
        self._languages: dict[str, LanguagePack] = {code: packs.languages[code] for code in codes}
        self._starts = [t.start for t in self._tokens]
        self._on = on
        self._packs, self._roster = packs, Roster(packs, on)
        self._offices = {c: OfficeFinder(self._tokens, p, packs.media, Branches(self._tokens, p).widened)
                         for c, p in self._languages.items()}
        text = analysis.article.text
        self._lines = [self._line(sentence) for sentence in analysis.sentences]
        ends = frozenset(a.last for line in self._lines for a in line.firm if _is_named(a) or self._counts(a, line))
        self._numeric = find_numeric(analysis, lambda code: tables_of(packs.languages[code]), on, ends)
        self._counted = self._numeric_tokens()
        self._people = {c: PeopleFinder(text, self._tokens, p, self._roster, self._counted)
                        for c, p in self._languages.items()}
        self._companies = {c: CompanyFinder(text, self._tokens, self._offices[c], p)
                           for c, p in self._languages.items()}
        self._bodies = {c: BodyFinder(self._tokens, self._offices[c], self._companies[c], packs) for c in codes}
        self._spokesmen = {c: SpokesmanFinder(self._tokens, p, self._bodies[c]) for c, p in self._languages.items()}
        self._open = {c: OpenBodies(text, self._tokens, p) for c, p in self._languages.items()}
        self._references = {c: ReferenceFinder(self._tokens, self._roster) for c in codes}

    def find(self) -> tuple[Mention, ...]:
        lines, taken = self._lines, self._taken(self._lines)
        for line in lines:
            self._roster.meet(line.offices)
            self._companies[line.sentence.language].learn(line.firm)
        # a first pass, so that a surname may stand before its full name
        named = [HomeLine(line.sentence, line.firm, line.offices, self._names(line, taken)) for line in lines]
        HomeFinder(self._tokens, self._languages, self._packs.media).settle(named, self._roster)
        mentions = [m for line in lines for m in self._sentence(line, taken)]
        mentions.extend(self._numeric_outside(mentions))
        mentions = list(self._models(taken).with_models(mentions))
        pairs = {code: pack.info.quotes for code, pack in self._languages.items()}
        mentions = settled_by_words(mentions, self._tokens)
        mentions.extend(named_by_initials(mentions, self._tokens))
        mentions = settled_by_states(mentions, self._analysis.sentences, self._on)
        mentions = settled_by_soil(mentions)
        mentions.extend(find_quotations(self._analysis.article, pairs))
        return tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind, m.entry)))

    def _models(self, taken: frozenset[int]) -> ModelFinder:
        grammars = [pack.grammar for pack in self._languages.values()]
        joints = frozenset(w for g in grammars for w in (*g.articles, *g.prepositions, *g.conjunctions, ","))
        return ModelFinder(self._analysis.article.text, self._tokens, taken, self._packs.series, joints)

    def _line(self, sentence: Sentence) -> _Line:
        atoms = find_atoms(self._tokens, sentence, self._languages[sentence.language].lexicon)
        firm = solid(atoms)
        given = [a for a in atoms if a.of("cue", "given")]
        return _Line(sentence, atoms, firm, given, self._offices[sentence.language].find(firm))

    def _taken(self, lines: Iterable[_Line]) -> frozenset[int]:
        """The numbers of the tokens that cannot be part of an unknown name."""
        return self._counted | {i for line in lines for a in line.atoms
                               if not is_given(a) for i in range(a.first, a.last)}

    def _numeric_tokens(self) -> frozenset[int]:
        """The numbers of the tokens of sums, counts and days."""
        taken: set[int] = set()
        spans = iter(sorted((m.start, m.end) for m in self._numeric))
        current = next(spans, None)
        for i, token in enumerate(self._tokens):
            while current and current[1] <= token.start:
                current = next(spans, None)
            if current and current[0] <= token.start < current[1]:
                taken.add(i)
        return frozenset(taken)

    def _names(self, line: _Line, everywhere: frozenset[int]) -> list[Named]:
        taken = everywhere.intersection(range(line.sentence.first, line.sentence.last))
        finder = self._people[line.sentence.language]
        return finder.names(line.sentence, line.firm, line.offices, taken, line.given)

    def _sentence(self, line: _Line, taken: frozenset[int]) -> list[Mention]:
        language = line.sentence.language
        named = self._names(line, taken)
        out = [self._person(person) for person in named]
        offices = [o for o in line.offices if not self._is_counted(line, o)]
        out.extend(
            self._unnamed(office, line.sentence) for office in offices
            if not any(p.outer_first <= office.first < p.outer_last for p in named)
        )
        consumed = {n for office in offices for n in office.consumed}
        for mention, swallowed in self._bodies[language].find(line.firm, consumed):
            out.append(mention)
            consumed.update(swallowed)
        out.extend(self._open[language].find(line.sentence, line.firm, self._covered(out)))
        out.extend(self._rest(line, named, {line.firm[n].first for n in consumed}))
        # only the sentence's own: to copy those of all the others for each sentence would take a square of their number
        near = taken.intersection(range(line.sentence.first, line.sentence.last))
        near |= self._covered(out)
        out.extend(m for m in self._companies[language].apart(line.firm) if not near & self._covered([m]))
        out.extend(self._companies[language].dealt(line.sentence, line.firm, near | self._covered(out)))
        out.extend(self._companies[language].again(line.sentence, near | self._covered(out)))
        out.extend(self._companies[language].joined(line.sentence, out, near | self._covered(out)))
        return out

    def _is_counted(self, line: _Line, office: Office) -> bool:
        """Whether a number stands right before the word of an office that may be a thing or force (``50 doctors``)."""
        return office.first - 1 in self._counted and any(
            line.firm[n].of("item") or line.firm[n].of("cue", "body") or line.firm[n].of("cue", "trainee")
            for n in office.consumed)

    def _unnamed(self, office: Office, sentence: Sentence) -> Mention:
        """Whom or what an office without a name means: a person, the body of a spokesman, else the office itself."""
        person = self._references[sentence.language].referred(office)
        body = self._spokesmen[sentence.language].speaks_for(office, sentence, person)
        return body or person or office_mention(office, self._tokens)

    def _covered(self, mentions: Iterable[Mention]) -> frozenset[int]:
        """The numbers of the tokens that the parties of a sentence cover."""
        starts = self._starts
        return frozenset(i for m in mentions if m.kind == "party"
                         for i in range(bisect.bisect_left(starts, m.start), bisect.bisect_left(starts, m.end)))

    def _rest(self, line: _Line, named: list[Named], gone: set[int]) -> Iterator[Mention]:
        """What the lexicon found and no office, body or name has swallowed."""
        pack = self._languages[line.sentence.language]
        possessive = frozenset(pack.info.possessive)
        covered = {i for p in named for i in range(p.first, p.last)}
        for atom in line.atoms:
            if atom.first in gone or not covered.isdisjoint(range(atom.first, atom.last)):
                continue
            for part in (atom, *inner_items(self._tokens, atom, pack.lexicon)):
                yield from (m for m in mentions_of(part, self._tokens, possessive) if not _is_lone_surname(m))

    def _person(self, person: Named) -> Mention:
        start, end = self._tokens[person.first].start, self._tokens[person.last - 1].end
        outer = (self._tokens[person.outer_first].start, self._tokens[person.outer_last - 1].end)
        features = person.features | {"poss"} if self._is_owner(person.last) else person.features
        return Mention("party", start, end, person.party, (features,), entry=person.party.id, outer=outer)

    def _is_owner(self, at: int) -> bool:
        """Whether the sign of owning stands behind a name (``Berg's counterpart``)."""
        return at < len(self._tokens) and self._tokens[at].start == self._tokens[at - 1].end and any(
            self._tokens[at].norm in pack.info.possessive for pack in self._languages.values())

    @staticmethod
    def _counts(atom: Atom, line: _Line) -> bool:
        """Whether several things stand behind a company and a number (``buys from Saab 20 boats``, no ``Saab 340``)."""
        return bool(atom.of("party")) and any(a.first == atom.last + 1 and any(
            "pl" in s.features and "sg" not in s.features for s in a.of("item")) for a in line.firm)

    def _numeric_outside(self, mentions: list[Mention]) -> list[Mention]:
        """Drop numbers inside product names, and the small words that a number has swallowed."""
        proper = Cover((m.start, m.end) for m in mentions if m.kind in ("item", "party") and not m.may_be("adj")
                       and isinstance(m.value, Party) is (m.kind == "party") and m.end - m.start > 1)
        numeric = [n for n in self._numeric if not proper.holds(n.start, n.end)]
        covered = Cover((n.start, n.end) for n in numeric)
        mentions[:] = [m for m in mentions if not (
            (m.kind == "cue" or m.kind == "place" or (m.kind == "party" and m.may_be("adj"))) and _within(m, covered))]
        return numeric


def _is_named(atom: Atom) -> bool:
    """Whether an atom is a state, a place or a body, behind which a number counts (``gave Kenya 5 boats``)."""
    return bool(atom.of("place") or atom.of("cue", "body")) or any(
        getattr(s.value, "subtype", None) != "company" for s in atom.of("party"))


def _is_lone_surname(mention: Mention) -> bool:
    """A surname that nothing in the article or the knowledge base settles."""
    return (isinstance(mention.value, Party) and mention.value.type == "person"
            and all("family" in f for f in mention.features))


def _within(mention: Mention, spans: Cover) -> bool:
    return isinstance(mention.value, (Cue, Party)) and spans.holds(mention.start, mention.end)

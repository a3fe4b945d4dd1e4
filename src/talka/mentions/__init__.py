"""Analysis → Mentions: money, quantities, dates, parties, items, places, instruments, quotations and cues.

In go the sentences and tokens of an article, out come the things that they name, each at its exact place and with the
value of the contract. Nothing here judges who does what. Add words to a pack; add a grammar as a module.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from talka.mentions.bodies import find_bodies
from talka.mentions.lexical import Atom, find_atoms, inner_items, mentions_of, solid
from talka.mentions.numeric import find_numeric
from talka.mentions.numeric_tables import tables_of
from talka.mentions.people import Named, Office, PeopleFinder, country_of, office_mention
from talka.mentions.quotations import find_quotations
from talka.mentions.roster import Roster
from talka.model import Analysis, Cue, Mention, Party, Sentence
from talka.packs import LanguagePack, Packs

__all__ = ["find_mentions"]

_HEADS = ("minister", "head_of_state", "head_of_government")


def find_mentions(analysis: Analysis, packs: Packs, on: datetime.date | None) -> tuple[Mention, ...]:
    """Return everything that an article names, in order of place.

    ``on`` is the day by which ``today`` and terms of office are judged (the day of publication), ``None`` where it
    is not known: then nothing relative is settled.
    """
    return _Finder(analysis, packs, on).find()


class _Finder:
    def __init__(self, analysis: Analysis, packs: Packs, on: datetime.date | None) -> None:
        self._analysis, self._packs = analysis, packs
        self._tokens = analysis.tokens
        self._roster = Roster(packs, on)
        codes = dict.fromkeys(s.language for s in analysis.sentences)
        self._languages: dict[str, LanguagePack] = {code: packs.languages[code] for code in codes}
        self._people = {c: PeopleFinder(self._tokens, p, self._roster) for c, p in self._languages.items()}
        self._numeric = find_numeric(analysis, lambda code: tables_of(packs.languages[code]), on)

    def find(self) -> tuple[Mention, ...]:
        atoms = {s: find_atoms(self._tokens, s, self._languages[s.language].lexicon) for s in self._analysis.sentences}
        taken = self._taken(atoms.values())
        for sentence, found in atoms.items():  # a first pass, so that a surname may stand before its full name
            self._names(sentence, found, taken)
        mentions = [m for s, found in atoms.items() for m in self._sentence(s, found, taken)]
        mentions.extend(self._numeric_outside(mentions))
        pairs = {code: pack.info.quotes for code, pack in self._languages.items()}
        mentions.extend(find_quotations(self._analysis.article, pairs))
        return tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind, m.entry)))

    def _taken(self, atoms: Iterable[list[Atom]]) -> frozenset[int]:
        """The numbers of the tokens that cannot be part of an unknown name."""
        taken = {i for found in atoms for a in found for i in range(a.first, a.last)}
        spans = iter(sorted((m.start, m.end) for m in self._numeric))
        current = next(spans, None)
        for i, token in enumerate(self._tokens):
            while current and current[1] <= token.start:
                current = next(spans, None)
            if current and current[0] <= token.start < current[1]:
                taken.add(i)
        return frozenset(taken)

    def _names(self, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> list[Named]:
        people, found = self._people[sentence.language], solid(atoms)
        return people.names(sentence, found, people.offices(sentence, found), taken)

    def _sentence(self, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> Iterable[Mention]:
        people, firm = self._people[sentence.language], solid(atoms)
        offices = people.offices(sentence, firm)
        named = people.names(sentence, firm, offices, taken)
        consumed = {n for o in offices for n in o.consumed}
        out = [self._person(person) for person in named]
        for office in offices:
            if not any(p.outer_first <= office.first < p.outer_last for p in named):
                out.append(self._referred(office) or office_mention(office, self._tokens))
        for mention, swallowed in find_bodies(firm, self._tokens, self._packs, people.links, people.touches, consumed):
            out.append(mention)
            consumed.update(swallowed)
        for mention, swallowed in self._counterparts(firm, people):
            if consumed.isdisjoint(swallowed):
                out.append(mention)
                consumed.update(swallowed)
        gone = {firm[n].first for n in consumed}
        possessive = frozenset(self._languages[sentence.language].info.possessive)
        for atom in atoms:
            if atom.first in gone or any(p.first < atom.last and atom.first < p.last for p in named):
                continue
            for part in (atom, *inner_items(self._tokens, atom, self._languages[sentence.language].lexicon)):
                out.extend(m for m in mentions_of(part, self._tokens, possessive) if not _is_lone_surname(m))
        return out

    def _referred(self, office: Office) -> Mention | None:
        """The person whom an office without a name means: one of the article's, else the holder on its day.

        Where the article names several holders, all of them are readings, the one named last first.
        """
        country = office.country.country or office.country.id if office.country else None
        if office.office == "delegation":
            return self._delegation(office)
        known = self._roster.known_holder(office.office, country)
        parties = self._roster.holders(office.office, country) or ([known] if known else [])
        if not parties:
            return self._stand_in(office)
        start, end = self._tokens[office.first].start, self._tokens[office.last - 1].end
        features = (office.features | {"ref"},)
        return Mention("party", start, end, parties[0], features, tuple(parties[1:]), parties[0].id, (start, end))

    def _stand_in(self, office: Office) -> Mention | None:
        """The state of an office whose holder is not known stands for it, tagged so that it does not speak."""
        if office.country is None or office.country.type != "country" or not office.office.endswith(_HEADS):
            return None
        start, end = self._tokens[office.first].start, self._tokens[office.last - 1].end
        features = (office.features | {"holder"},)
        return Mention("party", start, end, office.country, features, entry="holder", outer=(start, end))

    def _delegation(self, office: Office) -> Mention | None:
        """A delegation stands for its state."""
        if office.country is None:
            return None
        start, end = self._tokens[office.first].start, self._tokens[office.last - 1].end
        return Mention("party", start, end, office.country, (office.features,), entry="delegation", outer=(start, end))

    def _counterparts(self, atoms: list[Atom], people: PeopleFinder) -> Iterable[tuple[Mention, tuple[int, ...]]]:
        """``My Lithuanian colleague``: the person of that state whom the article named last."""
        for n, atom in enumerate(atoms):
            if n == 0 or not atom.of("cue", "counterpart") or not people.touches(atoms[n - 1].last, atom.first):
                continue
            country = country_of(atoms[n - 1].senses, "left")
            party = self._roster.of_state(country.country or country.id) if country else None
            if party is not None:
                start, end = self._tokens[atoms[n - 1].first].start, self._tokens[atom.last - 1].end
                features = tuple(s.features | {"ref"} for s in atom.of("cue", "counterpart"))
                yield Mention("party", start, end, party, features, entry=party.id), (n - 1, n)

    def _person(self, person: Named) -> Mention:
        start, end = self._tokens[person.first].start, self._tokens[person.last - 1].end
        outer = (self._tokens[person.outer_first].start, self._tokens[person.outer_last - 1].end)
        return Mention("party", start, end, person.party, (person.features,), entry=person.party.id, outer=outer)

    def _numeric_outside(self, mentions: list[Mention]) -> list[Mention]:
        """Drop numbers inside product names, and the small words that a number has swallowed."""
        proper = [(m.start, m.end) for m in mentions if m.kind in ("item", "party") and not m.may_be("adj")
                  and isinstance(m.value, Party) is (m.kind == "party") and m.end - m.start > 1]
        numeric = [n for n in self._numeric if not _inside(n, proper)]
        covered = sorted((n.start, n.end) for n in numeric)
        mentions[:] = [m for m in mentions if not (
            (m.kind == "cue" or m.kind == "place" or (m.kind == "party" and m.may_be("adj"))) and _within(m, covered))]
        return numeric


def _is_lone_surname(mention: Mention) -> bool:
    """A surname that nothing in the article or the knowledge base settles."""
    return (isinstance(mention.value, Party) and mention.value.type == "person"
            and all("family" in f for f in mention.features))


def _inside(mention: Mention, spans: list[tuple[int, int]]) -> bool:
    return any(a <= mention.start and mention.end <= b for a, b in spans)


def _within(mention: Mention, spans: list[tuple[int, int]]) -> bool:
    return isinstance(mention.value, (Cue, Party)) and any(a <= mention.start and mention.end <= b for a, b in spans)


_Links = Callable[[int, int], bool]

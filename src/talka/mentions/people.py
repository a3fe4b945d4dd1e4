"""Persons with their offices: ``Defence Minister of Ukraine Rustem Umerov``, ``ministras Laurynas Kasčiūnas``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from talka.mentions.lexical import Atom
from talka.mentions.names import CASES, base_name, name_run
from talka.mentions.roster import Roster, unknown
from talka.model import Cue, Mention, Party, Sentence, Token
from talka.packs import LanguagePack, Sense
from talka.packs.romanise import sound

_SHORTEST = 4
"""Letters below which a capitalised word alone is no surname."""
_JOINTS = frozenset({",", "(", "\u2013", "\u2014", "-"})


class Named(NamedTuple):
    """A person found in a sentence: the tokens of the name and of the whole group, and who it is."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    party: Party
    features: frozenset[str]


class Office(NamedTuple):
    """An office in a sentence, with its country and, if one stands with it, the name's place."""

    first: int
    last: int
    office: str
    official: bool
    country: Party | None
    features: frozenset[str]
    consumed: tuple[int, ...]
    """Numbers of the atoms that the group has swallowed."""


def country_of(senses: Sequence[Sense], side: str) -> Party | None:
    """The state or union that stands for the country of an office on its left (``side``) or right."""
    for sense in senses:
        value = sense.value
        if sense.kind != "party" or not isinstance(value, Party) or value.type == "person":
            continue
        if {"capital", "people", "seat"} & sense.features:
            continue
        if value.type == "country" or value.subtype in ("union", "alliance", "agency", "government", "ministry", "other"):
            if side == "left" or not CASES & sense.features or "gen" in sense.features or "adj" in sense.features:
                return value
    return None


class PeopleFinder:
    """Finds the persons and offices of one article's sentences; the roster grows as it goes."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack, roster: Roster) -> None:
        self._tokens, self._pack, self._roster = tokens, pack, roster
        self._possessive = frozenset(pack.info.possessive)
        self._of = frozenset(pack.grammar.belonging) | frozenset(pack.grammar.articles) | {"-"}
        self._joints = frozenset(pack.grammar.conjunctions) | {","}
        self._small = frozenset(pack.info.function_words)

    # --- offices -----------------------------------------------------------------------------------------------------

    def offices(self, sentence: Sentence, atoms: list[Atom]) -> list[Office]:
        """Return the offices of a sentence, each with the country that stands beside it."""
        found: list[Office] = []
        for n, atom in enumerate(atoms):
            senses = atom.of("cue", "office")
            if senses and not (found and found[-1].last > atom.first):
                office = self._office(n, atoms, senses)
                found.append(office)
                found.extend(self._others(office, atoms))
        self._roster.offices.update((o.office, o.country.country or o.country.id) for o in found if o.country)
        return found

    def _others(self, office: Office, atoms: list[Atom]) -> list[Office]:
        """The same office of other states in a list: ``the foreign ministers of Ukraine and Lithuania``."""
        if "pl" not in office.features or office.country is None or office.last == office.first:
            return []
        out: list[Office] = []
        last = office.last
        for n, atom in enumerate(atoms):
            if atom.first < last:
                continue
            gap = self._tokens[last:atom.first]
            if len(gap) > 2 or not all(t.norm in self._joints or t.norm in self._of for t in gap):
                break
            country = country_of(atom.senses, "right")
            if country is None:
                break
            out.append(office._replace(first=atom.first, last=atom.last, country=country, consumed=(n,)))
            last = atom.last
        return out

    def _office(self, n: int, atoms: list[Atom], senses: tuple[Sense, ...]) -> Office:
        atom, consumed = atoms[n], [n]
        first, last, country = atom.first, atom.last, None
        if n and self.touches(atoms[n - 1].last, first):
            country = country_of(atoms[n - 1].senses, "left")
            if country:
                first = atoms[n - 1].first
                consumed.append(n - 1)
        at = n + 1
        while at < len(atoms) and self.links(last, atoms[at].first) and not country:
            country = country_of(atoms[at].senses, "right")
            if country is None and not atoms[at].of("cue", "body"):
                break
            last = atoms[at].last
            consumed.append(at)
            at += 1
        cue = senses[0].value
        assert isinstance(cue, Cue)  # noqa: S101 - `of("cue")` says so
        tags = frozenset().union(*(s.features for s in senses))
        return Office(first, last, cue.lemma, cue.get("official") != "no", country, tags, tuple(consumed))

    def touches(self, end: int, start: int) -> bool:
        """Whether nothing but a possessive ending, a hyphen or an article stands between two runs."""
        return all(t.norm in self._possessive or t.norm == "-" for t in self._tokens[end:start])

    def links(self, end: int, start: int) -> bool:
        """Whether nothing but a preposition of belonging and an article stands between two runs."""
        return all(t.norm in self._of for t in self._tokens[end:start])

    # --- names -------------------------------------------------------------------------------------------------------

    def names(self, sentence: Sentence, atoms: list[Atom], offices: list[Office], taken: frozenset[int]) -> list[Named]:
        """Return the persons of a sentence: with offices first, then those whose names are known alone."""
        found: list[Named] = []
        for office in offices:
            named = self._right_name(office, sentence, atoms, offices, taken) or self._left_name(
                office, sentence, atoms, taken)
            if named and not any(n.first < named.last and named.first < n.last for n in found):
                found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        for atom in atoms:
            if covered.isdisjoint(range(atom.first, atom.last)):
                named = self._known(atom, atom.first, None, taken, sentence)
                if named:
                    found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        found.extend(self._lone_surnames(sentence, taken | covered))
        return sorted(found)

    def _lone_surnames(self, sentence: Sentence, taken: frozenset[int]) -> list[Named]:
        """Surnames that only the article itself knows, after the full name was given somewhere in it."""
        found = []
        for at in range(sentence.first, sentence.last):
            token = self._tokens[at]
            if token.shape != "title" or at in taken or token.end - token.start < _SHORTEST or token.norm in self._small:
                continue
            word = _capital(token.norm)
            for base, tags, _ in ((word, CASES, ""), *self._pack.inflector.base_forms(word)):
                party = self._roster.families.get(sound(base))
                if party is not None:
                    features = frozenset(tags) & CASES or CASES
                    known = [t for b, t, _ in self._pack.inflector.base_forms(word) if b == base]
                    found.append(Named(at, at + 1, at, at + 1, party, (known[0] & CASES if known else features)
                                       | {"family"}))
                    break
        return found

    def _right_name(self, office: Office, sentence: Sentence, atoms: list[Atom], offices: list[Office],
                    taken: frozenset[int]) -> Named | None:
        at = self._past_post(office.last, sentence, atoms)
        start = at
        while at < sentence.last and (self._tokens[at].norm in _JOINTS or self._tokens[at].norm in self._possessive):
            at += 1
        if at - start > 2:
            return None
        cover = {a.first: a for a in atoms}
        if at in cover:
            named = self._known(cover[at], office.first, office, taken, sentence)
            if named:
                return named
        free = taken - {i for a in atoms if self._is_family(a) for i in range(a.first, a.last)}
        end = name_run(self._tokens, at, sentence.last, free)
        comma = at > start
        if end == at or (comma and end - at < 2) or (comma and end < sentence.last and self._tokens[end].norm != ","
                                                    and not self._speaks(end, atoms)):
            return None
        return self._unknown(at, end, office, office.first, end)

    def _past_post(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int:
        """Step over where an office is held (``ambassador of the United States in Poland``)."""
        preps = {p.split(":")[1].partition("+")[0] for p in self._pack.grammar.place if p.startswith("prep:")}
        if at + 1 < sentence.last and self._tokens[at].norm in preps:
            post = next((a for a in atoms if a.first == at + 1 and (a.of("party") or a.of("place"))), None)
            return post.last if post else at
        return at

    def _speaks(self, at: int, atoms: list[Atom]) -> bool:
        return any(a.first == at and (a.of("cue", "say") or a.of("cue", "report")) for a in atoms) or (
            self._tokens[at].shape == "sign")

    def _left_name(self, office: Office, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> Named | None:
        at = office.first - 1
        while at > sentence.first and self._tokens[at].norm in self._small and self._tokens[at].shape == "lower":
            at -= 1
        if at <= sentence.first or self._tokens[at].norm not in (",", "(", "\u2013", "\u2014", "-"):
            return None
        for atom in atoms:
            if atom.last == at:
                named = self._known(atom, atom.first, office, taken, sentence)
                return named._replace(outer_last=office.last) if named else None
        start = at
        while start > sentence.first and start - 1 not in taken and self._tokens[start - 1].shape in ("title", "upper"):
            start -= 1
        if not 2 <= at - start <= 3:
            return None
        return self._unknown(start, at, office, start, office.last)

    @staticmethod
    def _is_family(atom: Atom) -> bool:
        return any("family" in s.features for s in atom.senses)

    def _known(self, atom: Atom, outer: int, office: Office | None, taken: frozenset[int],
               sentence: Sentence) -> Named | None:
        """A person of the knowledge base, or a surname that is one of the article's or the base's."""
        senses = [s for s in atom.senses if isinstance(s.value, Party) and s.value.type == "person"]
        if not senses:
            return None
        first, given = atom.first, ""
        full = [s for s in senses if "family" not in s.features]
        if not full:
            first, given = self._given(atom.first, sentence, taken)
            if self._is_first_name(atom, sentence, taken):
                end = name_run(self._tokens, first, sentence.last, taken - set(range(atom.first, atom.last)))
                return self._unknown(first, end, office, min(outer, first), end) if office else None
            if not given and not office and not self._is_plain(atom, senses, sentence):
                return None
        country = office.country.country or office.country.id if office and office.country else None
        name = office.office if office else None
        parties = [s.value for s in (full or senses) if isinstance(s.value, Party)]
        party = parties[0] if full else self._roster.choose(parties, given, name, country)
        features = frozenset().union(*(s.features for s in (full or senses)))
        if party is None:
            if not given and not office:
                return None
            return self._unknown(first, atom.last, office, min(outer, first), atom.last)
        party = self._with_role(party, office)
        party = self._roster.add(party, name, country)
        return Named(first, atom.last, min(outer, first), atom.last, party, features)

    def _is_first_name(self, atom: Atom, sentence: Sentence, taken: frozenset[int]) -> bool:
        """Whether another unknown capitalised word follows, so that what is known as a surname is a given name."""
        if atom.last >= sentence.last or atom.last in taken:
            return False
        token = self._tokens[atom.last]
        return token.shape == "title" and token.norm not in self._small and token.end - token.start > 1

    def _is_plain(self, atom: Atom, senses: list[Sense], sentence: Sentence) -> bool:
        """Whether a bare surname can be one: no place or thing has the name too, and no common word opens a sentence."""
        if any(s.kind in ("place", "item") for s in atom.senses):
            return False
        known = any(self._roster.knows(s.value.id) for s in senses if isinstance(s.value, Party))
        return known or atom.first > sentence.first or any("nom" in s.features for s in senses)

    def _given(self, first: int, sentence: Sentence, taken: frozenset[int]) -> tuple[int, str]:
        """A given name (or initial) that stands before a surname: where it begins, and its words."""
        start = first
        if first - 2 >= sentence.first and self._tokens[first - 1].norm == "." and (
                self._tokens[first - 2].end - self._tokens[first - 2].start == 1):
            return first - 2, self._tokens[first - 2].norm
        while start > sentence.first and first - start < 2:
            token = self._tokens[start - 1]
            if start - 1 in taken or token.shape != "title" or token.norm in self._small:
                break
            start -= 1
        return start, " ".join(t.norm for t in self._tokens[start:first])

    def _unknown(self, first: int, last: int, office: Office | None, outer_first: int, outer_last: int) -> Named | None:
        text = " ".join(
            self._written(first, last).split()
        )
        cases = office.features & CASES if office else CASES
        name, shared = base_name(text, cases or CASES, self._pack.inflector)
        country = office.country.country or office.country.id if office and office.country else None
        party = self._roster.by_name(name, office.office if office else None, country) or unknown(
            name, office.country.country if office and office.country else None)
        party = self._with_role(party, office)
        party = self._roster.add(party, office.office if office else None, country)
        return Named(first, last, outer_first, outer_last, party, shared or cases)

    def _written(self, first: int, last: int) -> str:
        out = ""
        for i in range(first, last):
            token = self._tokens[i]
            gap = "" if i == first or self._tokens[i - 1].end == token.start else " "
            word = token.norm if token.shape == "lower" else _capital(token.norm)
            out += gap + word
        return out

    def _with_role(self, party: Party, office: Office | None) -> Party:
        if office is None:
            return party
        role = " ".join(self._written(office.first, office.last).split())
        country = party.country or (office.country.country if office.country else None)
        return Party(party.name, party.id, "person", None, country, role)


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def office_mention(office: Office, tokens: Sequence[Token]) -> Mention:
    """Return an office that stands without a name, for what refers back to a person."""
    attributes = [("official", "yes" if office.official else "no")]
    if office.country:
        attributes.append(("country", office.country.country or office.country.id))
    cue = Cue("office", "noun", office.office, tuple(attributes))
    outer = (tokens[office.first].start, tokens[office.last - 1].end)
    return Mention("cue", *outer, cue, (office.features,), entry=f"offices/{office.office}", outer=outer)

"""Persons with their offices: ``Defence Minister of Ukraine Rustem Umerov``, ``ministras Laurynas Kasčiūnas``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from talka.mentions.lexical import Atom
from talka.mentions.listed import Holder, Lists
from talka.mentions.names import CASES, Reading, base_name, joined_run, name_run
from talka.mentions.offices import COUNTERPART, Office, country_of, is_given_name
from talka.mentions.roster import Roster, unknown
from talka.model import Cue, Party, Sentence, Token
from talka.packs import LanguagePack, Sense
from talka.packs.romanise import sound
from talka.packs.tokens import plain

_SHORTEST = 4
"""Letters below which a capitalised word alone is no surname."""
_JOINTS = frozenset({",", "(", "\u2013", "\u2014", "-"})
_NUMERAL = re.compile("[ivx]+")
_BRANCH = 10
"""Tokens that the branch of a ministry may take."""
_REGION = 4
"""Tokens that a region may take (``Sumy regional military administration``)."""
_UNIONS = ("alliance", "union")
_MOST_SIGNS = 2
"""Signs between an office and the name of its holder."""


class Named(NamedTuple):
    """A person found in a sentence: the tokens of the name and of the whole group, and who it is."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    party: Party
    features: frozenset[str]


class PeopleFinder:
    """Finds the persons of one article's sentences; the roster grows as it goes."""

    def __init__(self, text: str, tokens: Sequence[Token], pack: LanguagePack, roster: Roster,
                 counted: frozenset[int]) -> None:
        self._text, self._tokens, self._pack, self._roster = text, tokens, pack, roster
        self._counted = counted
        """The numbers of the tokens of sums and days: ``May`` of ``in May`` is nobody."""
        self._possessive = frozenset(pack.info.possessive)
        self._belonging = frozenset(pack.grammar.belonging)
        self._openers = frozenset(pack.grammar.openers)
        self._joins = frozenset(pack.grammar.conjunctions) | self._belonging
        self._lists = Lists(tokens, frozenset(pack.grammar.conjunctions))
        self._small = frozenset(pack.info.function_words)
        self._titles = {_capital(t.norm) for t in tokens if t.shape in ("title", "upper")}
        self._common = frozenset(t.norm for t in tokens if t.shape == "lower")
        """Words that the article also writes without a capital: at the start of a sentence they are no names."""

    def names(self, sentence: Sentence, atoms: list[Atom], offices: list[Office], taken: frozenset[int],
              given: Sequence[Atom] = ()) -> list[Named]:
        """Return the persons of a sentence: with offices first, then those known alone or by their given name."""
        found: list[Named] = []
        shared: list[Office] = []
        for run, holders in self._lists.holders(offices, sentence, atoms, taken):
            shared += run
            found += [self._holder(h, n, atoms, taken, sentence) for n, h in enumerate(holders)]
        for office in (self._as_meant(o) for o in offices if o not in shared):
            named = self._right_name(office, sentence, atoms, taken) or self._left_name(
                office, sentence, atoms, taken)
            if named and not any(n.first < named.last and named.first < n.last for n in found):
                found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        for atom in atoms:
            if atom.senses.persons and covered.isdisjoint(range(atom.first, atom.last)):
                named = self._known(atom, atom.first, None, taken, sentence)
                if named:
                    found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        for named in self._unlisted(sentence, given, taken):
            if covered.isdisjoint(range(named.first, named.last)):
                found.append(named)
                covered.update(range(named.first, named.last))
        found.extend(self._lone_surnames(sentence, taken | covered))
        return self._said_once(sorted(found))

    def _holder(self, holder: Holder, number: int, atoms: Sequence[Atom], taken: frozenset[int],
                sentence: Sentence) -> Named:
        """A name of a list with its office, whose words belong to the first of them."""
        outer = holder.first if number else holder.office.first
        known = (self._known(a, outer, holder.office, taken, sentence) for a in atoms
                 if holder.first <= a.first and a.last == holder.last)
        named = next((k for k in known if k is not None and k.first == holder.first), None)
        named = named or self._unknown(holder.first, holder.last, holder.office, outer, holder.last)
        return named._replace(outer_first=outer)

    def _said_once(self, found: list[Named]) -> list[Named]:
        """The names without those in brackets that only say how the name before them is spoken: ``Biden (Baiden)``."""
        out: list[Named] = []
        for named in found:
            if out and named.first == out[-1].last + 1 and self._is_bracketed(named):
                out[-1] = out[-1]._replace(outer_last=named.last + 1)
            else:
                out.append(named)
        return out

    def _is_bracketed(self, named: Named) -> bool:
        opens, closes = named.first - 1, named.last
        return closes < len(self._tokens) and self._tokens[opens].norm == "(" and self._tokens[closes].norm == ")"

    def _as_meant(self, office: Office) -> Office:
        """``His Danish counterpart``: the office of the person whom the article named last."""
        if office.office != COUNTERPART or office.country is None:
            return office
        return office._replace(office=self._roster.last_office(_code(office)))

    def _unlisted(self, sentence: Sentence, given: Sequence[Atom], taken: frozenset[int]) -> Iterator[Named]:
        """Persons without an office: an unknown surname after a known given name or an initial."""
        for atom in given:
            free = taken - set(range(atom.first, atom.last))
            end = name_run(self._tokens, atom.first, sentence.last, free)
            if end > atom.last and self._is_surname(end - 1):
                yield self._unknown(atom.first, end, None, atom.first, end)
        for at in self._before_stops(sentence):
            if (party := self._abbreviated(at)) is not None:
                yield Named(at, at + 3, at, at + 3, party, CASES)
            elif self._is_initial(at) and at + 2 not in taken and self._is_surname(at + 2):
                end = joined_run(self._tokens, at + 2, sentence.last, taken)
                yield self._unknown(at, end, None, at, end)

    def _before_stops(self, sentence: Sentence) -> list[int]:
        """Where an initial with its full stop may begin, or a name before one, two tokens behind it at least."""
        stops = (i for i in range(sentence.first + 1, sentence.last) if self._tokens[i].norm == ".")
        return sorted({i - back for i in stops for back in (1, 2)}.intersection(
            range(sentence.first, sentence.last - 2)))

    def _abbreviated(self, at: int) -> Party | None:
        """Who of the article is meant by a given name and the initial of a surname: ``Larsas P.``."""
        word, letter, stop = self._tokens[at:at + 3]
        if stop.norm != "." or letter.end != stop.start or word.shape != "title" or letter.shape != "title" or (
                letter.end - letter.start > 1 or word.end - word.start < _SHORTEST - 1):
            return None
        written = self._written(at, at + 1)
        bases = dict.fromkeys((written, *(b for b, _, _ in self._pack.inflector.base_forms(written, given=True))))
        return next((p for base in bases if (p := self._roster.by_initial(base, letter.norm))), None)

    def _is_surname(self, at: int) -> bool:
        token = self._tokens[at]
        return token.shape == "title" and token.end - token.start >= _SHORTEST - 1 and token.norm not in self._small

    def _is_initial(self, at: int) -> bool:
        """Whether one capital with a full stop stands here, and no other abbreviation around it."""
        letter, stop, word = self._tokens[at:at + 3]
        return letter.shape == "title" and letter.end - letter.start == 1 and stop.norm == "." and (
            stop.start == letter.end) and not (at and self._tokens[at - 1].end == letter.start) and (
            word.start - stop.end <= 1) and (letter.norm.isascii() == plain(word.norm).isascii())

    def _lone_surnames(self, sentence: Sentence, taken: frozenset[int]) -> list[Named]:
        """Surnames that only the article itself knows, after the full name was given somewhere in it."""
        found: list[Named] = []
        behind = sentence.first
        for at in range(sentence.first, sentence.last):
            if at >= behind and self._tokens[at].shape == "title" and at not in taken and (
                    named := self._lone_surname(at, sentence, taken)):
                found.append(named)
                behind = named.last
        return found

    def _lone_surname(self, at: int, sentence: Sentence, taken: frozenset[int]) -> Named | None:
        if self._tokens[at].norm in self._small or self._opens_common(at, sentence):
            return None
        end = joined_run(self._tokens, at, sentence.last, taken)
        for last in dict.fromkeys((end, at + 1)):
            word = self._written(at, last)
            if len(word) < _SHORTEST and last - at == 1 and sound(word) not in self._roster.families:
                continue
            forms = self._pack.inflector.base_forms(word)
            for base, tags, _ in ((word, CASES, ""), *forms):
                party = self._roster.families.get(sound(base))
                if party is not None:
                    known = next((t for b, t, _ in forms if b == base), tags) & CASES
                    return Named(at, last, at, last, party, (known or CASES) | {"family"})
        return None

    def _opens_common(self, at: int, sentence: Sentence) -> bool:
        """Whether a word has its capital from the start of a sentence: the article has it in lower case too."""
        return self._begins(at, sentence) and self._tokens[at].norm in self._common

    def _begins(self, at: int, sentence: Sentence) -> bool:
        """Whether a sentence begins here, or with a sign before."""
        return at == sentence.first or (at == sentence.first + 1 and self._tokens[at - 1].shape == "sign")

    def _right_name(self, office: Office, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> Named | None:
        start = at = self._past_post(office.last, sentence, atoms)
        while at < sentence.last and (self._tokens[at].norm in _JOINTS or self._tokens[at].norm in self._possessive):
            at += 1
        if at - start > _MOST_SIGNS:
            return None
        atom = next((a for a in atoms if a.first == at), None)
        named = self._known(atom, office.first, office, taken, sentence) if atom else None
        if named:
            return named
        free = taken - {i for a in atoms if self._is_family(a) for i in range(a.first, a.last)}
        free -= self._town_as_surname(at, atoms)
        if at > sentence.first and at < sentence.last and self._tokens[at].shape == "title":
            free -= {at} if self._tokens[at].norm in self._small else set()
        if at == start:
            at = self._past_branch(at, sentence, free)
        if atom and (office.country or self._possessive) and is_given_name(atom, atoms, self._tokens):
            free -= set(range(atom.first, atom.last))
        end = name_run(self._tokens, at, sentence.last, free)
        if end - at == 1 and end < sentence.last and self._tokens[end].norm in self._joins:
            return None  # the office goes on: "Minister for Defence Industry and ..."
        signed = at > start and self._tokens[at - 1].norm in _JOINTS
        if end == at or (signed and not self._may_follow(at, end, sentence, atoms)):
            return None
        return self._unknown(at, end, self._with_state(office, end, atoms), office.first, end)

    def _town_as_surname(self, at: int, atoms: Sequence[Atom]) -> set[int]:
        """The name of a town behind a given name, which is a surname then: ``Minister Robertas Kaunas``."""
        if at + 1 >= len(self._tokens) or not self._given_readings(at):
            return set()
        town = next((a for a in atoms if a.first == at + 1 and a.of("place") and not a.of("party")), None)
        return set(range(town.first, town.last)) if town and self._tokens[at + 1].shape == "title" else set()

    def _with_state(self, office: Office, end: int, atoms: list[Atom]) -> Office:
        """The office with the state behind the name: ``President Maria Tamm of Estonia``."""
        if office.country is not None or end >= len(self._tokens) or self._tokens[end].norm not in self._belonging:
            return office
        owner = next((a for a in atoms if end < a.first <= end + 2), None)
        country = country_of(owner.senses, "right") if owner else None
        return office._replace(country=country) if country else office

    def _may_follow(self, at: int, end: int, sentence: Sentence, atoms: list[Atom]) -> bool:
        """Whether a name after a sign is the office's: two words, with a sign or a word of saying behind them."""
        return end - at > 1 and (end >= sentence.last or self._speaks(end, atoms))

    def _past_branch(self, at: int, sentence: Sentence, taken: frozenset[int]) -> int:
        """Step over a branch that the pack lacks: of ``of Agriculture Jan Tamm`` the two last words are the name."""
        if at + 1 >= sentence.last or self._tokens[at].norm not in self._belonging:
            return at
        far = self._past_long_branch(at, sentence, taken)
        if far is not None:
            return far
        end = name_run(self._tokens, at + 1, sentence.last, taken)
        return end - 2 if end - at > 3 and all(t.shape == "title" for t in self._tokens[end - 2:end]) else at

    def _past_long_branch(self, at: int, sentence: Sentence, taken: frozenset[int]) -> int | None:
        """Step over ``for International Development and the Pacific,`` to the two words of a name behind the comma."""
        small = self._joins | frozenset(self._pack.grammar.articles)
        end = at
        while end < min(at + _BRANCH, sentence.last) and (
                self._tokens[end].norm in small or self._tokens[end].shape == "title"):
            end += 1
        if end >= sentence.last or self._tokens[end].norm != ",":
            return None
        last = name_run(self._tokens, end + 1, sentence.last, taken)
        return end + 1 if last - end > 2 else None

    def _past_post(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int:
        """Step over where an office is held (``ambassador of the United States in Poland``)."""
        union = self._past_union(at, sentence, atoms)
        if union is not None:
            return union
        preps = {p.split(":")[1].partition("+")[0] for p in self._pack.grammar.place if p.startswith("prep:")}
        if at + 1 < sentence.last and self._tokens[at].norm in preps:
            post = next((a for a in atoms if a.first == at + 1 and (a.of("party") or a.of("place"))), None)
            return post.last if post else at
        return self._past_region(at, sentence, atoms)

    def _past_union(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int | None:
        """Step over the union at which an office of a state is held (``ambassador of the United States at NATO``)."""
        first = at + 1 if at < sentence.last and self._tokens[at].norm in self._pack.grammar.prepositions else at
        senses = next(((a.last, a.senses) for a in atoms if a.first == first), None)
        if senses is None or not any(isinstance(s.value, Party) and s.value.subtype in _UNIONS for s in senses[1]):
            return None
        end = senses[0]
        return end if end < sentence.last and self._tokens[end].shape == "title" else None

    def _past_region(self, at: int, sentence: Sentence, atoms: list[Atom]) -> int:
        """Step over the town or region that an office is of, before a name (``the governor of Sumy region Ivan …``)."""
        town = next((a for a in atoms if a.first == at and (
            (a.of("place") and not a.of("party")) or any(s.features & {"capital", "seat"} for s in a.senses))), None)
        end = town.last if town else at
        regions = self._pack.grammar.regions
        if at < sentence.last and self._tokens[at].shape == "title":
            near = range(at, min(at + _REGION, sentence.last))
            end = next((i + 1 for i in near if self._tokens[i].norm in regions), end)
        return end if end < sentence.last and self._tokens[end].shape == "title" and regions else at

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
        if at - start == 1 and sound(self._written(start, at)) not in self._roster.families:
            return None
        if not 1 <= at - start <= 3:
            return None
        return self._unknown(start, at, office, start, office.last)

    @staticmethod
    def _is_family(atom: Atom) -> bool:
        return "family" in atom.senses.tags

    def _known(self, atom: Atom, outer: int, office: Office | None, taken: frozenset[int],
               sentence: Sentence) -> Named | None:
        """A person of the knowledge base, or a surname that is one of the article's or the base's."""
        senses = [s for s, _ in atom.senses.persons]
        full = [(s, party) for s, party in atom.senses.persons if "family" not in s.features]
        if full:
            return self._named(full[0][1], atom.first, atom.last, outer, office, _features([s for s, _ in full]))
        return self._surname(atom, senses, outer, office, taken, sentence) if senses else None

    def _surname(self, atom: Atom, senses: list[Sense], outer: int, office: Office | None, taken: frozenset[int],
                 sentence: Sentence) -> Named | None:
        first, given = self._given(atom.first, sentence, taken)
        outer = min(outer, first)
        if self._is_first_name(atom, sentence, taken):
            end = name_run(self._tokens, first, sentence.last, taken - set(range(atom.first, atom.last)))
            return self._unknown(first, end, office, outer, end) if office else None
        if not given and not office and (atom.first in self._counted or not self._is_plain(atom, senses, sentence)):
            return None
        if not given and not office and self._begins(first, sentence) and _is_common(atom):
            return None
        parties = [s.value for s in senses if isinstance(s.value, Party)]
        party = self._roster.choose(parties, given, office.office if office else None, _code(office))
        if party is not None:
            return self._named(party, first, atom.last, outer, office, _features(senses))
        bearer = self._behind_opener(first, atom, parties) if not office and self._begins(first, sentence) else None
        if bearer is not None:  # ``Later Umerov left``
            return self._named(bearer, atom.first, atom.last, atom.first, None, _features(senses))
        return self._unknown(first, atom.last, office, outer, atom.last) if given or office else None

    def _behind_opener(self, first: int, atom: Atom, parties: list[Party]) -> Party | None:
        """Whose surname stands behind the word that opens a sentence: the article's own, else one in office.

        For the latter it must be a word that opens sentences, and no given name that the packs lack.
        """
        bearer = self._roster.bearer(parties)
        if bearer is None and first + 1 == atom.first and self._tokens[first].norm in self._openers:
            bearer = self._roster.choose(parties, "", None, None)
        return bearer

    def _named(self, party: Party, first: int, last: int, outer: int, office: Office | None,
               features: frozenset[str]) -> Named:
        party = self._roster.add(self._with_role(party, office), office.office if office else None, _code(office))
        if office and features >= CASES and (held := office.features & CASES):
            features = features - CASES | held
        return Named(first, last, min(outer, first), last, party, features | _private(office))

    def _is_first_name(self, atom: Atom, sentence: Sentence, taken: frozenset[int]) -> bool:
        """Whether another unknown capitalised word follows, so that what is known as a surname is a given name."""
        if atom.last >= sentence.last or atom.last in taken:
            return False
        token = self._tokens[atom.last]
        return token.shape == "title" and token.norm not in self._small and token.end - token.start > 1

    def _is_plain(self, atom: Atom, senses: list[Sense], sentence: Sentence) -> bool:
        """Whether a bare surname can be one: nothing else has the name, and its capital is its own."""
        other = any(s.kind in ("place", "item") for s in atom.senses) or atom.of("cue", "office")
        if other or self._opens_common(atom.first, sentence):
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

    def _unknown(self, first: int, last: int, office: Office | None, outer_first: int, outer_last: int) -> Named:
        cases = (office.features & CASES if office else CASES) or CASES
        name, shared = base_name(
            self._written(first, last), cases, self._pack.inflector, self._given_readings(first), self._titles)
        held, country = (office.office, _code(office)) if office else (None, None)
        own = office.country.country if office and office.country else None
        party = self._with_role(self._roster.by_name(name, held, country) or unknown(name, own), office)
        party = self._roster.add(party, held, country)
        return Named(first, last, outer_first, outer_last, party, (shared or cases) | _private(office))

    def _given_readings(self, at: int) -> list[Reading]:
        """What the form of a known given name may be."""
        token = self._tokens[at]
        return [(_capital(s.value.lemma.lower()), s.features & CASES, s.entry[-1])
                for s in self._pack.lexicon.senses(token.norm, (token,))
                if s.entry.startswith("given/") and isinstance(s.value, Cue)]

    def _written(self, first: int, last: int) -> str:
        out = ""
        for i in range(first, last):
            token = self._tokens[i]
            gap = "" if i == first or self._tokens[i - 1].end == token.start else " "
            word = token.norm if token.shape == "lower" else _capital(token.norm)
            if i > first and token.shape == "upper" and _NUMERAL.fullmatch(token.norm):
                word = word.upper()
            out += gap + word
        return " ".join(out.split())

    def _role(self, first: int, last: int) -> str:
        """The words of an office as they are written, in one line."""
        return " ".join(self._text[self._tokens[first].start:self._tokens[last - 1].end].split())

    def _with_role(self, party: Party, office: Office | None) -> Party:
        if office is None:
            return party
        role = self._role(office.first, office.last)
        country = party.country or (office.country.country if office.country else None)
        return Party(party.name, party.id, "person", None, country, role)


def _code(office: Office | None) -> str | None:
    """The state or union that an office belongs to, as the knowledge base writes it."""
    return office.country.country or office.country.id if office and office.country else None


def _private(office: Office | None) -> frozenset[str]:
    """The mark of a person whose office is no public one."""
    return frozenset({"private"}) if office is not None and not office.official else frozenset()


def _features(senses: Sequence[Sense]) -> frozenset[str]:
    return frozenset().union(*(s.features for s in senses))


def _capital(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


def _is_common(atom: Atom) -> bool:
    """Whether a surname is a common word as well (mayor, bloc), which has its capital from the sentence it opens."""
    return any(isinstance(s.value, Cue) and s.value.act in ("office", "body") for s in atom.senses)

"""Persons with their offices: ``Defence Minister of Ukraine Rustem Umerov``, ``ministras Laurynas Kasčiūnas``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.mentions.bearers import Bearers
from talka.mentions.far_names import FarNames
from talka.mentions.lexical import Atom
from talka.mentions.listed import Holder, Lists
from talka.mentions.name_words import past_letters, past_stop, words_of_name
from talka.mentions.named import Named, code_of
from talka.mentions.names import CASES, is_letter, joined_run, name_run
from talka.mentions.offices import COUNTERPART, Office, country_of, is_given_name
from talka.mentions.posts import Posts
from talka.mentions.private_posts import PrivatePosts
from talka.mentions.roster import Roster
from talka.mentions.tellers import TellerFinder
from talka.model import Party, Sentence, Token
from talka.packs import LanguagePack
from talka.packs.romanise import sound
from talka.packs.tokens import plain

_SHORTEST = 4
"""Letters below which a capitalised word alone is no surname."""
_JOINTS = frozenset({",", "(", "\u2013", "\u2014", "-"})
_MOST_SIGNS = 2
"""Signs between an office and the name of its holder."""


class PeopleFinder:
    """Finds the persons of one article's sentences; the roster grows as it goes."""

    def __init__(self, text: str, tokens: Sequence[Token], pack: LanguagePack, roster: Roster,
                 counted: frozenset[int]) -> None:
        self._tokens, self._pack, self._roster = tokens, pack, roster
        self._bearers = Bearers(text, tokens, pack, roster, counted)
        self._posts = Posts(tokens, pack)
        self._far = FarNames(tokens, pack)
        self._private = PrivatePosts(tokens, pack)
        self._tellers = TellerFinder(tokens, pack)
        self._possessive = frozenset(pack.info.possessive)
        self._belonging = frozenset(pack.grammar.belonging)
        self._joins = frozenset(pack.grammar.conjunctions) | self._belonging
        self._lists = Lists(tokens, frozenset(pack.grammar.conjunctions))
        self._small = frozenset(pack.info.function_words)
        self._short = frozenset(a.lower() for a in pack.info.abbreviations)

    def names(self, sentence: Sentence, atoms: list[Atom], offices: list[Office], taken: frozenset[int],
              given: Sequence[Atom] = ()) -> list[Named]:
        """Return the persons of a sentence: with offices first, then those known alone or by their given name."""
        found: list[Named] = []
        shared: list[Office] = []
        for run, holders in self._lists.holders(offices, sentence, atoms, taken):
            shared += run
            found += [self._holder(h, n, atoms, taken, sentence) for n, h in enumerate(holders)]
        for office in (self._private.as_held(self._as_meant(o), sentence, atoms) for o in offices if o not in shared):
            named = self._right_name(office, sentence, atoms, taken)
            if named is None or self._is_part_of_post(named, office, atoms):
                named = self._apart(named, office, sentence, atoms, taken)
            if named and not any(n.first < named.last and named.first < n.last for n in found):
                found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        for atom in atoms:
            if atom.senses.persons and covered.isdisjoint(range(atom.first, atom.last)):
                named = self._bearers.known(atom, atom.first, None, taken, sentence)
                if named:
                    found.append(named)
        covered = {i for n in found for i in range(n.first, n.last)}
        for told in self._tellers.find(sentence, atoms, taken, covered):
            found.append(self._bearers.unknown(told.first, told.last, told.office, told.outer_first, told.outer_last))
            covered.update(range(told.first, told.last))
        for named in self._unlisted(sentence, given, taken):
            if covered.isdisjoint(range(named.first, named.last)):
                found.append(named)
                covered.update(range(named.first, named.last))
        found.extend(self._lone_surnames(sentence, atoms, taken | covered))
        return self._said_once(sorted(found))

    def _holder(self, holder: Holder, number: int, atoms: Sequence[Atom], taken: frozenset[int],
                sentence: Sentence) -> Named:
        """A name of a list with its office, whose words belong to the first of them."""
        outer = holder.first if number else holder.office.first
        known = (self._bearers.known(a, outer, holder.office, taken, sentence) for a in atoms
                 if holder.first <= a.first and a.last == holder.last)
        named = next((k for k in known if k is not None and k.first == holder.first), None)
        named = named or self._bearers.unknown(holder.first, holder.last, holder.office, outer, holder.last)
        return named._replace(outer_first=outer)

    def _said_once(self, found: list[Named]) -> list[Named]:
        """The names without those in brackets that only say how the one before is spoken: ``Biden (Baiden)``."""
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
        return office._replace(office=self._roster.last_office(code_of(office)))

    def _unlisted(self, sentence: Sentence, given: Sequence[Atom], taken: frozenset[int]) -> Iterator[Named]:
        """Persons without an office: an unknown surname after a known given name or an initial."""
        for atom in given:
            free = taken - set(range(atom.first, atom.last))
            end = name_run(self._tokens, atom.first, sentence.last, free)
            if end > atom.last and self._is_surname(end - 1):
                yield self._bearers.unknown(atom.first, end, None, atom.first, end)
        for at in self._before_stops(sentence):
            if (party := self._abbreviated(at)) is not None:
                yield Named(at, at + 3, at, at + 3, party, CASES)
            elif self._is_initial(at) and at + 2 not in taken and self._is_surname(at + 2):
                end = joined_run(self._tokens, at + 2, sentence.last, taken)
                yield self._bearers.unknown(at, end, None, at, end)

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
        written = self._bearers.written(at, at + 1)
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

    def _lone_surnames(self, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> list[Named]:
        """Surnames that only the article itself knows, after the full name was given somewhere in it."""
        found: list[Named] = []
        behind = sentence.first
        for at in range(sentence.first, sentence.last):
            if at >= behind and self._tokens[at].shape == "title" and (
                    at not in taken or (at > sentence.first and self._is_things_name(at, atoms))) and (
                    named := self._lone_surname(at, sentence, taken) or self._first_name(at, atoms)):
                found.append(named)
                behind = named.last
        return found

    def _is_things_name(self, at: int, atoms: list[Atom]) -> bool:
        """Whether a word for a thing is the surname of somebody in the article, written with its capital."""
        thing = any(a.first == at and a.last == at + 1 and a.of("item") and not a.of("party") for a in atoms)
        return thing and sound(self._bearers.written(at, at + 1)) in self._roster.families

    def _lone_surname(self, at: int, sentence: Sentence, taken: frozenset[int]) -> Named | None:
        if self._tokens[at].norm in self._small or self._bearers.opens_common(at, sentence):
            return None
        end = joined_run(self._tokens, at, sentence.last, taken)
        for last in dict.fromkeys((end, at + 1)):
            word = self._bearers.written(at, last)
            if len(word) < _SHORTEST and last - at == 1 and sound(word) not in self._roster.families:
                continue
            forms = self._pack.inflector.base_forms(word)
            for base, tags, _ in ((word, CASES, ""), *forms):
                party = self._roster.families.get(sound(base))
                if party is not None:
                    known = next((t for b, t, _ in forms if b == base), tags) & CASES
                    return Named(at, last, at, last, party, (known or CASES) | {"family"})
        return None

    def _first_name(self, at: int, atoms: list[Atom]) -> Named | None:
        """Whom of the article a first name means beside a word of saying, where a family name stands first or is none.

        A name that the packs know as a given one may be anybody's (``Serhii, a gunner, says``).
        """
        if not any(a.last == at or a.first == at + 1 for a in atoms if a.of("cue", "say")):
            return None
        if self._bearers.given_readings(at):
            return None
        word = self._bearers.written(at, at + 1)
        for base in (word, *(b for b, _, _ in self._pack.inflector.base_forms(word))):
            found = self._roster.firsts.get(sound(base), {})
            if len(found) == 1 and len(word) >= _SHORTEST:
                return Named(at, at + 1, at, at + 1, next(iter(found.values())), CASES | {"family"})
        return None

    def _right_name(self, office: Office, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> Named | None:
        last = past_stop(self._tokens, office.last, self._short)
        start = at = past_letters(self._tokens, self._posts.past_post(last, sentence, atoms), atoms, taken)
        while at < sentence.last and (self._tokens[at].norm in _JOINTS or self._tokens[at].norm in self._possessive):
            at += 1
        if at - start > _MOST_SIGNS:
            return None
        if (past := past_stop(self._tokens, at + 1, self._short)) > at + 1:
            at = past  # ``Ambassador Hon. Ann Berg``
        atom = next((a for a in atoms if a.first == at), None)
        named = self._bearers.known(atom, office.first, office, taken, sentence) if atom else None
        if named:
            return named
        free = taken - {i for a in atoms if self._is_family(a) for i in range(a.first, a.last)}
        free -= words_of_name(self._tokens, at, sentence.last, atoms, free, settled=office.country is not None,
                              given=bool(at < len(self._tokens) and self._bearers.given_readings(at)),
                              small=any(self._tokens[i].shape == "lower" for i in range(office.first, office.last)))
        if at > sentence.first and at < sentence.last and self._tokens[at].shape == "title":
            free -= {at} if self._tokens[at].norm in self._small else set()
        if at == start:
            at = self._posts.past_branch(at, sentence, free)
        if atom and (office.country or self._possessive) and is_given_name(atom, atoms, self._tokens):
            free -= set(range(atom.first, atom.last))
        end = name_run(self._tokens, at, sentence.last, free)
        if end - at == 1 and end < sentence.last and self._tokens[end].norm in self._joins:
            return None  # the office goes on: "Minister for Defence Industry and ..."
        if not office.official and end - at == 1 and "pl" in office.features and "sg" not in office.features:
            return None
        signed = at > start and self._tokens[at - 1].norm in _JOINTS
        if end == at or (signed and not self._may_follow(at, end, sentence, atoms)):
            return None
        return self._bearers.unknown(at, end, self._with_state(office, end, atoms), office.first, end)

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
                named = self._bearers.known(atom, atom.first, office, taken, sentence)
                return named._replace(outer_last=office.last) if named else None
        start = at
        while start > sentence.first and start - 1 not in taken and self._tokens[start - 1].shape in ("title", "upper"):
            start -= 1
        while start - 2 >= sentence.first and self._ends_initial(start - 1):
            start -= 2
        if at - start == 1 and sound(self._bearers.written(start, at)) not in self._roster.families:
            return None
        if not 1 <= at - start <= 3:
            return None
        return self._bearers.unknown(start, at, office, start, office.last)

    def _ends_initial(self, at: int) -> bool:
        return self._tokens[at].norm == "." and is_letter(self._tokens[at - 1])

    def _apart(self, near: Named | None, office: Office, sentence: Sentence, atoms: list[Atom],
               taken: frozenset[int]) -> Named | None:
        """The holder whose name does not touch the office; else ``near``, one word that stands beside it."""
        left = self._left_name(office, sentence, atoms, taken) if near is None else None
        far = left or self._far_name(office, sentence, atoms, taken)
        if far is not None and near is not None:
            self._roster.forget(near.party)
        return far or near

    def _far_name(self, office: Office, sentence: Sentence, atoms: list[Atom], taken: frozenset[int]) -> Named | None:
        """A name that does not touch its office: behind a long description of it, or before an apposition."""
        family = {i for a in atoms if self._is_family(a) for i in range(a.first, a.last)}
        left = self._far.before(office, sentence, taken - family)
        if left is not None:
            return self._bearers.unknown(*left, office, left[0], office.last)
        right = self._far.behind(office, sentence, atoms, taken - family)
        if right is None:
            return None
        held = office._replace(official=False) if self._far.is_private(office, right[0], atoms) else office
        return self._bearers.unknown(*right, held, office.first, right[1])

    def _is_part_of_post(self, named: Named, office: Office, atoms: Sequence[Atom]) -> bool:
        """Whether one unknown word behind an office rather belongs to it (``director of the Federal service Ivan``)."""
        beside = named.last - named.first == 1 and named.first == office.last
        return (beside and self._tokens[named.last].shape == "lower"
                and not any(a.first == named.first and a.senses.persons for a in atoms)
                and self._roster.is_one_word(named.party.id))

    @staticmethod
    def _is_family(atom: Atom) -> bool:
        return "family" in atom.senses.tags

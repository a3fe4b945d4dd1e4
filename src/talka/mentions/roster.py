"""The persons of one article: who a full name, a surname or an office means."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from talka.mentions.office_genders import OfficeGenders
from talka.mentions.offices import Office
from talka.model import Party
from talka.packs import Packs
from talka.packs.compile_names import family_name
from talka.packs.domain_schema import Person
from talka.packs.romanise import romanise, slug, sound, sound_alike

_SAME_FAMILY = 0.84
_SAME_GIVEN = 0.6
_SLACK = datetime.timedelta(days=120)
"""News calls a minister by the office for some time before and after the term."""


_SINGLE = frozenset({
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "strategic_industries_minister",
    "finance_minister", "economy_minister", "interior_minister", "energy_minister", "speaker", "chief_of_defence",
    "secretary_general", "high_representative", "commission_president", "council_president", "security_secretary",
})
"""Offices that one person holds at a time and of which the knowledge base is complete enough to name the holder."""


_WIDE = frozenset({"leader", "minister"})
"""Words that mean several offices."""


def _fits(held: str, named: str) -> bool:
    """Whether an office may be called by a name: a minister without the branch, a leader of state or government."""
    if named == "leader":
        return held in ("head_of_state", "head_of_government")
    return held == named or (named == "minister" and held.endswith("minister") and not held.startswith("deputy"))


def _in_term(person: Person, office: str, country: str | None, on: datetime.date | None,
             slack: datetime.timedelta = _SLACK) -> bool:
    for term in person.offices:
        if not _fits(term.office, office) or country not in (None, term.country or person.country):
            continue
        start = _day(term.start) if term.start else datetime.date.min + _SLACK
        end = _day(term.end) if term.end else datetime.date.max - _SLACK
        if on is None or start - slack <= on <= end + slack:
            return True
    return False


_day = lru_cache(maxsize=None)(datetime.date.fromisoformat)


def same_given(left: str, right: str) -> bool:
    """Whether two given names may be one: an initial, another spelling, or sounding alike."""
    a, b = romanise(left).replace(".", ""), romanise(right).replace(".", "")
    if min(len(a), len(b)) < 2:
        return a[:1] == b[:1]
    return sound_alike(left, right, _SAME_GIVEN)


class Roster:
    """Gathers the persons that an article names in full, and resolves shorter names against them."""

    def __init__(self, packs: Packs, on: datetime.date | None) -> None:
        self._packs, self._on = packs, on
        self._named: dict[str, Party] = {}
        self._roles: dict[str, tuple[str, str | None]] = {}
        self.genders = OfficeGenders()
        self._recent: list[str] = []
        self.families: dict[str, Party] = {}
        """The persons of the article by the sound of their family name."""
        self.firsts: dict[str, dict[str, Party]] = {}
        """The same by the sound of their first name."""
        self.offices: set[tuple[str, str | None]] = set()
        """The offices that the article names, with their states: they tell who of two namesakes is meant."""

    def meet(self, offices: Iterable[Office]) -> None:
        """Remember the offices of a sentence."""
        self.offices.update((o.office, o.country.country or o.country.id) for o in offices if o.country)

    def add(self, party: Party, office: str | None = None, country: str | None = None) -> Party:
        """Remember a person of the article, with the office by which it was introduced; return it as known now."""
        known = self._named.get(party.id)
        if known is not None and known.country is None and (country or party.country):
            party = Party(known.name, known.id, "person", None, country or party.country, known.role or party.role)
        elif known is not None:
            party = known
        self._named[party.id] = party
        family = sound(family_name(party.name))
        self.firsts.setdefault(sound(given_name(party.name).partition(" ")[0]), {})[party.id] = party
        if self.families.setdefault(family, party).id == party.id:
            self.families[family] = party
        self._recent = [*(i for i in self._recent if i != party.id), party.id]
        if office and (party.id not in self._roles or self._roles[party.id][1] is None):
            self._roles[party.id] = (office, country or party.country)
        return party

    def is_homeless(self, person: str, offices: tuple[str, ...]) -> bool:
        """Return whether nobody knows the state of a person of the article with one of some offices, or a minister."""
        party, role = self._named.get(person), self._roles.get(person)
        return (party is not None and party.country is None and role is not None and role[1] is None
                and person not in self._packs.persons
                and (role[0] in offices or role[0].endswith("minister")))

    def is_plain(self, person: str) -> bool:
        """Return whether a person of the article is known by a full name alone, without an office and a state."""
        party = self._named.get(person)
        return (party is not None and party.country is None and person not in self._roles
                and person not in self._packs.persons and not self._is_bare(party))

    def is_one_word(self, person: str) -> bool:
        """Return whether a person of the article is known by one word alone, which may be none of a name."""
        party = self._named.get(person)
        return party is not None and person not in self._packs.persons and " " not in party.name

    def has_holder(self, office: str, country: str) -> bool:
        """Return whether the article or the knowledge base knows who holds an office of a state."""
        return bool(self.holders(office, country, several=True)) or self.known_holder(office, country) is not None

    def appoint(self, person: str, office: str, country: str) -> None:
        """Remember the office of a person."""
        self._roles[person] = (office, country)
        self.add(msgspec.structs.replace(self._named[person], country=country))

    def has_other(self, person: str, country: str) -> bool:
        """Return whether the article has somebody else of a state whom the office of a person may mean."""
        office = self._roles[person][0]
        return any(c == country and (_fits(o, office) or _fits(office, o))
                   for i in self._named if i != person for o, c in self._offices(i))

    def settle(self, person: str, country: str) -> None:
        """Remember of which state a person is."""
        party = msgspec.structs.replace(self._named[person], country=country)
        self._roles[person] = (self._roles[person][0], country)
        self.add(party, None, country)

    def holders(self, office: str, country: str | None, *, several: bool = False) -> list[Party]:
        """Return the persons of the article whom an office may mean, the one named last first.

        ``minister`` without a branch fits every minister. Where one of ``several`` is meant, one whose state is not
        known is nobody's.
        """
        found = {
            i for i in self._named for o, c in self._offices(i)
            if _fits(o, office) and (country is None or (c is None and not several) or c == country)
        }
        return [self._named[i] for i in reversed(self._recent) if i in found]

    def of_state(self, country: str) -> Party | None:
        """Return the person of a state whom the article named last (``my Lithuanian colleague``)."""
        return next((self._named[i] for i in reversed(self._recent) if self._named[i].country == country), None)

    def last_office(self, country: str | None) -> str:
        """Return the office of the person whom the article named last, not counting those of one state."""
        for person in reversed(self._recent):
            found = next((o for o, c in self._offices(person) if c is None or c != country), None)
            if found:
                return found
        return "other"

    def _offices(self, person: str) -> list[tuple[str, str | None]]:
        """The offices by which the article introduces a person; without one, those that the base knows."""
        if person in self._roles:
            return [self._roles[person]]
        known = self._packs.persons.get(person)
        return [(t.office, t.country or known.country) for t in known.offices] if known else []

    def known_holder(self, office: str, country: str | None) -> Party | None:
        """Return the only person of the knowledge base who holds the office on the article's day."""
        if self._on is None or country is None or office not in _SINGLE:
            return None
        for slack in (datetime.timedelta(0), _SLACK):
            found = [p for p in self._holders(office) if _in_term(p, office, country, self._on, slack)]
            if len(found) == 1:
                return as_party(found[0])
        return None

    def head_of(self, office: str, union: str) -> Party | None:
        """Return who holds an office of a union: whom the article names in it, else the holder on its day."""
        known, named = self.known_holder(office, union), self.holders(office, None)
        if known is not None and (not named or known.id in {p.id for p in named}):
            return known
        own = [p for p in named if p.id not in self._packs.persons or any(
            t.office == office and t.country == union for t in self._packs.persons[p.id].offices)]
        return own[0] if own else known

    def _holders(self, office: str) -> Iterable[Person]:
        """Those of the knowledge base who ever had an office, in its order."""
        known = self._packs.holders
        return known.get(office, ()) if office not in _WIDE else self._packs.persons.values()

    def knows(self, person: str) -> bool:
        """Return whether the article names a person."""
        return person in self._named

    def by_name(self, text: str, office: str | None, country: str | None) -> Party | None:
        """Return whom a name in its base form means: of the article, else of the knowledge base by office."""
        family, given = family_name(text), given_name(text)
        for party in self._named.values():
            if self._matches(party.name, family, given):
                if self._is_bare(party) and not _is_short(given):
                    self.forget(party)
                    break
                return party
        if office is None:
            return None
        for person in self._holders(office):
            if person.country in (country, None) or country is None:
                held = any(t.office == office for t in person.offices) if self._on is None else _in_term(
                    person, office, country, self._on)
                if held and any(self._matches(n, family, given) for n in (*person.en, *person.lt)):
                    return as_party(person)
        return None

    def by_initial(self, given: str, letter: str) -> Party | None:
        """Return the only person of the article with a given name and the initial of the family name."""
        found = [p for p in self._named.values() if romanise(family_name(p.name)).startswith(romanise(letter) or " ")
                 and not _is_short(given_name(p.name)) and same_given(given_name(p.name).split(" ")[0], given)]
        return found[0] if len(found) == 1 else None

    def _is_bare(self, party: Party) -> bool:
        """Whether a person is known by a surname or an initial only, so that a fuller name says more."""
        return party.id not in self._packs.persons and _is_short(given_name(party.name))

    def forget(self, party: Party) -> None:
        """Forget a person whose name was no name, or not all of it."""
        self._named.pop(party.id, None)
        self._recent = [i for i in self._recent if i != party.id]
        self.families.pop(sound(family_name(party.name)), None)

    @staticmethod
    def _matches(name: str, family: str, given: str) -> bool:
        own = family_name(name)
        if not sound_alike(own, family, _SAME_FAMILY):
            return False
        first = given_name(name)
        return not given or not first or same_given(first.split(" ")[0], given.split(" ", maxsplit=1)[0])

    def bearer(self, candidates: Iterable[Party]) -> Party | None:
        """Return the person of the article who bears the surname of the candidates."""
        return next((f for p in candidates if (f := self.families.get(sound(family_name(p.name))))), None)

    def choose(self, candidates: Iterable[Party], given: str, office: str | None, country: str | None) -> Party | None:
        """Return which of several persons with one surname is meant, or ``None`` where that is not settled."""
        people = list({p.id: p for p in candidates}.values())
        if given:
            people = [p for p in people if same_given(p.name.split(" ")[0], given.split(" ", maxsplit=1)[0])]
        named = [p for p in people if p.id in self._named]
        if named:
            return self._named[named[0].id]
        own = None if given or office else self.bearer(people)
        if own is not None:
            return own
        if office:
            held = [p for p in people if _in_term(self._packs.persons[p.id], office, country, self._on)]
            people = held or [p for p in people if any(
                _fits(t.office, office) for t in self._packs.persons[p.id].offices)] or (
                    people if given else _only_of_state(people, country))
        if country:
            people = [p for p in people if p.country == country] or people
        people = [p for p in people if self._active(p)] or people
        if len(people) > 1:
            people = [p for p in people if any(
                _in_term(self._packs.persons[p.id], o, c, self._on) for o, c in self.offices)] or people
        return people[0] if len(people) == 1 else None

    def _active(self, party: Party) -> bool:
        person = self._packs.persons[party.id]
        return any(_in_term(person, t.office, None, self._on) for t in person.offices)


def _only_of_state(people: list[Party], country: str | None) -> list[Party]:
    """The only bearer of a surname, where the state is the same: of an office that the knowledge base lacks."""
    return people if len(people) == 1 and country is not None and people[0].country == country else []


def _is_short(given: str) -> bool:
    """Whether a given name is missing or an initial."""
    return len(given.rstrip(".")) < 2


def given_name(name: str) -> str:
    """Return what stands before the family name of a full name, or behind it in ``Ahn Gyu-back``."""
    before, _, behind = name.partition(family_name(name))
    return before.strip() or behind.strip()


def as_party(person: Person) -> Party:
    """Return a person of the knowledge base as a party without a role."""
    return Party(person.en[0].replace("[", "").replace("]", ""), person.id, "person", None, person.country)


def unknown(name: str, country: str | None) -> Party:
    """Return a person that the knowledge base does not know, with an id made from the romanised name."""
    return Party(name, f"person/{slug(name)}", "person", None, country)

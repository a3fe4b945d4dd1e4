"""The state of an official whom nothing knows and whose office stands without one, from the words around the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from talka.mentions.lexical import Atom
from talka.mentions.named import Named
from talka.mentions.offices import HOME, Office
from talka.mentions.roster import Roster
from talka.model import Party, Sentence, Token
from talka.packs import LanguagePack

_ENOUGH = 2
"""Signs that settle a state; a name that owns something in the sentence is two."""
_NEAR = 3
"""Sentences before an office in which the person may stand who holds it."""
_OF_A_STATE = ("head_of_state", "head_of_government", "chief_of_defence", "speaker")


class Line(NamedTuple):
    """A sentence with its atoms and the names that were found in it."""

    sentence: Sentence
    atoms: Sequence[Atom]
    offices: Sequence[Office]
    named: Sequence[Named]


class HomeFinder:
    """Gathers in one article what tells whose official somebody is."""

    def __init__(self, tokens: Sequence[Token], packs: dict[str, LanguagePack], media: frozenset[str]) -> None:
        self._tokens, self._packs, self._media = tokens, packs, media

    def settle(self, lines: Sequence[Line], roster: Roster) -> None:
        """Tell the roster the states of those officials for whom enough signs speak, and more than for any other."""
        for n, line in enumerate(lines):
            for office in line.offices:
                self._give(office, lines[max(0, n - _NEAR):n + 1], roster)
        signs: dict[str, Counter[str]] = {}
        named = {code for line in lines for atom in line.atoms for code in [_owner(atom, self._media)] if code}
        titles = self._first_state(lines[0]) if lines and lines[0].sentence.block == "headline" else None
        about = self._only_doer(lines, named)
        for n, line in enumerate(lines):
            for person in line.named:
                if roster.is_homeless(person.party.id, _OF_A_STATE):
                    known = signs.get(person.party.id, Counter())
                    signs[person.party.id] = known | self._signs(person, n, lines, named)
        for who, found in signs.items():
            if titles:
                found[titles] += 1
            if about:
                found[about] += _ENOUGH
            state = _most(found, self._own(lines[0]))
            if state and not roster.has_other(who, state):
                roster.settle(who, state)

    @staticmethod
    def _give(office: Office, lines: Sequence[Line], roster: Roster) -> None:
        """Give an office that is told with a state and no name to the person whom the sentences before are about."""
        here = lines[-1]
        if any(p.outer_first <= office.first < p.outer_last for p in here.named) or "pl" in office.features:
            return
        if not (office.office in _OF_A_STATE or office.office.endswith("_minister")) or office.country is None or (
                office.country.type != "country" or roster.has_holder(office.office, office.country.id)):
            return
        for line in reversed(lines[:-1]):
            about = next((p for p in line.named if "nom" in p.features), None)
            if about is not None:
                if roster.is_plain(about.party.id):
                    roster.appoint(about.party.id, office.office, office.country.id)
                return

    def _signs(self, person: Named, n: int, lines: Sequence[Line], named: set[str]) -> Counter[str]:
        line = lines[n]
        found: Counter[str] = Counter()
        own = self._own(line)
        if own and (own in named or not named):
            found[own] = 1
        if person.outer_first == person.first:
            return found  # without an office here: the sentence is about anything
        if own and any(HOME in o.features and person.outer_first <= o.first < person.outer_last for o in line.offices):
            found[own] += _ENOUGH
        subject = self._first_state(lines[n - 1]) if n > 1 else None
        if subject:
            found[subject] += 1
        alone = len(line.named) == 1
        for atom in line.atoms:
            code = _state(atom)
            if code and self._owns(atom, line):
                found[code] += _ENOUGH
            elif code and alone and self._is_place(atom, line):
                found[code] += 1
        return found

    def _own(self, line: Line) -> str | None:
        """The state of nearly all outlets of a language."""
        return self._packs[line.sentence.language].info.home

    def _owns(self, atom: Atom, line: Line) -> bool:
        possessive = self._packs[line.sentence.language].info.possessive
        return atom.last < len(self._tokens) and self._tokens[atom.last].norm in possessive

    def _is_place(self, atom: Atom, line: Line) -> bool:
        """Whether a capital stands behind a preposition of place (``said in Bratislava``)."""
        capital = any("capital" in s.features for s in atom.senses)
        place = {p.split(":")[1].partition("+")[0]
                 for p in self._packs[line.sentence.language].grammar.place if p.startswith("prep:")}
        return capital and atom.first > 0 and self._tokens[atom.first - 1].norm in place

    def _only_doer(self, lines: Sequence[Line], named: set[str]) -> str | None:
        """The only state that does anything in an article that opens with it and never names the outlet's own."""
        if not lines or self._own(lines[0]) in named:
            return None
        doers = {code for line in lines for atom in line.atoms if (code := _state(atom, "nom"))}
        first = self._first_state(lines[0])
        return first if doers == {first} else None

    @staticmethod
    def _first_state(line: Line) -> str | None:
        """The state that a sentence is likely about: the first in the case of its subject."""
        return next((code for atom in line.atoms if (code := _state(atom, "nom"))), None)


def _state(atom: Atom, *tags: str) -> str | None:
    """The state that an atom names, in one of the forms that are asked for."""
    states = (s.value for s in atom.senses if isinstance(s.value, Party) and s.value.type == "country"
              and s.features.issuperset(tags) and "adj" not in s.features)
    return next((p.country for p in states), None)


def _owner(atom: Atom, media: frozenset[str]) -> str | None:
    """The state that an atom names or that a body which it names, no outlet, belongs to."""
    parties = (s.value for s in atom.senses if isinstance(s.value, Party) and s.value.type != "person"
               and s.value.id not in media)
    return next((p.country for p in parties if p.country), None)


def _most(found: Counter[str], own: str | None) -> str | None:
    """The state with enough signs and more than the next one; that of the outlet where nothing speaks against it."""
    if own and set(found) == {own}:
        return own
    ranked = found.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]

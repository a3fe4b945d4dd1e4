"""Offices in a sentence, each with the state or body that it belongs to (``defence minister of Poland``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from talka.mentions.lexical import Atom
from talka.mentions.names import CASES
from talka.model import Cue, Mention, Party, Token
from talka.packs import LanguagePack, Sense

_STAND_INS = frozenset({"capital", "people", "seat"})
_BRANCH = 8
"""Tokens that the rest of a branch may take."""
_WIDEST_JOINT = 3
"""Tokens of ``, and the`` between two states of a list."""
COUNTERPART = "counterpart"
"""What stands for the office of ``his Lithuanian counterpart``, until it is known whose counterpart that is."""
_UNDER = frozenset({"adviser", "spokesperson", "envoy", "head_of_office"})
"""Offices that are held under another one: ``adviser to the president of Ukraine``."""
HOME = "home"
"""The mark of an office that an outlet gives to that of its own state only."""
_HEAD = "director"
_OWNERS = ("union", "alliance", "agency", "government", "ministry", "parliament", "other")


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
    union: str | None = None
    """The union whose office it is by its own name (``the NATO chief``)."""


Widened = Callable[[Office, Sequence[Atom]], Office | None]
"""Gives an office with the public body beside it."""


def country_of(senses: Sequence[Sense], side: str) -> Party | None:
    """The state or union that stands for the country of an office on its left (``side``) or right."""
    for sense in senses:
        value = sense.value
        if isinstance(value, Party) and _may_own(value) and not _STAND_INS & sense.features and (
                side == "left" or not CASES & sense.features or "gen" in sense.features):
            return value
    return None


def _may_own(party: Party) -> bool:
    return party.type == "country" or (party.type == "organisation" and party.subtype in _OWNERS)


class OfficeFinder:
    """Finds the offices of one article's sentences in one language."""

    def __init__(self, tokens: Sequence[Token], pack: LanguagePack, media: frozenset[str] = frozenset(),
                 widened: Widened = lambda _, __: None) -> None:
        self._tokens, self._media, self._widened = tokens, media, widened
        self._possessive = frozenset(pack.info.possessive)
        self._of = frozenset(pack.grammar.belonging) | frozenset(pack.grammar.articles) | {"-"}
        self._joints = frozenset(pack.grammar.conjunctions) | {","}
        self.genitive_first = "gen" in pack.grammar.donor_passive
        """Whether the language puts a genitive before its noun, as those do that mark the passive doer by it."""
        self._to = self._of | {p.removeprefix("prep:") for p in pack.grammar.recipient}
        self._from = self._of | {p.removeprefix("prep:").partition("+")[0] for p in pack.grammar.source}

    def find(self, atoms: Sequence[Atom]) -> list[Office]:
        """Return the offices of a sentence, one for each state that stands beside them."""
        found: list[Office] = []
        last = 0
        for n, atom in enumerate(atoms):
            senses = () if atom.of("cue", "prep") else atom.of("cue", "office")
            counterpart = None if senses or last > atom.first else self._counterpart(n, atoms)
            if counterpart:
                found.append(counterpart)
                last = counterpart.last
            elif senses and last <= atom.first:
                office = self._office(n, atoms, senses)
                if _is_ownerless(office, senses) and not self._has_body(n, atoms, office):
                    public = self._widened(office, atoms)
                    if public is None or public.first < last:
                        continue
                    office = public
                elif not office.official and office.office == _HEAD:
                    office = self._widened(office, atoms) or office
                if found and self._is_double(found[-1], office):
                    office = self._double(found.pop(), office)
                found.append(office)
                last = office.last
                found.extend(self._others(office, atom, atoms))
        return found

    def _has_body(self, n: int, atoms: Sequence[Atom], office: Office) -> bool:
        """Whether the spokesman of a body that stands without its state is meant (``the ministry's spokesman``)."""
        return (office.office in _UNDER and office.country is None and n > 0 and bool(atoms[n - 1].of("cue", "body"))
                and self.touches(atoms[n - 1].last, atoms[n].first))

    def _is_double(self, left: Office, right: Office) -> bool:
        """Whether two offices are one person's: ``Deputy Prime Minister and Foreign Minister Ivica Dačić``."""
        gap = self._tokens[left.last:right.first]
        joined = len(gap) == 1 and (gap[0].norm in self._joints - {","} or gap[0].norm in "-\u2013\u2014")
        named = right.last < len(self._tokens) and self._tokens[right.last].shape == "title"
        single = not any("pl" in o.features and "sg" not in o.features for o in (left, right))
        return joined and named and single and not (left.country and right.country) and left.last <= right.first

    @staticmethod
    def _double(left: Office, right: Office) -> Office:
        """Two offices of one person as one: the second, with the state of either."""
        return right._replace(first=left.first, country=right.country or left.country,
                              consumed=(*left.consumed, *right.consumed))

    def _office(self, n: int, atoms: Sequence[Atom], senses: tuple[Sense, ...]) -> Office:
        atom, consumed = atoms[n], [n]
        first, last, country = atom.first, atom.last, None
        if n and (self.touches(atoms[n - 1].last, first) or self._closes(atoms[n - 1], first)):
            country = country_of(atoms[n - 1].senses, "left")
            if country and country.id in self._media:  # ``quotes Reuters the minister …``
                country = None
            if country:
                first = atoms[n - 1].first
                consumed.append(n - 1)
        at = n + 1
        while at < len(atoms) and not country and (
                self.links(last, atoms[at].first) or self._is_described(last, atoms[at])):
            if self._possessive and last == atoms[at].first and is_given_name(atoms[at], atoms, self._tokens):
                break
            country = country_of(atoms[at].senses, "right")
            if country is None and not atoms[at].of("cue", "body"):
                break
            last = atoms[at].last
            consumed.append(at)
            at += 1
        if country is None and (branch := self._past_branch(last, at, atoms)) is not None:
            country = country_of(atoms[branch].senses, "right")
            last = atoms[branch].last
            consumed.append(branch)
        cue = senses[0].value
        assert isinstance(cue, Cue)  # noqa: S101 - `of("cue")` says so
        if country is None and cue.lemma in _UNDER and (above := self._above(last, at, atoms)) is not None:
            country, last = above.country, above.last
            consumed.extend(above.consumed)
        tags = frozenset().union(*(s.features for s in senses))
        if any(isinstance(s.value, Cue) and s.value.get("home") for s in senses):
            tags |= {HOME}
        official, union = cue.get("official") != "no", cue.get("of")
        return Office(first, last, cue.lemma, official, country, tags, tuple(consumed), union)

    def _is_described(self, last: int, atom: Atom) -> bool:
        """Whether one lower-case word stands before a common word for a state (``of the Balkan republic``)."""
        common = any(isinstance(s.value, Cue) and s.value.get("subtype") == "country" for s in atom.of("cue", "body"))
        return common and atom.first - last == 1 and self._tokens[last].shape == "lower"

    def _above(self, last: int, at: int, atoms: Sequence[Atom]) -> Office | None:
        """The office of a state under which another one is held."""
        if at >= len(atoms) or not all(t.norm in self._to for t in self._tokens[last:atoms[at].first]):
            return None
        senses = atoms[at].of("cue", "office")
        above = self._office(at, atoms, senses) if senses else None
        return above if above and above.country else None

    def _counterpart(self, n: int, atoms: Sequence[Atom]) -> Office | None:
        """One of another state in the office that was named last: ``his Lithuanian counterpart``."""
        atom = atoms[n]
        senses = [s for s in atom.of("cue", "counterpart") if "pl" not in s.features or "sg" in s.features]
        if not senses:
            return None
        tags = frozenset().union(*(s.features for s in senses))
        for beside, side in ((n - 1, "left"), (n + 1, "right")):
            if not 0 <= beside < len(atoms):
                continue
            near = (self.touches(atoms[beside].last, atom.first) if side == "left" else all(
                t.norm in self._from for t in self._tokens[atom.last:atoms[beside].first]))
            country = country_of(atoms[beside].senses, side) if near else None
            if country:
                first, last = min(atom.first, atoms[beside].first), max(atom.last, atoms[beside].last)
                return Office(first, last, COUNTERPART, official=True, country=country, features=tags,
                              consumed=(n, beside))
        return None

    def _others(self, office: Office, atom: Atom, atoms: Sequence[Atom]) -> Iterable[Office]:
        """The same office of other states in a list: ``the foreign ministers of Ukraine and Lithuania``."""
        if "pl" not in office.features or office.country is None:
            return ()
        return self._to_left(office, atoms) if office.first < atom.first else self._to_right(office, atoms)

    def _to_right(self, office: Office, atoms: Sequence[Atom]) -> Iterable[Office]:
        last = office.last
        for n, atom in enumerate(atoms):
            if atom.first < last:
                continue
            country = country_of(atom.senses, "right")
            if country is None or not self._joined(last, atom.first):
                return
            yield office._replace(first=atom.first, last=atom.last, country=country, consumed=(n,))
            last = atom.last

    def _to_left(self, office: Office, atoms: Sequence[Atom]) -> Iterable[Office]:
        """States before the one beside the office, all of them genitives or all of them adjectives."""
        beside = min(office.consumed)
        adjective = _is_adjective(atoms[beside])
        first = office.first
        for n in range(beside - 1, -1, -1):
            atom = atoms[n]
            country = country_of([s for s in atom.senses if {"gen", "adj"} & s.features], "left")
            if country is None or _is_adjective(atom) != adjective or not self._joined(atom.last, first):
                return
            yield office._replace(first=atom.first, last=atom.last, country=country, consumed=(n,))
            first = atom.first

    def _joined(self, end: int, start: int) -> bool:
        """Whether a comma or a conjunction joins two runs."""
        gap = self._tokens[end:start]
        return 0 < len(gap) <= _WIDEST_JOINT and gap[0].norm in self._joints and all(
            t.norm in self._joints or t.norm in self._of for t in gap)

    def _past_branch(self, last: int, at: int, atoms: Sequence[Atom]) -> int | None:
        """The state after more of a branch (``Minister of Industry and Construction of Kazakhstan``)."""
        for n in range(at, min(at + _BRANCH, len(atoms))):
            gap = self._tokens[last:atoms[n].first]
            if len(gap) > _BRANCH or atoms[n].of("cue", "office") or not all(
                    t.shape == "title" or t.norm in self._of or t.norm in self._joints for t in gap):
                return None
            named = any(t.shape == "title" for t in gap)  # not ``according to the minister, the Netherlands …``
            if named and gap[0].norm in self._joints and gap[-1].norm in self._of and (
                    country_of(atoms[n].senses, "right") is not None):
                return n
        return None

    def _closes(self, atom: Atom, start: int) -> bool:
        """Whether a body's short name in brackets stands right before (``the committee (NSGK) chairman``)."""
        return (start - atom.last == 1 and atom.first > 0 and self._tokens[atom.last].norm == ")"
                and self._tokens[atom.first - 1].norm == "(")

    def touches(self, end: int, start: int) -> bool:
        """Whether nothing but a possessive ending, a hyphen or an article stands between two runs."""
        return all(t.norm in self._possessive or t.norm == "-" for t in self._tokens[end:start])

    def links(self, end: int, start: int) -> bool:
        """Whether nothing but a preposition of belonging and an article stands between two runs."""
        return all(t.norm in self._of for t in self._tokens[end:start])


def is_given_name(atom: Atom, atoms: Sequence[Atom], tokens: Sequence[Token]) -> bool:
    """Return whether the name of a state that never changes is a given name before a surname (``Israel Katz``)."""
    if atom.last - atom.first > 1 or atom.last >= len(tokens) or tokens[atom.last].shape != "title":
        return False
    states = [s for s in atom.of("party") if isinstance(s.value, Party) and s.value.type == "country"]
    if not states or not all(s.features >= CASES for s in states) or tokens[atom.first].shape != "title":
        return False
    following = next((a for a in atoms if a.first == atom.last), None)
    return following is None or any(isinstance(s.value, Party) and s.value.type == "person" for s in following.senses)


def _is_ownerless(office: Office, senses: Sequence[Sense]) -> bool:
    """Whether a word that is an office only beside a state stands without one."""
    owned = any(isinstance(s.value, Cue) and s.value.get("owned") for s in senses)
    if not owned:
        return False
    return office.country is None or (office.office == "leader" and office.country.type != "country")


def _is_adjective(atom: Atom) -> bool:
    return any("adj" in s.features for s in atom.of("party"))


def office_mention(office: Office, tokens: Sequence[Token]) -> Mention:
    """Return an office that stands without a name, for what refers back to a person."""
    attributes = [("official", "yes" if office.official else "no")]
    if office.country:
        attributes.append(("country", office.country.country or office.country.id))
    cue = Cue("office", "noun", office.office, tuple(attributes))
    outer = (tokens[office.first].start, tokens[office.last - 1].end)
    return Mention("cue", *outer, cue, (office.features,), entry=f"offices/{office.office}", outer=outer)

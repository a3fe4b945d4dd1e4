"""Bodies that every state has (``the defence ministry``), brought together with the state they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from talka.mentions.companies import CompanyFinder
from talka.mentions.lexical import Atom
from talka.mentions.names import CASES
from talka.mentions.offices import OfficeFinder, country_of
from talka.model import Cue, Mention, Party, Token
from talka.packs import Packs, Sense
from talka.packs.gathered_forms import clean
from talka.packs.romanise import slug

_BRANCHES = {"foreign_minister": "Foreign Affairs"}
"""What a ministry is called where that is more than its minister's branch."""
_ONE_EACH = frozenset({"government", "parliament", "armed_forces"})
"""Sorts of bodies of which a state has one; of ministries it has one for each office."""

_NUMBERS, _GENDERS = frozenset({"sg", "pl"}), frozenset({"m", "f", "n"})


class BodyFinder:
    """Finds the common bodies of one article's sentences in one language."""

    def __init__(self, tokens: Sequence[Token], offices: OfficeFinder, companies: CompanyFinder,
                 packs: Packs) -> None:
        self._tokens, self._offices, self._companies, self._packs = tokens, offices, companies, packs

    def find(self, atoms: Sequence[Atom], consumed: set[int]) -> list[tuple[Mention, tuple[int, ...]]]:
        """Return a party for each common body that has a state beside it, with the atoms that it swallowed."""
        found: list[tuple[Mention, tuple[int, ...]]] = []
        consumed = set(consumed)
        for n, atom in enumerate(atoms):
            senses = atom.of("cue", "body")
            cue = senses[0].value if senses and n not in consumed else None
            is_company = isinstance(cue, Cue) and cue.get("subtype") == "company"
            company = self._companies.at(n, atoms, consumed) if is_company else None
            if company:
                found.append(company)
                consumed.update(company[1])
                continue
            beside = self._beside(n, atoms, consumed, cue) if isinstance(cue, Cue) else None
            if not isinstance(cue, Cue) or beside is None:
                continue
            number, country = beside
            party = self._body(cue, country)
            if party is None:
                continue
            first, last = sorted((atom, atoms[number]))
            start, end = self._tokens[first.first].start, self._tokens[last.last - 1].end
            read = _agreeing(tuple(dict.fromkeys(s.features for s in senses)),
                             [s.features for s in atoms[number].of("party") if "adj" in s.features])
            features = read if is_company else _of_one(read)
            found.append((Mention("party", start, end, party, features, entry=f"bodies/{party.id}"), (n, number)))
        return found

    def _beside(self, n: int, atoms: Sequence[Atom], consumed: set[int], cue: Cue) -> tuple[int, Party] | None:
        """The state to the right of a body, else to its left (where a genitive comes first, the other way round).

        Of partners only an adjective tells where they are from: those of a state are others. A genitive before a
        company is not its state where it would stand behind it (a plant that is opened there).
        """
        sides = (self._after, self._before)
        kind = str(cue.get("subtype"))
        return next((found for side in (sides[::-1] if self._offices.genitive_first else sides)
                     if (found := side(n, atoms, consumed, kind))), None)

    def _after(self, n: int, atoms: Sequence[Atom], consumed: set[int], kind: str) -> tuple[int, Party] | None:
        free = n + 1 < len(atoms) and n + 1 not in consumed
        if kind == "partners" or not free or not self._offices.links(atoms[n].last, atoms[n + 1].first):
            return None
        country = country_of(atoms[n + 1].senses, "right")
        return (n + 1, country) if country else None

    def _before(self, n: int, atoms: Sequence[Atom], consumed: set[int], kind: str) -> tuple[int, Party] | None:
        described = kind == "partners" or (kind == "company" and not self._offices.genitive_first)
        if n and n - 1 not in consumed and self._offices.touches(atoms[n - 1].last, atoms[n].first):
            country = country_of([s for s in atoms[n - 1].senses if _may_stand_before(s) and (
                not described or "adj" in s.features or (kind == "company" and s.features >= CASES))], "left")
            return (n - 1, country) if country else None
        return None

    def _body(self, cue: Cue, country: Party) -> Party | None:
        """The body of the knowledge base with this state, sort and office, else one named after the words.

        ``None`` where the words do not tell one body of the state from another (``an agency of Bulgaria``).
        """
        subtype, office = cue.get("subtype"), cue.get("office")
        if subtype in ("company", "country", "board", "partners"):
            return country
        if cue.get("vague"):
            return None
        code = country.country or country.id
        if office or subtype in _ONE_EACH:
            for body in self._packs.bodies.values():
                if (body.country, body.subtype, body.office) == (code, subtype, office):
                    return Party(clean(body.en[0]), body.id, "organisation", subtype, code)
        name = _name(cue, country)
        return Party(name, f"organisation/{slug(name)}", "organisation", subtype, code)


def _may_stand_before(sense: Sense) -> bool:
    """Whether a state may stand before a body of its own: as an adjective, a genitive, or where no name declines."""
    cases = CASES & sense.features
    return not cases or cases == CASES or "gen" in cases or "adj" in sense.features


def _agreeing(noun: tuple[frozenset[str], ...], adjective: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The readings of a body's word that have case, number and gender of the adjective beside it, else all."""
    return tuple(one for one in noun if any(
        one & other & CASES and _alike(one, other, _NUMBERS) and _alike(one, other, _GENDERS)
        for other in adjective)) or noun


def _alike(one: frozenset[str], other: frozenset[str], of: frozenset[str]) -> bool:
    return bool(one & other & of) or not one & of or not other & of


def _of_one(features: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The readings of a body's name without those of several, where one body may be meant: a state has one each."""
    found = tuple(features)
    return tuple(f for f in found if "sg" in f or "pl" not in f) or found


def _name(cue: Cue, country: Party) -> str:
    """The name of a body that the knowledge base does not know: by its sort, where a state has many by its words."""
    subtype, office = cue.get("subtype"), cue.get("office")
    if subtype == "ministry":
        branch = _BRANCHES.get(office or "") or (office or "").removesuffix("_minister").replace("_", " ").title()
        return f"Ministry of {branch} of {country.name}" if branch else f"Ministry of {country.name}"
    if office == "ambassador":
        return f"Embassy of {country.name}"
    if office == "head_of_state":
        return f"Office of the President of {country.name}"
    if subtype in _ONE_EACH:
        return f"{subtype.replace('_', ' ').capitalize()} of {country.name}"
    return f"{cue.lemma[:1].upper()}{cue.lemma[1:]}, {country.name}"

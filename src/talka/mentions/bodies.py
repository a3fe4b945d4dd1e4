"""Bodies that every state has (``the defence ministry``), brought together with the state they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from talka.mentions.lexical import Atom
from talka.mentions.offices import OfficeFinder, country_of
from talka.model import Cue, Mention, Party, Token
from talka.packs import Packs
from talka.packs.compile import clean
from talka.packs.romanise import slug

_OPENING = frozenset("\"\u00ab\u201e\u201c")
_CLOSING = frozenset("\"\u00bb\u201c\u201d")
_LONGEST = 6
"""Tokens that the name of a company may have."""
_ONE_EACH = frozenset({"government", "parliament", "armed_forces"})
"""Sorts of bodies of which a state has one; of ministries it has one for each office."""


class BodyFinder:
    """Finds the common bodies of one article's sentences in one language."""

    def __init__(self, text: str, tokens: Sequence[Token], offices: OfficeFinder, packs: Packs) -> None:
        self._text, self._tokens, self._offices, self._packs = text, tokens, offices, packs

    def find(self, atoms: Sequence[Atom], consumed: set[int]) -> list[tuple[Mention, tuple[int, ...]]]:
        """Return a party for each common body that has a state beside it, with the atoms that it swallowed."""
        found: list[tuple[Mention, tuple[int, ...]]] = []
        for n, atom in enumerate(atoms):
            senses = atom.of("cue", "body")
            cue = senses[0].value if senses and n not in consumed else None
            is_company = isinstance(cue, Cue) and cue.get("subtype") == "company"
            company = self._company(n, atoms, consumed) if is_company else None
            if company:
                found.append(company)
                continue
            beside = self._beside(n, atoms, consumed) if cue else None
            if not isinstance(cue, Cue) or beside is None:
                continue
            number, country = beside
            party = self._body(cue, country)
            if party is None:
                continue
            first, last = sorted((atom, atoms[number]))
            start, end = self._tokens[first.first].start, self._tokens[last.last - 1].end
            features = _of_one(dict.fromkeys(s.features for s in senses))
            found.append((Mention("party", start, end, party, features, entry=f"bodies/{party.id}"), (n, number)))
        return found

    def _company(self, n: int, atoms: Sequence[Atom], consumed: set[int]) -> tuple[Mention, tuple[int, ...]] | None:
        """A company that the knowledge base lacks, by the name behind the word for it: ``the Finnish firm Patria``."""
        span = self._name_behind(atoms[n].last, {i for a in atoms for i in range(a.first, a.last)})
        if span is None:
            return None
        country = country_of(atoms[n - 1].senses, "left") if n and n - 1 not in consumed and self._offices.touches(
            atoms[n - 1].last, atoms[n].first) else None
        start, end = self._tokens[span[0]].start, self._tokens[span[1] - 1].end
        name = self._text[start:end]
        code = country.country if country else None
        party = Party(name, f"organisation/{slug(name)}", "organisation", "company", code)
        features = tuple(dict.fromkeys(s.features for s in atoms[n].of("cue", "body")))
        outer = (self._tokens[atoms[n - 1 if country else n].first].start, end)
        mention = Mention("party", start, end, party, features, entry="", outer=outer)
        return mention, (n - 1, n) if country else (n,)

    def _name_behind(self, at: int, known: set[int]) -> tuple[int, int] | None:
        """The tokens of a name in quotation marks, or of capitalised words that nothing else is known as."""
        tokens = self._tokens
        if at < len(tokens) and tokens[at].norm in _OPENING:
            end = next((i for i in range(at + 2, min(len(tokens), at + _LONGEST)) if tokens[i].norm in _CLOSING), None)
            named = tokens[min(at + 1, len(tokens) - 1)].shape in ("title", "upper")
            return (at + 1, end) if end is not None and named and known.isdisjoint(range(at + 1, end)) else None
        end = at
        while end < len(tokens) and end - at < _LONGEST and end not in known and (
                tokens[end].shape in ("title", "upper") or (
                    tokens[end].norm in "-&" and end > at and tokens[end - 1].shape in ("title", "upper"))):
            end += 1
        while end > at and tokens[end - 1].shape == "sign":
            end -= 1
        return (at, end) if end > at and tokens[at].end - tokens[at].start > 1 else None

    def _beside(self, n: int, atoms: Sequence[Atom], consumed: set[int]) -> tuple[int, Party] | None:
        """The state to the right of a body, else to its left, with the number of its atom."""
        if n + 1 < len(atoms) and n + 1 not in consumed and self._offices.links(atoms[n].last, atoms[n + 1].first):
            country = country_of(atoms[n + 1].senses, "right")
            if country:
                return n + 1, country
        if n and n - 1 not in consumed and self._offices.touches(atoms[n - 1].last, atoms[n].first):
            country = country_of(atoms[n - 1].senses, "left")
            return (n - 1, country) if country else None
        return None

    def _body(self, cue: Cue, country: Party) -> Party | None:
        """The body of the knowledge base with this state, sort and office, else one named after the words.

        ``None`` where the words do not tell one body of the state from another (``an agency of Bulgaria``).
        """
        subtype, office = cue.get("subtype"), cue.get("office")
        if subtype in ("company", "country"):
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


def _of_one(features: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """The readings of a body's name without those of several, where one body may be meant: a state has one each."""
    found = tuple(features)
    return tuple(f for f in found if "sg" in f or "pl" not in f) or found


def _name(cue: Cue, country: Party) -> str:
    """The name of a body that the knowledge base does not know: by its sort, where a state has many by its words."""
    subtype, office = cue.get("subtype"), cue.get("office")
    if subtype == "ministry":
        branch = (office or "").removesuffix("_minister").replace("_", " ").title()
        return f"Ministry of {branch} of {country.name}" if branch else f"Ministry of {country.name}"
    if office == "head_of_state":
        return f"Office of the President of {country.name}"
    if subtype in _ONE_EACH:
        return f"{subtype.replace('_', ' ').capitalize()} of {country.name}"
    return f"{cue.lemma[:1].upper()}{cue.lemma[1:]}, {country.name}"

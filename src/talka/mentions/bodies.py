"""Bodies that every state has (``the defence ministry``), brought together with the state they belong to."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from talka.mentions.lexical import Atom
from talka.mentions.people import country_of
from talka.model import Cue, Mention, Party, Token
from talka.packs import Packs
from talka.packs.romanise import slug


def _known_body(packs: Packs, cue: Cue, country: Party) -> Party:
    """The body of the knowledge base with this state, sort and office, else one named after the words."""
    code = country.country or country.id
    subtype, office = cue.get("subtype"), cue.get("office")
    for body in packs.bodies.values():
        if body.country == code and body.subtype == subtype and body.office == office and (
                office or subtype in ("government", "parliament", "armed_forces")):
            name = body.en[0].replace("[", "").replace("]", "")
            return Party(name, body.id, "organisation", subtype, code)
    words = (office or subtype or "body").removesuffix("_minister").replace("_", " ")
    label = f"Ministry of {words.title()}" if subtype == "ministry" else words.capitalize()
    name = f"{label} of {country.name}" if office or subtype != "ministry" else f"Ministry of {country.name}"
    return Party(name, f"organisation/{slug(name)}", "organisation", subtype, code)


def find_bodies(
    atoms: Sequence[Atom], tokens: Sequence[Token], packs: Packs, links: Callable[[int, int], bool],
    touches: Callable[[int, int], bool], consumed: set[int],
) -> list[tuple[Mention, tuple[int, ...]]]:
    """Return a party for each common body that has a state beside it, with the atoms that it swallowed."""
    found: list[tuple[Mention, tuple[int, ...]]] = []
    for n, atom in enumerate(atoms):
        senses = atom.of("cue", "body")
        if not senses or n in consumed:
            continue
        swallowed, first, last, country = [n], atom.first, atom.last, None
        if n + 1 < len(atoms) and n + 1 not in consumed and links(last, atoms[n + 1].first):
            country = country_of(atoms[n + 1].senses, "right")
            if country:
                swallowed.append(n + 1)
                last = atoms[n + 1].last
        if country is None and n and n - 1 not in consumed and touches(atoms[n - 1].last, first):
            country = country_of(atoms[n - 1].senses, "left")
            if country:
                swallowed.append(n - 1)
                first = atoms[n - 1].first
        cue = senses[0].value
        if country is None or not isinstance(cue, Cue):
            continue
        start, end = tokens[first].start, tokens[last - 1].end
        features = tuple(dict.fromkeys(s.features for s in senses))
        party = country if cue.get("subtype") in ("company", "country") else _known_body(packs, cue, country)
        found.append((Mention("party", start, end, party, features, entry=f"bodies/{party.id}"), tuple(swallowed)))
    return found

"""Whom a claim is about: parties by what they stand for, and persons under any transliteration."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from talka.model import Party, Place
from talka.packs.shipped import shipped_table

_OWN = frozenset({"company", "fund", "coalition", "union", "alliance"})
_UNIONS: dict[str, str] = shipped_table("talka.linking", "unions.yaml")
_FOLDS = (("x", "ks"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("sch", "s"), ("shch", "s"), ("g", "h"), ("h", ""),
          ("q", "k"), ("c", "k"), ("w", "v"), ("z", "s"), ("j", "i"), ("y", "i"))
"""Letters that romanisations of one name differ in; the source is the tables of BGN/PCGN, ISO 9 and national use."""
_VOWELS = re.compile(r"[aeiou]")
_DOUBLED = re.compile(r"(.)\1+")


class Name(NamedTuple):
    """A person's name as its consonants: given names and the family name."""

    given: str
    family: str


def side(party: Party) -> str:
    """Return what a party stands for: a state for its bodies and officials, itself for a company, a fund or a union."""
    if party.type == "organisation" and (party.subtype in _OWN or party.country is None):
        return _UNIONS.get(party.id, party.id)
    return party.country or party.id


def ids(parties: Iterable[Party]) -> frozenset[str]:
    """Return what parties stand for."""
    return frozenset(map(side, parties))


def givers(parties: Iterable[Party]) -> frozenset[str]:
    """Return what givers stand for: as ``ids``, but a company for its state where that is known.

    One outlet writes that Korea sells howitzers, another that Hanwha does.
    """
    return frozenset(p.country if p.subtype == "company" and p.country else side(p) for p in parties)


def states(parties: Iterable[Party]) -> frozenset[str]:
    """Return the states that parties belong to, those of companies too."""
    return frozenset(p.country or side(p) for p in parties)


def persons(parties: Iterable[Party]) -> frozenset[str]:
    """Return the ids of the persons among parties."""
    return frozenset(p.id for p in parties if p.type == "person")


@lru_cache(maxsize=65536)
def name_of(person: str) -> Name:
    """Return the consonants of a person's id, folded so that romanisations of one name meet."""
    words = [_consonants(word) for word in person.rsplit("/", 1)[-1].split("-")]
    return Name("".join(words[:-1]), words[-1])


def _consonants(word: str) -> str:
    for old, new in _FOLDS:
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _DOUBLED.sub(r"\1", word))) or word


def one_person(a: str, b: str) -> bool:
    """Whether two ids may be one person: a surname alone is anybody of that name."""
    if a == b:
        return True
    left, right = name_of(a), name_of(b)
    if left.family != right.family or len(left.family) < _SHORTEST:
        return False
    return left.given == right.given or not left.given or not right.given


def one_place(a: Place, b: Place) -> bool:
    """Whether two names are of one place, under any romanisation of it (Kyiv and Kiev)."""
    if a.name == b.name:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    left, right = (name_of("-".join(p.name.casefold().split())) for p in (a, b))
    return left == right and len(left.family) >= _SHORTEST


_SHORTEST = 2
"""Consonants that a family name must have to be compared by them alone."""


def shared_persons(a: Iterable[str], b: Iterable[str]) -> frozenset[str]:
    """Return those of the first persons who are among the second."""
    other = frozenset(b)
    return frozenset(x for x in a if x in other or any(one_person(x, y) for y in other))

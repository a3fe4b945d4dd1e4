"""Puts the names of the knowledge base into a lexicon: states, places, bodies, persons and products in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from babel import Locale
from babel.core import UnknownLocaleError

from talka.packs.domain_schema import BodyRecord, Person, PlaceEntry, Product, State, StateNames, Transliteration
from talka.packs.gathered_forms import CASES, Builder, clean, rule_of
from talka.packs.lexicon import ANY, TITLE
from talka.packs.romanise import alike
from talka.packs.transliterate import spellings

_LETTERS_OF = "UA"
"""The state whose names the transliterations are for."""
_SHORTEST = 3
"""Letters that a family name needs to stand alone."""
_SPELLING = 0.6
"""From what likeness on two names of capitals are spellings of one town (``Kyiv``, ``Kiev``)."""
_PARTICLE = re.compile(r"\b(?:von|van|de|der|den|la|le|di|da|zu|af|ten)\b")
_SUFFIX = re.compile(r"[IVX]+|[JS]r\.?")
_GIVEN_LAST = re.compile(r"[^\W\d_]+(?:-[a-z]+)+")


def add_states(b: Builder, states: tuple[State, ...]) -> None:
    """Put the names of states: their own, those of the language's pack, and of the rest those of CLDR."""
    listed = {s.code for s in states}
    own = {s.code: s for s in b.files.states}
    for state in states:
        names: StateNames = own.get(state.code) or getattr(state, b.code, None) or _cldr_names(b.code, state)
        party = {"name": clean(state.en.names[0]), "id": state.code, "type": "country", "country": state.code}
        entry = b.entry("party", f"states/{state.code}", party)
        for lemma in names.names:
            b.proper(entry, lemma)
        for lemma in names.adjectives:
            b.lemma(entry, lemma, "adjective", "", "adj")
        for lemma in names.people:
            b.lemma(entry, lemma, "noun", "", "people")
        for lemma in names.seat:
            b.proper(entry, lemma, "seat")
        _add_capital(b, entry, names.capital, state)
    _add_cldr_states(b, listed)


def _cldr_names(code: str, state: State) -> StateNames:
    """The name of a state in a language in which nobody has written its names: that of CLDR, else the English ones."""
    try:
        return StateNames((f"[{Locale.parse(code).territories[state.code]}]",))
    except (KeyError, ValueError, UnknownLocaleError):
        return state.en


def _add_capital(b: Builder, state_entry: int, capital: tuple[str, ...], state: State) -> None:
    if not capital:
        return
    english = [clean(c) for c in state.en.capital or capital]
    for n, lemma in enumerate(capital):
        name = english[n] if len(english) == len(capital) and alike(english[n], english[0]) < _SPELLING else english[0]
        place = b.entry("place", f"states/{state.code}/capital/{name}", {"name": name, "country": state.code})
        b.proper(place, lemma, "capital")
        b.proper(state_entry, lemma, "capital")


def _add_cldr_states(b: Builder, listed: set[str]) -> None:
    try:
        own, english = Locale.parse(b.code).territories, Locale.parse("en").territories
    except Exception:
        return
    for code in sorted(own):
        if len(code) == 2 and code.isalpha() and code not in listed and code not in {"EU", "UN", "EZ", "ZZ", "QO"}:
            party = {"name": english[code], "id": code, "type": "country", "country": code}
            b.proper(b.entry("party", f"cldr/{code}", party), own[code])


def _names(entry: object, code: str) -> tuple[str, ...]:
    return tuple(getattr(entry, code, ()) or ())


def _foreign(entry: object, code: str) -> tuple[str, ...]:
    """English names, as other languages may write them unchanged."""
    return () if code == "en" else _names(entry, "en")


def add_places(b: Builder, places: tuple[PlaceEntry, ...]) -> None:
    """Put the names of places."""
    for place in places:
        entry = b.entry("place", f"places/{clean(place.en[0])}", {"name": clean(place.en[0]), "country": place.country})
        for lemma in _names(place, b.code) or place.en:
            b.proper(entry, lemma)


def add_bodies(b: Builder, bodies: Iterable[BodyRecord]) -> None:
    """Put the names of organisations, with their adjectives and the towns that stand for them."""
    for body in bodies:
        party = {"name": clean(body.en[0]), "id": body.id, "type": "organisation", "subtype": body.subtype,
                 "country": body.country}
        entry = b.entry("party", body.id, party)
        capital = body.subtype == "company" or body.media
        for lemma in (*_names(body, b.code), *(f"[{clean(x)}]" for x in _foreign(body, b.code))):
            for form, tags in b.of_one(lemma, "noun", ""):
                b.put(entry, form, tags, TITLE if capital and form[:1].isupper() and rule_of(form) == ANY else None)
        for lemma in body.seat.get(b.code, ()):
            b.proper(entry, lemma, "capital")
        for lemma in body.adjectives.get(b.code, ()):
            b.lemma(entry, lemma, "adjective", "", "adj")


def family_name(name: str) -> str:
    """Return the family name of ``Given Family``: from a particle on, else the last word.

    ``III`` and ``Jr.`` are no family names: the given name stands for that of ``Charles III``.
    In ``Ahn Gyu-back`` a last word with a small part is the given name.
    """
    words = name.split(" ")
    while len(words) > 1 and _SUFFIX.fullmatch(clean(words[-1])):
        words.pop()
    if len(words) > 1 and _GIVEN_LAST.fullmatch(words[-1]):
        return words[0]
    particle = next((i for i, w in enumerate(words) if i and _PARTICLE.fullmatch(w)), None)
    return " ".join(words[particle:] if particle else words[-1:])


def add_persons(b: Builder, persons: tuple[Person, ...], own: Mapping[str, tuple[str, ...]] | None = None,
                 tables: Sequence[Transliteration] = ()) -> None:
    """Put the names of persons, whole and by family name; ``own`` are names by the person's id in place of theirs."""
    for person in persons:
        party = {"name": clean(person.en[0]), "id": person.id, "type": "person", "country": person.country}
        entry = b.entry("party", person.id, party)
        for lemma in (own or {}).get(person.id) or _names(person, b.code):
            b.person(entry, lemma, person.gender)
            if " " in lemma and len(clean(family_name(lemma))) >= _SHORTEST:
                b.person(entry, family_name(lemma), person.gender, "family")
        for lemma in _foreign(person, b.code):
            b.person(entry, f"[{clean(lemma)}]", person.gender)
            b.put(entry, clean(family_name(lemma)), CASES | {"family"}, TITLE)
        for lemma in person.lt if b.code != "lt" else ():
            b.person(entry, f"[{clean(lemma)}]", person.gender)
            b.put(entry, clean(family_name(lemma)), CASES | {"family"}, TITLE)
        for name in person.uk[:1] if person.country == _LETTERS_OF else ():
            for written in spellings(clean(name), tables):
                b.person(entry, f"[{written}]", person.gender)
                b.put(entry, family_name(written), CASES | {"family"}, TITLE)


def add_products(b: Builder, products: tuple[Product, ...]) -> None:
    """Put the names of products and equipment."""
    for product in products:
        item = {"categories": product.categories, "name": product.name}
        entry = b.entry("item", f"products/{product.name}", item)
        for name in dict.fromkeys((product.name, *product.en)):
            b.put(entry, clean(name), CASES | {"proper"})
            if b.code == "en":
                b.put(entry, clean(name) + "s", frozenset({"pl", "proper"}))
        if b.code != "en":
            for lemma in _names(product, b.code):
                b.lemma(entry, lemma, "noun", "", "proper")


def add_named(b: Builder, domain: dict[str, Any]) -> None:
    """Put the names that the language's own pack gives to persons and organisations of the knowledge base."""
    names = {n.id: n.names for n in b.files.named}
    add_persons(b, tuple(msgspec.structs.replace(p, en=p.en[:1]) for p in domain["persons"] if p.id in names), names)
    for body in (x for file in ("bodies", "companies", "programmes") for x in domain[file] if x.id in names):
        party = {"name": clean(body.en[0]), "id": body.id, "type": "organisation", "subtype": body.subtype,
                 "country": body.country}
        entry = b.entry("party", body.id, party)
        for lemma in names[body.id]:
            b.lemma(entry, lemma)

"""Compiles pack entries into a lexicon: every form of every name and word of one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from babel import Locale
from babel.core import UnknownLocaleError

from talka.packs.cue_schema import CueEntry
from talka.packs.domain_schema import BodyRecord, Person, PlaceEntry, Product, State, StateNames, Transliteration
from talka.packs.inflect import Form, Inflector
from talka.packs.lexicon import ANY, TITLE, UPPER, WORD, Lexicon
from talka.packs.load import LanguageFiles
from talka.packs.romanise import alike
from talka.packs.tokens import key_of, plain, shape, tokens
from talka.packs.transliterate import spellings

_LETTERS_OF = "UA"
"""The state whose names the transliterations are for."""
_SHORTEST = 3
"""Letters that a family name needs to stand alone."""
_SPELLING = 0.6
"""From what likeness on two names of capitals are spellings of one town (``Kyiv``, ``Kiev``)."""
_CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "voc"})
_PARTICLE = re.compile(r"\b(?:von|van|de|der|den|la|le|di|da|zu|af|ten)\b")
_SUFFIX = re.compile(r"[IVX]+|[JS]r\.?")
_GIVEN_LAST = re.compile(r"[^\W\d_]+(?:-[a-z]+)+")
_MARK = re.compile(r"\[([^\]]*)\]|/[\w-]+")


def clean(lemma: str) -> str:
    """Return a lemma string without its brackets and marks: the base form as a reader writes it."""
    return _MARK.sub(lambda m: m[1] or "", lemma)


class _Builder:
    """Gathers forms; ``data`` is what a ``Lexicon`` is made from."""

    def __init__(self, files: LanguageFiles) -> None:
        self.code, self.files, self.inflector = files.info.code, files, Inflector(files.paradigms)
        self.entries: list[tuple[str, str, dict[str, Any]]] = []
        self.tags: dict[str, int] = {}
        self.forms: dict[str, dict[tuple[int, int, int], None]] = {}

    def entry(self, kind: str, name: str, value: dict[str, Any]) -> int:
        self.entries.append((kind, name, value))
        return len(self.entries) - 1

    def put(self, entry: int, form: str, tags: frozenset[str] | set[str], rule: int | None = None) -> None:
        for spelling in dict.fromkeys((form, plain(form))):
            key = key_of(spelling)
            if key:
                sense = (entry, self._tag(tags), _rule(form) if rule is None else rule)
                self.forms.setdefault(key, {})[sense] = None

    def _tag(self, tags: frozenset[str] | set[str]) -> int:
        name = " ".join(sorted(tags - {"fixed"}))
        return self.tags.setdefault(name, len(self.tags))

    def lemma(self, entry: int, lemma: str, pos: str = "noun", gender: str = "", *extra: str) -> None:
        for form, tags in self._forms(lemma, pos, gender):
            self.put(entry, form, tags | set(extra))

    def proper(self, entry: int, lemma: str, *extra: str) -> None:
        """Put the forms of a name that one thing bears: a plural only where it has no singular."""
        self._single(entry, lemma, "noun", "", extra)

    def person(self, entry: int, lemma: str, gender: str, *extra: str) -> None:
        """Put the forms of a person's name."""
        self._single(entry, lemma, "name", gender, extra)

    def _single(self, entry: int, lemma: str, pos: str, gender: str, extra: tuple[str, ...]) -> None:
        for form, tags in self.of_one(lemma, pos, gender):
            self.put(entry, form, tags | set(extra))

    def of_one(self, lemma: str, pos: str, gender: str) -> list[Form]:
        """Return the forms of a name that one thing bears."""
        forms = tuple(self._forms(lemma, pos, gender))
        single = any("sg" in tags for _, tags in forms)
        return [(form, tags) for form, tags in forms if not single or "sg" in tags or "pl" not in tags]

    def _forms(self, lemma: str, pos: str, gender: str) -> Iterable[Form]:
        if pos == "phrase":
            return ((clean(lemma), _CASES),)
        return self.inflector.forms(lemma, pos, gender)

    def data(self) -> dict[str, Any]:
        lengths: dict[str, int] = {}
        for key in self.forms:
            words = key.split(" ")
            lengths[words[0]] = lengths.get(words[0], 0) | 1 << len(words)
        return {"entries": self.entries, "tags": list(self.tags), "lengths": lengths,
                "forms": {key: tuple(senses) for key, senses in self.forms.items()}}


def _rule(form: str) -> int:
    """Which capitals a form needs in the text: see the docstring of ``schema``."""
    cut = list(tokens(form))
    words = [t for t in cut if t.shape in ("upper", "title", "lower")]
    if words and all(t.shape == "upper" or (t.shape == "title" and len(t.norm) == 1) for t in words):
        return UPPER
    return TITLE if len(cut) == 1 and shape(form) == "title" else ANY


def _add_states(b: _Builder, states: tuple[State, ...]) -> None:
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


def _add_capital(b: _Builder, state_entry: int, capital: tuple[str, ...], state: State) -> None:
    if not capital:
        return
    english = [clean(c) for c in state.en.capital or capital]
    for n, lemma in enumerate(capital):
        name = english[n] if len(english) == len(capital) and alike(english[n], english[0]) < _SPELLING else english[0]
        place = b.entry("place", f"states/{state.code}/capital/{name}", {"name": name, "country": state.code})
        b.proper(place, lemma, "capital")
        b.proper(state_entry, lemma, "capital")


def _add_cldr_states(b: _Builder, listed: set[str]) -> None:
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


def _add_places(b: _Builder, places: tuple[PlaceEntry, ...]) -> None:
    for place in places:
        entry = b.entry("place", f"places/{clean(place.en[0])}", {"name": clean(place.en[0]), "country": place.country})
        for lemma in _names(place, b.code) or place.en:
            b.proper(entry, lemma)


def _add_bodies(b: _Builder, bodies: Iterable[BodyRecord]) -> None:
    for body in bodies:
        party = {"name": clean(body.en[0]), "id": body.id, "type": "organisation", "subtype": body.subtype,
                 "country": body.country}
        entry = b.entry("party", body.id, party)
        capital = body.subtype == "company" or body.media
        for lemma in (*_names(body, b.code), *(f"[{clean(x)}]" for x in _foreign(body, b.code))):
            for form, tags in b.of_one(lemma, "noun", ""):
                b.put(entry, form, tags, TITLE if capital and form[:1].isupper() and _rule(form) == ANY else None)
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


def _add_persons(b: _Builder, persons: tuple[Person, ...], own: Mapping[str, tuple[str, ...]] | None = None,
                 tables: Sequence[Transliteration] = ()) -> None:
    for person in persons:
        party = {"name": clean(person.en[0]), "id": person.id, "type": "person", "country": person.country}
        entry = b.entry("party", person.id, party)
        for lemma in (own or {}).get(person.id) or _names(person, b.code):
            b.person(entry, lemma, person.gender)
            if " " in lemma and len(clean(family_name(lemma))) >= _SHORTEST:
                b.person(entry, family_name(lemma), person.gender, "family")
        for lemma in _foreign(person, b.code):
            b.person(entry, f"[{clean(lemma)}]", person.gender)
            b.put(entry, clean(family_name(lemma)), _CASES | {"family"}, TITLE)
        for lemma in person.lt if b.code != "lt" else ():
            b.person(entry, f"[{clean(lemma)}]", person.gender)
            b.put(entry, clean(family_name(lemma)), _CASES | {"family"}, TITLE)
        for name in person.uk[:1] if person.country == _LETTERS_OF else ():
            for written in spellings(clean(name), tables):
                b.person(entry, f"[{written}]", person.gender)
                b.put(entry, family_name(written), _CASES | {"family"}, TITLE)


def _add_products(b: _Builder, products: tuple[Product, ...]) -> None:
    for product in products:
        item = {"categories": product.categories, "name": product.name}
        entry = b.entry("item", f"products/{product.name}", item)
        for name in dict.fromkeys((product.name, *product.en)):
            b.put(entry, clean(name), _CASES | {"proper"})
            if b.code == "en":
                b.put(entry, clean(name) + "s", frozenset({"pl", "proper"}))
        if b.code != "en":
            for lemma in _names(product, b.code):
                b.lemma(entry, lemma, "noun", "", "proper")


def _add_named(b: _Builder, domain: dict[str, Any]) -> None:
    """Names that the language's own pack gives to persons and organisations of the knowledge base."""
    names = {n.id: n.names for n in b.files.named}
    _add_persons(b, tuple(msgspec.structs.replace(p, en=p.en[:1]) for p in domain["persons"] if p.id in names), names)
    for body in (x for file in ("bodies", "companies", "programmes") for x in domain[file] if x.id in names):
        party = {"name": clean(body.en[0]), "id": body.id, "type": "organisation", "subtype": body.subtype,
                 "country": body.country}
        entry = b.entry("party", body.id, party)
        for lemma in names[body.id]:
            b.lemma(entry, lemma)


_ATTRIBUTES = ("form", "terms", "aid_type", "category", "status", "medium", "name")


def _add_cue(b: _Builder, cue: CueEntry) -> None:
    attributes = [[k, v] for k in _ATTRIBUTES if (v := getattr(cue, k))]
    groups = (("verbs", "verb", ""), ("perfective", "verb", "perf"), ("imperfective", "verb", "imperf"),
              ("nouns", "noun", ""), ("adjectives", "adjective", ""), ("phrases", "phrase", ""))
    for key, pos, aspect in groups:
        for lemma in getattr(cue, key):
            value = {"act": cue.act, "pos": pos, "lemma": clean(lemma), "attributes": attributes}
            entry = b.entry("cue", f"cues/{cue.act}/{clean(lemma)}", value)
            for form, tags in b._forms(lemma, pos, ""):  # noqa: SLF001 - the builder's own room
                b.put(entry, form, _with_aspect(tags, aspect))
                prefix = b.files.info.negative
                if prefix and pos == "verb" and not form.startswith(prefix):
                    b.put(entry, prefix + form, _with_aspect(tags, aspect) | {"neg"})


def _with_aspect(tags: frozenset[str], aspect: str) -> frozenset[str]:
    if "npst" in tags:
        tags = tags - {"npst"} | {"fut" if aspect == "perf" else "pres"}
    return tags | {aspect} if aspect else tags


def _add_words(b: _Builder) -> None:
    files = b.files
    for office in files.offices:
        attributes = [["official", "yes" if office.official else "no"], *([["owned", "yes"]] if office.owned else []),
                      *([["home", "yes"]] if office.home else []), *([["of", office.of]] if office.of else [])]
        for lemma in office.names:
            value = {"act": "office", "pos": "noun", "lemma": office.office, "attributes": attributes}
            b.lemma(b.entry("cue", f"offices/{office.office}", value), lemma, "noun")
    for body in files.bodies:
        told = {"subtype": body.subtype, "office": body.office, "vague": "yes" if body.vague else None,
                "behind": "yes" if body.behind or body.part else None, "part": "yes" if body.part else None,
                "quoted": "yes" if body.quoted else None}
        attributes = [[key, value] for key, value in told.items() if value]
        for lemma in body.names:
            value = {"act": "body", "pos": "noun", "lemma": clean(lemma), "attributes": attributes}
            b.lemma(b.entry("cue", f"bodies/{clean(lemma)}", value), lemma, "noun")
    for item in files.items:
        for lemma in item.names:
            extra = (*(["topic"] if item.topic else []), *(["counter"] if item.counter else []))
            value = {"categories": item.categories, "name": item.name}
            b.lemma(b.entry("item", f"items/{item.name}", value), lemma, "noun", "", *extra)
        for lemma in item.modifiers:
            value = {"categories": item.categories, "name": item.name}
            b.lemma(b.entry("item", f"items/{item.name}", value), lemma, "adjective", "", "modifier")
    for instrument in files.instruments:
        for lemma in instrument.names:
            kind: dict[str, Any] = {"instrument": instrument.instrument, "category": instrument.category}
            b.lemma(b.entry("instrument", f"instruments/{instrument.instrument}", kind), lemma, "noun")


def _add_given(b: _Builder) -> None:
    for group in b.files.given:
        for lemma in group.names:
            value = {"act": "given", "pos": "small", "lemma": clean(lemma), "attributes": []}
            entry = b.entry("cue", f"given/{group.gender}", value)
            for form, tags in b.inflector.forms(lemma, "name", group.gender):
                if "pl" not in tags or "sg" in tags:
                    b.put(entry, form, tags | {group.gender}, TITLE)


def _add_grammar(b: _Builder) -> None:
    grammar = b.files.grammar
    small = {"prep": grammar.prepositions, "and": grammar.conjunctions, "but": grammar.but,
             "relative": grammar.relatives, "that": grammar.that, "own": grammar.reflexive}
    for act, words in small.items():
        for word in words:
            value = {"act": act, "pos": "small", "lemma": word, "attributes": []}
            b.put(b.entry("cue", f"grammar/{act}", value), word, frozenset(), ANY)
    for act, lemmas in {"counterpart": grammar.counterpart, "deputy": grammar.deputy}.items():
        for lemma in lemmas:
            value = {"act": act, "pos": "noun", "lemma": clean(lemma), "attributes": []}
            b.lemma(b.entry("cue", f"grammar/{act}", value), lemma, "noun")
    for pronoun in grammar.pronouns:
        value = {"act": "pronoun", "pos": "pronoun", "lemma": pronoun.person, "attributes": []}
        entry = b.entry("cue", "grammar/pronoun", value)
        extra = {pronoun.number, pronoun.person, *([pronoun.gender] if pronoun.gender else [])}
        for tags, forms in pronoun.forms.items():
            for form in (forms,) if isinstance(forms, str) else forms:
                b.put(entry, form, set(tags.split()) | extra, WORD)


def compile_lexicon(files: LanguageFiles, domain: dict[str, Any]) -> Lexicon:
    """Return the lexicon of one language: its own words and the knowledge base's names in that language."""
    b = _Builder(files)
    for cue in files.cues:
        _add_cue(b, cue)
    _add_words(b)
    _add_grammar(b)
    _add_given(b)
    _add_states(b, domain["states"])
    _add_places(b, domain["places"])
    _add_bodies(b, (*domain["bodies"], *domain["companies"], *domain["programmes"]))
    _add_persons(b, domain["persons"], tables=domain["transliterations"])
    _add_products(b, domain["products"])
    _add_named(b, domain)
    return Lexicon(b.data())

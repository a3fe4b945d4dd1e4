"""Compiles pack entries into a lexicon: every form of every name and word of one language."""

from __future__ import annotations

from typing import Any

from talka.packs.compile_names import add_bodies, add_named, add_persons, add_places, add_products, add_states
from talka.packs.cue_schema import CueEntry
from talka.packs.gathered_forms import Builder, clean
from talka.packs.lexicon import ANY, TITLE, WORD, Lexicon
from talka.packs.load import LanguageFiles

_ATTRIBUTES = ("form", "terms", "aid_type", "category", "status", "medium", "name", "country")


def _add_cue(b: Builder, cue: CueEntry) -> None:
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


def _add_words(b: Builder) -> None:
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
            extra = (*(["topic"] if item.topic else []), *(["counter"] if item.counter else []),
                     *(["counted"] if item.counted else []),
                     *(["people"] if item.people else []))
            value = {"categories": item.categories, "name": item.name}
            b.lemma(b.entry("item", f"items/{item.name}", value), lemma, "noun", "", *extra)
        for lemma in item.modifiers:
            value = {"categories": item.categories, "name": item.name}
            b.lemma(b.entry("item", f"items/{item.name}", value), lemma, "adjective", "", "modifier")
    for instrument in files.instruments:
        for lemma in instrument.names:
            kind: dict[str, Any] = {"instrument": instrument.instrument, "category": instrument.category}
            b.lemma(b.entry("instrument", f"instruments/{instrument.instrument}", kind), lemma, "noun")


def _add_given(b: Builder) -> None:
    for group in b.files.given:
        for lemma in group.names:
            value = {"act": "given", "pos": "small", "lemma": clean(lemma), "attributes": []}
            entry = b.entry("cue", f"given/{group.gender}", value)
            for form, tags in b.inflector.forms(lemma, "name", group.gender):
                if "pl" not in tags or "sg" in tags:
                    b.put(entry, form, tags | {group.gender}, TITLE)


def _add_grammar(b: Builder) -> None:
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
    b = Builder(files)
    for cue in files.cues:
        _add_cue(b, cue)
    _add_words(b)
    _add_grammar(b)
    _add_given(b)
    add_states(b, domain["states"])
    add_places(b, domain["places"])
    add_bodies(b, (*domain["bodies"], *domain["companies"], *domain["programmes"]))
    add_persons(b, domain["persons"], tables=domain["transliterations"])
    add_products(b, domain["products"])
    add_named(b, domain)
    return Lexicon(b.data())

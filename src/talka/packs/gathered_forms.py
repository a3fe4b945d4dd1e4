"""Gathers the forms of entries, with what each says and the capitals that it needs, for a lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from talka.packs.inflect import Form, Inflector
from talka.packs.lexicon import ANY, TITLE, UPPER, pack
from talka.packs.load import LanguageFiles
from talka.packs.tokens import key_of, plain, shape, tokens

CASES = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "voc"})
_MARK = re.compile(r"\[([^\]]*)\]|/[\w-]+")


def clean(lemma: str) -> str:
    """Return a lemma string without its brackets and marks: the base form as a reader writes it."""
    return _MARK.sub(lambda m: m[1] or "", lemma)


class Builder:
    """Gathers forms; ``data`` is what a ``Lexicon`` is made from."""

    def __init__(self, files: LanguageFiles) -> None:
        self.code, self.files, self.inflector = files.info.code, files, Inflector(files.paradigms)
        self.entries: list[tuple[str, str, dict[str, Any]]] = []
        self.tags: dict[str, int] = {}
        self.forms: dict[str, dict[tuple[int, int, int], None]] = {}

    def entry(self, kind: str, name: str, value: dict[str, Any]) -> int:
        """Add an entry and return its number."""
        self.entries.append((kind, name, value))
        return len(self.entries) - 1

    def put(self, entry: int, form: str, tags: frozenset[str] | set[str], rule: int | None = None) -> None:
        """Put one form of an entry, as it stands and without its diacritics; nobody calls out to a thing."""
        if self.entries[entry][0] == "item" and tags & CASES == {"voc"}:
            return
        for spelling in dict.fromkeys((form, plain(form))):
            key = key_of(spelling)
            if key:
                sense = (entry, self._tag(tags), rule_of(form) if rule is None else rule)
                self.forms.setdefault(key, {})[sense] = None

    def _tag(self, tags: frozenset[str] | set[str]) -> int:
        name = " ".join(sorted(tags - {"fixed"}))
        return self.tags.setdefault(name, len(self.tags))

    def lemma(self, entry: int, lemma: str, pos: str = "noun", gender: str = "", *extra: str) -> None:
        """Put every form of a lemma string."""
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
            return ((clean(lemma), CASES),)
        return self.inflector.forms(lemma, pos, gender)

    def data(self) -> dict[str, Any]:
        """Return what a lexicon is made from."""
        lengths: dict[str, int] = {}
        for key in self.forms:
            words = key.split(" ")
            lengths[words[0]] = lengths.get(words[0], 0) | 1 << len(words)
        return {"entries": self.entries, "tags": list(self.tags),
                "lengths": {word: bits for word, bits in lengths.items() if bits != 1 << 1},
                "forms": {key.encode(): pack(senses) for key, senses in self.forms.items()}}


def rule_of(form: str) -> int:
    """Return which capitals a form needs in the text: see the docstring of ``schema``."""
    cut = list(tokens(form))
    words = [t for t in cut if t.shape in ("upper", "title", "lower")]
    if words and all(t.shape == "upper" or (t.shape == "title" and len(t.norm) == 1) for t in words):
        return UPPER
    return TITLE if len(cut) == 1 and shape(form) == "title" else ANY

"""The packs as rooms use them: read, compiled and cached, one language at a time and only when it is needed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from talka.packs.compile import compile_lexicon
from talka.packs.domain_schema import BodyRecord, Person, Series, State
from talka.packs.grammar_schema import Grammar
from talka.packs.inflect import Inflector
from talka.packs.kept import KeptLanguage, dump_domain, dump_language, load_domain
from talka.packs.layout_schema import Layout
from talka.packs.lexicon import Lexicon
from talka.packs.load import LanguageFiles, digest, language_codes, read_domain, read_language
from talka.packs.schema import GivenEntry, PackInfo
from talka.packs.tokens import key_of


class LanguagePack:
    """One language: its files, its inflection and its lexicon, each made when first asked for."""

    def __init__(self, code: str, book: Packs) -> None:
        self.code, self._book = code, book

    @cached_property
    def _kept(self) -> KeptLanguage:
        """The files as they were read, from the cache where they were read before."""
        kept = self._book.kept(f"{self.code}.files", lambda: dump_language(read_language(self.code, self._book.extra)))
        return KeptLanguage(kept)

    @cached_property
    def files(self) -> LanguageFiles:
        """All files as they were read."""
        return self._kept.whole()

    @cached_property
    def info(self) -> PackInfo:
        """``pack.yaml``."""
        info: PackInfo = self._kept.part("pack")
        return info

    @cached_property
    def grammar(self) -> Grammar:
        """``grammar.yaml``."""
        grammar: Grammar = self._kept.part("grammar")
        return grammar

    @cached_property
    def given(self) -> tuple[GivenEntry, ...]:
        """``given.yaml``."""
        given: tuple[GivenEntry, ...] = self._kept.part("given")
        return given

    def table(self, name: str) -> Any:
        """Return a table that a room defines, by the name of its file without ending (``money``, ``layout``)."""
        return self._kept.part(name)

    @property
    def layout(self) -> Any:
        """``layout.yaml``; a pack without one has no cues for what surrounds an article."""
        return self.table("layout") or Layout()

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The last parts of abbreviations, without their stop, by which a sentence does not end."""
        return _last_parts(self.info.abbreviations)

    @cached_property
    def closing(self) -> frozenset[str]:
        """The last parts of abbreviations that may end a sentence as well."""
        return _last_parts(self.info.closing)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Words that have a capital only where a sentence begins with them."""
        return frozenset((*self.info.function_words, *self.grammar.openers))

    @cached_property
    def inflector(self) -> Inflector:
        """The language's paradigms at work."""
        return Inflector(self._kept.part("paradigms"))

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every form of every entry, from the cache where it was compiled before."""
        return Lexicon.loads(self._book.kept(
            f"{self.code}.lexicon", lambda: compile_lexicon(self.files, self._book.domain).dumps()))

    def cached(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what a room compiles from this pack, from the cache where it did so before.

        ``name`` must change with the code that ``make`` runs.
        """
        return self._book.kept(f"{self.code}.{name}", make)


_KEPT = 4
"""Versions of a pack that are kept compiled: another folder of packs must not push the shipped ones out."""


def _last_parts(abbreviations: Iterable[str]) -> frozenset[str]:
    """What stands before the last stop of each abbreviation."""
    return frozenset(a.casefold().removesuffix(".").split(".")[-1] for a in abbreviations)


def _keep(path: Path, data: bytes) -> None:
    """Write a cache file whole or not at all; a folder that cannot be written to only costs time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(data)
        temporary.replace(path)
        _, _, name = path.name.partition("-")
        kept = sorted(path.parent.glob(f"*-{name}"), key=lambda p: p.stat().st_mtime, reverse=True)
        for older in kept[_KEPT:]:
            older.unlink(missing_ok=True)
    except OSError:
        return


class _Languages(Mapping[str, LanguagePack]):
    """The languages that have a pack, by code."""

    def __init__(self, packs: dict[str, LanguagePack]) -> None:
        self._packs = packs

    def __getitem__(self, code: str) -> LanguagePack:
        return self._packs[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packs)

    def __len__(self) -> int:
        return len(self._packs)


class Packs:
    """All packs. ``extra`` is the user's own folder; ``cache`` where compiled packs are kept."""

    def __init__(self, extra: Path | None = None, cache: Path | None = None) -> None:
        self.extra = extra
        self._digests: dict[str | None, str] = {}
        self.cache = cache or Path(os.environ.get("TALKA_CACHE") or user_cache_path("talka"))
        self.languages: Mapping[str, LanguagePack] = _Languages(
            {code: LanguagePack(code, self) for code in language_codes(extra)}
        )

    def digest(self, language: str | None = None) -> str:
        """The digest of all that a language's pack is made from, or of the knowledge base."""
        if language not in self._digests:
            self._digests[language] = digest(language, self.extra)
        return self._digests[language]

    @cached_property
    def domain(self) -> dict[str, Any]:
        """The knowledge base as it was read, from the cache where it was read before."""
        return load_domain(self.kept("domain.files", lambda: dump_domain(read_domain(self.extra))))

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what ``make`` makes from the packs, from the cache where it was made from the same packs before.

        ``name`` begins with the language whose pack it is made from, else it is made from the knowledge base alone.
        """
        owner = name.partition(".")[0]
        language = owner if owner in self.languages else None
        path = self.cache / f"{self.digest(language)}-{name}"
        if path.exists():
            return path.read_bytes()
        data = make()
        if digest(language, self.extra) == self.digest(language):  # else a file was changed while it was made
            _keep(path, data)
        return data

    @cached_property
    def persons(self) -> Mapping[str, Person]:
        """Persons by id."""
        return {p.id: p for p in self.domain["persons"]}

    @cached_property
    def holders(self) -> Mapping[str, tuple[Person, ...]]:
        """Those who ever had an office, by the office, in the order of the knowledge base."""
        found: dict[str, dict[str, Person]] = {}
        for person in self.domain["persons"]:
            for term in person.offices:
                found.setdefault(term.office, {})[person.id] = person
        return {office: tuple(people.values()) for office, people in found.items()}

    @cached_property
    def bodies(self) -> Mapping[str, BodyRecord]:
        """Organisations of every file by id."""
        return {b.id: b for name in ("bodies", "companies", "programmes") for b in self.domain[name]}

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """Series of equipment by their letters, folded as tokens are."""
        return {key_of(mark): series for series in self.domain["series"] for mark in series.marks}

    @cached_property
    def states(self) -> Mapping[str, State]:
        """States by code."""
        return {s.code: s for s in self.domain["states"]}

    @cached_property
    def media(self) -> frozenset[str]:
        """The ids of outlets and agencies of news."""
        return frozenset(i for i, b in self.bodies.items() if b.media)


def load_packs(extra: Path | None = None, cache: Path | None = None) -> Packs:
    """Return the packs that ship with talka, with the user's own folder on top."""
    return Packs(extra, cache)

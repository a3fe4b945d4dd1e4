"""Proves packs: every file in its shape, every entry sound, every lemma inflected, all problems at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from talka.packs.compile import compile_lexicon
from talka.packs.cue_schema import CueEntry
from talka.packs.entries import entry_problems
from talka.packs.load import (
    DATA,
    LanguageFiles,
    language_codes,
    own_lists,
    roots,
    stray_files,
    try_domain,
    try_language,
)
from talka.packs.marks import unknown_tables
from talka.packs.proof import line_of
from talka.packs.references import reference_problems

_ALL = ("states", "transliterations", "categories")
"""Files of the knowledge base that a language is always proven with: its own names belong to entries of them."""


def check_packs(extra: Path | None = None) -> tuple[str, ...]:
    """Return every problem of the packs that ship and of the user's own, each with its file and line.

    With a folder of the user's, only its own words and names are inflected: those that ship are proven without one.
    """
    problems: list[str] = []
    domain = try_domain(extra, problems)
    categories = {c.id for c in domain["categories"]}
    problems.extend(stray_files(extra))
    problems.extend(entry_problems((extra or DATA) / "domain"))
    problems.extend(reference_problems(extra or DATA, domain))
    problems.extend(
        f"{_place(extra, 'domain/products.yaml', p.name)}: {p.name}: no category {c!r}"
        for p in domain["products"] for c in p.categories if c not in categories
    )
    problems.extend(
        f"{_place(extra, 'domain/series.yaml', x.name)}: {x.name}: no category {c!r}"
        for x in domain["series"] for c in x.categories if c not in categories
    )
    for code in language_codes(extra):
        files = try_language(code, extra, problems)
        if files is None:
            continue
        problems.extend(_unknown_categories(files, categories, extra))
        problems.extend(_empty_cues(files))
        problems.extend(_broken_patterns(files))
        if not problems:
            own, named = _own(files, domain, extra)
            compile_lexicon(own, named)
            problems.extend(unknown_tables(own, named, roots(extra)))
    return tuple(problems)


def _own(files: LanguageFiles, domain: dict[str, Any], extra: Path | None) -> tuple[LanguageFiles, dict[str, Any]]:
    """What of a language and of the knowledge base is the user's own; everything where there is no such folder."""
    if extra is None:
        return files, domain
    own = try_domain(extra, [], shipped=False)
    named = {n.id for n in files.named}
    kept = {name: domain[name] if name in _ALL else
            (*own[name], *(e for e in domain[name] if getattr(e, "id", None) in named)) for name in domain}
    return msgspec.structs.replace(files, **own_lists(files.info.code, extra)), kept


def _unknown_categories(files: LanguageFiles, categories: set[str], extra: Path | None) -> list[str]:
    own = f"lang/{files.info.code}"
    return [f"{_place(extra, f'{own}/items.yaml', i.name)}: {i.name}: no category {c!r}"
            for i in files.items for c in i.categories if c not in categories] + [
            f"{_place(extra, f'{own}/instruments.yaml', i.instrument)}: {i.instrument}: no category {i.category!r}"
            for i in files.instruments if i.category is not None and i.category not in categories]


def _place(extra: Path | None, file: str, name: str) -> str:
    """Where the entry of a name stands, in the user's folder first: ``file:line``."""
    paths = [root / file for root in reversed(roots(extra)) if (root / file).exists()]
    found = ((path, line_of(path.read_text(encoding="utf-8"), "name", name)) for path in paths)
    path, line = next(((p, n) for p, n in found if n), (paths[0], 1))
    return f"{path}:{line}"


def _empty_cues(files: LanguageFiles) -> list[str]:
    def words(cue: CueEntry) -> int:
        return len(cue.verbs + cue.perfective + cue.imperfective + cue.nouns + cue.adjectives + cue.phrases)

    return [f"lang/{files.info.code}/cues.yaml: entry {n + 1} ({c.act}): has no word"
            for n, c in enumerate(files.cues) if not words(c)]


def _broken_patterns(files: LanguageFiles) -> Iterator[str]:
    declensions, verbs = files.paradigms.declensions, files.paradigms.verbs
    for name, after in (*((p.id, p.after) for p in declensions), *((r.ending, r.after) for r in verbs)):
        try:
            re.compile(after)
        except re.error as error:
            told = f"`after` is no regular expression: {error.msg} in {after!r}"
            yield f"lang/{files.info.code}/paradigms.yaml: {name}: {told}"

"""Proves packs: every file in its shape, every lemma inflected, all problems at once."""

from __future__ import annotations

from pathlib import Path

from talka.packs.compile import compile_lexicon
from talka.packs.load import LanguageFiles, language_codes, roots, stray_files, try_domain, try_language
from talka.packs.proof import line_of
from talka.packs.schema import CueEntry


def check_packs(extra: Path | None = None) -> tuple[str, ...]:
    """Return every problem of the packs that ship and of the user's own, each with its file and line."""
    problems: list[str] = []
    domain = try_domain(extra, problems)
    categories = {c.id for c in domain["categories"]}
    problems.extend(stray_files(extra))
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
        if not problems:
            compile_lexicon(files, domain)
    return tuple(problems)


def _unknown_categories(files: LanguageFiles, categories: set[str], extra: Path | None) -> list[str]:
    return [f"{_place(extra, f'lang/{files.info.code}/items.yaml', i.name)}: {i.name}: no category {c!r}"
            for i in files.items for c in i.categories if c not in categories]


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

"""Proves packs: every file in its shape, every lemma inflected, all problems at once."""

from __future__ import annotations

import sys
from pathlib import Path

from talka.packs.compile import compile_lexicon
from talka.packs.load import LanguageFiles, language_codes, stray_files, try_domain, try_language
from talka.packs.schema import CueEntry


def check_packs(extra: Path | None = None) -> tuple[str, ...]:
    """Return every problem of the packs that ship and of the user's own, each with its file."""
    problems: list[str] = []
    domain = try_domain(extra, problems)
    categories = {c.id for c in domain["categories"]}
    problems.extend(stray_files(extra))
    problems.extend(
        f"domain/products.yaml: {p.name}: no category {c!r}"
        for p in domain["products"] for c in p.categories if c not in categories
    )
    for code in language_codes(extra):
        files = try_language(code, extra, problems)
        if files is None:
            continue
        problems.extend(_unknown_categories(files, categories))
        problems.extend(_empty_cues(files))
        if not problems:
            compile_lexicon(files, domain)
    return tuple(problems)


def _unknown_categories(files: LanguageFiles, categories: set[str]) -> list[str]:
    return [f"lang/{files.info.code}/items.yaml: {i.name}: no category {c!r}"
            for i in files.items for c in i.categories if c not in categories]


def _empty_cues(files: LanguageFiles) -> list[str]:
    def words(cue: CueEntry) -> int:
        return len(cue.verbs + cue.perfective + cue.imperfective + cue.nouns + cue.adjectives + cue.phrases)

    return [f"lang/{files.info.code}/cues.yaml: entry {n + 1} ({c.act}): has no word"
            for n, c in enumerate(files.cues) if not words(c)]


def main() -> int:
    """Print the problems; exit code 1 where there are any."""
    problems = check_packs(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    sys.stdout.write("".join(f"{p}\n" for p in problems) or "packs are right\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

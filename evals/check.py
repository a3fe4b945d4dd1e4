"""Names the texts that a folder lacks, or that are not those which the gold claims were made from.

Run ``python -m evals.check FOLDER``; the exit code is 1 where anything is missing or different.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evals.articles import Entry, checksum, entries, files_in


def problems(folder: Path, wanted: list[Entry]) -> list[str]:
    """Return a line for each text that is missing or different."""
    files = files_in(folder)
    found = ((e, _problem(files.get(e.doc), e)) for e in wanted)
    return [f"{e.doc}: {problem}; from {e.address}" for e, problem in found if problem]


def present(folder: Path, wanted: list[Entry]) -> list[tuple[Entry, Path]]:
    """Return the articles whose right text is in the folder."""
    files = files_in(folder)
    return [(e, files[e.doc]) for e in wanted if not _problem(files.get(e.doc), e)]


def _problem(path: Path | None, entry: Entry) -> str:
    if path is None:
        return "no such text"
    return "" if checksum(path.read_text(encoding="utf-8")) == entry.sha256 else "another text"


def main() -> int:
    """Check one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    wanted, found = entries(), problems(parser.parse_args().folder, entries())
    for line in found:
        sys.stdout.write(line + "\n")
    sys.stdout.write(f"{len(wanted) - len(found)} of {len(wanted)} texts are there and right\n")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

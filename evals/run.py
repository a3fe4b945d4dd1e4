"""Measures talka on the articles of this folder whose texts you have.

Run ``python -m evals.run FOLDER [--half learn|scored] [--language xx] [--misses]``: prints tables of kinds and fields
with 95 per cent intervals over articles. ``--date`` is the day to write into ``log.jsonl``; every run that touches the
scored half is logged, and needs it. ``--write`` puts the tables into ``docs/accuracy.md``.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from evals import report
from evals.articles import HERE, entries, gold_claims
from evals.check import present
from evals.counting import field_parts, kinds_counted, summed
from evals.reading import Read, read
from evals.tables import LANGUAGES
from talka.evaluation import KINDS
from talka.packs import load_packs

LOG = HERE / "log.jsonl"
PAGE = HERE.parent / "docs" / "accuracy.md"


def read_all(folder: Path, half: str | None, language: str | None) -> list[Read]:
    """Read every listed article whose right text is in the folder."""
    gold, packs = gold_claims(half), load_packs()
    return [read(entry, path, gold, packs) for entry, path in present(folder, entries(half, language))]


def log_line(reads: Sequence[Read], half: str, date: str, note: str | None) -> dict[str, object]:
    """Return what is kept of a run on one half: counts of right, wrong and missed by language and kind."""
    by_language = {code: [r for r in reads if r.entry.language == code] for code in LANGUAGES}
    there = {code: own for code, own in by_language.items() if own}
    fields = {code: summed(field_parts(own, KINDS)["all"]) for code, own in there.items()}
    return {
        "date": date,
        "commit": _git("rev-parse", "--short", "HEAD"),
        "changed": bool(_git("status", "--porcelain", "src")),
        "half": half,
        "articles": {code: len(own) for code, own in there.items()},
        "right_wrong_missed": {code: kinds_counted(own, KINDS) for code, own in there.items()},
        "fields": {code: [round(above, 2), below] for code, (above, below) in fields.items()},
        "grounded": list(summed(r.evidence for r in reads)),
        "note": note,
    }


def main() -> int:
    """Measure, print, log, and write where asked to."""
    asked = _options()
    halves = [asked.half] if asked.half else ["learn", "scored"]
    if "scored" in halves and not asked.date:
        sys.stderr.write("a run on the scored half is logged: give the day with --date YYYY-MM-DD\n")
        return 2
    found = {half: read_all(asked.folder, half, asked.language) for half in halves}
    for half, reads in found.items():
        if reads:
            _tell(half, reads, asked)
        else:
            sys.stderr.write(f"{half}: none of the texts is there; see python -m evals.check\n")
    if asked.write:
        if asked.half or asked.language or any(len(found[h]) < len(entries(h)) for h in halves):
            sys.stderr.write("nothing written: that takes both halves, all languages and all texts\n")
            return 2
        PAGE.write_text(report.refreshed(PAGE.read_text(encoding="utf-8"), found), encoding="utf-8")
    return 0


def _tell(half: str, reads: Sequence[Read], asked: argparse.Namespace) -> None:
    sys.stdout.write(report.printed(half, reads))
    if asked.misses:
        told = [m for r in reads for k in KINDS for m in r.measured[k].misses]
        sys.stdout.write("\n".join(told) + "\n")
    if asked.date:
        with LOG.open("ab") as log:
            log.write(msgspec.json.encode(log_line(reads, half, asked.date, asked.note)) + b"\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("learn", "scored"))
    parser.add_argument("--language", choices=tuple(LANGUAGES))
    parser.add_argument("--misses", action="store_true", help="name every miss (not for the scored half, ever)")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    parser.add_argument("--date", help="the day of this run, for the log")
    parser.add_argument("--note", help="why this run was made, for the log")
    asked = parser.parse_args()
    if asked.misses and asked.half != "learn":
        parser.error("--misses goes with --half learn: the scored half is never looked at")
    return asked


def _git(*words: str) -> str:
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run([git, *words], cwd=HERE.parent, capture_output=True, text=True, check=False)  # noqa: S603
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())

"""Measures talka on the parallel articles of this folder: ours to keep, so that anybody can run it.

Run ``python -m evals.parallel [--half learn|scored] [--language xx] [--misses]``: prints the tables of ``evals.run``,
and how well claims of one thing are brought together. ``--date`` is the day to write into ``log.jsonl``; every run that
touches the scored half is logged, and needs it. ``--write`` puts the tables into ``docs/accuracy.md``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from evals import pairs, report, tables
from evals.add import entry
from evals.articles import HERE, Entry, read_lines
from evals.calibration import judged
from evals.reading import Read, read
from evals.run import LOG, PAGE, log_line
from talka.evaluation import KINDS
from talka.packs import load_packs

FOLDER = HERE / "parallel"
HALVES = ("learn", "scored")
LOOKALIKES = FOLDER / "lookalikes.jsonl"

PARTS: dict[str, Callable[[report.Found], str]] = {
    "parallel scored: overview": lambda found: tables.overview(found["scored"]),
    "parallel scored: all languages": lambda found: tables.kinds(found["scored"]),
    "parallel scored: fields": lambda found: tables.field_table(found["scored"]),
    "parallel scored: confidence": lambda found: tables.reliability_table(judged(found["scored"], KINDS)),
    "parallel learn: overview": lambda found: tables.overview(found["learn"]),
}
"""What stands between which markers of the page."""


def texts(half: str) -> list[Path]:
    """Return the articles of a half."""
    return sorted((FOLDER / half).glob("*.txt"))


def gold(half: str) -> list[dict[str, object]]:
    """Return the gold claims of a half."""
    return list(read_lines(FOLDER / f"{half}.jsonl"))


def listed(half: str, language: str | None = None) -> list[tuple[Entry, Path]]:
    """Return the articles of a half with their entries."""
    return [(entry(path, half, retold=True), path) for path in texts(half) if language in (None, path.stem[:2])]


def read_half(half: str, language: str | None = None) -> list[Read]:
    """Read and measure the articles of a half."""
    claims, packs = gold(half), load_packs()
    return [read(one, path, claims, packs) for one, path in listed(half, language)]


def tell_pairs(half: str, *, misses: bool) -> None:
    """Print how well claims of one thing come together, on claims as found and on gold claims."""
    claims, apart = gold(half), list(read_lines(LOOKALIKES))
    found, told, days = pairs.found(FOLDER / half, claims, load_packs())
    pairs.show("on claims as found", told, found, days, apart, misses=misses, families=True)
    as_given, own_days = pairs.given(claims, days, {t.doc: t.claim.article.id for t in told})
    pairs.show("on gold claims", as_given, [t.claim for t in as_given], own_days, apart, misses=misses, families=True)


def main() -> int:
    """Measure, print, log, and write where asked to."""
    asked = _options()
    halves = [asked.half] if asked.half else list(HALVES)
    if "scored" in halves and not asked.date:
        sys.stderr.write("a run on the scored half is logged: give the day with --date YYYY-MM-DD\n")
        return 2
    found = {half: read_half(half, asked.language) for half in halves}
    for half, reads in found.items():
        _tell(half, reads, asked)
    if asked.write:
        if len(found) < len(HALVES) or asked.language:
            sys.stderr.write("nothing written: that takes both halves and all languages\n")
            return 2
        PAGE.write_text(report.refreshed(PAGE.read_text(encoding="utf-8"), found, PARTS), encoding="utf-8")
    return 0


def _tell(half: str, reads: Sequence[Read], asked: argparse.Namespace) -> None:
    sys.stdout.write(report.printed(half, reads))
    if asked.misses:
        sys.stdout.write("\n".join(m for r in reads for k in KINDS for m in r.measured[k].misses) + "\n")
    sys.stdout.flush()
    if asked.language is None:
        tell_pairs(half, misses=asked.misses)
    if asked.date:
        with LOG.open("ab") as log:
            line = log_line(reads, f"parallel {half}", asked.date, asked.note)
            log.write(msgspec.json.encode(line) + b"\n")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--language", choices=tuple(tables.LANGUAGES))
    parser.add_argument("--misses", action="store_true", help="name every miss (not for the scored half, ever)")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    parser.add_argument("--date", help="the day of this run, for the log")
    parser.add_argument("--note", help="why this run was made, for the log")
    asked = parser.parse_args()
    if asked.misses and asked.half != "learn":
        parser.error("--misses goes with --half learn: the scored half is never looked at")
    return asked


if __name__ == "__main__":
    sys.exit(main())

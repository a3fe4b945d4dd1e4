"""Writes down what talka claims of the articles that are only scored, before anybody looks at them.

Run ``python -m evals.first_sight FOLDER >> evals/gold/first_sight.jsonl`` right before scored articles become articles
to learn from: a line a claim, with its signs (``talka.claims.confidence``) and whether it is right. ``evals.fit``
weighs confidence by them.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import msgspec

from evals.articles import entries, gold_claims
from evals.calibration import judged
from evals.check import present
from evals.reading import read
from talka.claims.confidence import signs
from talka.claims.draft import Draft
from talka.evaluation import KINDS
from talka.packs import load_packs


def lines(folder: Path, languages: list[str]) -> Iterator[bytes]:
    """Yield the claims of the scored articles of some languages, as JSON."""
    gold, packs = gold_claims("scored"), load_packs()
    for entry, path in present(folder, entries("scored")):
        if languages and entry.language not in languages:
            continue
        seen: list[tuple[str, ...]] = []
        with mock.patch("talka.claims.build.confidence", lambda draft, seen=seen: _number(draft, seen)):
            one = read(entry, path, gold, packs)
        for value, right in judged([one], KINDS):
            yield msgspec.json.encode({"doc": entry.doc, "signs": seen[int(value)], "right": right})


def _number(draft: Draft, seen: list[tuple[str, ...]]) -> float:
    """The signs of a draft, kept under the number that stands for its confidence."""
    seen.append(signs(draft))
    return float(len(seen) - 1)


def main() -> int:
    """Print the lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", action="append", default=[], help="only articles of this language")
    asked = parser.parse_args()
    sys.stdout.writelines(f"{line.decode()}\n" for line in lines(asked.folder, asked.language))
    return 0


if __name__ == "__main__":
    sys.exit(main())

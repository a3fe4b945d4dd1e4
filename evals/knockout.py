"""How much reading leans on known names: measured with them, and with those that the articles name taken away.

Run ``python -m evals.knockout FOLDER [--half learn|scored] [--language xx]``. Every person, company and product of the
packs that an article of the half names is taken out of the packs; what is left is read again. Prints figures only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from evals.articles import entries, gold_claims
from evals.check import present
from evals.counting import total
from evals.reading import Read, read
from evals.tables import LANGUAGES
from talka.evaluation import KINDS
from talka.model import Document
from talka.packs import Lexicon, Packs, load_packs
from talka.packs.kept import dump_domain, load_domain
from talka.pipeline import read_steps

EVENTS = tuple(kind for kind in KINDS if kind != "statement")
_NAMED = ("persons", "companies", "products")


class Without(Packs):
    """The packs without some of their persons, companies and products; ``left_out`` are the names of their entries."""

    def __init__(self, left_out: Iterable[str], whole: Packs) -> None:
        super().__init__(whole.extra, whole.cache)
        self.left_out = frozenset(left_out)

    def kept(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what the whole packs keep, with the entries cut out of it."""
        data = super().kept(name, make)
        if name == "domain.files":
            return self._domain(data)
        return self._lexicon(data) if name.endswith(".lexicon") else data

    def _domain(self, data: bytes) -> bytes:
        domain = load_domain(data)
        left = {name: tuple(e for e in domain[name] if entry_of(name, e) not in self.left_out) for name in _NAMED}
        return dump_domain({**domain, **left})

    def _lexicon(self, data: bytes) -> bytes:
        return Lexicon.loads(data).without(self.left_out).dumps()


def entry_of(file: str, entry: Any) -> str:
    """Return the name by which a mention tells the entry of a file of the knowledge base that found it."""
    return f"products/{entry.name}" if file == "products" else str(entry.id)


def named_in(documents: Iterable[Document], packs: Packs) -> frozenset[str]:
    """Return the entries of persons, companies and products that documents name."""
    known = every_name(packs)
    return frozenset(m.entry for d in documents for m in read_steps(d, packs).mentions if m.entry in known)


def every_name(packs: Packs) -> frozenset[str]:
    """Return the entries of all persons, companies and products."""
    return frozenset(entry_of(file, entry) for file in _NAMED for entry in packs.domain[file])


def both(folder: Path, half: str, language: str | None, *, every: bool = False) -> tuple[
        list[Read], list[Read], int]:
    """Return the articles read with all names, read without those they name, and how many names those are.

    ``every`` leaves out the names that no article has, too.
    """
    whole, gold = load_packs(), gold_claims(half)
    there = list(present(folder, entries(half, language)))
    documents = (Document(f"{e.doc}.txt", p.read_bytes()) for e, p in there)
    left_out = every_name(whole) if every else named_in(documents, whole)
    less = Without(left_out, whole)
    return [read(e, p, gold, whole) for e, p in there], [read(e, p, gold, less) for e, p in there], len(left_out)


def f1(reads: Sequence[Read]) -> float:
    """Return F1 for events."""
    rate = total(reads, EVENTS)
    found = 2 * rate.right + rate.wrong + rate.missed
    return 2 * rate.right / found if found else 1.0


def main() -> int:
    """Print F1 for events with and without the names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("learn", "scored"), default="learn")
    parser.add_argument("--language", choices=tuple(LANGUAGES))
    parser.add_argument("--every", action="store_true", help="take out all persons, companies and products")
    asked = parser.parse_args()
    whole, less, count = both(asked.folder, asked.half, asked.language, every=asked.every)
    out = sys.stdout.write
    out(f"{asked.half}: {len(whole)} articles; {count} persons, companies and products taken out of the packs\n")
    for code in sorted({r.entry.language for r in whole}):
        mine = [[r for r in reads if r.entry.language == code] for reads in (whole, less)]
        out(f"{code} {len(mine[0])} articles: F1 for events {f1(mine[0]):.3f}, without the names {f1(mine[1]):.3f}\n")
    out(f"all: F1 for events {f1(whole):.3f}, without the names {f1(less):.3f}, {f1(less) - f1(whole):+.3f}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Pairs: how well claims of one thing are brought together, on claims as they were found and on gold claims as given.

``python -m evals.pairs FOLDER GOLD...``: FOLDER holds the articles, each GOLD is a file of gold claims whose ``record``
is shared by all claims of one thing. Told apart are pairs that belong together and were left, pairs that were joined
and do not belong together; both are named with ``--misses``.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from evals.goldclaims import claim_of
from talka.evaluation import KINDS, pair_up
from talka.export import claim_line
from talka.linking import explain, link_claims
from talka.model import Claim, Document
from talka.packs import Packs, load_packs
from talka.pipeline import read_document

Json = dict[str, Any]
Days = dict[str, datetime.date]


class Told(NamedTuple):
    """A claim of a known thing: the article, the gold record, the claim as it goes into linking."""

    doc: str
    record: str
    claim: Claim


class Score(NamedTuple):
    """Pairs of claims of different articles: right and wrong ones that were made, and those that were missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """How many of the pairs made are right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How many of the pairs that there are were made."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def found(folder: Path, gold: Sequence[Json], packs: Packs) -> tuple[list[Claim], list[Told], Days]:
    """Read the articles; return all claims, those that are found gold claims, and the articles' days."""
    claims: list[Claim] = []
    told: list[Told] = []
    days: Days = {}
    for path in sorted(p for p in folder.iterdir() if any(g["doc"] == p.stem for g in gold)):
        kind = "text/html" if path.suffix == ".html" else "text/plain"
        reading = read_document(_document(path, kind), packs)
        if reading.article.published:
            days[reading.article.id] = reading.article.published.date
        claims += reading.claims
        mine = [g for g in gold if g["doc"] == path.stem]
        for name in KINDS:
            of_kind = [c for c in reading.claims if c.kind == name]
            lines = [msgspec.json.decode(claim_line(c, None), type=Json) for c in of_kind]
            wanted = [g for g in mine if g["kind"] == name]
            told += (Told(path.stem, wanted[i]["record"], of_kind[j])
                     for i, j in pair_up(wanted, lines) if not wanted[i].get("optional"))
    return claims, told, days


def _document(path: Path, kind: str) -> Document:
    """A text below the lines ``url: …`` and ``title: …``, or a bare one."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    if not head.startswith("url: "):
        return Document(path.name, path.read_bytes(), kind)
    known = dict(line.partition(": ")[::2] for line in head.splitlines())
    return Document(path.name, body.encode(), kind, url=known["url"], title=known.get("title"))


def given(gold: Sequence[Json], days: Days, names: dict[str, str]) -> tuple[list[Told], Days]:
    """Return gold claims as claims; ``names`` gives the article of each document, whose day is taken over."""
    told = [Told(g["doc"], g["record"], claim_of(g, n)) for n, g in enumerate(gold) if not g.get("optional")]
    return told, {d: days[a] for d, a in names.items() if a in days}


def score(
    told: Sequence[Told], record_of: dict[str, str], *, families: bool = False
) -> tuple[Score, list[tuple[Told, Told]]]:
    """Return the pairs counted, and those that are wrong or were missed.

    ``families``: only pairs of records whose names begin alike up to the first hyphen were told apart by a reader.
    """
    right, bad, wrong = 0, [], 0
    for a, b in itertools.combinations(told, 2):
        if a.doc == b.doc or a.claim.kind != b.claim.kind or (families and _family(a) != _family(b)):
            continue
        made, same = record_of[a.claim.id] == record_of[b.claim.id], a.record == b.record
        right += made and same
        wrong += made and not same
        if made != same:
            bad.append((a, b))
    return Score(right, wrong, len(bad) - wrong), bad


def _family(told: Told) -> str:
    return told.record.partition("-")[0]


def merged(told: Sequence[Told], record_of: dict[str, str], apart: Sequence[Json]) -> tuple[int, list[Json]]:
    """Return how many pairs of look-alikes have claims on both sides, and those that were joined by some of them."""
    records: dict[str, set[str]] = {}
    for t in told:
        records.setdefault(t.record, set()).add(record_of[t.claim.id])
    there = [x for x in apart if x["a"] in records and x["b"] in records]
    return len(there), [x for x in there if records[x["a"]] & records[x["b"]]]


def linked(claims: Sequence[Claim], days: Days) -> dict[str, str]:
    """Return the record of each claim."""
    return {c: r.id for r in link_claims(claims, published=days) for c in r.claims}


def show(
    name: str, told: Sequence[Told], claims: Sequence[Claim], days: Days, apart: Sequence[Json], *, misses: bool,
    families: bool = False,
) -> None:
    """Print one line of counts, and the pairs that are wrong or missed with why they scored as they did."""
    record_of = linked(claims, days)
    counted, bad = score(told, record_of, families=families)
    print(f"{name:24} claims {len(told):4}  pairs {counted.right + counted.missed:4}  right {counted.right:4}  "  # noqa: T201
          f"wrong {counted.wrong:3}  missed {counted.missed:3}  "
          f"precision {counted.precision:.3f}  recall {counted.recall:.3f}")
    if apart:
        there, joined = merged(told, record_of, apart)
        print(f"{'':24} look-alikes {there:3}  joined {len(joined):3}")  # noqa: T201
        for x in joined if misses else ():
            print(f"  LOOK-ALIKES JOINED {x['a']} / {x['b']}: {x['why']}")  # noqa: T201
    for a, b in bad if misses else ():
        first, second = sorted((a.claim, b.claim), key=lambda c: c.id)
        why = explain(first, second, days, claims)
        word = "MISSED" if a.record == b.record else "JOINED"
        print(f"  {word} {a.doc} {a.record} / {b.doc} {b.record}: {why.score}", *why.reasons, sep="\n      ")  # noqa: T201


def main() -> None:
    """Print how well claims are brought together."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--half", choices=["learn", "scored"], help="only the records of a half")
    parser.add_argument("--apart", type=Path, help="a file of pairs of records that look alike and are two")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    gold = [json.loads(line) for path in options.gold for line in path.read_text("utf-8").splitlines()]
    gold = [g for g in gold if options.half is None or g.get("half", "learn") == options.half]
    apart = [json.loads(line) for line in options.apart.read_text("utf-8").splitlines()] if options.apart else []
    claims, told, days = found(options.folder, gold, load_packs())
    show("on claims as found", told, claims, days, apart, misses=options.misses)
    names = {t.doc: t.claim.article.id for t in told}
    as_given, own_days = given(gold, days, names)
    show("on gold claims", as_given, [t.claim for t in as_given], own_days, apart,
         misses=options.misses)


if __name__ == "__main__":
    main()

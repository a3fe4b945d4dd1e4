"""Pairs of our own: how many are brought together and kept apart, by class. ``python -m evals.alike FILE [--misses]``.

FILE holds groups of short texts (``tests/linking/data/alike.yaml``). All texts of a group are read and linked together;
a pair counts as joined where a claim of the group's kind in the one text shares a record with one in the other. Pairs
in which a text made no such claim are counted apart: nothing could be linked there.
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import yaml

import talka
from evals.pairs import Told
from talka.linking import explain, link_claims
from talka.model import Claim

Json = dict[str, Any]


def told_of(group: Json) -> tuple[list[Told], dict[str, Any], list[Claim]]:
    """Read a group; return its claims of the kind with the thing of each, the days of the articles, and all claims."""
    read = [talka.read(t["text"], published=t.get("day")) for t in group["texts"]]
    every = [c for found in read for c in found]
    days = {c.article.id: c.article.published.date for c in every if c.article.published}
    told = [Told(f"{group['group']} {n}", f"{group['group']} {group['texts'][n]['thing']}", c)
            for n, found in enumerate(read) for c in found if c.kind == group["kind"]]
    return told, days, every


class Pair(NamedTuple):
    """Two texts of a group: whether they tell of one thing, and were joined; ``None`` where nothing was read."""

    name: str
    one: bool
    joined: bool | None
    why: tuple[str, ...]


def pairs_of(group: Json) -> Iterator[Pair]:
    """Read and link a group, and yield its pairs."""
    told, days, every = told_of(group)
    record = {c: r.id for r in link_claims(every, published=days) for c in r.claims}
    mine = [[t.claim for t in told if t.doc == f"{group['group']} {n}"] for n in range(len(group["texts"]))]
    for i, j in itertools.combinations(range(len(mine)), 2):
        a, b = group["texts"][i], group["texts"][j]
        there = mine[i] and mine[j]
        joined = bool({record[c.id] for c in mine[i]} & {record[c.id] for c in mine[j]}) if there else None
        name = f"{group['group']}: {a['thing']}/{a['language']} {b['thing']}/{b['language']}"
        yield Pair(name, a["thing"] == b["thing"], joined, tuple(_why(mine[i], mine[j], days, every)))


def _why(left: Sequence[Claim], right: Sequence[Claim], days: dict[str, Any], beside: Sequence[Claim]) -> Iterator[str]:
    for x, y in itertools.product(left, right):
        first, second = sorted((x, y), key=lambda c: c.id)
        told = explain(first, second, days, beside)
        yield f"{told.score} {'; '.join(told.reasons)}"


def main() -> None:
    """Print counts by class."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for group in yaml.safe_load(options.file.read_text("utf-8")):
        for pair in pairs_of(group):
            word = "one" if pair.one else "two"
            end = "unread" if pair.joined is None else "joined" if pair.joined else "apart"
            for name in (group["class"], "all"):
                counts[name][f"{word} {end}"] += 1
            if options.misses and (pair.joined is None or pair.joined != pair.one):
                print(f"{end.upper()} {pair.name}", *pair.why, sep="\n      ")  # noqa: T201
    for name, found in counts.items():
        print(f"{name:16} of one thing: joined {found['one joined']:3} of "  # noqa: T201
              f"{found['one joined'] + found['one apart']:3}; of two: joined {found['two joined']:3} of "
              f"{found['two joined'] + found['two apart']:3}; not read {found['one unread'] + found['two unread']:3}")


if __name__ == "__main__":
    main()

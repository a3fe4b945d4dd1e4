"""What talka makes of the articles, and how it compares with the gold, one article and one kind at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from evals.articles import Entry
from talka.evaluation import KINDS, Evaluation, Rate, measure, pair_up
from talka.export import claim_line
from talka.model import Document
from talka.packs import Packs
from talka.pipeline import read_document

Json = dict[str, Any]


class Read(msgspec.Struct, frozen=True):
    """One article as talka read it, with its gold claims and the measure of each kind."""

    entry: Entry
    gold: tuple[Json, ...]
    claims: tuple[Json, ...]
    measured: dict[str, Evaluation]
    evidence: tuple[int, int]

    def rate(self, kinds: Iterable[str]) -> Rate:
        """Return the counts of some kinds together."""
        rates = [self.measured[k].kinds.get(k, Rate(0, 0, 0)) for k in kinds]
        return Rate(sum(r.right for r in rates), sum(r.wrong for r in rates), sum(r.missed for r in rates))

    def of(self, kind: str) -> tuple[list[Json], list[Json]]:
        """Return the gold claims and the measured claims of a kind: of statements, only direct ones."""
        claims = [c for c in self.claims if c["kind"] == kind and not (kind == "statement" and c["direct"] is False)]
        return [g for g in self.gold if g["kind"] == kind], claims

    def pairs(self, kind: str) -> list[tuple[Json, Json]]:
        """Return the gold claims with the claims that were found for them."""
        gold, claims = self.of(kind)
        return [(gold[i], claims[j]) for i, j in pair_up(gold, claims)]


def read(entry: Entry, path: Path, gold: Iterable[Mapping[str, Any]], packs: Packs) -> Read:
    """Read one article and measure it."""
    document = Document(source=f"{entry.doc}.txt", body=path.read_bytes())
    reading = read_document(document, packs)
    claims = tuple(msgspec.json.decode(claim_line(c, None), type=Json) for c in reading.claims)
    own = tuple(dict(g) for g in gold if g["doc"] == entry.doc)
    measured = {kind: _measure(entry.doc, kind, own, claims) for kind in KINDS}
    return Read(entry, own, claims, measured, _evidence(claims, reading.article.text))


def _measure(doc: str, kind: str, gold: Iterable[Json], claims: Iterable[Json]) -> Evaluation:
    only = [c for c in claims if c["kind"] == kind]
    return measure([g for g in gold if g["kind"] == kind], only, documents=[doc])


def _evidence(claims: Iterable[Json], text: str) -> tuple[int, int]:
    """Count the pieces of evidence that are the very text they point at, and all of them."""
    pieces = [e for c in claims for e in c["evidence"]]
    return sum(text[e["start"] : e["end"]] == e["quote"] != "" for e in pieces), len(pieces)

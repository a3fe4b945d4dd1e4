"""Whether the confidence of claims is the share of them that is right, and whether right ones rank above wrong ones."""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Sequence

from evals.reading import Read

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

Judged = tuple[float, bool]
"""The confidence of a claim, and whether gold has it."""


def judged(reads: Iterable[Read], kinds: Sequence[str]) -> list[Judged]:
    """Return the claims that are right or wrong; those that pair with an optional gold claim are neither."""
    return [found for one in reads for kind in kinds for found in _of(one, kind)]


def _of(one: Read, kind: str) -> list[Judged]:
    known = {claim["id"]: bool(gold.get("optional")) for gold, claim in one.pairs(kind)}
    claims = one.of(kind)[1]
    return [(c["confidence"], c["id"] in known) for c in claims if not known.get(c["id"])]


def reliability(claims: Iterable[Judged]) -> list[tuple[float, float, int, float, float]]:
    """Return for each bin its ends, the number of claims, their mean confidence and the share that is right."""
    bins: list[list[Judged]] = [[] for _ in EDGES[1:]]
    for value, right in claims:
        bins[bisect.bisect_right(EDGES, value) - 1].append((value, right))
    return [
        (EDGES[i], EDGES[i + 1], len(b), sum(v for v, _ in b) / len(b), sum(r for _, r in b) / len(b))
        for i, b in enumerate(bins)
        if b
    ]


def ranked(claims: Iterable[Judged]) -> float | None:
    """Return how often a right claim stands above a wrong one, a tie being half (the area under the ROC curve)."""
    known = list(claims)
    right, wrong = [v for v, r in known if r], [v for v, r in known if not r]
    if not (right and wrong):
        return None
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))

"""Whether the confidence of claims is the share of them that is right, and whether right ones rank above wrong ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from evals.reading import Read

LEAST = 50
"""Claims that a bin of the table has at the least."""

Judged = tuple[float, bool]
"""The confidence of a claim, and whether gold has it."""


def judged(reads: Iterable[Read], kinds: Sequence[str]) -> list[Judged]:
    """Return the claims that are right or wrong; those that pair with an optional gold claim are neither."""
    return [found for one in reads for kind in kinds for found in _of(one, kind)]


def _of(one: Read, kind: str) -> list[Judged]:
    known = {claim["id"]: bool(gold.get("optional")) for gold, claim in one.pairs(kind)}
    claims = one.of(kind)[1]
    return [(c["confidence"], c["id"] in known) for c in claims if not known.get(c["id"])]


def reliability(claims: Iterable[Judged], least: int = LEAST) -> list[tuple[float, float, int, float, float]]:
    """Return for each bin its ends, the number of claims, their mean confidence and the share that is right.

    The bins have about as many claims each, and at least ``least`` (all claims are one bin where there are fewer than
    twice as many): the share right of a handful of claims tells nothing. Claims of one confidence are in one bin.
    """
    known = sorted(claims)
    number = max(1, len(known) // least)
    bins: list[list[Judged]] = [[]]
    for n, (value, right) in enumerate(known):
        full = n >= len(known) * len(bins) / number and len(bins[-1]) >= least and len(known) - n >= least
        if full and value > bins[-1][-1][0]:
            bins.append([])
        bins[-1].append((value, right))
    return [_of_bin(b) for b in bins if b]


def _of_bin(claims: Sequence[Judged]) -> tuple[float, float, int, float, float]:
    number = len(claims)
    return claims[0][0], claims[-1][0], number, sum(v for v, _ in claims) / number, sum(r for _, r in claims) / number


def ranked(claims: Iterable[Judged]) -> float | None:
    """Return how often a right claim stands above a wrong one, a tie being half (the area under the ROC curve)."""
    known = list(claims)
    right, wrong = [v for v, r in known if r], [v for v, r in known if not r]
    if not (right and wrong):
        return None
    return sum((a > b) + (a == b) / 2 for a in right for b in wrong) / (len(right) * len(wrong))

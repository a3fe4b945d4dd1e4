"""What people decided of pairs of claims: their last word on a pair counts, and newer words before older ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from talka.model import Decision

Pair = tuple[str, str]


def claim_of(key: str) -> str:
    """Return the claim that an id names: a record's id is made from a claim's."""
    return "c-" + key.removeprefix("r-") if key.startswith("r-") else key


def last_words(decisions: Sequence[Decision]) -> dict[Pair, Decision]:
    """Return the last decision on each pair of claims, newest first; so an 'unsure' takes back what was said before."""
    out: dict[Pair, Decision] = {}
    for decision in sorted(decisions, key=lambda d: (d.at, d.id), reverse=True):
        left, right = sorted((claim_of(decision.left), claim_of(decision.right)))
        out.setdefault((left, right), decision)
    return out


def claims_named(decisions: Sequence[Decision]) -> frozenset[str]:
    """Return the claims that people decided something of, known or not."""
    return frozenset(claim for d in decisions for claim in (claim_of(d.left), claim_of(d.right)))


def known_words(decisions: Sequence[Decision], kinds: Mapping[str, str]) -> list[tuple[Pair, str]]:
    """Return what people said of known pairs, newest first; two of different kinds can never be one record."""
    words = ((pair, d.judgement) for pair, d in last_words(decisions).items() if pair[0] in kinds and pair[1] in kinds)
    return [(pair, word) for pair, word in words if word != "same" or kinds[pair[0]] == kinds[pair[1]]]


def by_claim(decisions: Sequence[Decision]) -> Mapping[str, Sequence[Decision]]:
    """Return the decisions that name each claim, or the record that is named after it."""
    out: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for claim in {claim_of(decision.left), claim_of(decision.right)}:
            out[claim].append(decision)
    return out

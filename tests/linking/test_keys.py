"""What claims are found by: all that is likely one meets, and little else does, however many happenings there are."""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest
from benchmarks.world import news

from talka.linking import weights as w
from talka.linking.blocking import candidates, keys_of
from talka.linking.cluster import likely, pair_score
from talka.linking.profile import Profile, profiles
from talka.linking.telling import tellings


@pytest.fixture(scope="module")
def points() -> list[Profile]:
    made = news(5, 1500)
    claims = [c for told in made.claims.values() for c in told]
    return tellings(list(profiles(claims, made.published)), (), likely)


def test_what_is_likely_one_meets(points: list[Profile]) -> None:
    met, missed = set(candidates(points)), 0
    for i, j in _alike(points):
        score = pair_score(points[i], points[j])
        missed += score is not None and score >= w.THRESHOLD and (i, j) not in met
    assert len(met) > 3000
    assert missed <= len(met) / 1000


def _alike(points: list[Profile]) -> set[tuple[int, int]]:
    """All pairs of one kind that have a giver or a party in common."""
    by: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for i, p in enumerate(points):
        for side in p.giving | p.belonging:
            by[p.kind, side].append(i)
    return {pair for found in by.values() for pair in itertools.combinations(found, 2)}


def test_most_of_what_meets_is_likely_one(points: list[Profile]) -> None:
    met = list(candidates(points))
    ones = sum((pair_score(points[i], points[j]) or 0) >= w.THRESHOLD for i, j in met)
    assert ones > 0.75 * len(met)


def test_whoever_asks_two_claims_meet_or_not(points: list[Profile]) -> None:
    keys = [keys_of(p) for p in points[:300]]
    for a, b in itertools.combinations(keys, 2):
        assert a.asks.isdisjoint(b.offers) == b.asks.isdisjoint(a.offers)


def test_pairs_come_once_and_the_lesser_first(points: list[Profile]) -> None:
    met = list(candidates(points))
    assert len(set(met)) == len(met)
    assert all(i < j for i, j in met)

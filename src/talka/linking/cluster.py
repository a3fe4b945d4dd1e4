"""Claims into groups: the likeliest pairs first, never against an exclusion or a person's word.

Claims that are likely one stand in one component; what becomes of a component depends on its claims alone, so that
one more article changes only the components that it touches.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.blocking import candidates
from talka.linking.commitment_time import GIVEN
from talka.linking.compare import compare
from talka.linking.decisions import Pair
from talka.linking.profile import Profile, one_article
from talka.linking.tally import Tally
from talka.linking.telling import tellings

Words = Sequence[tuple[Pair, str]]
"""What people said of pairs of claims, newest first."""


class Component(NamedTuple):
    """Claims that hang together by likely pairs, and the groups that they fall into; named after the least claim."""

    id: str
    groups: tuple[tuple[str, ...], ...]


def components(profiles: Iterable[Profile], words: Words) -> list[Component]:
    """Return the components of claims with their groups; the outcome does not depend on the order of anything."""
    decided = {claim for pair, _ in words for claim in pair}
    points = tellings(profiles, decided, likely)
    said = dict(words)
    edges: list[tuple[float, int, int]] = []
    for i, j in candidates(points):
        if said.get((points[i].id, points[j].id)) is None:
            tally = compare_pair(points[i], points[j])
            if not tally.excluded and tally.score >= w.THRESHOLD:
                edges.append((-tally.score, i, j))
    at = {p.id: i for i, p in enumerate(points)}
    bound = [(at[a], at[b]) for (a, b), word in words if word == "same" and a in at and b in at]
    parts = _connected(len(points), itertools.chain(((i, j) for _, i, j in edges), bound))
    return sorted(_component(part, points, found, words)
                  for part, found in zip(parts, _edges_by_part(parts, edges, len(points)), strict=True))


def _connected(number: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    root = list(range(number))

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for i, j in pairs:
        a, b = find(i), find(j)
        root[max(a, b)] = min(a, b)
    parts: dict[int, list[int]] = defaultdict(list)
    for i in range(number):
        parts[find(i)].append(i)
    return list(parts.values())


def _edges_by_part(
    parts: Sequence[Sequence[int]], edges: Sequence[tuple[float, int, int]], number: int
) -> list[list[tuple[float, int, int]]]:
    part_of = [0] * number
    for n, part in enumerate(parts):
        for i in part:
            part_of[i] = n
    out: list[list[tuple[float, int, int]]] = [[] for _ in parts]
    for edge in edges:
        out[part_of[edge[1]]].append(edge)
    return out


def _component(
    part: Sequence[int], points: Sequence[Profile], edges: Iterable[tuple[float, int, int]], words: Words
) -> Component:
    mine = [points[i] for i in part]
    claims = sorted(c for p in mine for c in p.claims)
    if len(mine) == 1:
        return Component(claims[0], (tuple(claims),))
    known = sorted(edges)
    clusters = Clusters(mine, words, {(points[i].id, points[j].id): -score for score, i, j in known})
    for _, i, j in known:
        clusters.join(points[i].id, points[j].id)
    return Component(claims[0], tuple(sorted(clusters.groups())))


class Clusters:
    """Groups of one component, built by joining; a pair that excludes each other never meets in one group."""

    def __init__(self, points: Sequence[Profile], words: Words, scores: Mapping[Pair, float]) -> None:
        self.points = {p.id: p for p in points}
        self._group = {p.id: p.id for p in points}
        self._members: dict[str, list[str]] = {p.id: [p.id] for p in points}
        self._known: dict[Pair, float | None] = dict(scores)
        words = [(pair, word) for pair, word in words if pair[0] in self.points and pair[1] in self.points]
        self._same = {pair for pair, word in words if word == "same"}
        self._different: set[Pair] = set()
        self._obey(words)

    def _obey(self, words: Words) -> None:
        """Newest first: an older word that contradicts newer ones (a is b, b is c, a is not c) no longer holds."""
        for (left, right), word in words:
            a, b = self._group[left], self._group[right]
            if word == "different" and a != b:
                self._different.add((left, right))
            elif word == "same" and a != b and not self._walled(a, b):
                self._join(a, b)

    def _walled(self, a: str, b: str) -> bool:
        pairs = ((x, y) if x < y else (y, x) for x in self._members[a] for y in self._members[b])
        return any(pair in self._different for pair in pairs)

    def _score(self, a: str, b: str) -> float | None:
        """Return the score of two in any order, ``None`` where they cannot be one."""
        key = (a, b) if a < b else (b, a)
        if key in self._different:
            return None
        if key in self._same:
            return w.THRESHOLD
        if key not in self._known:
            tally = compare_pair(self.points[key[0]], self.points[key[1]])
            self._known[key] = None if tally.excluded else tally.score
        return self._known[key]

    def join(self, left: str, right: str) -> None:
        """Join the groups of two where no pair of them is excluded and they are alike on the whole."""
        a, b = self._group[left], self._group[right]
        if a == b:
            return
        total, number = 0.0, 0
        for x in self._members[a]:
            for y in self._members[b]:
                score = self._score(x, y)
                if score is None:
                    return
                total, number = total + score, number + 1
        if total >= w.MEAN * number:
            self._join(a, b)

    def _join(self, a: str, b: str) -> None:
        keep, gone = (a, b) if a < b else (b, a)
        for claim in self._members[gone]:
            self._group[claim] = keep
        self._members[keep] = sorted(self._members[keep] + self._members.pop(gone))

    def groups(self) -> Iterator[tuple[str, ...]]:
        """Yield the claims of each group, sorted."""
        for members in self._members.values():
            yield tuple(sorted(claim for m in members for claim in self.points[m].claims))


def compare_pair(a: Profile, b: Profile) -> Tally:
    """Return how alike two claims are, with what their articles tell of agreements."""
    if one_article(a, b) and not _stages_of_one(a, b):
        tally = Tally()
        tally.exclude("one article tells them as two")
        return tally
    tally = compare(a, b)
    if not tally.excluded and a.beside and b.beside and "proposed" not in (a.status, b.status):
        _agreements(a, b, tally)
    return tally


def _stages_of_one(a: Profile, b: Profile) -> bool:
    """Whether two claims of one article may be two stages of one thing: decided in February, delayed, delivered."""
    if a.kind != "commitment" or a.status == b.status:
        return False
    return (a.status in GIVEN) != (b.status in GIVEN) or "delayed" in (a.status, b.status)


def _agreements(a: Profile, b: Profile, tally: Tally) -> None:
    if any(likely(x, y) for x in a.beside for y in b.beside):
        tally.add(w.SHARED_AGREEMENT, "both articles tell of one agreement")
    elif a.kind == "project" and a.status == b.status == "agreed":
        tally.add(w.OTHER_AGREEMENT, "their articles tell of two agreements")


def likely(a: Profile, b: Profile) -> bool:
    """Whether two claims are likely one, for themselves."""
    if a.id == b.id:
        return True
    tally = compare_pair(a, b)
    return not tally.excluded and tally.score >= w.THRESHOLD

"""Points into groups: the likeliest pairs join first, never against an exclusion or a person's word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from talka.linking import weights as w
from talka.linking.decisions import Pair

Words = Sequence[tuple[Pair, str]]
"""What people said of pairs of claims, newest first."""
Order = tuple[float, str, str]
"""A likely pair in the order in which pairs join: its score below zero, then its ids, the lesser first."""
Ask = Callable[[str, str], float | None]
"""The score of two points by their ids, the lesser first; ``None`` where they cannot be one."""


def join_all(
    points: Collection[str], words: Words, ordered: Sequence[Order], ask: Ask
) -> list[tuple[str, ...]]:
    """Return the groups that points fall into; ``ask`` is asked of pairs that are not among the likely ones."""
    clusters = Clusters(points, words, {(a, b): -less for less, a, b in ordered}, ask)
    for _, a, b in ordered:
        clusters.join(a, b)
    return clusters.groups()


class Clusters:
    """Groups built by joining; a pair that excludes each other never meets in one part of a group.

    A group has several parts where people said that they are one: what joins a part must be like that part, and what
    keeps its parts apart by themselves does not count.
    """

    def __init__(self, points: Collection[str], words: Words, scores: Mapping[Pair, float], ask: Ask) -> None:
        self._group = {p: p for p in points}
        self._members: dict[str, list[str]] = {p: [p] for p in points}
        self._part = dict(self._group)
        self._parts: dict[str, list[str]] = {p: [p] for p in points}
        self._known: dict[Pair, float | None] = dict(scores)
        self._ask = ask
        words = [(pair, word) for pair, word in words if pair[0] in self._group and pair[1] in self._group]
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
                _merge(self._group, self._members, a, b)

    def _walled(self, a: str, b: str) -> bool:
        if not self._different:
            return False
        pairs = ((x, y) if x < y else (y, x) for x in self._members[a] for y in self._members[b])
        return any(pair in self._different for pair in pairs)

    def _score(self, a: str, b: str) -> float | None:
        """Return the score of two in any order, ``None`` where they cannot be one."""
        key = (a, b) if a < b else (b, a)
        if key in self._same:
            return w.THRESHOLD
        if key not in self._known:
            self._known[key] = self._ask(*key)
        return self._known[key]

    def join(self, left: str, right: str) -> None:
        """Join the parts of two, and their groups, where no pair is excluded and they are alike on the whole."""
        a, b = self._part[left], self._part[right]
        if a == b:
            return
        groups = self._group[left], self._group[right]
        if (groups[0] != groups[1] and self._walled(*groups)) or not self._alike(a, b):
            return
        _merge(self._part, self._parts, a, b)
        if groups[0] != groups[1]:
            _merge(self._group, self._members, *groups)

    def _alike(self, a: str, b: str) -> bool:
        total, number = 0.0, 0
        for x in self._parts[a]:
            for y in self._parts[b]:
                score = self._score(x, y)
                if score is None:
                    return False
                total, number = total + score, number + 1
        return total >= w.MEAN * number

    def groups(self) -> list[tuple[str, ...]]:
        """Return the points of each group, sorted."""
        return [tuple(members) for members in self._members.values()]


def _merge(of: dict[str, str], members: dict[str, list[str]], a: str, b: str) -> None:
    keep, gone = (a, b) if a < b else (b, a)
    for claim in members[gone]:
        of[claim] = keep
    members[keep] = sorted(members[keep] + members.pop(gone))

"""Claims into groups: the likeliest pairs first, never against an exclusion or a person's word.

Whether two groups join depends on their own claims alone; so what becomes of one more claim is worked out among the
groups that it is likely one with (``region``).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.blocking import candidates
from talka.linking.commitment_time import GIVEN
from talka.linking.compare import compare
from talka.linking.joining import Words, join_all
from talka.linking.profile import Profile, one_article
from talka.linking.tally import Tally
from talka.linking.telling import tellings


class Grouped(NamedTuple):
    """Claims that tell the same as one point each, the likely pairs of points, and the groups that they fall into."""

    points: list[Profile]
    edges: list[tuple[float, int, int]]
    """The score of a pair, and the positions of its points, the lesser first."""
    groups: list[tuple[str, ...]]


def grouped(profiles: Iterable[Profile], words: Words, named: Collection[str]) -> Grouped:
    """Return claims in groups, those that people ``named`` each for itself; the order of anything does not matter."""
    points = tellings(profiles, named, likely)
    said = dict(words)
    edges = [(score, i, j) for i, j in candidates(points) if (points[i].id, points[j].id) not in said
             if (score := pair_score(points[i], points[j])) is not None and score >= w.THRESHOLD]
    at = {p.id: i for i, p in enumerate(points)}
    bound = [(at[a], at[b]) for (a, b), word in words if word == "same" and a in at and b in at]
    parts = _connected(len(points), itertools.chain(((i, j) for _, i, j in edges), bound))
    groups = [group for part, found in zip(parts, _edges_by_part(parts, edges, len(points)), strict=True)
              for group in _groups(part, points, found, words)]
    return Grouped(points, edges, groups)


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


def _groups(
    part: Sequence[int], points: Sequence[Profile], edges: Iterable[tuple[float, int, int]], words: Words
) -> Iterable[tuple[str, ...]]:
    if len(part) == 1:
        return [(points[part[0]].id,)]
    mine = {points[i].id: points[i] for i in part}
    ordered = sorted((-score, points[i].id, points[j].id) for score, i, j in edges)
    return join_all(mine, words, ordered, lambda a, b: pair_score(mine[a], mine[b]))


def pair_score(a: Profile, b: Profile) -> float | None:
    """Return the score of two claims, ``None`` where they cannot be one.

    Two of which too little is told to say that they are one, and nothing against it, do not keep others apart.
    """
    tally = compare_pair(a, b)
    if tally.excluded:
        return None
    return tally.score if tally.against else max(tally.score, w.THIN)


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
    elif a.kind == "project" and a.status == b.status == "agreed" and all(
            compare_pair(x, y).excluded for x in a.beside for y in b.beside):
        tally.add(w.OTHER_AGREEMENT, "their articles tell of two agreements")


def likely(a: Profile, b: Profile) -> bool:
    """Whether two claims are likely one, for themselves."""
    if a.id == b.id:
        return True
    tally = compare_pair(a, b)
    return not tally.excluded and tally.score >= w.THRESHOLD

"""Which groups change with some points: no more is looked at than what may join with them.

Groups that no join reaches are what they were: a join depends on the two groups, at its turn, alone. So the points that
changed are joined anew with the groups that they are likely one with; a group that one of them joins is counted with
them, and so on until none is added.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from talka.linking.joining import Order, Words, join_all
from talka.linking.known import Known
from talka.linking.shelf import Shelf


class Edges:
    """What points are likely one with, as kept on a shelf and as it changes; ``save`` puts the changes there."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._known: dict[str, dict[str, float]] = {}
        self._changed: set[str] = set()

    def of(self, points: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        """Return what points are likely one with, by their ids."""
        missing = set(points) - self._known.keys()
        if missing:
            found = self._shelf.edges(missing)
            self._known |= {p: dict(found.get(p, ())) for p in missing}
        return {p: self._known[p] for p in points}

    def drop(self, points: Collection[str]) -> None:
        """Take points out."""
        near = {other for found in self.of(points).values() for other in found} - set(points)
        self.of(near)
        for p in points:
            for other in self._known[p].keys() & near:
                del self._known[other][p]
            self._known[p] = {}
        self._changed |= near | set(points)

    def add(self, pairs: Collection[tuple[str, str, float]]) -> None:
        """Keep that the two of each pair are likely one."""
        points = {p for a, b, _ in pairs for p in (a, b)}
        self.of(points)
        for a, b, score in pairs:
            self._known[a][b] = self._known[b][a] = score
        self._changed |= points

    def save(self) -> None:
        """Put what changed on the shelf."""
        self._shelf.put_edges((p, self._known[p]) for p in sorted(self._changed))


def regrouped(shelf: Shelf, points: Collection[str], edges: Edges, words: Words, known: Known) -> list[tuple[str, ...]]:
    """Return the groups that points fall into, with all other groups that change with them.

    The shelf holds where all other points stand; whoever lost or may lose a fellow must be among ``points``.
    """
    inside = set(points)
    while True:
        outer = _around(shelf, inside, edges, words)
        every = inside | {p for group in outer for p in group}
        ordered = sorted(_edges(inside, outer, edges, every))
        known.points(_less_sure(outer, edges))
        groups = join_all(every, words, ordered, known.score)
        mine = [g for g in groups if not inside.isdisjoint(g)]
        drawn = {p for g in mine for p in g} - inside
        if not drawn:
            return mine
        inside |= {p for group in outer if not drawn.isdisjoint(group) for p in group}


def _around(shelf: Shelf, inside: set[str], edges: Edges, words: Words) -> list[set[str]]:
    """The groups outside that a point inside is likely one with, or that somebody said something of."""
    near = {other for found in edges.of(inside).values() for other in found}
    near |= {p for pair, _ in words if not inside.isdisjoint(pair) for p in pair}
    records = {m.record for m in shelf.at_points(near - inside)}
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for m in shelf.in_records(records):
        groups[m.record].add(m.point)
    return [groups[r] for r in sorted(groups)]


def _less_sure(groups: Iterable[set[str]], edges: Edges) -> set[str]:
    """The points that are not likely one with each of their fellows: their scores will be asked for, best at once."""
    return {p for group in groups for p, near in edges.of(group).items() if len(group & near.keys()) < len(group) - 1}


def _edges(inside: set[str], outer: Iterable[set[str]], edges: Edges, every: set[str]) -> Iterable[Order]:
    """The likely pairs with a point inside, and those within each group outside: no others can have joined."""
    edges.of(every)
    for a, near in edges.of(inside).items():
        for b in near.keys() & every:
            if a < b or b not in inside:
                yield (-near[b], a, b) if a < b else (-near[b], b, a)
    for group in outer:
        for a, near in edges.of(group).items():
            yield from ((-near[b], a, b) for b in near.keys() & group if a < b)

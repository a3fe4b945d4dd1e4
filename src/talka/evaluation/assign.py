"""The best one-to-one assignment (Kuhn, "The Hungarian method for the assignment problem", 1955; Munkres, 1957)."""

from __future__ import annotations

from collections.abc import Sequence

Table = Sequence[Sequence[float]]


def assign(weights: Table) -> list[tuple[int, int]]:
    """Return the pairs (row, column) that give the most weight in all; pairs of no weight are left out."""
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        return [(i, j) for j, i in assign([list(column) for column in zip(*weights, strict=True)])]
    match = _Matching(weights).solve()
    size = len(weights[0])
    return [(match[j] - 1, j - 1) for j in range(1, size + 1) if match[j] and weights[match[j] - 1][j - 1] > 0]


class _Matching:
    """Rows are matched one after another along the cheapest path; row and column 0 stand for 'not yet'."""

    def __init__(self, weights: Table) -> None:
        self._weights, self._rows, self._size = weights, len(weights), len(weights[0])
        self._u, self._v = [0.0] * (self._rows + 1), [0.0] * (self._size + 1)
        self._match, self._way = [0] * (self._size + 1), [0] * (self._size + 1)

    def solve(self) -> list[int]:
        for row in range(1, self._rows + 1):
            self._turn(self._path(row))
        return self._match

    def _path(self, row: int) -> int:
        self._match[0] = row
        column = 0
        least, used = [float("inf")] * (self._size + 1), [False] * (self._size + 1)
        while True:
            used[column] = True
            column = self._step(column, least, used)
            if self._match[column] == 0:
                return column

    def _step(self, column: int, least: list[float], used: list[bool]) -> int:
        row, delta, nearest = self._match[column], float("inf"), 0
        for j in range(1, self._size + 1):
            if used[j]:
                continue
            cost = -self._weights[row - 1][j - 1] - self._u[row] - self._v[j]
            if cost < least[j]:
                least[j], self._way[j] = cost, column
            if least[j] < delta:
                delta, nearest = least[j], j
        for j in range(self._size + 1):
            if used[j]:
                self._u[self._match[j]] += delta
                self._v[j] -= delta
            else:
                least[j] -= delta
        return nearest

    def _turn(self, column: int) -> None:
        while column:
            before = self._way[column]
            self._match[column] = self._match[before]
            column = before

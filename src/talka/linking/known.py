"""What linking knows of claims on a shelf, worked out when it is asked for: profiles of claims and of points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from talka.linking.cluster import pair_score
from talka.linking.profile import Profile, profiles
from talka.linking.shelf import Member, Shelf
from talka.linking.telling import told_once
from talka.model import Claim


class Row(NamedTuple):
    """A claim that is linked, with its article and the number of what it tells."""

    id: str
    article: str
    core: int

    @property
    def articles(self) -> frozenset[str]:
        """Its article, as a set."""
        return frozenset((self.article,))


def row_of(m: Member) -> Row:
    """Return where a claim stands as a row."""
    return Row(m.claim, m.article, m.core)


class Known:
    """Profiles of claims, and of the points that stand for all claims that tell the same."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._claims: dict[str, Profile] = {}
        self._points: dict[str, Profile] = {}

    def learn(self, claims: Sequence[Claim]) -> Sequence[Profile]:
        """Return what claims are compared by; all claims of their articles that count must be given."""
        days = self._shelf.days({c.article.id for c in claims})
        found = list(profiles(claims, days.published))
        self._claims |= {p.id: p for p in found}
        return found

    def claims(self, rows: Iterable[Row]) -> Mapping[str, Profile]:
        """Return the profiles of claims by id; what else their articles tell is asked for, too."""
        wanted = {r.id: r.article for r in rows}
        articles = {article for i, article in wanted.items() if i not in self._claims}
        if articles:
            self.learn(self._shelf.claims_of(articles))
        return {i: self._claims[i] for i in wanted}

    def points(self, ids: Collection[str]) -> Mapping[str, Profile]:
        """Return the profiles of points by id, as they stand on the shelf unless ``stand`` said otherwise."""
        missing = set(ids) - self._points.keys()
        if missing:
            rows: defaultdict[str, list[Row]] = defaultdict(list)
            for m in sorted(self._shelf.at_points(missing)):
                rows[m.point].append(row_of(m))
            self.stand(rows)
        return {i: self._points[i] for i in ids}

    def stand(self, points: Mapping[str, Sequence[Row]]) -> None:
        """Say which claims points stand for."""
        known = self.claims(rows[0] for rows in points.values())
        self._points |= {i: told_once(known[i], rows) for i, rows in points.items()}

    def score(self, a: str, b: str) -> float | None:
        """Return the score of two points by their ids, the lesser first; ``None`` where they cannot be one."""
        known = self.points((a, b))
        return pair_score(known[a], known[b])

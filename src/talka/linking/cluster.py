"""Claims into groups: the likeliest pairs first, never against an exclusion or a person's word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from talka.linking import weights as w
from talka.linking.blocking import candidates
from talka.linking.compare import compare
from talka.linking.compare_commitment import GIVEN
from talka.linking.decisions import Pair, known_words
from talka.linking.profile import Profile
from talka.linking.tally import Tally
from talka.model import Decision

Shared = Mapping[str, frozenset[str]]
"""The groups of agreements that each article tells of."""


class Clusters:
    """Groups of claims, built by joining; a pair that excludes each other never meets in one group."""

    def __init__(self, profiles: Sequence[Profile], words: Sequence[tuple[Pair, str]]) -> None:
        self.profiles = {p.id: p for p in profiles}
        self._group = {p.id: p.id for p in profiles}
        self._members: dict[str, list[str]] = {p.id: [p.id] for p in profiles}
        self._known: dict[Pair, float | None] = {}
        self._same = {pair for pair, word in words if word == "same"}
        self._different: set[Pair] = set()
        self.unsure = frozenset(pair for pair, word in words if word == "unsure")
        self._obey(words)

    def _obey(self, words: Sequence[tuple[Pair, str]]) -> None:
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

    def score(self, a: str, b: str, shared: Shared) -> float | None:
        """Return the score of two claims in any order, ``None`` where they cannot be one."""
        key = (a, b) if a < b else (b, a)
        if key in self._different:
            return None
        if key in self._same:
            return w.THRESHOLD
        if key not in self._known:
            tally = compare_pair(self.profiles[key[0]], self.profiles[key[1]], shared)
            self._known[key] = None if tally.excluded else tally.score
        return self._known[key]

    def join(self, left: str, right: str, shared: Shared) -> None:
        """Join the groups of two claims where no pair of them is excluded and they are alike on the whole."""
        a, b = self._group[left], self._group[right]
        if a == b:
            return
        total, number = 0.0, 0
        for x in self._members[a]:
            for y in self._members[b]:
                score = self.score(x, y, shared)
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

    def groups(self) -> list[list[str]]:
        """Return the groups, each sorted, in order of their first claim."""
        return sorted(self._members.values())

    def group_of(self, claim: str) -> str:
        """Return the name of the group that a claim is in."""
        return self._group[claim]


def cluster(profiles: Iterable[Profile], decisions: Sequence[Decision]) -> list[list[str]]:
    """Return the groups of claims that are about one thing each; the outcome does not depend on their order.

    Agreements are grouped first: that two articles tell of one agreement is evidence for their meetings and projects.
    """
    ordered = sorted(profiles, key=lambda p: p.id)
    clusters = Clusters(ordered, known_words(decisions, {p.id: p.kind for p in ordered}))
    agreements = [p for p in ordered if p.kind == "agreement"]
    _join_likely(agreements, clusters, {})
    shared = _articles_by_agreement(agreements, clusters)
    _join_likely([p for p in ordered if p.kind != "agreement"], clusters, shared)
    return clusters.groups()


def _articles_by_agreement(agreements: Sequence[Profile], clusters: Clusters) -> dict[str, frozenset[str]]:
    told: dict[str, set[str]] = defaultdict(set)
    for p in agreements:
        told[p.article].add(clusters.group_of(p.id))
    return {article: frozenset(groups) for article, groups in told.items()}


def _join_likely(profiles: Sequence[Profile], clusters: Clusters, shared: Shared) -> None:
    likely: list[tuple[float, str, str]] = []
    for i, j in candidates(profiles):
        score = clusters.score(profiles[i].id, profiles[j].id, shared)
        pair = (profiles[i].id, profiles[j].id)
        if score is not None and score >= w.THRESHOLD and pair not in clusters.unsure:
            likely.append((-score, *pair))
    for _, left, right in sorted(likely):
        clusters.join(left, right, shared)


def compare_pair(a: Profile, b: Profile, shared: Shared) -> Tally:
    """Return how alike two claims are, with what their articles tell of agreements."""
    if a.article == b.article and not _stages_of_one(a, b):
        tally = Tally()
        tally.exclude("one article tells them as two")
        return tally
    tally = compare(a, b)
    if not tally.excluded and a.kind in ("meeting", "project") and "proposed" not in (a.status, b.status):
        _agreements(a, b, shared, tally)
    return tally


def _stages_of_one(a: Profile, b: Profile) -> bool:
    """Whether two claims of one article may be two stages of one thing (decided in February, delivered in June)."""
    return a.kind == "commitment" and a.status != b.status and (a.status in GIVEN) != (b.status in GIVEN)


def _agreements(a: Profile, b: Profile, shared: Shared, tally: Tally) -> None:
    left, right = shared.get(a.article, frozenset()), shared.get(b.article, frozenset())
    if left & right:
        tally.add(w.SHARED_AGREEMENT, "both articles tell of one agreement")
    elif left and right and a.kind == "project" and a.status == b.status == "agreed":
        tally.add(w.OTHER_AGREEMENT, "their articles tell of two agreements")

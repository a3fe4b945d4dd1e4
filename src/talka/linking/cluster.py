"""Claims into groups: the likeliest pairs first, never against an exclusion or a person's word."""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from talka.linking.compare import Comparison, compare
from talka.linking.values import ids
from talka.linking.weights import SHARED_AGREEMENT, THRESHOLD
from talka.model import Agreement, Claim, Commitment, Decision, Meeting, Project, Spending, Statement

_LARGEST_BLOCK = 4000


def _key_parties(claim: Claim) -> frozenset[str]:
    body = claim.body
    if isinstance(body, Agreement):
        return ids(body.parties)
    if isinstance(body, Meeting):
        return ids(body.participants)
    if isinstance(body, Commitment):
        return ids(body.donor)
    if isinstance(body, Project):
        return ids(body.partners)
    if isinstance(body, Spending):
        return ids([body.party] if body.party else [])
    if isinstance(body, Statement):
        return frozenset({body.speaker.id} if body.speaker else ())
    return frozenset()


def blocks(claims: Iterable[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """Return the claims by kind and by each party of their giving side: only claims of one block are compared."""
    out: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        for key in _key_parties(claim):
            out[claim.kind, key].append(claim)
    return out


class Clusters:
    """Groups of claims, built by joining; ``apart`` holds pairs that must never meet in one group."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._group = {c.id: c.id for c in claims}
        self._members: dict[str, list[str]] = {c.id: [c.id] for c in claims}
        self.apart: dict[str, set[str]] = defaultdict(set)

    def keep_apart(self, left: str, right: str) -> None:
        """Forbid that two claims meet in one group."""
        self.apart[left].add(right)
        self.apart[right].add(left)

    def join(self, left: str, right: str, *, by_force: bool = False) -> bool:
        """Join the groups of two claims, unless a pair of them must stay apart; return whether they are one now."""
        a, b = self._group[left], self._group[right]
        if a == b:
            return True
        first, second = self._members[a], self._members[b]
        if not by_force and any(self.apart[x].intersection(second) for x in first):
            return False
        keep, gone = (a, b) if a < b else (b, a)
        for claim in self._members[gone]:
            self._group[claim] = keep
        self._members[keep] = sorted(first + second)
        del self._members[gone]
        return True

    def groups(self) -> list[list[str]]:
        """Return the groups, each sorted, in order of their first claim."""
        return sorted(self._members.values())


def _pairs(claims: Sequence[Claim]) -> Iterable[tuple[Claim, Claim]]:
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks(claims).items()):
        for a, b in itertools.combinations(sorted(block, key=lambda c: c.id)[:_LARGEST_BLOCK], 2):
            if (a.id, b.id) not in seen and (a.article.id != b.article.id or _stages_of_one(a, b)):
                seen.add((a.id, b.id))
                yield a, b


def _stages_of_one(a: Claim, b: Claim) -> bool:
    """Whether two claims of one article may be two stages of one thing (decided in February, delivered in June)."""
    return a.kind == "commitment" and a.status != b.status


def cluster(claims: Sequence[Claim], decisions: Sequence[Decision],
            published: Mapping[str, datetime.date]) -> list[list[str]]:
    """Return the groups of claims that are about one thing each; the outcome does not depend on their order.

    Agreements are grouped first: that two articles tell of one agreement is evidence for their meetings and projects.
    """
    clusters = Clusters(claims)
    known = {c.id for c in claims}
    _obey(decisions, clusters, known)
    agreements = [c for c in claims if c.kind == "agreement"]
    _join_likely(agreements, clusters, published, {})
    shared = _articles_by_agreement(agreements, clusters)
    _join_likely([c for c in claims if c.kind != "agreement"], clusters, published, shared)
    return clusters.groups()


def _obey(decisions: Sequence[Decision], clusters: Clusters, known: set[str]) -> None:
    for decision in sorted(decisions, key=lambda d: (d.at, d.id)):
        if decision.left in known and decision.right in known:
            if decision.judgement == "different":
                clusters.keep_apart(decision.left, decision.right)
            elif decision.judgement == "same":
                clusters.join(decision.left, decision.right, by_force=True)


def _articles_by_agreement(agreements: Sequence[Claim], clusters: Clusters) -> dict[str, set[str]]:
    """The groups of agreements that each article tells of."""
    by_id = {c.id: c for c in agreements}
    out: dict[str, set[str]] = defaultdict(set)
    for group in clusters.groups():
        for claim in group:
            if claim in by_id:
                out[by_id[claim].article.id].add(group[0])
    return out


def _join_likely(claims: Sequence[Claim], clusters: Clusters, published: Mapping[str, datetime.date],
                 shared: Mapping[str, set[str]]) -> None:
    likely: list[tuple[float, str, str]] = []
    for a, b in _pairs(claims):
        found = compare(a, b, published)
        if found.excluded:
            clusters.keep_apart(a.id, b.id)
            continue
        score = found.score + _bonus(a, b, shared)
        if a.article.id == b.article.id and not any(r.startswith("the same") for r in found.reasons):
            clusters.keep_apart(a.id, b.id)
            continue
        if score >= THRESHOLD:
            likely.append((-score, a.id, b.id))
    _keep_apart_within_articles(claims, clusters)
    for _, a_id, b_id in sorted(likely):
        clusters.join(a_id, b_id)


def _keep_apart_within_articles(claims: Sequence[Claim], clusters: Clusters) -> None:
    """What one article tells as two things are two things."""
    by_article: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article.id, claim.kind].append(claim)
    for group in by_article.values():
        for a, b in itertools.combinations(group, 2):
            if not _stages_of_one(a, b):
                clusters.keep_apart(a.id, b.id)


def _bonus(a: Claim, b: Claim, shared: Mapping[str, set[str]]) -> float:
    if a.kind not in ("meeting", "project") or a.status == "proposed":
        return 0.0
    return SHARED_AGREEMENT if shared.get(a.article.id, set()) & shared.get(b.article.id, set()) else 0.0


def explain(a: Claim, b: Claim, published: Mapping[str, datetime.date]) -> Comparison:
    """Return the comparison of two claims, for people who ask why."""
    return compare(a, b, published)

"""Everything linked at once: what ``relink`` keeps up to date, made from nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from talka.linking.blocking import Keys, keys_of
from talka.linking.cluster import grouped
from talka.linking.decisions import by_claim, claims_named, known_words
from talka.linking.links import Tie, find_links, link_keys
from talka.linking.profile import profiles
from talka.linking.record import make_record, record_id
from talka.linking.shelf import Days, Member, Shelf
from talka.linking.standing import Standing, stand_among
from talka.linking.telling import core_number
from talka.linking.unswept import unswept
from talka.model import Claim, Decision, Record


class Whole(NamedTuple):
    """Records without links and standing, which stand beside them."""

    points: Mapping[str, Sequence[str]]
    """The claims that tell the same, by the least of them."""
    groups: tuple[tuple[str, ...], ...]
    edges: Sequence[tuple[str, str, float]]
    named: frozenset[str]
    records: tuple[Record, ...]
    ties: tuple[tuple[str, Tie], ...]
    standings: tuple[tuple[str, Standing], ...]


def link_whole(claims: Sequence[Claim], decisions: Sequence[Decision], days: Days) -> Whole:
    """Return the records of claims, in order of id, with how they stand to one another."""
    with unswept():
        return _link_whole(claims, decisions, days)


def _link_whole(claims: Sequence[Claim], decisions: Sequence[Decision], days: Days) -> Whole:
    by_id = {c.id: c for c in claims}
    words = known_words(decisions, {c.id: c.kind for c in by_id.values()})
    named = claims_named(decisions)
    reviews = by_claim(decisions)
    found = grouped(profiles(by_id.values(), days.published), words, named)
    points = {p.id: p.claims for p in found.points}
    edges = [(found.points[i].id, found.points[j].id, score) for score, i, j in found.edges]
    groups = tuple(found.groups)
    del found  # nothing of what claims were compared by is held beside the records
    records = [make_record([by_id[c] for p in group for c in points[p]], reviews, days.copies, days.published)
               for group in groups]
    records.sort(key=lambda r: r.id)
    links = find_links(records)
    ties = tuple((i, t) for i, mine in links.items() for t in mine)
    return Whole(points, groups, edges, named, tuple(records), ties, _standings(records, ties))


def _standings(records: Sequence[Record], ties: Sequence[tuple[str, Tie]]) -> tuple[tuple[str, Standing], ...]:
    known = {r.id: r for r in records}
    led: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, t in ties:
        led[t.link.record].append((t.link.relation, source))
    return tuple((r.id, stand_among(r, led, known)) for r in records)


def shelve(shelf: Shelf, claims: Sequence[Claim], days: Days, whole: Whole) -> None:
    """Put everything on an empty shelf, with the keys that one more article will be linked by."""
    record_of = {p: record_id(group[0]) for group in whole.groups for p in group}
    article_of = {c.id: c.article.id for c in claims}
    members: list[Member] = []

    def keys() -> Iterator[tuple[str, Keys]]:
        for p in profiles(claims, days.published):
            if p.id in whole.points:
                core = core_number(p, whole.named)
                members.extend(Member(c, article_of[c], core, p.id, record_of[p.id]) for c in whole.points[p.id])
                yield p.id, keys_of(p)

    shelf.put_keys(keys())
    shelf.put_members(members)
    shelf.put_edges(_both_ways(whole.edges))
    shelf.put_records(whole.records)
    shelf.put_record_keys((r.id, link_keys(r)) for r in whole.records)
    shelf.put_ties(whole.ties)
    shelf.put_standings(whole.standings)


def _both_ways(edges: Iterable[tuple[str, str, float]]) -> Iterable[tuple[str, Mapping[str, float]]]:
    near: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for a, b, score in edges:
        near[a][b] = near[b][a] = score
    return near.items()

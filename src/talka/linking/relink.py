"""Records kept up to date: articles that came, went or changed, and what may join with their claims, are linked anew.

The outcome is that of ``link_claims`` on everything: which claims tell the same, which of these are likely one, and
which groups join depends on them alone, so that it is enough to look at what changed and at what it is likely one with.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from talka.linking import weights as w
from talka.linking.blocking import keys_of
from talka.linking.cluster import likely, pair_score
from talka.linking.decisions import Pair, by_claim, claims_named, known_words, last_words
from talka.linking.joining import Words
from talka.linking.known import Known, Row, row_of
from talka.linking.record import make_record, record_id
from talka.linking.region import Edges, regrouped
from talka.linking.relate import relate
from talka.linking.shelf import Member, Shelf
from talka.linking.telling import core_number, side_by_side
from talka.linking.unswept import unswept
from talka.model import Claim, Record


class Change(NamedTuple):
    """What becomes of points: those that come with their claims, those that go, and those that lost a fellow."""

    come: Mapping[str, Sequence[Row]]
    go: frozenset[str]
    stay: frozenset[str]
    torn: frozenset[str]
    """The records that the points stood in."""


def relink(shelf: Shelf, touched: Collection[str]) -> None:
    """Bring the records up to date with articles that were added, changed or taken out, or of which people decided."""
    with unswept():
        _relink(shelf, touched)


def _relink(shelf: Shelf, touched: Collection[str]) -> None:
    words, known = _words(shelf), Known(shelf)
    new = {c.id: c for c in shelf.claims_of(touched)}
    change = _change(shelf, touched, new, known)
    edges = Edges(shelf)
    edges.drop(change.go)
    shelf.drop_points(change.go)
    known.stand(change.come)
    _meet(shelf, change.come.keys(), known, edges, [pair for pair, _ in words])
    groups = regrouped(shelf, change.come.keys() | change.stay, edges, words, known)
    edges.save()
    standing = shelf.at_points({p for group in groups for p in group} - change.come.keys())
    now = _members(groups, standing, change.come)
    held = set(standing)
    shelf.put_members([m for found in now.values() for m in found if m not in held])
    old = change.torn | {m.record for m in standing}
    made = _records(shelf, now, standing, new, change.torn)
    relate(shelf, made, old - now.keys())


def _words(shelf: Shelf) -> Words:
    decisions = shelf.decisions()
    named = {claim for pair in last_words(decisions) for claim in pair}
    return known_words(decisions, {c.id: c.kind for c in shelf.claims(named)}) if named else []


# --- which points there are -------------------------------------------------------------------------------------------


def _change(shelf: Shelf, touched: Collection[str], new: Mapping[str, Claim], known: Known) -> Change:
    """Take together anew what tells the same as a claim that came, went or changed."""
    named = claims_named(shelf.decisions())
    fresh = [Row(p.id, p.claim.article.id, core_number(p, named)) for p in known.learn(list(new.values()))]
    held = shelf.telling({m.core for m in shelf.linked_of(touched)} | {r.core for r in fresh})
    made = _points([*fresh, *(row_of(m) for m in held if m.article not in touched)], known)
    was: defaultdict[str, set[str]] = defaultdict(set)
    for m in held:
        was[m.point].add(m.claim)
    same = {p for p, rows in made.items() if was.get(p) == {r.id for r in rows} and new.keys().isdisjoint(was[p])}
    torn = frozenset(m.record for m in held if m.point not in same)
    go = frozenset(was.keys() - same)
    left = frozenset(m.point for m in shelf.in_records(torn)) - go
    return Change({p: rows for p, rows in made.items() if p not in same}, go, left, torn)


def _points(rows: Iterable[Row], known: Known) -> dict[str, list[Row]]:
    """The claims that tell the same, by the least of them (``talka.linking.telling``)."""
    out: dict[str, list[Row]] = {}
    for group in side_by_side((r.core, r.article, r) for r in sorted(rows)):
        if len(group) > 1 and not _one(group[0], group[1], known):
            out |= {r.id: [r] for r in group}
        else:
            out[group[0].id] = group
    return out


def _one(a: Row, b: Row, known: Known) -> bool:
    profiles = known.claims((a, b))
    return likely(profiles[a.id], profiles[b.id])


def _meet(shelf: Shelf, points: Collection[str], known: Known, edges: Edges, said: Collection[Pair]) -> None:
    """Compare new points with those that they share a key with, and keep the keys."""
    keys = {p: keys_of(profile) for p, profile in known.points(points).items()}
    shelf.put_keys(keys.items())
    asking: defaultdict[int, list[str]] = defaultdict(list)
    for p, found in keys.items():
        for key in found.asks:
            asking[key].append(p)
    pairs = {(p, other) if p < other else (other, p)
             for key, other in shelf.offering(asking.keys()) for p in asking[key] if p != other}
    profiles = known.points({p for pair in pairs for p in pair})
    scores = ((a, b, pair_score(profiles[a], profiles[b])) for a, b in pairs - set(said))
    edges.add([(a, b, score) for a, b, score in scores if score is not None and score >= w.THRESHOLD])


# --- what comes of them -----------------------------------------------------------------------------------------------


def _members(
    groups: Iterable[Sequence[str]], standing: Iterable[Member], come: Mapping[str, Sequence[Row]]
) -> dict[str, list[Member]]:
    """Where the claims of groups stand now, by record."""
    rows: defaultdict[str, list[Row]] = defaultdict(list, {p: list(found) for p, found in come.items()})
    for m in standing:
        rows[m.point].append(row_of(m))
    out = {}
    for group in groups:
        record = record_id(group[0])
        out[record] = [Member(r.id, r.article, r.core, p, record) for p in group for r in rows[p]]
    return out


def _records(shelf: Shelf, now: Mapping[str, Sequence[Member]], standing: Iterable[Member], new: Mapping[str, Claim],
             torn: Collection[str]) -> list[Record]:
    """The records that are new or no longer what they were; a group that nothing was added to or taken from stands."""
    was: defaultdict[str, set[str]] = defaultdict(set)
    for m in standing:
        was[m.record].add(m.claim)
    changed = [[m.claim for m in found] for record, found in now.items()
               if record in torn or {m.claim for m in found} != was.get(record)]
    ids = {i for claims in changed for i in claims}
    claims = {c.id: c for c in shelf.claims(ids - new.keys())} | dict(new)
    days = shelf.days({claims[i].article.id for i in ids})
    reviews = by_claim(shelf.decisions())
    return [make_record([claims[i] for i in found], reviews, days.copies, days.published) for found in changed]

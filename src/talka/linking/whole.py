"""Everything linked at once: what ``relink`` keeps up to date, made from nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from talka.linking.blocking import keys_of
from talka.linking.cluster import components
from talka.linking.decisions import by_claim, known_words
from talka.linking.links import Tie, find_links, link_keys
from talka.linking.profile import profiles
from talka.linking.record import make_record, record_id
from talka.linking.shelf import Days, Member, Shelf
from talka.linking.standing import Standing, stand
from talka.model import Claim, Decision, Record


class Whole(NamedTuple):
    """Records without links and standing, which stand beside them."""

    members: tuple[Member, ...]
    records: tuple[Record, ...]
    ties: tuple[tuple[str, Tie], ...]
    standings: tuple[tuple[str, Standing], ...]


def link_whole(claims: Sequence[Claim], decisions: Sequence[Decision], days: Days) -> Whole:
    """Return the records of claims, in order of id, with how they stand to one another."""
    by_id = {c.id: c for c in claims}
    words = known_words(decisions, {c.id: c.kind for c in by_id.values()})
    reviews = by_claim(decisions)
    members: list[Member] = []
    records: list[Record] = []
    for component in components(profiles(by_id.values(), days.published), words):
        for group in component.groups:
            mine = [by_id[i] for i in group]
            members += (Member(c.id, c.article.id, component.id, record_id(group[0])) for c in mine)
            records.append(make_record(mine, reviews, days.copies, days.published))
    records.sort(key=lambda r: r.id)
    links = find_links(records)
    ties = tuple((i, t) for i, found in links.items() for t in found)
    return Whole(tuple(members), tuple(records), ties, _standings(records, ties))


def _standings(records: Sequence[Record], ties: Sequence[tuple[str, Tie]]) -> tuple[tuple[str, Standing], ...]:
    known = {r.id: r for r in records}
    led: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for source, t in ties:
        led[t.link.record].append((t.link.relation, source))
    return tuple((r.id, stand(r, [(relation, known[i]) for relation, i in sorted(led.get(r.id, ()))]))
                 for r in records)


def shelve(shelf: Shelf, claims: Sequence[Claim], days: Days, whole: Whole) -> None:
    """Put everything on an empty shelf, with the keys that one more article will be linked by."""
    shelf.put_keys((p.id, keys_of(p)) for p in profiles(claims, days.published))
    shelf.put_members(whole.members)
    shelf.put_records(whole.records)
    shelf.put_record_keys((r.id, link_keys(r)) for r in whole.records)
    shelf.put_ties(whole.ties)
    shelf.put_standings(whole.standings)

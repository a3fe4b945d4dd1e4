"""Claims → records: which claims are about the same thing, what a record says, how records stand to one another.

A pure function of claims and people's decisions: the same claims in any order give the same records.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

import msgspec

from talka.linking.cluster import cluster, compare_pair
from talka.linking.fulfilment import covered, deliveries, is_covered, is_overdue
from talka.linking.links import find_links
from talka.linking.profile import profile
from talka.linking.record import make_record, record_id
from talka.linking.sides import ids as stands_for
from talka.linking.tally import Comparison
from talka.model import Claim, Commitment, Decision, Record

__all__ = ["Comparison", "explain", "is_covered", "link_claims", "record_id", "stands_for"]


def link_claims(
    claims: Sequence[Claim], decisions: Sequence[Decision] = (), *, copies: Mapping[str, str] | None = None,
    published: Mapping[str, datetime.date] | None = None, on: datetime.date | None = None,
) -> tuple[Record, ...]:
    """Return the records of claims, sorted by id.

    ``copies`` names for each article the text that it is a copy of, ``published`` the day that it counts from;
    ``on`` is the day that ``overdue`` is judged on, the last day of publication where it is not given.
    """
    days = dict(published or {})
    by_id = {c.id: c for c in claims}
    groups = cluster((profile(c, days) for c in by_id.values()), decisions)
    records = [make_record([by_id[i] for i in group], decisions, copies or {}, days) for group in groups]
    return tuple(sorted(_related(records, on or max(days.values(), default=None)), key=lambda r: r.id))


def explain(a: Claim, b: Claim, published: Mapping[str, datetime.date]) -> Comparison:
    """Return how alike two claims are, for people who ask why: the score, and a reason in words for each part of it."""
    return compare_pair(profile(a, published), profile(b, published), {}).done()


def _related(records: Sequence[Record], on: datetime.date | None) -> list[Record]:
    """Return the records with their links, and for commitments how much of them came and what is late."""
    links = find_links(records)
    given = deliveries(links)
    known = {r.id: r for r in records}
    ended = {x.record for i, found in links.items() for x in found
             if x.relation == "updates" and known[i].status == "cancelled"}
    out = []
    for record in records:
        fulfilling = [known[i] for i in given.get(record.id, ())]
        share = covered(record, fulfilling) if isinstance(record.body, Commitment) else None
        late = is_overdue(record, fulfilling, on, ended=record.id in ended)
        out.append(msgspec.structs.replace(record, links=links.get(record.id, ()), fulfilled=share, overdue=late))
    return out

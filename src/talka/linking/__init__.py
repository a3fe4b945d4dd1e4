"""Claims → records: which claims are about the same thing, what a record says, how records stand to one another.

A pure function of claims and people's decisions: the same claims in any order give the same records.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

import msgspec

from talka.linking.cluster import cluster, explain
from talka.linking.compare import Comparison
from talka.linking.fulfilment import covered, deliveries, is_covered, is_overdue
from talka.linking.links import find_links
from talka.linking.record import make_record, record_id
from talka.model import Claim, Commitment, Decision, Record

__all__ = ["Comparison", "explain", "is_covered", "link_claims", "record_id"]


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
    groups = cluster(tuple(by_id.values()), decisions, days)
    records = [make_record([by_id[i] for i in group], decisions, copies or {}, days) for group in groups]
    links = find_links(records)
    given = deliveries(links)
    known = {r.id: r for r in records}
    judged = on or (max(days.values()) if days else None)
    out = []
    for record in records:
        fulfilling = [known[i] for i in given.get(record.id, ())]
        is_commitment = isinstance(record.body, Commitment)
        out.append(msgspec.structs.replace(
            record, links=links.get(record.id, ()), fulfilled=covered(record, fulfilling) if is_commitment else None,
            overdue=is_overdue(record, fulfilling, judged)))
    return tuple(sorted(out, key=lambda r: r.id))

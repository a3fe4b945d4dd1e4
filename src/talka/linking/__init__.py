"""Claims → records: which claims are about the same thing, what a record says, how records stand to one another.

A pure function of claims and people's decisions: the same claims in any order give the same records. ``link_claims``
makes them from nothing; ``relink`` keeps them up to date on a shelf, with the same outcome.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from talka.linking.blocking import Keys
from talka.linking.cluster import compare_pair
from talka.linking.decisions import claim_of
from talka.linking.fulfilment import covered_things, is_covered
from talka.linking.kept_apart import kept_apart
from talka.linking.links import Tie, slot
from talka.linking.profile import profiles
from talka.linking.record import record_id
from talka.linking.relink import relink
from talka.linking.shelf import Counted, Days, Member, Shelf
from talka.linking.sides import ids as stands_for
from talka.linking.standing import Standing, given_for
from talka.linking.tally import Comparison
from talka.linking.times import news_days
from talka.linking.whole import Whole, link_whole, shelve
from talka.model import Claim, Decision, Record

__all__ = [
    "Comparison", "Counted", "Days", "Keys", "Member", "Shelf", "Standing", "Tie", "Whole", "assembled", "claim_of",
    "covered_things", "explain", "given_for", "is_covered", "kept_apart", "link_claims", "link_whole", "news_days",
    "record_id", "relink", "shelve", "slot", "stands_for",
]


def link_claims(
    claims: Sequence[Claim], decisions: Sequence[Decision] = (), *, copies: Mapping[str, str] | None = None,
    published: Mapping[str, datetime.date] | None = None, on: datetime.date | None = None,
) -> tuple[Record, ...]:
    """Return the records of claims, sorted by id.

    ``copies`` names for each article the text that it is a copy of, ``published`` the day that it counts from;
    ``on`` is the day that ``overdue`` is judged on, the last day of publication where it is not given.
    """
    days = news_days(published or {}, copies or {})
    whole = link_whole(claims, decisions, Days(days, copies or {}))
    return assembled(whole.records, whole.ties, dict(whole.standings), on or max(days.values(), default=None))


def assembled(
    records: Sequence[Record], ties: Sequence[tuple[str, Tie]], standings: Mapping[str, Standing],
    on: datetime.date | None,
) -> tuple[Record, ...]:
    """Return records with their links, with how much of them came, and whether they are overdue on a day."""
    links: defaultdict[str, list[Tie]] = defaultdict(list)
    for source, tie in ties:
        links[source].append(tie)
    return tuple(_assembled(r, links.get(r.id, ()), standings.get(r.id, Standing(None, None)), on) for r in records)


def _assembled(record: Record, ties: Sequence[Tie], standing: Standing, on: datetime.date | None) -> Record:
    late = on is not None and standing.late_after is not None and standing.late_after < on
    if not ties and not late and standing.fulfilled is None:
        return record
    links = tuple(t.link for t in sorted(ties, key=lambda t: (t.link.relation, t.link.record)))
    return msgspec.structs.replace(record, links=links, fulfilled=standing.fulfilled, overdue=late)


def explain(a: Claim, b: Claim, published: Mapping[str, datetime.date], beside: Sequence[Claim] = ()) -> Comparison:
    """Return how alike two claims are, for people who ask why: the score, and a reason in words for each part of it.

    ``beside`` are the other claims of their articles.
    """
    known = {p.id: p for p in profiles({c.id: c for c in (*beside, a, b)}.values(), published)}
    return compare_pair(known[a.id], known[b.id]).done()

"""One record or one claim, with all that is known of it."""

from __future__ import annotations

import msgspec

from talka.errors import NotFoundError
from talka.model import Claim, Link, Record
from talka.register import Register
from talka.views.fields import Field, shown_fields, title
from talka.views.passage import Passage, passages
from talka.views.snapshot import Snapshot

SHORTEST_PREFIX = 6


class ClaimPage(msgspec.Struct, frozen=True):
    """A claim with its record, its fields in words, and its evidence where it stands.

    ``day`` is the day its article counts from; ``day_stated`` is false where that is the day it was read.
    """

    claim: Claim
    record: str | None
    fields: tuple[Field, ...]
    passages: tuple[Passage, ...]
    day: str
    day_stated: bool


class Incoming(msgspec.Struct, frozen=True):
    """A link that another record has to this one."""

    record: str
    link: Link


class RecordPage(msgspec.Struct, frozen=True):
    """A record with its fields in words, its claims with their evidence, and the links to and from it."""

    record: Record
    title: str
    fields: tuple[Field, ...]
    claims: tuple[ClaimPage, ...]
    incoming: tuple[Incoming, ...]


def find(snapshot: Snapshot, key: str) -> Record | Claim:
    """Return what an id means: a record, a claim, or the record that any of its claims could have named.

    The beginning of an id will do where it fits one only. Raises ``NotFoundError``.
    """
    exact = _exact(snapshot, key)
    if exact is not None:
        return exact
    if len(key) >= SHORTEST_PREFIX:
        known = [k for k in (*snapshot.records, *snapshot.claims) if k.startswith(key)]
        if len(known) == 1:
            found = _exact(snapshot, known[0])
            if found is not None:
                return found
        if known:
            raise NotFoundError(f"{key} is the beginning of several ids: {', '.join(known[:5])}")
    raise NotFoundError(f"no record or claim {key} in this register")


def record_page(register: Register, snapshot: Snapshot, record: Record) -> RecordPage:
    """Return the page of a record."""
    pages = tuple(claim_page(register, snapshot, snapshot.claims[c]) for c in record.claims if c in snapshot.claims)
    incoming = tuple(
        Incoming(other.id, link) for other in snapshot.records.values() for link in other.links if link.record == record.id
    )
    ordered = tuple(sorted(pages, key=lambda p: (p.day, p.claim.article.source, p.claim.evidence[0].start)))
    fields = shown_fields(record.status, record.date, record.body, record.fields)
    return RecordPage(record, title(record), fields, ordered, incoming)


def claim_page(register: Register, snapshot: Snapshot, claim: Claim) -> ClaimPage:
    """Return the page of a claim."""
    stored = snapshot.articles[claim.article.id]
    return ClaimPage(
        claim,
        snapshot.record_of.get(claim.id),
        shown_fields(claim.status, claim.date, claim.body, claim.fields),
        passages(register.article(claim.article.id).text, claim.evidence),
        stored.day.isoformat(),
        stored.published is not None,
    )


def _exact(snapshot: Snapshot, key: str) -> Record | Claim | None:
    if key in snapshot.records:
        return snapshot.records[key]
    if key in snapshot.claims:
        return snapshot.claims[key]
    # a record's id is one of its claims' with another first letter; after a merge the others still lead here
    record = snapshot.record_of.get("c-" + key.removeprefix("r-")) if key.startswith("r-") else None
    return None if record is None else snapshot.records[record]

"""One record or one claim, with all that is known of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from talka.errors import NotFoundError
from talka.model import Claim, Conflict, ConflictValue, FieldOrigin, Quantity, Record
from talka.model.record import Relation
from talka.views import wording
from talka.views.complete import completed
from talka.views.fields import FIELD_SHAPES, Field, in_words, shown_fields, title
from talka.views.passage import Passage, passages
from talka.views.snapshot import Snapshot
from talka.views.word import Word, word_of

Texts = Callable[[str], str]
SHORTEST_PREFIX = 6
FORWARD: dict[Relation, str] = {
    "fulfils": "delivers",
    "part_of": "is part of",
    "provides_for": "provides for",
    "at": "was signed at",
    "updates": "updates",
}
BACKWARD: dict[Relation, str] = {
    "fulfils": "is delivered by",
    "part_of": "contains",
    "provides_for": "is provided for by",
    "at": "saw the signing of",
    "updates": "is updated by",
}


class ClaimPage(msgspec.Struct, frozen=True):
    """A claim with its record, its fields in words, and its evidence where it stands.

    ``day`` is the day its article counts from; ``day_stated`` is false where that is the day it was read. ``newer`` is
    the article that counts in the place of its own, where that is an older version of its page; ``word`` says whose
    word it is.
    """

    claim: Claim
    record: str | None
    fields: tuple[Field, ...]
    passages: tuple[Passage, ...]
    day: str
    day_stated: bool
    newer: str | None = None
    word: Word = "media"


class LinkPage(msgspec.Struct, frozen=True):
    """A link to or from another record: what it says, the other's id and title, and the reasons."""

    wording: str
    record: str
    title: str
    reasons: tuple[str, ...]


class Side(msgspec.Struct, frozen=True):
    """What some claims of a record give for a field, in words, and how many texts that are no copies of one another.

    ``official`` says that an official body or an official is among those whose word it is.
    """

    value: str
    claims: tuple[str, ...]
    independent: int
    official: bool


class ConflictPage(msgspec.Struct, frozen=True):
    """A field that the claims of a record disagree on, and its sides."""

    field: str
    sides: tuple[Side, ...]


class Step(msgspec.Struct, frozen=True):
    """A stage of a record: its status, its time in words, and the claim that says so."""

    status: str
    date: str
    claim: str


class RecordPage(msgspec.Struct, frozen=True):
    """A record with its fields in words, its claims with their evidence, and the links to and from it."""

    record: Record
    title: str
    fields: tuple[Field, ...]
    history: tuple[Step, ...]
    conflicts: tuple[ConflictPage, ...]
    links: tuple[LinkPage, ...]
    claims: tuple[ClaimPage, ...]

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each claim on the page, from 1."""
        return {page.claim.id: number for number, page in enumerate(self.claims, 1)}


def find(snapshot: Snapshot, key: str) -> Record | Claim:
    """Return what an id means: a record, a claim, or the record that any of its claims could have named.

    The beginning of an id will do where it fits one only. Raises ``NotFoundError``.
    """
    exact = _exact(snapshot, key)
    if exact is not None:
        return exact
    if len(key) >= SHORTEST_PREFIX:
        aliases = (f"r-{c.removeprefix('c-')}" for c in snapshot.claims)
        every = dict.fromkeys((*snapshot.records, *snapshot.claims, *aliases, *snapshot.older_claims))
        known = [k for k in every if k.startswith(key)]
        if len(known) == 1:
            found = _exact(snapshot, known[0])
            if found is not None:
                return found
        if known:
            raise NotFoundError(f"{key} is the beginning of several ids: {', '.join(known[:5])}")
    raise NotFoundError(f"no record, claim or article {key} in this register")


def record_page(
    text_of: Texts, snapshot: Snapshot, record: Record, copies: Mapping[str, str] | None = None
) -> RecordPage:
    """Return the page of a record; ``text_of`` gives the text of an article by its id.

    ``copies`` names for each article the text that it is a copy of, itself where it is none.
    """
    pages = tuple(claim_page(text_of, snapshot, snapshot.claims[c]) for c in record.claims if c in snapshot.claims)
    ordered = tuple(sorted(pages, key=lambda p: (p.day, p.claim.article.source, p.claim.evidence[0].start)))
    return RecordPage(
        record,
        title(record),
        shown_fields(record.status, record.date, record.body, _origins(snapshot, record)),
        tuple(Step(s.status or "reported", wording.period(s.date), s.claim) for s in record.history),
        tuple(_conflict(snapshot, c, copies or {}) for c in record.conflicts),
        (*_links_from(snapshot, record), *_links_to(snapshot, record)),
        ordered,
    )


def claim_page(text_of: Texts, snapshot: Snapshot, claim: Claim) -> ClaimPage:
    """Return the page of a claim; ``text_of`` gives the text of an article by its id."""
    stored, full = snapshot.articles[claim.article.id], completed(snapshot, claim)
    return ClaimPage(
        claim,
        snapshot.record_of.get(claim.id),
        shown_fields(full.status, full.date, full.body, full.fields),
        passages(text_of(claim.article.id), claim.evidence),
        stored.day.isoformat(),
        stored.published is not None,
        snapshot.older.get(claim.article.id),
        word_of(claim),
    )


def _origins(snapshot: Snapshot, record: Record) -> dict[str, FieldOrigin]:
    """Return where the fields of a record are from: what one of its own claims states is stated, there."""
    return {name: _origin(snapshot, record, name, origin) for name, origin in record.fields.items()}


def _origin(snapshot: Snapshot, record: Record, name: str, origin: FieldOrigin) -> FieldOrigin:
    claim = snapshot.claims.get(origin.source or "")
    if origin.how != "inherited" or claim is None or claim.id not in record.claims:
        return origin
    told = claim.fields.get(name, origin)
    return FieldOrigin("stated", told.evidence, claim.id) if told.how == "stated" else told


def _links_from(snapshot: Snapshot, record: Record) -> tuple[LinkPage, ...]:
    return tuple(
        LinkPage(FORWARD[link.relation], link.record, title(snapshot.records[link.record]), link.reasons)
        for link in record.links
        if link.record in snapshot.records
    )


def _links_to(snapshot: Snapshot, record: Record) -> tuple[LinkPage, ...]:
    return tuple(
        LinkPage(BACKWARD[link.relation], other, title(snapshot.records[other]), link.reasons)
        for other, link in snapshot.incoming.get(record.id, ())
    )


def _conflict(snapshot: Snapshot, conflict: Conflict, copies: Mapping[str, str]) -> ConflictPage:
    return ConflictPage(conflict.field, tuple(_side(snapshot, conflict.field, v, copies) for v in conflict.values))


def _side(snapshot: Snapshot, field: str, given: ConflictValue, copies: Mapping[str, str]) -> Side:
    told = [snapshot.claims[c] for c in given.claims if c in snapshot.claims]
    texts = {copies.get(c.article.id, c.article.id) for c in told}
    value = in_words(field, _typed(field, given.value))
    return Side(value, given.claims, len(texts), any(word_of(c) != "media" for c in told))


def _typed(field: str, value: object) -> object:
    """Return a value that came out of the register in plain types in the type of its field again."""
    try:
        shape = Quantity if field.startswith("items.") else FIELD_SHAPES.get(field, Any)
        return msgspec.convert(msgspec.to_builtins(value), shape)
    except msgspec.ValidationError:
        return str(value)


def _exact(snapshot: Snapshot, key: str) -> Record | Claim | None:
    if key in snapshot.records:
        return snapshot.records[key]
    if key in snapshot.claims:
        return snapshot.claims[key]
    if key in snapshot.older_claims:
        return snapshot.older_claims[key]
    # a record's id is one of its claims' with another first letter; after a merge the others still lead here
    record = snapshot.record_of.get("c-" + key.removeprefix("r-")) if key.startswith("r-") else None
    return None if record is None else snapshot.records[record]

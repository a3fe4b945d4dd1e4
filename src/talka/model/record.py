"""Records: what the register holds after the claims of all articles about the same thing were brought together."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from talka.model.claim import Body, ClaimKind, FieldOrigin
from talka.model.value import DateRange

Relation = Literal["fulfils", "part_of", "provides_for", "at", "updates"]


class HistoryStep(msgspec.Struct, frozen=True):
    """A stage of the record, with the claim that says so."""

    status: str | None
    date: DateRange | None
    claim: str


class ConflictValue(msgspec.Struct, frozen=True):
    """One of the values that claims of a record give for a field."""

    value: object
    claims: tuple[str, ...]


class Conflict(msgspec.Struct, frozen=True):
    """A field in which claims of a record disagree."""

    field: str
    values: tuple[ConflictValue, ...]


class Link(msgspec.Struct, frozen=True):
    """How this record stands to another, with reasons in words."""

    relation: Relation
    record: str
    reasons: tuple[str, ...]


class Share(msgspec.Struct, frozen=True):
    """How much of a promise deliveries cover, as shares of it."""

    min: float | None
    max: float | None


class Review(msgspec.Struct, frozen=True):
    """What people decided about a record."""

    decision: str
    by: str
    at: str
    reason: str


class Record(msgspec.Struct, frozen=True):
    """One thing of the world, as far as the claims of the register tell it."""

    id: str
    kind: ClaimKind
    status: str | None
    date: DateRange | None
    body: Body
    fields: dict[str, FieldOrigin]
    claims: tuple[str, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    languages: tuple[str, ...]
    independent: int
    first_reported: datetime.date | None
    last_reported: datetime.date | None
    history: tuple[HistoryStep, ...]
    conflicts: tuple[Conflict, ...] = ()
    links: tuple[Link, ...] = ()
    fulfilled: Share | None = None
    overdue: bool = False
    review: Review | None = None
    part: bool = False
    """Whether its words say that it is a part of something told beside it; what of is a link."""
    first: bool = False
    """Whether its words count the pieces that come first."""
    rest: bool = False
    """Whether its words say that it is what is left to come, so that nothing that had come by then is of it."""


class Decision(msgspec.Struct, frozen=True):
    """What a person decided: a judgement on two ids, or on one, with name, time and reason."""

    id: str
    judgement: Literal["same", "different", "unsure"]
    left: str
    right: str
    by: str
    at: str
    reason: str

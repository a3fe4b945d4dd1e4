"""The values that mentions and claims carry, in the shapes of the data contract."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

PartyType = Literal["country", "organisation", "person"]
Per = Literal["year", "month"]


class Quantity(msgspec.Struct, frozen=True):
    """How many: exactly 5 is 5 and 5, over 5 is 5 and ``None``, up to 5 is ``None`` and 5."""

    min: float | None
    max: float | None
    approximate: bool = False
    text: str = ""
    per: Per | None = None


class Money(msgspec.Struct, frozen=True):
    """How much, in whole units of ``currency`` (ISO 4217; ``None`` where the text does not name it)."""

    min: float | None
    max: float | None
    approximate: bool = False
    text: str = ""
    per: Per | None = None
    currency: str | None = None
    equivalents: tuple[Money, ...] = ()


class DateRange(msgspec.Struct, frozen=True):
    """First and last day; an open side is ``None``; both sides ``None`` where ``text`` cannot be settled."""

    start: datetime.date | None
    end: datetime.date | None
    text: str = ""


class Party(msgspec.Struct, frozen=True):
    """A state, a body or a person as the contract writes it."""

    name: str
    id: str
    type: PartyType
    subtype: str | None = None
    country: str | None = None
    role: str | None = None


class Place(msgspec.Struct, frozen=True):
    """A town or another place, its name in English where known, with the code of its country."""

    name: str
    country: str | None = None


class Item(msgspec.Struct, frozen=True):
    """A thing that is given, with its categories and, where one is stated, its quantity."""

    categories: tuple[str, ...]
    name: str
    quantity: Quantity | None = None

"""The fields of a claim or a record in words, each with where it is from, and the one line that names it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_type_hints

import msgspec

from talka.model import (
    Agreement,
    Body,
    Commitment,
    DateRange,
    FieldOrigin,
    Item,
    Meeting,
    Money,
    Party,
    Place,
    Project,
    Quantity,
    Record,
    Spending,
    Statement,
)
from talka.views import wording

QUOTE_SHOWN = 80
"""How much of a statement its title shows."""


FIELD_SHAPES: dict[str, Any] = {
    "status": str | None,
    "date": DateRange | None,
    **{
        name: hint
        for kind in (Agreement, Meeting, Commitment, Project, Spending, Statement)
        for name, hint in get_type_hints(kind).items()
    },
}
"""The type of each field of a claim by its name; what two kinds share has one type in both."""


class Field(msgspec.Struct, frozen=True):
    """A field in words: ``how`` it is known, and by which evidence (numbered from 1).

    ``source`` is the claim that states it, where the field is a record's; for what is inherited, the id it is from;
    for what is assumed, the name of the default.
    """

    name: str
    value: str
    how: str
    evidence: tuple[int, ...]
    source: str | None


def shown_fields(
    status: str | None, date: DateRange | None, body: Body, origins: Mapping[str, FieldOrigin]
) -> tuple[Field, ...]:
    """Return the filled fields in the order of the data contract; a yes or a no is shown where it is yes."""
    values: dict[str, object] = {"status": status, "date": date}
    values |= {name: getattr(body, name) for name in body.__struct_fields__}
    shown = ((name, in_words(name, value)) for name, value in values.items())
    return tuple(_field(name, value, origins.get(name)) for name, value in shown if value)


def in_words(name: str, value: object) -> str:
    """Return a value of a field in words; an empty one is an empty text."""
    if isinstance(value, str):
        return value.replace("_", " ") if name != "quote" else value
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, Money):
        same = "".join(f" ({wording.money(m)})" for m in value.equivalents)
        return wording.money(value) + same
    if isinstance(value, Quantity):
        return wording.share_of_gdp(value) if name == "share_of_gdp" else wording.bounds(value)
    if isinstance(value, DateRange):
        return wording.due(value) if name == "due" else wording.period(value)
    if isinstance(value, tuple):
        return ", ".join(in_words(name, v) for v in value)
    return _thing(value)


def title(record: Record) -> str:
    """Return one line that names a record."""
    body = record.body
    if isinstance(body, Commitment):
        things = ", ".join(p for p in (wording.what(body), wording.how_much(body)) if p) or "aid"
        whom = f" to {wording.names(body.recipient)}" if body.recipient else ""
        return f"{wording.names(body.donor) or 'Somebody'}{whom}: {things}"
    if isinstance(body, Agreement):
        return _headed(body.instrument, wording.names(body.parties))
    if isinstance(body, Meeting):
        place = f" in {body.place.name}" if body.place else ""
        return _headed(body.form + place, wording.names(body.participants))
    if isinstance(body, Project):
        return _headed(body.form, wording.names(body.partners))
    if isinstance(body, Spending):
        share = wording.share_of_gdp(body.share_of_gdp) if body.share_of_gdp else ""
        sums = ", ".join(p for p in (wording.money(body.amount) if body.amount else "", share) if p)
        who, what = body.party.name if body.party else "Somebody", (body.purpose or "defence").replace("_", " ")
        return f"{who}: {sums or 'money'} for {what}"
    quote = body.quote if len(body.quote) <= QUOTE_SHOWN else body.quote[:QUOTE_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"{body.speaker.name if body.speaker else 'Somebody'}: “{quote}”"


def _headed(kind: str, names: str) -> str:
    head = kind.replace("_", " ")
    return f"{head[:1].upper()}{head[1:]}: {names}"


def _thing(value: object) -> str:
    if isinstance(value, Party):
        return f"{value.name} ({value.role})" if value.role else value.name
    if isinstance(value, Place):
        return f"{value.name}, {value.country}" if value.country else value.name
    if isinstance(value, Item):
        return wording.item(value)
    return "" if value is None else str(value)


def _field(name: str, value: str, origin: FieldOrigin | None) -> Field:
    if origin is None:
        return Field(name, value, "", (), None)
    return Field(name, value, origin.how, tuple(i + 1 for i in origin.evidence), origin.source)

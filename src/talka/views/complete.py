"""What a claim lacks and its record knows: a day, a deadline that its article cannot settle, a given name.

Linking compares claims as their articles tell them; what is taken over here is for those who look at one claim, and is
marked as inherited from the record. A claim's id is made from what its article states and stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from talka.linking.sides import one_person
from talka.model import Claim, DateRange, FieldOrigin, Party, Record
from talka.views.snapshot import Snapshot

_PERSONS = ("signatories", "participants")


def completed(snapshot: Snapshot, claim: Claim) -> Claim:
    """Return a claim with what its record knows and it lacks; the claim itself where there is nothing."""
    record = snapshot.records.get(snapshot.record_of.get(claim.id, ""))
    if record is None or len(record.claims) == 1:
        return claim
    fields: dict[str, FieldOrigin] = {}
    date = _date(claim, record)
    if date is not None:
        fields["date"] = _from(claim, "date", record)
    changed = {**_times(claim, record), **_persons(claim, record)}
    fields |= {name: _from(claim, name, record) for name in changed}
    if not fields:
        return claim
    body = msgspec.structs.replace(claim.body, **changed)
    return msgspec.structs.replace(claim, date=date or claim.date, body=body, fields={**claim.fields, **fields})


def _from(claim: Claim, name: str, record: Record) -> FieldOrigin:
    """Where a value is from; the words that the claim has for it stay its evidence."""
    known = claim.fields.get(name)
    return FieldOrigin("inherited", known.evidence if known else (), record.id)


def _date(claim: Claim, record: Record) -> DateRange | None:
    """The day of the claim's stage as others tell it, where its own article does not settle it."""
    if _is_settled(claim.date):
        return None
    told = (step.date for step in record.history if step.status == claim.status and _is_settled(step.date))
    found = next(told, record.date if claim.status == record.status and _is_settled(record.date) else None)
    return _with_words(found, claim.date)


def _times(claim: Claim, record: Record) -> dict[str, Any]:
    """A deadline or a period that the claim has words for but no days."""
    made: dict[str, Any] = {}
    for name in ("due", "period"):
        mine, theirs = getattr(claim.body, name, None), getattr(record.body, name, None)
        if mine is not None and not _is_settled(mine) and _is_settled(theirs):
            made[name] = _with_words(theirs, mine)
    return made


def _persons(claim: Claim, record: Record) -> dict[str, Any]:
    """Persons of whom the claim has the family name only."""
    made: dict[str, Any] = {}
    for name in _PERSONS:
        mine = getattr(claim.body, name, ())
        full = tuple(_fuller(p, getattr(record.body, name, ())) for p in mine)
        if full != tuple(mine):
            made[name] = full
    return made


def _fuller(party: Party, known: Iterable[Party]) -> Party:
    if party.type != "person" or "-" in party.id:
        return party
    same = (
        p for p in known
        if p.type == "person" and "-" in p.id and one_person(p.id, party.id) and party.country in (None, p.country)
    )
    found = next(same, None)
    return party if found is None else msgspec.structs.replace(found, role=party.role or found.role)


def _is_settled(time: DateRange | None) -> bool:
    return time is not None and (time.start is not None or time.end is not None)


def _with_words(time: DateRange | None, told: DateRange | None) -> DateRange | None:
    """A time with the claim's own words for it, where it has any."""
    return msgspec.structs.replace(time, text=told.text) if time and told and told.text else time

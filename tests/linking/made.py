"""Claims for the tests of linking, told by made-up articles."""

from __future__ import annotations

import datetime
from typing import Any

from tests.build import LITHUANIA, UKRAINE, article, claim, day

from talka.linking import Comparison, explain, link_claims
from talka.model import (
    Agreement,
    Body,
    Claim,
    Commitment,
    DateRange,
    Decision,
    Item,
    Meeting,
    Money,
    Party,
    Quantity,
    Record,
)

GERMANY = Party("Germany", "DE", "country", country="DE")


def on(text: str) -> DateRange:
    """A day, or the time between two days written with a slash; an empty side is open."""
    start, _, end = text.partition("/")
    if "/" not in text:
        end = start
    return DateRange(day(start) if start else None, day(end) if end else None, text)


def told(
    body: Body, status: str, *, news: str | None = "", date: str | None = None, source: str = "", language: str = "en"
) -> Claim:
    """A claim of an article of its own, or of ``source``; the news is of the day of the act unless given."""
    if news == "":
        news = date.rpartition("/")[2] if date else "2024-09-10"
    name = source or f"{news}/{date}/{status}/{language}/{body!r}"
    of = article(name, source=name, published=news, language=language)
    return claim(of, status=status, body=body, date=on(date) if date else None)


def count(category: str, least: float | None = None, most: float | None = None, *, about: bool = False) -> Item:
    quantity = None if least is None and most is None else Quantity(least, most, about, str(least))
    return Item((category,), category, quantity)


def euros(value: float, most: float | None = None, **more: Any) -> Money:
    return Money(value, value if most is None else most, currency="EUR", **more)


def aid(
    *items: Item, amount: Money | None = None, due: str | None = None, donor: Party = LITHUANIA, **more: Any
) -> Commitment:
    return Commitment((donor,), (UKRAINE,), items=items, amount=amount, due=on(due) if due else None, **more)


def person(name: str, country: str) -> Party:
    return Party(name, f"person/{name}", "person", country=country)


def memorandum(*signers: Party, scope: tuple[str, ...] = ("uav",), instrument: str = "memorandum") -> Agreement:
    return Agreement(instrument, (LITHUANIA, UKRAINE), signers, scope)


def meeting(*people: Party, form: str = "talks") -> Meeting:
    return Meeting(form, people)


def published(claims: tuple[Claim, ...]) -> dict[str, datetime.date]:
    return {c.article.id: c.article.published.date for c in claims if c.article.published}


def linked(*claims: Claim, decisions: tuple[Decision, ...] = (), on: str | None = None) -> tuple[Record, ...]:
    judged = day(on) if on else None
    return link_claims(claims, decisions, published=published(claims), on=judged)


def compared(a: Claim, b: Claim) -> Comparison:
    return explain(a, b, published((a, b)))


def record_of(records: tuple[Record, ...], claim: Claim) -> Record:
    return next(r for r in records if claim.id in r.claims)


def decision(judgement: Any, left: str, right: str, at: str = "2025-01-01T10:00:00") -> Decision:
    return Decision(f"d-{judgement}-{left}-{right}-{at}", judgement, left, right, "Ona", at, "seen")

"""Registers of a few commitments written by hand, for worked examples of arithmetic."""

from __future__ import annotations

from typing import Any

import msgspec
from tests.build import UKRAINE, article, claim, day
from tests.linking.made import on

from talka.model import Claim, Commitment, HistoryStep, Item, Link, Money, Party, Quantity, Record, Source
from talka.register import StoredArticle
from talka.views import Snapshot

DENMARK = Party("Denmark", "DK", "country", country="DK")
NETHERLANDS = Party("Netherlands", "NL", "country", country="NL")
LITHUANIA = Party("Lithuania", "LT", "country", country="LT")
FUND = Party("Drone Fund", "organisation/drone-fund", "organisation", "fund")
STAGES = ("proposed", "pledged", "approved", "delivering", "delivered", "delayed", "refused", "cancelled")


def money(least: float | None, most: float | None = None, currency: str = "EUR", **more: Any) -> Money:
    """Exactly so much; with ``most``, between the two."""
    return Money(least, least if most is None else most, currency=currency, **more)


def over(least: float, currency: str = "EUR") -> Money:
    return Money(least, None, currency=currency)


def things(category: str, number: float | None = None, most: float | None = None) -> Item:
    quantity = None if number is None else Quantity(number, number if most is None else most)
    return Item((category,), category, quantity)


def told(
    name: str,
    status: str,
    amount: Money | None = None,
    *,
    date: str | None = "2024-09-10",
    news: str | None = None,
    donor: tuple[Party, ...] = (LITHUANIA,),
    recipient: tuple[Party, ...] = (UKRAINE,),
    steps: tuple[tuple[str, str], ...] = (),
    links: tuple[tuple[Any, str], ...] = (),
    outlet: str = "Gazette",
    url: str | None = None,
    source: str | None = None,
    language: str = "en",
    due: str | None = None,
    period: str | None = None,
    **more: Any,
) -> tuple[Record, Claim]:
    """A record named ``r-NAME`` of one claim, with its links and, in ``steps``, its history."""
    reported = news or (date.rpartition("/")[2] if date else None)
    body = Commitment(
        donor, recipient, amount=amount, due=on(due) if due else None, period=on(period) if period else None, **more
    )
    act = on(date) if date else None
    of = article(name, source=f"{name}.txt", published=reported, outlet=outlet, language=language)
    of = msgspec.structs.replace(of, url=url)
    chain = (Source(source, "person/x", "person", None, official=True),) if source else ()
    said = msgspec.structs.replace(
        claim(of, status=status, body=body, date=act), id=f"c-{name}", source_chain=chain
    )
    history = tuple(HistoryStep(s, on(d), said.id) for s, d in steps) or (HistoryStep(status, act, said.id),)
    first = day(reported) if reported else None
    made = Record(
        f"r-{name}", "commitment", status, act, body, {}, (said.id,), (of.id,), (outlet,), (language,), 1, first, first,
        history, links=tuple(Link(relation, f"r-{other}", ("so",)) for relation, other in links),
    )
    return made, said


def register(*every: tuple[Record, Claim], on_day: str = "2025-03-01") -> Snapshot:
    incoming: dict[str, tuple[tuple[str, Link], ...]] = {}
    for one, _ in every:
        for link in one.links:
            incoming[link.record] = (*incoming.get(link.record, ()), (one.id, link))
    claims = {c.id: c for _, c in every}
    stored = {
        c.article.id: StoredArticle(
            c.article.id, c.article.source, c.article.outlet, c.article.language,
            c.article.published.date if c.article.published else None, day("2026-01-01"), b"", c.article.url,
        )
        for c in claims.values()
    }
    records = {r.id: r for r, _ in every}
    return Snapshot(stored, claims, records, {c.id: r.id for r, c in every}, incoming, None, day(on_day))

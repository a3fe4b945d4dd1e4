"""Small builders of model values for tests; no cases in here."""

from __future__ import annotations

import datetime

import msgspec

from talka.model import (
    Article,
    ArticleRef,
    Block,
    Body,
    Claim,
    Commitment,
    DateRange,
    Document,
    FieldOrigin,
    Item,
    Party,
    Published,
    Quantity,
    Quote,
    Record,
    article_id,
    claim_id,
    quote,
)

LITHUANIA = Party("Lithuania", "LT", "country", country="LT")
UKRAINE = Party("Ukraine", "UA", "country", country="UA")


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def on(text: str) -> DateRange:
    return DateRange(day(text), day(text), text)


def document(text: str = "Lithuania promised more than 5,000 drones.", source: str = "a.txt") -> Document:
    return Document(source, text.encode())


def article(
    text: str = "Lithuania promised more than 5,000 drones.",
    *,
    source: str = "a.txt",
    published: str | None = "2024-08-27",
    outlet: str | None = "Gazette",
    language: str = "en",
) -> Article:
    known = Published(day(published), "byline") if published else None
    blocks = (Block("body", 0, len(text), language),)
    return Article(article_id(text, None), source, None, outlet, "Drones", language, known, text, blocks)


def claim(
    of: Article | None = None,
    *,
    status: str = "pledged",
    body: Body | None = None,
    date: DateRange | None = None,
    evidence: tuple[Quote, ...] = (),
) -> Claim:
    told = of or article()
    words = evidence or (quote(told.text, 0, len(told.text)),)
    content = body or drones()
    names = ("id", "source", "url", "outlet", "title", "language", "published")
    reference = ArticleRef(*(getattr(told, name) for name in names))
    key = claim_id(told.id, "commitment", words, {"body": msgspec.to_builtins(content), "status": status})
    kind = type(content).__name__.lower()
    return Claim(
        key, reference, kind, status, words, {"donor": FieldOrigin("stated", (0,))}, (), 0.9, date,  # type: ignore[arg-type]
        content,
    )


def drones(least: float | None = 5000, most: float | None = None, *, due: DateRange | None = None) -> Commitment:
    quantity = Quantity(least, most, text="more than 5,000")
    return Commitment((LITHUANIA,), (UKRAINE,), items=(Item(("uav",), "drones", quantity),), due=due)


def record(*claims: Claim, overdue: bool = False) -> Record:
    first = min(claims, key=lambda c: c.id)
    days = [c.article.published.date for c in claims if c.article.published]
    return Record(
        "r-" + first.id.removeprefix("c-"), first.kind, first.status, first.date, first.body, first.fields,
        tuple(sorted(c.id for c in claims)),
        tuple(sorted({c.article.id for c in claims})),
        tuple(sorted({c.article.outlet for c in claims if c.article.outlet})),
        tuple(sorted({c.article.language for c in claims if c.article.language})),
        len({c.article.id for c in claims}), min(days, default=None), max(days, default=None), (), overdue=overdue,
    )

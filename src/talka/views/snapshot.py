"""The register as it stands, or as it would stand if only what was published by a day had been read."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from talka.model import Article, Claim, Link, Record
from talka.pipeline import Told, link, older_versions, version_of
from talka.register import Register, StoredArticle


class Snapshot(msgspec.Struct, frozen=True):
    """Articles, claims and records by id, each in the order of exports.

    ``record_of`` gives the record of a claim, ``incoming`` the links to a record with the record that each is from.
    ``older`` maps each article that is an older version of its page to the version that counts; such articles are
    among ``articles``, but their claims are in ``older_claims`` only and belong to no record.
    ``as_of`` is the day asked for; ``judged_on`` the day that ``overdue`` is judged on, ``None`` where no day is known.
    """

    articles: dict[str, StoredArticle]
    claims: dict[str, Claim]
    records: dict[str, Record]
    record_of: dict[str, str]
    incoming: dict[str, tuple[tuple[str, Link], ...]]
    as_of: datetime.date | None
    judged_on: datetime.date | None
    older: dict[str, str] = {}
    older_claims: dict[str, Claim] = {}


def take_snapshot(register: Register, as_of: datetime.date | None = None, *, linked_by: str = "") -> Snapshot:
    """Return the register as a value.

    Stored records are taken where they are those of ``linked_by`` and no day is asked for; else records are derived.
    """
    articles = {a.id: a for a in register.stored_articles() if as_of is None or a.day <= as_of}
    older = older_versions((version_of(a) for a in articles.values()), as_of)
    every = {c.id: c for c in register.claims() if c.article.id in articles}
    claims = {key: c for key, c in every.items() if c.article.id not in older}
    judged_on = as_of or max((a.published for a in articles.values() if a.published is not None), default=None)
    if as_of is None and linked_by and register.is_linked(linked_by):
        records = register.records(judged_on)
    else:
        counting = {key: a for key, a in articles.items() if key not in older}
        records = _derive(register, counting, claims, judged_on)
    return Snapshot(
        articles,
        claims,
        {r.id: r for r in records},
        {claim: r.id for r in records for claim in r.claims},
        _incoming(records),
        as_of,
        judged_on,
        older,
        {key: c for key, c in every.items() if c.article.id in older},
    )


def _incoming(records: Sequence[Record]) -> dict[str, tuple[tuple[str, Link], ...]]:
    found: defaultdict[str, list[tuple[str, Link]]] = defaultdict(list)
    for record in records:
        for told in record.links:
            found[told.record].append((record.id, told))
    return {key: tuple(links) for key, links in found.items()}


def _derive(
    register: Register, articles: dict[str, StoredArticle], claims: dict[str, Claim], on: datetime.date | None
) -> tuple[Record, ...]:
    def text_of(key: str) -> Article:
        return register.article(key)

    told = [Told(a.id, a.published, a.fingerprint) for a in articles.values()]
    return link(told, tuple(claims.values()), register.decisions(), text_of=text_of, on=on)

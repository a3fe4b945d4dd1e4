"""Rows of a register's tables, written and read inside a transaction that somebody else holds."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from talka.model import Article, Claim, Note
from talka.register.store import pack, squeeze, unsqueeze
from talka.register.tables import ARTICLE, CLAIM, DOCUMENT, FAILURE, STATE, TOUCHED
from talka.register.values import Entry, Failure

MODIFIED = "modified"
"""The code of the note on the day of the last change that a page states."""


def _rank(article: Article, key: str) -> tuple[bool, bool, bool, str, str]:
    """What tells of an article first: what knows its day, its outlet and its title; then any fixed order."""
    return article.published is None, article.outlet is None, article.title is None, article.source, key


def _with_notes(article: Article, notes: Sequence[Note]) -> Article:
    every = dict.fromkeys((*article.notes, *notes))
    ordered = sorted(every, key=lambda n: (n.start is not None, n.start or 0, n.end or 0, n.code, n.detail or ""))
    return msgspec.structs.replace(article, notes=tuple(ordered))


def enter(connection: Connection, key: str, entry: Entry, read_on: datetime.date) -> bool:
    """Write what was read from a document, unless the register tells of its article by a better one already.

    Returns whether the article is new.
    """
    article = _with_notes(entry.article, entry.notes)
    told = told_of(connection, article.id)
    if told is None or _rank(article, key) < _rank(*told):
        _write_article(connection, article, key, entry.fingerprint, read_on, new=told is None)
        _write_claims(connection, article.id, entry.claims)
    later = ARTICLE.c.id == article.id, ARTICLE.c.read_on > read_on.isoformat()
    connection.execute(update(ARTICLE).where(*later).values(read_on=read_on.isoformat()))
    return told is None


def told_of(connection: Connection, article: str) -> tuple[Article, str] | None:
    """What the register tells of an article now, and the key of the document it is from."""
    query = select(ARTICLE.c.content, ARTICLE.c.document).where(ARTICLE.c.id == article)
    row = connection.execute(query).one_or_none()
    return None if row is None else (unsqueeze(row.content, Article), row.document)


def widen_sight(connection: Connection, key: str, seen: str) -> bool:
    """Widen the time in which a document is known to have stood at its address; returns whether it was widened."""
    row = connection.execute(select(DOCUMENT.c.first_seen, DOCUMENT.c.last_seen).where(DOCUMENT.c.key == key)).one()
    first, last = min(row.first_seen or seen, seen), max(row.last_seen or seen, seen)
    if (first, last) == (row.first_seen, row.last_seen):
        return False
    connection.execute(update(DOCUMENT).where(DOCUMENT.c.key == key).values(first_seen=first, last_seen=last))
    return True


def fail(connection: Connection, failure: Failure) -> None:
    """Write that a document could not be read, in the place of an earlier failure of the same source."""
    connection.execute(delete(FAILURE).where(FAILURE.c.source == failure.source))
    row = failure._asdict() | {"read_on": failure.read_on.isoformat()}
    connection.execute(insert(FAILURE), row)


def _write_article(
    connection: Connection, article: Article, key: str, fingerprint: bytes, read_on: datetime.date, *, new: bool
) -> None:
    row = {
        "document": key,
        "source": article.source,
        "outlet": article.outlet,
        "language": article.language,
        "published": article.published.date.isoformat() if article.published else None,
        "fingerprint": fingerprint,
        "url": article.url,
        "modified": next((n.detail for n in article.notes if n.code == MODIFIED), None),
        "content": squeeze(article),
    }
    if new:
        connection.execute(insert(ARTICLE), row | {"id": article.id, "read_on": read_on.isoformat()})
    else:
        connection.execute(update(ARTICLE).where(ARTICLE.c.id == article.id).values(**row))


def _write_claims(connection: Connection, article: str, claims: Sequence[Claim]) -> None:
    connection.execute(delete(CLAIM).where(CLAIM.c.article == article))
    ordered = sorted({c.id: c for c in claims}.values(), key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.id))
    rows = [
        {"id": claim.id, "article": article, "position": position, "kind": claim.kind, "content": pack(claim)}
        for position, claim in enumerate(ordered)
    ]
    if rows:
        connection.execute(insert(CLAIM), rows)


def touch_articles(connection: Connection, articles: Iterable[str]) -> None:
    """Say that what is derived from articles must be derived anew."""
    named = sorted(set(articles))
    if named:
        connection.execute(delete(TOUCHED).where(TOUCHED.c.article.in_(named)))
        connection.execute(insert(TOUCHED), [{"article": a} for a in named])


def touch_document(connection: Connection, key: str) -> None:
    """Say that what is derived from the article of a document must be derived anew."""
    article = connection.scalar(select(DOCUMENT.c.article).where(DOCUMENT.c.key == key))
    touch_articles(connection, [article] if article else [])


def touch(connection: Connection) -> None:
    """Say that what was read or decided has changed."""
    keep_state(connection, "changes", str(number(connection, "changes") + 1))


def number(connection: Connection, name: str) -> int:
    """The number kept under a name, 0 where there is none."""
    return int(connection.scalar(select(STATE.c.value).where(STATE.c.name == name)) or 0)


def keep_state(connection: Connection, name: str, value: str) -> None:
    """Keep a value under a name."""
    connection.execute(delete(STATE).where(STATE.c.name == name))
    connection.execute(insert(STATE), {"name": name, "value": value})

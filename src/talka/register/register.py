"""A register: one SQLite file with everything that was read, decided and derived."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import DatabaseError

from talka.errors import NotFoundError, RegisterError
from talka.model import Article, Claim, Decision, Document, Note, Record
from talka.register.engine import sqlite_engine
from talka.register.migrations import migrate
from talka.register.store import document_key, pack, squeeze, unpack, unsqueeze
from talka.register.tables import ARTICLE, CLAIM, DECISION, DOCUMENT, FAILURE, MEMBER, RECORD, STATE


class StoredArticle(NamedTuple):
    """What the register knows of an article without opening its text.

    ``published`` is the day the article states, ``read_on`` the first day it was read; ``fingerprint`` tells copies.
    """

    id: str
    source: str
    outlet: str | None
    language: str | None
    published: datetime.date | None
    read_on: datetime.date
    fingerprint: bytes

    @property
    def day(self) -> datetime.date:
        """The day that the article counts from."""
        return self.published or self.read_on


class Failure(NamedTuple):
    """A document that could not be read: where it came from, which room gave up, why, and when."""

    source: str
    stage: str
    reason: str
    read_on: datetime.date


class Entry(NamedTuple):
    """What was read from a document: its article, the claims and notes made from it, and what tells its copies."""

    article: Article
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    fingerprint: bytes


class Counts(NamedTuple):
    """How much a register holds."""

    articles: int
    claims: int
    records: int


class Register:
    """An open register; close it, or use it as a context manager.

    What is stored by one call is one transaction: either all of it is there, or nothing.
    """

    def __init__(self, path: Path) -> None:
        """Open a register, made if it is not there; raises ``RegisterError`` where it cannot be."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._engine = sqlite_engine(path)
            migrate(self._engine)
        except (OSError, DatabaseError) as error:
            raise RegisterError(f"cannot open the register {path}: {_reason(error)}") from error
        except RegisterError as error:
            raise RegisterError(f"cannot open the register {path}: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def files(self) -> tuple[Path, ...]:
        """The files that the register is kept in."""
        return tuple(self.path.with_name(self.path.name + end) for end in ("", "-wal", "-shm"))

    # --- what was read ---

    def holds(self, key: str) -> bool:
        """Whether a document with this key was read before."""
        with self._reading() as connection:
            return connection.scalar(select(DOCUMENT.c.key).where(DOCUMENT.c.key == key)) is not None

    def add(self, document: Document, entry: Entry, read_on: datetime.date) -> bool:
        """Store a document and what was read from it; returns whether its article is new to the register.

        One article that came by several documents is told of by the one that knows most of it, whatever the order.
        """
        key = document_key(document)
        with self._engine.begin() as connection:
            connection.execute(delete(FAILURE).where(FAILURE.c.source == document.source))
            if connection.scalar(select(DOCUMENT.c.key).where(DOCUMENT.c.key == key)) is not None:
                return False
            new = _enter(connection, key, entry, read_on)
            row = {"key": key, "article": entry.article.id, "read_on": read_on.isoformat()}
            connection.execute(insert(DOCUMENT), row | {"content": squeeze(document)})
            _touch(connection)
            return new

    def add_failure(self, failure: Failure) -> None:
        """Keep that a document could not be read."""
        with self._engine.begin() as connection:
            _fail(connection, failure)

    def forget(self, article: str) -> None:
        """Take out an article with its documents and claims; raises ``NotFoundError`` for one that is not held."""
        with self._engine.begin() as connection:
            if _told(connection, article) is None:
                raise NotFoundError(f"no article {article} in this register")
            _drop_records(connection)
            connection.execute(delete(CLAIM).where(CLAIM.c.article == article))
            connection.execute(delete(DOCUMENT).where(DOCUMENT.c.article == article))
            connection.execute(delete(ARTICLE).where(ARTICLE.c.id == article))
            _touch(connection)

    def replace_all(self, results: Iterable[tuple[Document, datetime.date, Entry | Failure]]) -> None:
        """Put new readings of the kept documents in the place of the old ones, all or none.

        A document that cannot be read any more is kept with its failure, and can be read by a later version.
        """
        with self._engine.begin() as connection:
            _drop_records(connection)
            connection.execute(update(DOCUMENT).values(article=None))
            connection.execute(delete(CLAIM))
            connection.execute(delete(ARTICLE))
            for document, read_on, result in results:
                if isinstance(result, Failure):
                    _fail(connection, result)
                    continue
                key = document_key(document)
                _enter(connection, key, result, read_on)
                kept = update(DOCUMENT).where(DOCUMENT.c.key == key)
                connection.execute(kept.values(article=result.article.id))
            _touch(connection)

    def documents(self) -> Iterator[tuple[Document, datetime.date]]:
        """Every document with the day it was read, in order of key."""
        with self._reading() as connection:
            keys = tuple(connection.scalars(select(DOCUMENT.c.key).order_by(DOCUMENT.c.key)))
        for key in keys:
            with self._reading() as connection:
                row = connection.execute(select(DOCUMENT).where(DOCUMENT.c.key == key)).one()
            yield unsqueeze(row.content, Document), datetime.date.fromisoformat(row.read_on)

    def failures(self) -> tuple[Failure, ...]:
        """Documents that could not be read, in order of source."""
        with self._reading() as connection:
            rows = connection.execute(select(FAILURE).order_by(FAILURE.c.source)).all()
        return tuple(Failure(r.source, r.stage, r.reason, datetime.date.fromisoformat(r.read_on)) for r in rows)

    def stored_articles(self) -> tuple[StoredArticle, ...]:
        """All articles without their texts, in order of id."""
        columns = [c for c in ARTICLE.c if c.name not in ("document", "content")]
        with self._reading() as connection:
            rows = connection.execute(select(*columns).order_by(ARTICLE.c.id)).all()
        return tuple(
            StoredArticle(
                row.id,
                row.source,
                row.outlet,
                row.language,
                datetime.date.fromisoformat(row.published) if row.published else None,
                datetime.date.fromisoformat(row.read_on),
                row.fingerprint,
            )
            for row in rows
        )

    def article(self, article: str) -> Article:
        """One article with its text; raises ``NotFoundError``."""
        with self._reading() as connection:
            content = connection.scalar(select(ARTICLE.c.content).where(ARTICLE.c.id == article))
        if content is None:
            raise NotFoundError(f"no article {article} in this register")
        return unsqueeze(content, Article)

    def claims(self) -> tuple[Claim, ...]:
        """All claims, by article and in the order of the text."""
        with self._reading() as connection:
            query = select(CLAIM.c.content).order_by(CLAIM.c.article, CLAIM.c.position)
            return tuple(unpack(content, Claim) for content in connection.scalars(query))

    def counts(self) -> Counts:
        """How many articles, claims and records there are."""
        with self._reading() as connection:
            numbers = [connection.scalar(select(func.count()).select_from(t)) or 0 for t in (ARTICLE, CLAIM, RECORD)]
        return Counts(*numbers)

    # --- what people decided ---

    def decide(self, decision: Decision) -> None:
        """Keep a decision; the same one twice is one."""
        with self._engine.begin() as connection:
            connection.execute(delete(DECISION).where(DECISION.c.id == decision.id))
            connection.execute(insert(DECISION), {"id": decision.id, "content": pack(decision)})
            _touch(connection)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, in order of id."""
        with self._reading() as connection:
            query = select(DECISION.c.content).order_by(DECISION.c.id)
            return tuple(unpack(content, Decision) for content in connection.scalars(query))

    # --- what was derived ---

    def state(self) -> int:
        """A number that grows with every change of what was read or decided."""
        with self._reading() as connection:
            return _number(connection, "changes")

    def is_linked(self, by: str) -> bool:
        """Whether the records are those of what the register holds now, derived by this version."""
        with self._reading() as connection:
            linked = connection.scalar(select(STATE.c.value).where(STATE.c.name == "linked"))
            return linked == f"{_number(connection, 'changes')} {by}"

    def put_records(self, records: Sequence[Record], members: Mapping[str, str], *, state: int, by: str) -> bool:
        """Store the records derived from the register as it was at ``state``; False where it has changed since."""
        with self._engine.begin() as connection:
            if _number(connection, "changes") != state:
                return False
            _drop_records(connection)
            if records:
                rows = [{"id": r.id, "kind": r.kind, "content": pack(r)} for r in records]
                connection.execute(insert(RECORD), rows)
            if members:
                connection.execute(insert(MEMBER), [{"claim": c, "record": r} for c, r in members.items()])
            _set(connection, "linked", f"{state} {by}")
            return True

    def records(self) -> tuple[Record, ...]:
        """The stored records, in order of id."""
        with self._reading() as connection:
            query = select(RECORD.c.content).order_by(RECORD.c.id)
            return tuple(unpack(content, Record) for content in connection.scalars(query))

    # --- inside ---

    def _reading(self) -> Connection:
        return self._engine.connect().execution_options(reading=True)


def _rank(article: Article, key: str) -> tuple[bool, bool, bool, str, str]:
    """What tells of an article first: what knows its day, its outlet and its title; then any fixed order."""
    return article.published is None, article.outlet is None, article.title is None, article.source, key


def _with_notes(article: Article, notes: Sequence[Note]) -> Article:
    every = dict.fromkeys((*article.notes, *notes))
    ordered = sorted(every, key=lambda n: (n.start is not None, n.start or 0, n.end or 0, n.code, n.detail or ""))
    return Article(
        article.id, article.source, article.url, article.outlet, article.title, article.language, article.published,
        article.text, article.blocks, tuple(ordered),
    )


def _enter(connection: Connection, key: str, entry: Entry, read_on: datetime.date) -> bool:
    article = _with_notes(entry.article, entry.notes)
    told = _told(connection, article.id)
    if told is None or _rank(article, key) < _rank(*told):
        _write_article(connection, article, key, entry.fingerprint, read_on, new=told is None)
        _write_claims(connection, article.id, entry.claims)
    later = ARTICLE.c.id == article.id, ARTICLE.c.read_on > read_on.isoformat()
    connection.execute(update(ARTICLE).where(*later).values(read_on=read_on.isoformat()))
    return told is None


def _told(connection: Connection, article: str) -> tuple[Article, str] | None:
    """What the register tells of an article now, and the key of the document it is from."""
    query = select(ARTICLE.c.content, ARTICLE.c.document).where(ARTICLE.c.id == article)
    row = connection.execute(query).one_or_none()
    return None if row is None else (unsqueeze(row.content, Article), row.document)


def _fail(connection: Connection, failure: Failure) -> None:
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


def _drop_records(connection: Connection) -> None:
    connection.execute(delete(MEMBER))
    connection.execute(delete(RECORD))


def _touch(connection: Connection) -> None:
    _set(connection, "changes", str(_number(connection, "changes") + 1))


def _number(connection: Connection, name: str) -> int:
    return int(connection.scalar(select(STATE.c.value).where(STATE.c.name == name)) or 0)


def _set(connection: Connection, name: str, value: str) -> None:
    connection.execute(delete(STATE).where(STATE.c.name == name))
    connection.execute(insert(STATE), {"name": name, "value": value})


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(getattr(error, "orig", None) or error)

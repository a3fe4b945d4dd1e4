"""A register: one SQLite file with everything that was read, decided and derived."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import DatabaseError

from talka.errors import NotFoundError, RegisterError
from talka.linking import assembled, claim_of
from talka.model import Article, Claim, Decision, Document, Record
from talka.register.engine import sqlite_engine
from talka.register.ground import Ground, stored
from talka.register.migrations import migrate
from talka.register.rows import (
    enter,
    fail,
    keep_state,
    number,
    told_of,
    touch,
    touch_articles,
    touch_document,
    widen_sight,
)
from talka.register.store import document_key, pack, squeeze, unpack, unsqueeze
from talka.register.tables import ARTICLE, CLAIM, DECISION, DOCUMENT, FAILURE, RECORD, STATE, TOUCHED
from talka.register.values import Counts, Entry, Failure, StoredArticle
from talka.register.watching import Watching


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
            self.watching = Watching(self._reading, self._writing)
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

    def see_again(self, key: str, seen: str) -> None:
        """Keep that a document stood at its address at a time (ISO, of UTC), where this widens what was known."""
        with self._writing() as connection:
            if widen_sight(connection, key, seen):
                touch_document(connection, key)
                touch(connection)

    def add(self, document: Document, entry: Entry, read_on: datetime.date) -> bool:
        """Store a document and what was read from it; returns whether its article is new to the register.

        One article that came by several documents is told of by the one that knows most of it, whatever the order.
        """
        key = document_key(document)
        with self._writing() as connection:
            connection.execute(delete(FAILURE).where(FAILURE.c.source == document.source))
            if connection.scalar(select(DOCUMENT.c.key).where(DOCUMENT.c.key == key)) is not None:
                if document.seen and widen_sight(connection, key, document.seen):
                    touch_document(connection, key)
                    touch(connection)
                return False
            new = enter(connection, key, entry, read_on)
            row: dict[str, str | None] = {"key": key, "article": entry.article.id, "read_on": read_on.isoformat()}
            row |= {"first_seen": document.seen, "last_seen": document.seen}
            connection.execute(insert(DOCUMENT), row | {"content": squeeze(document)})
            touch_articles(connection, [entry.article.id])
            touch(connection)
            return new

    def add_failure(self, failure: Failure) -> None:
        """Keep that a document could not be read."""
        with self._writing() as connection:
            fail(connection, failure)

    def forget(self, article: str) -> None:
        """Take out an article with its documents and claims; raises ``NotFoundError`` for one that is not held."""
        with self._writing() as connection:
            if told_of(connection, article) is None:
                raise NotFoundError(f"no article {article} in this register")
            touch_articles(connection, [article])
            connection.execute(delete(CLAIM).where(CLAIM.c.article == article))
            connection.execute(delete(DOCUMENT).where(DOCUMENT.c.article == article))
            connection.execute(delete(ARTICLE).where(ARTICLE.c.id == article))
            touch(connection)

    def replace_all(self, results: Iterable[tuple[Document, datetime.date, Entry | Failure]]) -> None:
        """Put new readings of the kept documents in the place of the old ones, all or none.

        A document that cannot be read any more is kept with its failure, and can be read by a later version.
        """
        with self._writing() as connection:
            keep_state(connection, "linked", "")
            connection.execute(update(DOCUMENT).values(article=None))
            connection.execute(delete(CLAIM))
            connection.execute(delete(ARTICLE))
            for document, read_on, result in results:
                if isinstance(result, Failure):
                    fail(connection, result)
                    continue
                key = document_key(document)
                connection.execute(delete(FAILURE).where(FAILURE.c.source == document.source))
                enter(connection, key, result, read_on)
                kept = update(DOCUMENT).where(DOCUMENT.c.key == key)
                connection.execute(kept.values(article=result.article.id))
            touch(connection)

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
        sight = func.min(DOCUMENT.c.first_seen).label("first_seen"), func.max(DOCUMENT.c.last_seen).label("last_seen")
        joined = ARTICLE.outerjoin(DOCUMENT, DOCUMENT.c.article == ARTICLE.c.id)
        query = select(*columns, *sight).select_from(joined).group_by(*columns).order_by(ARTICLE.c.id)
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return tuple(stored(row) for row in rows)

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
        with self._writing() as connection:
            connection.execute(delete(DECISION).where(DECISION.c.id == decision.id))
            connection.execute(insert(DECISION), {"id": decision.id, "content": pack(decision)})
            named = select(CLAIM.c.article).where(CLAIM.c.id.in_([claim_of(decision.left), claim_of(decision.right)]))
            touch_articles(connection, connection.scalars(named))
            touch(connection)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, in order of id."""
        with self._reading() as connection:
            query = select(DECISION.c.content).order_by(DECISION.c.id)
            return tuple(unpack(content, Decision) for content in connection.scalars(query))

    # --- what was derived ---

    def state(self) -> int:
        """A number that grows with every change of what was read or decided."""
        with self._reading() as connection:
            return number(connection, "changes")

    def is_linked(self, by: str) -> bool:
        """Whether the records are those of what the register holds now, derived by this version."""
        with self._reading() as connection:
            return _linked(connection) == (str(number(connection, "changes")), by)

    def touched(self, by: str) -> int | None:
        """How many articles were touched since this version linked them; ``None`` where it never did."""
        with self._reading() as connection:
            if _linked(connection)[1] != by:
                return None
            return connection.scalar(select(func.count()).select_from(TOUCHED)) or 0

    def relink(self, refresh: Callable[[Ground], None], *, by: str) -> bool:
        """Let ``refresh`` bring the records up to date; False where another version linked them meanwhile."""
        with self._writing() as connection:
            if _linked(connection)[1] != by:
                return False
            refresh(Ground(connection))
            keep_state(connection, "linked", f"{number(connection, 'changes')} {by}")
            return True

    def put_all(self, put: Callable[[Ground], None], *, state: int, by: str) -> bool:
        """Let ``put`` store what was derived from the register at ``state``; False where it has changed since."""
        with self._writing() as connection:
            if number(connection, "changes") != state:
                return False
            ground = Ground(connection)
            ground.clear()
            put(ground)
            keep_state(connection, "linked", f"{state} {by}")
            return True

    def records(self, on: datetime.date | None = None) -> tuple[Record, ...]:
        """The stored records, in order of id; ``on`` is the day that ``overdue`` is judged on."""
        with self._reading() as connection:
            query = select(RECORD.c.content).order_by(RECORD.c.id)
            records = [unpack(content, Record) for content in connection.scalars(query)]
            ground = Ground(connection)
            return assembled(records, tuple(ground.every_tie()), dict(ground.every_standing()), on)

    # --- inside ---

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._said("read"), self._engine.connect() as connection:
            yield connection.execution_options(reading=True)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._said("write to"), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _said(self, what: str) -> Iterator[None]:
        """Turn what the database complains of into a sentence for the user."""
        try:
            yield
        except DatabaseError as error:
            raise RegisterError(f"cannot {what} the register {self.path}: {_reason(error)}") from error


def _linked(connection: Connection) -> tuple[str, str]:
    """At what state the records were derived, and by which version; empty where they never were."""
    state, _, by = (connection.scalar(select(STATE.c.value).where(STATE.c.name == "linked")) or "").partition(" ")
    return state, by


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(getattr(error, "orig", None) or error)

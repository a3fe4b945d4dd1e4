"""What a register remembers of the feeds and sitemaps that it follows; asked for and kept over its own database."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from sqlalchemy import Connection, delete, func, insert, select

from talka.errors import NotFoundError
from talka.model import Visit, Watched
from talka.register.store import pack, unpack
from talka.register.tables import VISIT, WATCHED

Transaction = Callable[[], AbstractContextManager[Connection]]


class Watching:
    """The sources that are followed and the pages that they named; each call is one transaction."""

    def __init__(self, reading: Transaction, writing: Transaction) -> None:
        self._reading, self._writing = reading, writing

    def sources(self, parent: str | None = None) -> tuple[Watched, ...]:
        """The sources that were added, or those that an index of sitemaps named, in order of address."""
        which = WATCHED.c.parent.is_(None) if parent is None else WATCHED.c.parent == parent
        with self._reading() as connection:
            query = select(WATCHED.c.content).where(which).order_by(WATCHED.c.address)
            return tuple(unpack(content, Watched) for content in connection.scalars(query))

    def source(self, address: str) -> Watched | None:
        """One source, ``None`` where it is not followed."""
        with self._reading() as connection:
            content = connection.scalar(select(WATCHED.c.content).where(WATCHED.c.address == address))
        return None if content is None else unpack(content, Watched)

    def keep(self, source: Watched, visits: Iterable[Visit] = (), named: Iterable[Watched] = ()) -> None:
        """Keep what is known of a source now, with the pages and the sitemaps that it named."""
        with self._writing() as connection:
            for each in (source, *named):
                _put_source(connection, each)
            for visit in visits:
                _put_visit(connection, visit)

    def visit(self, address: str) -> Visit | None:
        """What is known of a page, ``None`` for one that no source named."""
        with self._reading() as connection:
            content = connection.scalar(select(VISIT.c.content).where(VISIT.c.address == address))
        return None if content is None else unpack(content, Visit)

    def visits(self, source: str) -> dict[str, Visit]:
        """What is known of all pages that a source named, by address."""
        with self._reading() as connection:
            rows = connection.scalars(select(VISIT.c.content).where(VISIT.c.source == source))
            return {v.address: v for v in (unpack(content, Visit) for content in rows)}

    def put_visit(self, visit: Visit) -> None:
        """Keep what came of a page; nothing where its source is followed no more."""
        with self._writing() as connection:
            if connection.scalar(select(WATCHED.c.address).where(WATCHED.c.address == visit.source)) is not None:
                _put_visit(connection, visit)

    def waiting(self, source: str) -> tuple[Visit, ...]:
        """The pages of a source that are to be asked for: those found last first, each time in the order listed."""
        with self._reading() as connection:
            query = select(VISIT.c.content).where(VISIT.c.source == source, VISIT.c.outcome == "waiting")
            found = [unpack(content, Visit) for content in connection.scalars(query)]
        by_place = sorted(found, key=lambda v: (v.place, v.address))
        return tuple(sorted(by_place, key=lambda v: v.found, reverse=True))

    def outcomes(self, source: str) -> dict[str, int]:
        """How many pages of a source, and of the sitemaps that it names, came to what."""
        family = select(WATCHED.c.address).where((WATCHED.c.address == source) | (WATCHED.c.parent == source))
        query = select(VISIT.c.outcome, func.count()).where(VISIT.c.source.in_(family)).group_by(VISIT.c.outcome)
        with self._reading() as connection:
            return {row[0]: row[1] for row in connection.execute(query)}

    def drop(self, address: str) -> None:
        """Follow a source no more and forget what it named; raises ``NotFoundError``. Articles stay."""
        with self._writing() as connection:
            if connection.scalar(select(WATCHED.c.address).where(WATCHED.c.address == address)) is None:
                raise NotFoundError(f"{address} is not followed in this register")
            which = (WATCHED.c.address == address) | (WATCHED.c.parent == address)
            connection.execute(delete(VISIT).where(VISIT.c.source.in_(select(WATCHED.c.address).where(which))))
            connection.execute(delete(WATCHED).where(which))


def _put_source(connection: Connection, source: Watched) -> None:
    row = {"address": source.address, "parent": source.parent, "content": pack(source)}
    held = connection.scalar(select(WATCHED.c.address).where(WATCHED.c.address == source.address))
    if held is None:
        connection.execute(insert(WATCHED), row)
    else:
        connection.execute(WATCHED.update().where(WATCHED.c.address == source.address).values(**row))


def _put_visit(connection: Connection, visit: Visit) -> None:
    connection.execute(delete(VISIT).where(VISIT.c.address == visit.address))
    row = {"address": visit.address, "source": visit.source, "outcome": visit.outcome, "content": pack(visit)}
    connection.execute(insert(VISIT), row)

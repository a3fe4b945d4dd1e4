"""Records and what they are found by, in the tables of a register; inside a transaction that somebody else holds."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Row, Select, Table, select

from talka.linking import Days, Keys, Member, Standing, Tie, slot
from talka.model import Claim, Decision, Link, Record, Share
from talka.register import asked
from talka.register.store import pack, unpack
from talka.register.tables import DECISION, LINK, MEMBER, NEAR, POINT_KEY, RECORD, RECORD_KEY

_MOST = 500
"""Values in one question; databases allow a few thousand."""
_ROWS = 20_000
"""Rows that are written at once."""


Asked = Select[*tuple[Any, ...]]
Near = list[tuple[str, float]]
"""What is kept of the points that one is likely one with."""


class KeptTie(msgspec.Struct, frozen=True):
    """What is kept of a link beside its ends: how strong it is among others, and why it is there."""

    strength: tuple[float, ...]
    reasons: tuple[str, ...]


class Derived:
    """The shelf that linking works on (``talka.linking.Shelf``)."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection with an open transaction."""
        self._connection = connection
        self._known: dict[str, tuple[datetime.date | None, str | None]] = {}

    # --- what linking is made from ---

    def days(self, articles: Collection[str]) -> Days:
        """What is known of the days and copies of articles."""
        for row in self._rows(asked.COUNTED_OF, set(articles) - self._known.keys()):
            self._known[row.article] = (row.published and datetime.date.fromisoformat(row.published), row.text)
        known = {a: self._known[a] for a in articles if a in self._known}
        published = {a: day for a, (day, _) in known.items() if day}
        return Days(published, {a: text for a, (_, text) in known.items() if text})

    def decisions(self) -> Sequence[Decision]:
        """What people decided, in order of id."""
        return self._decisions

    @cached_property
    def _decisions(self) -> tuple[Decision, ...]:
        query = select(DECISION.c.content).order_by(DECISION.c.id)
        return tuple(unpack(content, Decision) for content in self._connection.scalars(query))

    def claims_of(self, articles: Collection[str]) -> Sequence[Claim]:
        """The claims of articles that count; those of an older version of a page do not."""
        rows = self._rows(asked.CLAIMS_OF, articles)
        return sorted((unpack(r.content, Claim) for r in rows), key=lambda c: c.id)

    def claims(self, ids: Collection[str]) -> Sequence[Claim]:
        """Claims by their ids; those that are not held are left out."""
        return [unpack(r.content, Claim) for r in self._rows(asked.CLAIMS, ids)]

    # --- where claims stand ---

    def linked_of(self, articles: Collection[str]) -> Sequence[Member]:
        """Where the linked claims of articles stand."""
        return self._members(asked.MEMBERS_OF, articles)

    def telling(self, cores: Collection[int]) -> Sequence[Member]:
        """The claims that tell one of some cores."""
        return self._members(asked.TELLING, cores)

    def at_points(self, points: Collection[str]) -> Sequence[Member]:
        """The claims that stand for points."""
        return self._members(asked.AT_POINTS, points)

    def in_records(self, records: Collection[str]) -> Sequence[Member]:
        """The claims of records."""
        return self._members(asked.IN_RECORDS, records)

    def _members(self, query: Asked, values: Collection[str | int]) -> list[Member]:
        return [Member._make(row) for row in self._rows(query, values)]

    def put_members(self, members: Sequence[Member]) -> None:
        """Keep where claims stand, in the place of what was kept."""
        self._drop(MEMBER, MEMBER.c.claim, [m.claim for m in members])
        self._insert(MEMBER, (m._asdict() for m in members))

    def offering(self, keys: Collection[int]) -> Iterable[tuple[int, str]]:
        """The points that offer one of the keys, with the key."""
        return ((r.key, r.point) for r in self._rows(asked.OFFERING, keys))

    def put_keys(self, keys: Iterable[tuple[str, Keys]]) -> None:
        """Keep what points offer."""
        self._insert(POINT_KEY, ({"key": k, "point": p} for p, found in keys for k in sorted(found.offers)))

    def drop_points(self, points: Collection[str]) -> None:
        """Take out what points offer, and where their claims stand."""
        self._drop(MEMBER, MEMBER.c.point, points)
        self._drop(POINT_KEY, POINT_KEY.c.point, points)

    def edges(self, points: Collection[str]) -> Mapping[str, Mapping[str, float]]:
        """The points that each point is likely one with, with their scores; those without any are left out."""
        return {r.point: dict(unpack(r.content, Near)) for r in self._rows(asked.NEAR_TO, points)}

    def put_edges(self, edges: Iterable[tuple[str, Mapping[str, float]]]) -> None:
        """Keep what points are likely one with, in the place of what was kept; nothing takes out what was kept."""
        kept = dict(edges)
        self._drop(NEAR, NEAR.c.point, kept)
        self._insert(NEAR, ({"point": p, "content": pack(sorted(found.items()))} for p, found in kept.items() if found))

    # --- records and how they stand to one another ---

    def records(self, ids: Collection[str]) -> Sequence[Record]:
        """Records by their ids, in order of id; those that are not held are left out."""
        rows = self._rows(asked.RECORDS, ids)
        return sorted((unpack(r.content, Record) for r in rows), key=lambda r: r.id)

    def put_records(self, records: Sequence[Record]) -> None:
        """Keep records, in the place of those of the same ids."""
        self._drop(RECORD, RECORD.c.id, [r.id for r in records])
        self._insert(RECORD, ({"id": r.id, "kind": r.kind, "content": pack(r)} for r in records))

    def drop_records(self, ids: Collection[str]) -> None:
        """Take records out, with their keys and the links from and to them."""
        self._drop(RECORD, RECORD.c.id, ids)
        self._drop(RECORD_KEY, RECORD_KEY.c.record, ids)
        self._drop(LINK, LINK.c.source, ids)
        self._drop(LINK, LINK.c.target, ids)

    def records_offering(self, keys: Collection[int]) -> Collection[str]:
        """The records that offer one of the keys."""
        return {r.record for r in self._rows(asked.RECORDS_OFFERING, keys)}

    def records_asking(self, keys: Collection[int]) -> Collection[str]:
        """The records that look for one of the keys."""
        return {r.record for r in self._rows(asked.RECORDS_ASKING, keys)}

    def put_record_keys(self, keys: Iterable[tuple[str, Keys]]) -> None:
        """Keep what records offer and look for."""
        self._insert(RECORD_KEY, (
            {"key": key, "asks": asks, "record": record}
            for record, found in keys for asks in (0, 1) for key in sorted(found[asks])))

    def chosen_from(self, records: Collection[str]) -> Sequence[tuple[str, Tie]]:
        """The links of records of which only one can stand."""
        return [_tie(row) for row in self._rows(asked.CHOSEN_FROM, records)]

    def chosen_to(self, records: Collection[str]) -> Sequence[tuple[str, Tie]]:
        """The links that lead to records, of which only one can stand, each with the record that it is from."""
        return [_tie(row) for row in self._rows(asked.CHOSEN_TO, records)]

    def every_tie(self) -> Iterator[tuple[str, Tie]]:
        """All links there are."""
        return map(_tie, self._connection.execute(select(LINK)))

    def put_ties(self, ties: Iterable[tuple[str, Tie]]) -> None:
        """Keep links that are not kept yet."""
        self._insert(LINK, (
            {"source": source, "relation": t.link.relation, "target": t.link.record, "one": int(slot(t) is not None),
             "content": pack(KeptTie(t.strength, t.link.reasons))} for source, t in ties))

    def drop_ties(self, ties: Collection[tuple[str, str, str]]) -> None:
        """Take links out: from, relation, to."""
        if ties:
            rows = [{"from": source, "as": relation, "to": target} for source, relation, target in ties]
            self._connection.execute(asked.DROP_TIE, rows)

    def drop_ties_from(self, records: Collection[str]) -> None:
        """Take all links of records out."""
        self._drop(LINK, LINK.c.source, records)

    def put_standings(self, standings: Iterable[tuple[str, Standing]]) -> None:
        """Keep how records stand."""
        rows = [
            {"record": record, "share": pack(share) if share else None, "day": late.isoformat() if late else None}
            for record, (share, late) in standings
        ]
        if rows:
            self._connection.execute(asked.STAND, rows)

    def every_standing(self) -> Iterator[tuple[str, Standing]]:
        """How the records stand of which something is known."""
        known = RECORD.c.fulfilled.is_not(None) | RECORD.c.late.is_not(None)
        for row in self._connection.execute(select(RECORD.c.id, RECORD.c.fulfilled, RECORD.c.late).where(known)):
            share = None if row.fulfilled is None else unpack(row.fulfilled, Share)
            yield row.id, Standing(share, datetime.date.fromisoformat(row.late) if row.late else None)

    # --- inside ---

    def _rows(self, query: Asked, values: Collection[str | int]) -> Iterator[Row[Any]]:
        for some in _parts(values):
            yield from self._connection.execute(query, {"some": some}).fetchall()

    def _drop(self, table: Table, column: Column[str], values: Collection[str]) -> None:
        for some in _parts(values):
            self._connection.execute(asked.dropping(table, column), {"some": some})

    def _insert(self, table: Table, rows: Iterable[dict[str, object]]) -> None:
        left = iter(rows)
        while made := list(itertools.islice(left, _ROWS)):
            self._connection.execute(asked.adding(table), made)


def _parts(values: Collection[str | int]) -> Iterator[list[str | int]]:
    ordered = sorted(values)
    yield from (ordered[i : i + _MOST] for i in range(0, len(ordered), _MOST))


def _tie(row: Row[*tuple[object, ...]]) -> tuple[str, Tie]:
    kept = unpack(row.content, KeptTie)
    return row.source, Tie(kept.strength, Link(row.relation, row.target, kept.reasons))

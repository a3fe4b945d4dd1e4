"""What is asked of the tables that were derived, put together once: to do so anew costs more than most answers."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    Delete,
    Insert,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from talka.register.tables import (
    ARTICLE,
    BAND,
    CLAIM,
    COUNTED,
    DOCUMENT,
    LINK,
    MEMBER,
    NEAR,
    POINT_KEY,
    RECORD,
    RECORD_KEY,
)

_SOME: BindParameter[object] = bindparam("some", expanding=True)


def _by(query: Select[*tuple[Any, ...]], column: Column[Any]) -> Select[*tuple[Any, ...]]:
    return query.where(column.in_(_SOME))


_COUNTING = select(CLAIM.c.content).join(COUNTED, COUNTED.c.article == CLAIM.c.article)
CLAIMS_OF = _by(_COUNTING.where(COUNTED.c.newer.is_(None)), CLAIM.c.article)
CLAIMS = _by(select(CLAIM.c.content), CLAIM.c.id)
MEMBERS_OF, TELLING, AT_POINTS, IN_RECORDS = (
    _by(select(MEMBER), c) for c in (MEMBER.c.article, MEMBER.c.core, MEMBER.c.point, MEMBER.c.record))
OFFERING = _by(select(POINT_KEY), POINT_KEY.c.key)
NEAR_TO = _by(select(NEAR), NEAR.c.point)

RECORDS = _by(select(RECORD.c.content), RECORD.c.id)
RECORDS_OFFERING, RECORDS_ASKING = (
    _by(select(RECORD_KEY.c.record).where(RECORD_KEY.c.asks == asks), RECORD_KEY.c.key) for asks in (0, 1))
CHOSEN_FROM, CHOSEN_TO = (_by(select(LINK).where(LINK.c.one == 1), c) for c in (LINK.c.source, LINK.c.target))
DROP_TIE = delete(LINK).where(and_(
    LINK.c.source == bindparam("from"), LINK.c.relation == bindparam("as"), LINK.c.target == bindparam("to")))
STAND = (update(RECORD).where(RECORD.c.id == bindparam("record"))
         .values(fulfilled=bindparam("share"), late=bindparam("day")))

COUNTED_OF, ON_PAGES, WITH_TEXTS = (
    _by(select(COUNTED), c) for c in (COUNTED.c.article, COUNTED.c.page, COUNTED.c.text))
_WITHOUT_TEXT = [c for c in ARTICLE.c if c.name not in ("document", "content")]
_SEEN = func.min(DOCUMENT.c.first_seen).label("first_seen"), func.max(DOCUMENT.c.last_seen).label("last_seen")
TOLD = _by(select(*_WITHOUT_TEXT, *_SEEN).outerjoin(DOCUMENT, DOCUMENT.c.article == ARTICLE.c.id)
           .group_by(*_WITHOUT_TEXT), ARTICLE.c.id)
SHARING = _by(select(BAND.c.article), BAND.c.key)


@cache
def dropping(table: Table, column: Column[str]) -> Delete:
    """Return what takes out the rows with some values in a column."""
    return delete(table).where(column.in_(_SOME))


@cache
def adding(table: Table) -> Insert:
    """Return what puts rows into a table."""
    return insert(table)

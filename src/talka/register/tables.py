"""The tables of a register as they are today; ``migrations`` says how they came about.

``document``, ``decision`` and ``failure`` are what was read and decided, ``watched`` and ``visit`` what is followed;
everything else can be made from them.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()

STATE = Table(
    "state",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

ARTICLE = Table(
    "article",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("document", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("outlet", Text),
    Column("language", Text),
    Column("published", Text),
    Column("read_on", Text, nullable=False),
    Column("fingerprint", LargeBinary, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("url", Text),
    Column("modified", Text),
)

DOCUMENT = Table(
    "document",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("article", Text, ForeignKey("article.id"), index=True),
    Column("read_on", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("first_seen", Text),
    Column("last_seen", Text),
)

CLAIM = Table(
    "claim",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("article", Text, ForeignKey("article.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

DECISION = Table(
    "decision",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

WATCHED = Table(
    "watched",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("parent", Text, index=True),
    Column("content", LargeBinary, nullable=False),
)

VISIT = Table(
    "visit",
    METADATA,
    Column("address", Text, primary_key=True),
    Column("source", Text, ForeignKey("watched.address"), nullable=False, index=True),
    Column("outcome", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

FAILURE = Table(
    "failure",
    METADATA,
    Column("source", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("read_on", Text, nullable=False),
)

RECORD = Table(
    "record",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("fulfilled", LargeBinary),
    Column("late", Text),
)

MEMBER = Table(
    "member",
    METADATA,
    Column("claim", Text, primary_key=True),
    Column("article", Text, nullable=False, index=True),
    Column("core", BigInteger, nullable=False, index=True),
    Column("point", Text, nullable=False, index=True),
    Column("record", Text, nullable=False, index=True),
)

LINK = Table(
    "link",
    METADATA,
    Column("source", Text, primary_key=True),
    Column("relation", Text, primary_key=True),
    Column("target", Text, primary_key=True),
    Column("one", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index("ix_link_target", "target", "one"),
)

POINT_KEY = Table(
    "point_key",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("point", Text, primary_key=True, index=True),
)

NEAR = Table(
    "near",
    METADATA,
    Column("point", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

RECORD_KEY = Table(
    "record_key",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("asks", Integer, primary_key=True),
    Column("record", Text, primary_key=True, index=True),
)

COUNTED = Table(
    "counted",
    METADATA,
    Column("article", Text, primary_key=True),
    Column("page", Text, index=True),
    Column("text", Text, index=True),
    Column("published", Text),
    Column("newer", Text),
)

BAND = Table(
    "band",
    METADATA,
    Column("key", BigInteger, primary_key=True),
    Column("article", Text, primary_key=True, index=True),
)

TOUCHED = Table(
    "touched",
    METADATA,
    Column("article", Text, primary_key=True),
)

DERIVED = (TOUCHED, BAND, COUNTED, RECORD_KEY, POINT_KEY, NEAR, LINK, MEMBER, RECORD)
"""What can be made from the other tables."""

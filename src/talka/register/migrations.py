"""Numbered steps from an empty file to the tables of today; each is one transaction together with its own record.

A step is never changed once it was released: what is needed later is a new step. (Alembic does more than is needed
here and takes as long to import as everything else together: ``docs/decisions/0003-own-migrations.md``.)
"""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Connection, Engine, inspect, text

from talka.errors import RegisterError

BLOB = {"sqlite": "BLOB", "postgresql": "BYTEA"}


class Migration(NamedTuple):
    """One step: its number, what it is for, and its statements with ``;`` between them.

    ``{blob}`` stands for the database's type for bytes.
    """

    number: int
    name: str
    statements: str


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        1,
        "documents, articles, claims, decisions, failures, records",
        """
        CREATE TABLE state (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE article (
            id TEXT NOT NULL PRIMARY KEY, document TEXT NOT NULL, source TEXT NOT NULL, outlet TEXT, language TEXT,
            published TEXT, read_on TEXT NOT NULL, fingerprint {blob} NOT NULL, content {blob} NOT NULL
        );
        CREATE TABLE document (
            key TEXT NOT NULL PRIMARY KEY, article TEXT REFERENCES article (id), read_on TEXT NOT NULL,
            content {blob} NOT NULL
        );
        CREATE INDEX ix_document_article ON document (article);
        CREATE TABLE claim (
            id TEXT NOT NULL PRIMARY KEY, article TEXT NOT NULL REFERENCES article (id), position INTEGER NOT NULL,
            kind TEXT NOT NULL, content {blob} NOT NULL
        );
        CREATE INDEX ix_claim_article ON claim (article);
        CREATE TABLE decision (id TEXT NOT NULL PRIMARY KEY, content {blob} NOT NULL);
        CREATE TABLE failure (
            source TEXT NOT NULL PRIMARY KEY, stage TEXT NOT NULL, reason TEXT NOT NULL, read_on TEXT NOT NULL
        );
        CREATE TABLE record (id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, content {blob} NOT NULL);
        CREATE TABLE member (claim TEXT NOT NULL PRIMARY KEY, record TEXT NOT NULL REFERENCES record (id));
        CREATE INDEX ix_member_record ON member (record)
        """,
    ),
    Migration(
        2,
        "sources that are followed; when a page stood at its address",
        """
        CREATE TABLE watched (address TEXT NOT NULL PRIMARY KEY, parent TEXT, content {blob} NOT NULL);
        CREATE INDEX ix_watched_parent ON watched (parent);
        CREATE TABLE visit (
            address TEXT NOT NULL PRIMARY KEY, source TEXT NOT NULL REFERENCES watched (address),
            outcome TEXT NOT NULL, content {blob} NOT NULL
        );
        CREATE INDEX ix_visit_source ON visit (source);
        ALTER TABLE article ADD COLUMN url TEXT;
        ALTER TABLE article ADD COLUMN modified TEXT;
        ALTER TABLE document ADD COLUMN first_seen TEXT;
        ALTER TABLE document ADD COLUMN last_seen TEXT
        """,
    ),
    Migration(
        3,
        "records that one more article brings up to date",
        """
        DELETE FROM state WHERE name = 'linked';
        DROP TABLE member;
        DROP TABLE record;
        CREATE TABLE record (
            id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, content {blob} NOT NULL, fulfilled {blob}, late TEXT
        );
        CREATE TABLE member (
            claim TEXT NOT NULL PRIMARY KEY, article TEXT NOT NULL, component TEXT NOT NULL, record TEXT NOT NULL
        );
        CREATE INDEX ix_member_article ON member (article);
        CREATE INDEX ix_member_component ON member (component);
        CREATE INDEX ix_member_record ON member (record);
        CREATE TABLE link (
            source TEXT NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL, content {blob} NOT NULL,
            PRIMARY KEY (source, relation, target)
        );
        CREATE INDEX ix_link_target ON link (target);
        CREATE TABLE claim_key (key BIGINT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (key, claim));
        CREATE INDEX ix_claim_key_claim ON claim_key (claim);
        CREATE TABLE record_key (
            key BIGINT NOT NULL, asks INTEGER NOT NULL, record TEXT NOT NULL, PRIMARY KEY (key, asks, record)
        );
        CREATE INDEX ix_record_key_record ON record_key (record);
        CREATE TABLE counted (
            article TEXT NOT NULL PRIMARY KEY, page TEXT, text TEXT, published TEXT, newer TEXT
        );
        CREATE INDEX ix_counted_page ON counted (page);
        CREATE INDEX ix_counted_text ON counted (text);
        CREATE TABLE band (key BIGINT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (key, article));
        CREATE INDEX ix_band_article ON band (article);
        CREATE TABLE touched (article TEXT NOT NULL PRIMARY KEY)
        """,
    ),
    Migration(
        4,
        "likely pairs are kept, so that one more article is linked among its neighbours",
        """
        DELETE FROM state WHERE name = 'linked';
        DROP TABLE member;
        DROP TABLE claim_key;
        CREATE TABLE member (
            claim TEXT NOT NULL PRIMARY KEY, article TEXT NOT NULL, core BIGINT NOT NULL, point TEXT NOT NULL,
            record TEXT NOT NULL
        );
        CREATE INDEX ix_member_article ON member (article);
        CREATE INDEX ix_member_core ON member (core);
        CREATE INDEX ix_member_point ON member (point);
        CREATE INDEX ix_member_record ON member (record);
        CREATE TABLE point_key (key BIGINT NOT NULL, point TEXT NOT NULL, PRIMARY KEY (key, point));
        CREATE INDEX ix_point_key_point ON point_key (point);
        CREATE TABLE near (point TEXT NOT NULL PRIMARY KEY, content {blob} NOT NULL)
        """,
    ),
    Migration(
        5,
        "of which links a record can have only one",
        """
        DELETE FROM state WHERE name = 'linked';
        DROP TABLE link;
        CREATE TABLE link (
            source TEXT NOT NULL, relation TEXT NOT NULL, target TEXT NOT NULL, one INTEGER NOT NULL,
            content {blob} NOT NULL, PRIMARY KEY (source, relation, target)
        );
        CREATE INDEX ix_link_target ON link (target, one)
        """,
    ),
)


def migrate(engine: Engine, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring a register up to date; raises ``RegisterError`` for one made by a newer talka, or by another program."""
    with engine.begin() as connection:
        done = _done(connection)
        newest = max((m.number for m in migrations), default=0)
        if max(done, default=0) > newest:
            raise RegisterError("this register was made by a newer talka; install that one to open it")
        for step in migrations:
            if step.number not in done:
                _apply(connection, step)


def _done(connection: Connection) -> set[int]:
    tables = inspect(connection).get_table_names()
    if "migration" not in tables:
        if tables:
            raise RegisterError("this file is a database, but not a register of talka")
        connection.execute(text("CREATE TABLE migration (number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)"))
    return set(connection.execute(text("SELECT number FROM migration")).scalars())


def _apply(connection: Connection, step: Migration) -> None:
    for statement in step.statements.format(blob=BLOB[connection.dialect.name]).split(";"):
        connection.execute(text(statement))
    connection.execute(
        text("INSERT INTO migration (number, name) VALUES (:number, :name)"),
        {"number": step.number, "name": step.name},
    )

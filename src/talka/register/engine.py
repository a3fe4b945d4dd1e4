"""Opens the database of a register."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

WAIT_MS = 30_000
"""How long a writer waits for another one before it gives up."""
_AGAIN = 0.02
"""Seconds until what SQLite refused as busy is asked again."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_BUSY_RECOVERY, sqlite3.SQLITE_LOCKED})


def sqlite_engine(path: Path) -> Engine:
    """Return an engine over one SQLite file: WAL, foreign keys, and nothing left behind of what was taken out."""
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _record: Any) -> None:
    # pysqlite would otherwise open transactions by itself, and not around every statement
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {WAIT_MS}",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        "secure_delete = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")
    write_ahead(connection)


def write_ahead(connection: Any) -> None:
    """Turn to WAL; of two that turn a new file at once SQLite refuses one without letting it wait, so it asks again."""
    until = time.monotonic() + WAIT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _begin(connection: Connection) -> None:
    # a writer takes its lock at once: a reader that turns into a writer cannot wait for another one
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

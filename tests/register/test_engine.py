"""A file that others have locked is waited for, also where SQLite itself does not wait."""

from __future__ import annotations

import sqlite3

import pytest

from talka.register.engine import write_ahead


class Refusing:
    """A connection whose file others have locked a number of times."""

    def __init__(self, times: int, code: int) -> None:
        self.times, self.code, self.asked = times, code, 0

    def execute(self, statement: str) -> None:
        assert statement == "PRAGMA journal_mode = WAL"
        self.asked += 1
        if self.asked <= self.times:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = self.code
            raise error


def test_what_is_refused_as_busy_is_asked_again() -> None:
    connection = Refusing(3, sqlite3.SQLITE_BUSY)
    write_ahead(connection)
    assert connection.asked == 4


def test_any_other_error_is_told_at_once() -> None:
    connection = Refusing(3, sqlite3.SQLITE_READONLY)
    with pytest.raises(sqlite3.OperationalError):
        write_ahead(connection)
    assert connection.asked == 1

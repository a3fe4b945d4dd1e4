from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from talka.errors import RegisterError
from talka.register.engine import sqlite_engine
from talka.register.migrations import MIGRATIONS, Migration, migrate
from talka.register.tables import METADATA


def shape(engine: object) -> object:
    seen = inspect(engine)
    return {
        name: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in seen.get_columns(name)],
            seen.get_pk_constraint(name)["constrained_columns"],
            sorted((i["name"], tuple(i["column_names"])) for i in seen.get_indexes(name)),
            sorted((tuple(k["constrained_columns"]), k["referred_table"]) for k in seen.get_foreign_keys(name)),
        )
        for name in seen.get_table_names()
        if name != "migration"
    }


def test_the_steps_end_in_the_tables_of_today(tmp_path: Path) -> None:
    stepped, declared = sqlite_engine(tmp_path / "a.sqlite"), create_engine(f"sqlite:///{tmp_path / 'b.sqlite'}")
    migrate(stepped)
    METADATA.create_all(declared)
    assert shape(stepped) == shape(declared)
    stepped.dispose()
    declared.dispose()


def test_migrating_twice_does_nothing(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "a.sqlite")
    migrate(engine)
    migrate(engine)
    engine.dispose()


def test_a_step_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "a.sqlite")
    broken = Migration(99, "broken", "CREATE TABLE half (x TEXT); CREATE TABLE half (x TEXT)")
    with pytest.raises(Exception, match="half"):
        migrate(engine, (*MIGRATIONS, broken))
    assert inspect(engine).get_table_names() == []
    migrate(engine)
    engine.dispose()


def test_a_register_of_a_newer_talka_is_refused(tmp_path: Path) -> None:
    engine = sqlite_engine(tmp_path / "a.sqlite")
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO migration VALUES (99, 'later')"))
    with pytest.raises(RegisterError, match="newer"):
        migrate(engine)
    engine.dispose()


def test_numbers_run_on() -> None:
    assert [m.number for m in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))

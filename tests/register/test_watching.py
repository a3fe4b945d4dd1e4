"""What a register remembers of what it follows, and of when a page stood at its address."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest
from tests.build import article, day, document

from talka.errors import NotFoundError
from talka.model import Visit, Watched
from talka.register import Entry, Register, document_key
from talka.register.engine import sqlite_engine
from talka.register.migrations import MIGRATIONS, migrate

FEED = Watched("https://news.test/feed", "2025-01-01")


def visit(path: str, *, found: str = "2025-01-01", place: int = 0, source: str = FEED.address) -> Visit:
    return Visit(f"https://news.test/{path}", source, found, place, "waiting")


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path / "r.sqlite")


def test_what_waits_comes_newest_first_and_then_as_listed(register: Register) -> None:
    register.watching.keep(FEED, [visit("b", place=1), visit("a", place=2), visit("new", found="2025-01-02", place=5)])
    assert [v.address[-3:] for v in register.watching.waiting(FEED.address)] == ["new", "t/b", "t/a"]
    register.watching.put_visit(msgspec.structs.replace(visit("b"), outcome="read"))
    assert register.watching.outcomes(FEED.address) == {"waiting": 2, "read": 1}


def test_dropping_a_source_drops_its_sitemaps_and_visits_and_nothing_else(register: Register) -> None:
    child = Watched("https://news.test/map", "2025-01-01", FEED.address)
    other = Watched("https://b.test/f", "2025-01-01")
    register.watching.keep(FEED, [visit("a"), visit("b", source=child.address)], [child])
    register.watching.keep(other, [visit("c", source=other.address)])
    register.watching.drop(FEED.address)
    assert register.watching.sources() == (other,)
    assert [register.watching.visit(visit(p).address) is None for p in "abc"] == [True, True, False]
    register.watching.put_visit(visit("a"))
    assert register.watching.visit(visit("a").address) is None
    with pytest.raises(NotFoundError):
        register.watching.drop(FEED.address)


def test_a_page_seen_again_is_the_same_document_and_stood_there_longer(register: Register) -> None:
    first = msgspec.structs.replace(document(), seen="2025-01-02T00:00:00+00:00")
    later = msgspec.structs.replace(first, seen="2025-01-05T00:00:00+00:00")
    told = Entry(article(), (), (), b"")
    assert document_key(first) == document_key(later)
    assert register.add(first, told, day("2025-01-02"))
    state = register.state()
    register.see_again(document_key(later), str(later.seen))
    (held,) = register.stored_articles()
    assert (held.first_seen, held.last_seen) == (first.seen, later.seen)
    assert register.state() > state
    state = register.state()
    assert not register.add(first, told, day("2025-01-09"))
    assert register.state() == state


def test_a_register_made_before_following_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite"
    engine = sqlite_engine(path)
    migrate(engine, MIGRATIONS[:1])
    engine.dispose()
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO decision VALUES ('d-1', x'00')")
    connection.close()
    with Register(path) as register:
        register.watching.keep(FEED)
        assert register.watching.sources() == (FEED,)
        assert register.stored_articles() == ()

from __future__ import annotations

import datetime
import sqlite3
from pathlib import Path

import msgspec
import pytest
from tests.build import article, claim, day, document, record

from talka.errors import NotFoundError, RegisterError
from talka.model import Decision, Note, Published
from talka.register import Entry, Failure, Register, document_key

TODAY = day("2025-06-01")


def entry(text: str = "Lithuania promised more than 5,000 drones.", **known: str | None) -> Entry:
    told = article(text, **known)  # type: ignore[arg-type]
    return Entry(told, (claim(told),), (), b"print")


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path / "r.sqlite")


def everything(register: Register) -> object:
    articles = [register.article(a.id) for a in register.stored_articles()]
    return register.stored_articles(), articles, register.claims(), list(register.documents()), register.failures()


def test_what_was_stored_comes_back_the_same(register: Register) -> None:
    given = entry()
    assert register.add(document(), given, TODAY)
    assert register.article(given.article.id) == given.article
    assert register.claims() == given.claims
    assert list(register.documents()) == [(document(), TODAY)]
    assert register.stored_articles()[0].day == day("2024-08-27")


def test_an_article_without_a_day_counts_from_the_day_it_was_read(register: Register) -> None:
    register.add(document(), entry(published=None), TODAY)
    assert register.stored_articles()[0].day == TODAY


def test_the_same_document_twice_changes_nothing(register: Register) -> None:
    register.add(document(), entry(), TODAY)
    before, state = everything(register), register.state()
    assert not register.add(document(), entry(), day("2026-01-01"))
    assert everything(register) == before
    assert register.state() == state


def test_one_article_by_two_documents_is_told_by_the_one_that_knows_more_in_any_order(tmp_path: Path) -> None:
    poor, rich = entry(source="a.txt", published=None, outlet=None), entry(source="b.txt")
    pairs = [(document(source="a.txt"), poor, TODAY), (document(source="b.txt"), rich, day("2025-05-01"))]
    found = []
    for number, order in enumerate((pairs, pairs[::-1])):
        register = Register(tmp_path / f"{number}.sqlite")
        for item in order:
            register.add(*item)
        found.append(everything(register))
        assert register.stored_articles()[0].read_on == day("2025-05-01")
        assert [c.article.outlet for c in register.claims()] == ["Gazette"]
    assert found[0] == found[1]


def test_forgetting_leaves_a_register_that_never_read_it(tmp_path: Path) -> None:
    with_it, without = Register(tmp_path / "1.sqlite"), Register(tmp_path / "2.sqlite")
    for register in (with_it, without):
        register.add(document("Other words.", "b.txt"), entry("Other words.", source="b.txt"), TODAY)
    with_it.add(document(), entry(), TODAY)
    with_it.forget(entry().article.id)
    assert everything(with_it) == everything(without)


def test_nothing_of_a_forgotten_article_is_left_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "r.sqlite"
    text = "A sentence that nobody else would ever write, about 5,000 kites."
    with Register(path) as register:
        register.add(document(text), entry(text), TODAY)
        assert holds(path, b"kites")
        register.forget(entry(text).article.id)
    assert not holds(path, b"kites")


def holds(path: Path, words: bytes) -> bool:
    """Whether words stand in a file of the register (claims are kept uncompressed)."""
    return any(words in p.read_bytes() for p in path.parent.glob(path.name + "*"))


def test_forgetting_what_is_not_there_is_said(register: Register) -> None:
    with pytest.raises(NotFoundError, match="a-0000"):
        register.forget("a-0000")


def test_notes_of_claims_are_kept_with_the_article_in_order(register: Register) -> None:
    told = msgspec.structs.replace(article(), notes=(Note("late", 9, 10), Note("whole")))
    register.add(document(), Entry(told, (), (Note("early", 1, 2), Note("whole")), b""), TODAY)
    assert [n.code for n in register.article(told.id).notes] == ["whole", "early", "late"]


def test_a_failure_is_kept_until_its_source_is_read(register: Register) -> None:
    register.add_failure(Failure("a.txt", "intake", "is empty", TODAY))
    register.add_failure(Failure("a.txt", "intake", "is empty", TODAY))
    assert [f.reason for f in register.failures()] == ["is empty"]
    register.add(document(source="a.txt"), entry(), TODAY)
    assert register.failures() == ()


def test_records_are_known_to_be_old_after_any_change(register: Register) -> None:
    given = entry()
    register.add(document(), given, TODAY)
    assert not register.is_linked("1")
    made = record(*given.claims)
    assert register.put_all(lambda ground: ground.put_records([made]), state=register.state(), by="1")
    assert register.is_linked("1")
    assert not register.is_linked("2")
    assert register.records() == (made,)
    register.decide(Decision("d-1", "same", "c-1", "c-2", "A", "2025-01-01T00:00:00", "seen"))
    assert not register.is_linked("1")


def test_records_of_an_older_state_are_refused(register: Register) -> None:
    state = register.state()
    register.add(document(), entry(), TODAY)
    assert not register.put_all(lambda ground: ground.put_records([]), state=state, by="1")


def test_replacing_all_keeps_documents_that_can_be_read_no_more(register: Register) -> None:
    register.add(document(), entry(), TODAY)
    register.add(document("Other words.", "b.txt"), entry("Other words.", source="b.txt"), TODAY)

    def again(given: datetime.date) -> list[tuple[object, datetime.date, Entry | Failure]]:
        kept = sorted(register.documents(), key=lambda d: d[0].source)
        new = Entry(article("Better text."), (), (), b"")
        return [(kept[0][0], given, new), (kept[1][0], given, Failure("b.txt", "article", "no text", given))]

    register.replace_all(again(TODAY))  # type: ignore[arg-type]
    assert [register.article(a.id).text for a in register.stored_articles()] == ["Better text."]
    assert [d.source for d, _ in register.documents()].count("b.txt") == 1
    assert [f.source for f in register.failures()] == ["b.txt"]
    register.replace_all([(d, TODAY, entry(source=d.source)) for d, _ in list(register.documents())])
    assert register.failures() == ()
    assert len(register.stored_articles()) == 1


def test_replacing_all_is_all_or_nothing(register: Register) -> None:
    register.add(document(), entry(), TODAY)
    before = everything(register)

    def broken() -> object:
        yield document(), TODAY, Entry(article("Better text."), (), (), b"")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        register.replace_all(broken())  # type: ignore[arg-type]
    assert everything(register) == before


def test_what_is_no_register_is_named(tmp_path: Path) -> None:
    text, other = tmp_path / "text.txt", tmp_path / "other.sqlite"
    text.write_text("nothing of the kind, and long enough to be taken for a file with a header " * 20)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE things (id)")
    connection.close()
    for path in (text, other, tmp_path):
        with pytest.raises(RegisterError, match=path.name):
            Register(path)


def test_the_key_of_a_document_is_made_from_all_that_is_known_of_it() -> None:
    given = document()
    changed = [
        msgspec.structs.replace(given, **{name: value})
        for name, value in [("source", "b.txt"), ("body", b"x"), ("url", "https://x"), ("published", "2024-01-01")]
    ]
    assert len({document_key(d) for d in (given, *changed)}) == 1 + len(changed)
    assert document_key(given) == document_key(document())


def test_the_day_stated_and_how_it_is_known_come_back(register: Register) -> None:
    register.add(document(), entry(), TODAY)
    kept = register.article(entry().article.id).published
    assert kept == Published(day("2024-08-27"), "byline")

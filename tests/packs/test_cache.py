"""What was compiled is kept and used again; of versions, the newest few are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from talka.packs import load_packs


def test_a_room_compiles_once_and_few_versions_are_kept(tmp_path: Path) -> None:
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"tables"

    for age in range(5):
        older = tmp_path / f"{age}123456789abcdef01234567-en.tables"
        older.write_bytes(b"older")
        os.utime(older, (1000 - age, 1000 - age))
    (tmp_path / "0123456789abcdef01234567-uk.tables").write_bytes(b"another language")
    first = load_packs(cache=tmp_path)
    assert first.languages["en"].cached("tables", make) == b"tables"
    assert load_packs(cache=tmp_path).languages["en"].cached("tables", make) == b"tables"
    assert len(made) == 1
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(
        [f"{first.digest('en')}-en.tables", "0123456789abcdef01234567-uk.tables"]
        + [f"{age}123456789abcdef01234567-en.tables" for age in range(3)])


def test_the_lexicon_is_read_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = load_packs(cache=tmp_path).languages["en"].lexicon

    def refuse(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("talka.packs.book.compile_lexicon", refuse)
    assert len(load_packs(cache=tmp_path).languages["en"].lexicon) == len(compiled)


def test_a_folder_that_cannot_be_written_to_only_costs_time(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", encoding="utf-8")
    assert load_packs(cache=blocked / "cache").languages["en"].cached("tables", lambda: b"x") == b"x"


def test_a_changed_word_compiles_its_own_language_anew_and_no_other(tmp_path: Path) -> None:
    before = load_packs(tmp_path)
    old = {code: before.digest(code) for code in (None, "en", "uk", "lt")}
    (tmp_path / "lang" / "lt").mkdir(parents=True)
    (tmp_path / "lang" / "lt" / "items.yaml").write_text(
        "- {name: kites, categories: [uav], names: [aitvaras]}\n", encoding="utf-8")
    changed = load_packs(tmp_path)
    assert {code for code, known in old.items() if changed.digest(code) != known} == {"lt"}
    (tmp_path / "domain").mkdir()
    (tmp_path / "domain" / "products.yaml").write_text("- {name: Zorba, categories: [uav]}\n", encoding="utf-8")
    new = load_packs(tmp_path)
    assert {code for code, known in old.items() if new.digest(code) != known} == set(old)


def test_what_was_made_while_a_file_changed_is_not_kept(tmp_path: Path) -> None:
    own, cache = tmp_path / "own", tmp_path / "cache"
    (own / "lang" / "lt").mkdir(parents=True)

    def make() -> bytes:
        (own / "lang" / "lt" / "items.yaml").write_text("- {name: kites, categories: [uav], names: [aitvaras]}\n",
                                                        encoding="utf-8")
        return b"half old, half new"

    assert load_packs(own, cache=cache).languages["lt"].cached("tables", make) == b"half old, half new"
    assert not cache.exists() or not list(cache.glob("*-lt.tables"))

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import HERALD, Talka

WHAT = ("claims", "records", "articles")


def exports(talka: Talka, register: str = "r.sqlite") -> list[str]:
    return [talka("export", what, "-r", register).out for what in WHAT]


def test_reading_ends_with_one_line_and_the_place_of_a_new_register(talka: Talka, articles: Path) -> None:
    first = talka("read", "in")
    assert first.code == 0
    assert first.err == "A new register: r.sqlite\n"
    assert first.out.startswith("articles: 3 new, 0 known, 0 failed; ")
    again = talka("read", "in")
    assert again.err == ""
    assert again.out.startswith("articles: 0 new, 3 known, 0 failed; ")


def test_without_a_name_the_register_is_in_the_users_data_folder(
    talka: Talka, articles: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("TALKA_REGISTER")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "register.sqlite" in talka("read", "in").err
    assert list(tmp_path.rglob("register.sqlite"))


def test_what_cannot_be_read_is_named_and_the_rest_is_read(talka: Talka, articles: Path) -> None:
    (articles / "empty.txt").write_bytes(b"")
    (articles / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (articles / "cut.txt").write_bytes(("Литва передала Украине дроны. " * 3).encode()[:-3])
    closed = articles / "closed.txt"
    closed.write_text("Nobody may read this.")
    closed.chmod(0)
    done = talka("read", "in", "nowhere.txt")
    expected = ["empty.txt", "picture.txt", "cut.txt", "nowhere.txt"] + ([] if os.geteuid() == 0 else ["closed.txt"])
    assert done.code == 3
    for name in expected:
        (line,) = [x for x in done.err.splitlines() if name in x]
        assert line.startswith("not read: ")
        assert len(line.split(": ", 2)[2]) > 5
    assert "Traceback" not in done.err
    sources = [json.loads(x)["source"] for x in talka("export", "articles").out.splitlines()]
    assert {"in/gazette.txt", "in/herald.txt", "in/weather.txt"} <= set(sources)


def test_a_few_lost_characters_are_told_and_the_rest_is_read(talka: Talka, articles: Path) -> None:
    text = "Литва передала Украине 5000 дронов, сообщил министр обороны Литвы Лауринас Кащюнас. ".encode()
    (articles / "hurt.txt").write_bytes(text * 3 + b"\xff\xfe. " + text)
    done = talka("read", "in")
    assert done.code == 0
    assert "read in part: in/hurt.txt: 2 characters" in done.err


def test_the_register_itself_is_no_article(talka: Talka, articles: Path) -> None:
    talka("read", "in", "-r", "in/r.sqlite")
    again = talka("read", "in", "-r", "in/r.sqlite")
    assert (again.code, again.err) == (0, "")


def test_a_document_larger_than_the_limit_is_not_read(talka: Talka, articles: Path) -> None:
    (articles / "long.txt").write_text("A long day. " * 100_000)
    done = talka("read", "in", "--limit", "1")
    assert done.code == 3
    assert "not read: in/long.txt: is larger than the limit" in done.err


def test_standard_input_is_a_document(talka: Talka, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (articles / "herald.txt").open() as file:
        monkeypatch.setattr("sys.stdin", file)
        assert talka("read", "-").code == 0
    assert [json.loads(x)["source"] for x in talka("export", "articles").out.splitlines()] == ["-"]


@pytest.mark.parametrize("call", [(), ("read",), ("ledger", "--as-of", "soon"), ("nothing",), ("export", "all")])
def test_a_wrong_call_has_code_2_and_says_why(talka: Talka, call: tuple[str, ...]) -> None:
    done = talka(*call)
    assert done.code == 2
    assert "Usage" in done.out + done.err


def test_a_register_that_is_not_there_is_not_made_by_looking(talka: Talka, tmp_path: Path) -> None:
    done = talka("ledger")
    assert done.code == 2
    assert "talka read" in done.err
    assert not (tmp_path / "r.sqlite").exists()


def test_a_file_that_is_no_register_is_said_so(talka: Talka, tmp_path: Path) -> None:
    (tmp_path / "r.sqlite").write_text("no register at all " * 100)
    done = talka("ledger")
    assert done.code == 1
    assert "r.sqlite" in done.err


def test_any_order_and_any_split_ends_in_the_same_export_and_so_does_a_rebuild(talka: Talka, articles: Path) -> None:
    names = sorted(str(p.relative_to(articles.parent)) for p in articles.iterdir())
    talka("read", *names, "-r", "one.sqlite")
    for name in reversed(names):
        talka("read", name, "-r", "two.sqlite")
    one = exports(talka, "one.sqlite")
    assert exports(talka, "two.sqlite") == one
    assert talka("rebuild", "-r", "two.sqlite").code == 0
    assert exports(talka, "two.sqlite") == one
    talka("read", *names, "--jobs", "2", "-r", "three.sqlite")
    assert exports(talka, "three.sqlite") == one
    assert one[0]
    assert one[1]


def test_reading_again_changes_nothing(talka: Talka, articles: Path) -> None:
    talka("read", "in")
    before = exports(talka)
    talka("read", "in", "--today", "2026-01-01")
    assert exports(talka) == before


def test_forgetting_ends_in_a_register_that_never_read_it(talka: Talka, articles: Path) -> None:
    talka("read", "in/gazette.txt", "in/weather.txt", "-r", "one.sqlite")
    talka("read", "in", "-r", "two.sqlite")
    lines = [json.loads(x) for x in talka("export", "articles", "-r", "two.sqlite").out.splitlines()]
    (key,) = [x["id"] for x in lines if x["source"] == "in/herald.txt"]
    assert talka("forget", key, "-r", "two.sqlite").code == 0
    assert exports(talka, "two.sqlite") == exports(talka, "one.sqlite")
    assert talka("forget", key, "-r", "two.sqlite").code == 1


@pytest.mark.slow
def test_two_readings_at_once_end_in_the_same_register(talka: Talka, articles: Path) -> None:
    talka("read", "in", "-r", "one.sqlite")
    call = [sys.executable, "-c", "from talka.cli import main; main()", "read", "in", "-r", "two.sqlite"]
    both = [subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0], said
    assert exports(talka, "two.sqlite") == exports(talka, "one.sqlite")


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_stopped_in_the_middle_and_read_again_is_the_same_register(
    talka: Talka, articles: Path, sent: signal.Signals
) -> None:
    for number in range(160):  # enough to be stopped among them on any machine
        text = HERALD.replace("4,500", f"{4500 + number:,}").replace("Sea", f"Sea {number}")
        (articles / f"more{number:03}.txt").write_text(text, encoding="utf-8")
    talka("read", "in", "-r", "whole.sqlite")
    running = subprocess.Popen(
        [sys.executable, "-c", HEEDING, "read", "in", "-r", "stopped.sqlite"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    wait_for_articles("stopped.sqlite", running)
    running.send_signal(sent)
    assert running.wait(30) in (130, -sent)
    assert talka("read", "in", "-r", "stopped.sqlite").code == 0
    assert exports(talka, "stopped.sqlite") == exports(talka, "whole.sqlite")


# tests that run in the background ignore interrupts, and so would what they start
HEEDING = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from talka.cli import main
main()
"""


def wait_for_articles(register: str, running: subprocess.Popen[bytes]) -> None:
    import sqlite3

    for _ in range(3000):
        time.sleep(0.02)
        if running.poll() is not None:
            return
        if not Path(register).exists():
            continue
        try:
            connection = sqlite3.connect(f"file:{register}?mode=ro", uri=True)
            count = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        except sqlite3.OperationalError:
            continue
        finally:
            connection.close()
        if count >= 3:
            return
    raise AssertionError("nothing was read")

"""Files, folders and standard input: what is read, in which order, and what is said of what cannot be read."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from talka.errors import DocumentError
from talka.intake import IntakeSettings, count_paths, read_paths
from talka.model import Document

TEXT = "Latvia will hand over five hundred drones, the minister said.\n"


def write(path: Path, content: bytes | str = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def one(path: str, settings: IntakeSettings | None = None) -> Document | DocumentError:
    found = list(read_paths([path], settings or IntakeSettings()))
    assert len(found) == 1
    return found[0]


def failed(path: str, settings: IntakeSettings | None = None) -> DocumentError:
    error = one(path, settings)
    assert isinstance(error, DocumentError)
    assert error.stage == "intake"
    assert path in str(error)
    return error


def test_a_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    assert one(path) == Document(source=path, body=TEXT.encode(), media_type="text/plain")


def test_folders_are_opened_in_sorted_order_and_hidden_files_left_out(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c/d/e.txt", ".hidden.txt", ".git/x.txt"):
        write(tmp_path / name)
    found = list(read_paths([str(tmp_path)]))
    names = [Path(d.source).relative_to(tmp_path).as_posix() for d in found]
    assert names == ["a.txt", "b/1.txt", "b/2.txt", "c/d/e.txt"]
    assert count_paths([str(tmp_path)]) == 4


def test_paths_are_read_in_the_order_given(tmp_path: Path) -> None:
    two, one_ = write(tmp_path / "2.txt"), write(tmp_path / "1.txt")
    assert [d.source for d in read_paths([two, one_])] == [two, one_]


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "in/a.txt")
    (tmp_path / "in/loop").symlink_to(tmp_path / "in", target_is_directory=True)
    assert len(list(read_paths([str(tmp_path / "in")]))) == 1


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert one("-") == Document(source="-", body=TEXT.encode())


def test_a_page_is_known_by_its_beginning(tmp_path: Path) -> None:
    page = "\ufeff<!-- saved -->\n<!DOCTYPE html><html><body><p>Text</p></body></html>"
    for name in ("page.txt", "page.html", "page"):
        document = one(write(tmp_path / name, page))
        assert isinstance(document, Document)
        assert document.media_type == "text/html"


def test_text_full_of_paragraph_tags_is_a_page(tmp_path: Path) -> None:
    tags = '<p style="x">Latvia sends drones.</p> <p>The minister said so in <a href="/r">Riga</a>.</p>'
    document = one(write(tmp_path / "a.txt", tags))
    assert isinstance(document, Document)
    assert document.media_type == "text/html"


def test_text_about_less_and_more_is_text(tmp_path: Path) -> None:
    text = "Spending is <b than planned and > than last year, said <the minister>.\n" * 9
    document = one(write(tmp_path / "a.txt", text))
    assert isinstance(document, Document)
    assert document.media_type == "text/plain"


def test_empty(tmp_path: Path) -> None:
    assert failed(write(tmp_path / "a.txt", b"")).reason == "is empty"


def test_larger_than_the_limit(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", b"x" * 1001)
    assert failed(path, IntakeSettings(limit=1000)).reason == "is larger than the limit of 1,000 bytes"
    assert isinstance(one(path, IntakeSettings(limit=1001)), Document)
    assert IntakeSettings().limit == 20_000_000


def test_not_there(tmp_path: Path) -> None:
    assert failed(str(tmp_path / "no.txt")).reason == "does not exist"


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_no_permission(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    Path(path).chmod(0)
    assert failed(path).reason == "may not be read: no permission"


def test_no_permission_is_said_whoever_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "a.txt")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(Path, "open", refuse)
    assert failed(path).reason == "may not be read: no permission"


def test_a_pipe_does_not_keep_the_run_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert failed(str(tmp_path / "pipe")).reason == "is not a file"


def test_what_cannot_be_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    good = [write(tmp_path / "1.txt"), write(tmp_path / "4.txt")]
    paths = [good[0], str(tmp_path / "2.txt"), write(tmp_path / "3.txt", b""), good[1]]
    kinds = [type(d).__name__ for d in read_paths(paths)]
    assert kinds == ["Document", "DocumentError", "DocumentError", "Document"]
    assert count_paths(paths) == 4

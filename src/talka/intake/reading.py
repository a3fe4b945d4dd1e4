"""Files, folders, addresses and standard input to documents; a file may hold one or many."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import BinaryIO

from talka.errors import DocumentError
from talka.intake.address import is_address
from talka.intake.archive import read_archive
from talka.intake.mail import read_message, read_saved_page
from talka.intake.media import media_type
from talka.intake.office import read_word
from talka.intake.paths import STDIN, failure, find_files
from talka.intake.pdf import read_pdf
from talka.intake.settings import IntakeSettings
from talka.intake.tables import read_lines, read_rows
from talka.model import Document

DEFAULTS = IntakeSettings()
_PACKED = b"\x1f\x8b"


def count_paths(paths: Sequence[str]) -> int:
    """Return how many files the paths stand for, those that cannot be read counted too; some hold many documents."""
    return sum(1 for _ in find_files(paths))


def read_paths(paths: Sequence[str], settings: IntakeSettings = DEFAULTS) -> Iterator[Document | DocumentError]:
    """Return the documents of files, folders, web addresses and ``-`` (standard input), each or the reason why not.

    Nothing is raised: what cannot be read comes as a ``DocumentError`` in its place, and the rest follows.
    """
    web: Callable[[str], Document | DocumentError] | None = None
    for path in find_files(paths):
        if isinstance(path, DocumentError):
            yield path
        elif is_address(path):
            web = web or _web(settings)
            yield web(path)
        else:
            yield from _read(path, settings)


def _read(path: str, settings: IntakeSettings) -> Iterator[Document | DocumentError]:
    """Return what one file holds; a file of several documents is read as a stream."""
    suffixes = PurePath(path.lower()).suffixes
    try:
        if streamed := _streamed(suffixes):
            with _open(path) as stream:
                yield from streamed(path, stream, settings)
        else:
            yield _whole(path, suffixes[-1] if suffixes else "", settings)
    except OSError as error:
        yield failure(path, error)
    except DocumentError as error:
        yield error


def _web(settings: IntakeSettings) -> Callable[[str], Document | DocumentError]:
    # who reads files should not wait for a network client to be loaded
    from talka.intake.fetch import Fetcher  # noqa: PLC0415
    from talka.intake.web import read_address  # noqa: PLC0415

    fetcher = Fetcher(settings)
    return lambda address: read_address(address, fetcher)


def _streamed(suffixes: list[str]) -> Callable[..., Iterator[Document | DocumentError]] | None:
    last = suffixes[-1] if suffixes else ""
    if ".warc" in suffixes[-2:]:
        return read_archive
    return {".jsonl": read_lines, ".ndjson": read_lines, ".csv": read_rows, ".tsv": read_rows}.get(last)


def _whole(path: str, suffix: str, settings: IntakeSettings) -> Document | DocumentError:
    body = _bytes(path, settings)
    if body.startswith(_PACKED):
        return DocumentError(path, "intake", "is packed; unpack it first (of packed files only .warc.gz is read)")
    if suffix == ".pdf" or body.startswith(b"%PDF-"):
        return read_pdf(path, body, settings)
    if suffix == ".docx":
        return read_word(path, body, settings)
    if suffix in (".mhtml", ".mht"):
        return read_saved_page(path, body, settings)
    if suffix == ".eml":
        return read_message(path, body, settings)
    return Document(source=path, body=body, media_type=media_type(path, body))


def _bytes(path: str, settings: IntakeSettings) -> bytes:
    if path == STDIN:
        return _limited(sys.stdin.buffer, path, settings)
    with _open(path) as stream:
        return _limited(stream, path, settings)


def _open(path: str) -> BinaryIO:
    # A pipe or a device without a writer would keep the whole run waiting.
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - the mode itself is wanted
        raise DocumentError(path, "intake", "is not a file")
    return Path(path).open("rb")


def _limited(stream: BinaryIO, path: str, settings: IntakeSettings) -> bytes:
    body = stream.read(settings.limit + 1)
    if len(body) > settings.limit:
        raise DocumentError(path, "intake", f"is larger than the limit of {settings.limit:,} bytes")
    if not body:
        raise DocumentError(path, "intake", "is empty")
    return body

"""Files, folders and standard input to documents."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from talka.errors import DocumentError
from talka.intake.media import media_type
from talka.intake.paths import STDIN, failure, find_files
from talka.intake.settings import IntakeSettings
from talka.model import Document

DEFAULTS = IntakeSettings()


def count_paths(paths: Sequence[str]) -> int:
    """Return how many files the paths stand for, those that cannot be read counted too."""
    return sum(1 for _ in find_files(paths))


def read_paths(paths: Sequence[str], settings: IntakeSettings = DEFAULTS) -> Iterator[Document | DocumentError]:
    """Return the documents of files, folders and ``-`` (standard input), each or the reason why not.

    Nothing is raised: what cannot be read comes as a ``DocumentError`` in its place, and the rest follows.
    """
    for path in find_files(paths):
        if isinstance(path, DocumentError):
            yield path
        else:
            yield _read(path, settings)


def _read(path: str, settings: IntakeSettings) -> Document | DocumentError:
    try:
        body = _bytes(path, settings)
    except OSError as error:
        return failure(path, error)
    except DocumentError as error:
        return error
    return Document(source=path, body=body, media_type=media_type(path, body))


def _bytes(path: str, settings: IntakeSettings) -> bytes:
    if path == STDIN:
        return _limited(sys.stdin.buffer, path, settings)
    # A pipe or a device without a writer would keep the whole run waiting.
    if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - the mode itself is wanted
        raise DocumentError(path, "intake", "is not a file")
    with Path(path).open("rb") as stream:
        return _limited(stream, path, settings)


def _limited(stream: BinaryIO, path: str, settings: IntakeSettings) -> bytes:
    body = stream.read(settings.limit + 1)
    if len(body) > settings.limit:
        raise DocumentError(path, "intake", f"is larger than the limit of {settings.limit:,} bytes")
    if not body:
        raise DocumentError(path, "intake", "is empty")
    return body

"""Paths to the files that they stand for: folders recursively, in sorted order; addresses stand for themselves."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from talka.errors import DocumentError
from talka.intake.address import is_address

STDIN = "-"


def find_files(paths: Sequence[str]) -> Iterator[str | DocumentError]:
    """Return the files that the paths stand for: as given, folders opened, hidden files and links to folders left out.

    What cannot be entered comes as a ``DocumentError`` in its place.
    """
    for path in paths:
        if path != STDIN and not is_address(path) and Path(path).is_dir():
            yield from _walk(path)
        else:
            yield path


def _walk(folder: str) -> Iterator[str | DocumentError]:
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda e: e.name)
    except OSError as error:
        yield DocumentError(folder, "intake", _why(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif not entry.is_dir():
            yield entry.path


def _why(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "may not be read: no permission"
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    return f"cannot be read: {error.strerror}"


def failure(source: str, error: OSError) -> DocumentError:
    """Return the one clear line for a file that cannot be read."""
    return DocumentError(source, "intake", _why(error))

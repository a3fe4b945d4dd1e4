"""Lines of JSON and rows of CSV to documents: one each, by the names of their columns."""

from __future__ import annotations

import codecs
import csv
import datetime
import io
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import BinaryIO

import msgspec
import msgspec.yaml

from talka.errors import DocumentError
from talka.intake.media import media_type
from talka.intake.settings import IntakeSettings
from talka.model import Document

_SINCE, _UNTIL, _MILLISECONDS = 631_152_000, 4_102_444_800, 100_000_000_000
"""Seconds from 1990 to 2100, and more than any of them."""
_FRONT = 200_000
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_OLDER = ["cp1251", "cp1252", "cp1257", "koi8_u", "iso8859_5", "cp866", "cp1250", "iso8859_13"]
_BINARY = "is not text: it holds zero bytes; a binary file?"
_NAMED = 20
"""Columns that are named where none of them holds a text."""
Rows = Iterator[Document | DocumentError]


@cache
def _columns() -> dict[str, tuple[str, ...]]:
    """Names of columns by the field of a document that they hold."""
    data = files("talka.intake").joinpath("columns.yaml").read_bytes()
    return msgspec.yaml.decode(data, type=dict[str, tuple[str, ...]])


def read_lines(path: str, stream: BinaryIO, settings: IntakeSettings) -> Rows:
    """Return a document for each line of a JSON Lines file, or why there is none; empty lines are passed over."""
    number = 0
    if _is_binary(stream):
        yield DocumentError(path, "intake", _BINARY)
        return
    while line := stream.readline(settings.limit + 1):
        number += 1
        source = f"{path}:{number}"
        if len(line) > settings.limit:
            yield DocumentError(source, "intake", f"is larger than the limit of {settings.limit:,} bytes")
            while line and not line.endswith(b"\n"):
                line = stream.readline(settings.limit)
        elif line.strip():
            yield _from_json(source, line)


def _from_json(source: str, line: bytes) -> Document | DocumentError:
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError):
        return DocumentError(source, "intake", "is not a line of JSON")
    if not isinstance(row, dict):
        return DocumentError(source, "intake", "is not a JSON object with a text")
    return _document(source, row)


def read_rows(path: str, stream: BinaryIO, settings: IntakeSettings) -> Rows:
    """Return a document for each row of a CSV file with a header, or why there is none."""
    csv.field_size_limit(settings.limit)
    if _is_binary(stream):
        yield DocumentError(path, "intake", _BINARY)
        return
    text = io.TextIOWrapper(stream, encoding=_encoding(stream), newline="")
    number = 1
    try:
        head = text.readline(100_000)
        delimiter = max(",;\t|", key=head.count)
        names = next(csv.reader([head], delimiter=delimiter), [])
        for number, row in enumerate(csv.reader(text, delimiter=delimiter), start=2):
            if any(row):
                yield _document(f"{path}:{number}", dict(zip(names, row, strict=False)))
    except (csv.Error, UnicodeDecodeError) as error:
        yield DocumentError(f"{path}:{number + 1}", "intake", f"cannot be read as CSV: {error}")
    finally:
        text.detach()  # the file is closed by whoever opened it


def _is_binary(stream: BinaryIO) -> bool:
    front = stream.read(_FRONT)
    stream.seek(0)
    return b"\0" in front and not front.startswith(tuple(mark for mark, _ in _MARKS))


def _encoding(stream: BinaryIO) -> str:
    """The encoding of a table, by its beginning: its mark, UTF-8, else the likeliest."""
    front = stream.read(_FRONT)
    stream.seek(0)
    mark = next((name for mark, name in _MARKS if front.startswith(mark)), None)
    if mark is not None:
        return mark
    try:
        front[:front.rfind(b"\n") + 1 or None].decode("utf-8")
    except UnicodeDecodeError:
        # nearly all tables are UTF-8: only the others wait for the guesser to be loaded
        from charset_normalizer import from_bytes  # noqa: PLC0415

        best = from_bytes(front, cp_isolation=_OLDER).best()
        return best.encoding if best else "utf-8-sig"
    return "utf-8-sig"


def _document(source: str, row: Mapping[str, object]) -> Document | DocumentError:
    folded = {str(name).strip().lower(): value for name, value in row.items()}
    known = {field: _first(folded, names, field) for field, names in _columns().items()}
    text = known.pop("text")
    if text is None:
        named = ", ".join(name[:40] for name in list(folded)[:_NAMED]) + (", ..." if len(folded) > _NAMED else "")
        return DocumentError(source, "intake", f"has no text; its columns are {named or 'none'}")
    body = text.encode("utf-8", "replace")
    return Document(source=source, body=body, media_type=media_type("", body), encoding="utf-8", **known)


def _first(row: Mapping[str, object], names: tuple[str, ...], field: str) -> str | None:
    values = (_text(row.get(name), field) for name in names)
    return next((v for v in values if v), None)


def _text(value: object, field: str) -> str | None:
    """A value as text; a number is a day only in seconds or milliseconds since 1970; several authors are one text."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and field == "author":
        named = (_text(v.get("name") if isinstance(v, dict) else v, "name") for v in value[:_NAMED])
        return ", ".join(name for name in named if name)
    if isinstance(value, dict) and field in ("author", "outlet"):
        return _text(value.get("name"), "name")
    if field == "published" and isinstance(value, int | float) and not isinstance(value, bool):
        seconds = value / 1000 if value > _MILLISECONDS else value
        if _SINCE <= seconds <= _UNTIL:
            return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()
    return None

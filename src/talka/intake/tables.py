"""Lines of JSON and rows of CSV to documents: one each, by the names of their columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from typing import BinaryIO

import msgspec

from talka.errors import DocumentError
from talka.intake.media import media_type
from talka.intake.settings import IntakeSettings
from talka.model import Document

_COLUMNS = {
    "text": ("text", "body", "content", "article", "articlebody", "article_body", "maintext", "full_text", "fulltext",
             "html", "raw_content"),
    "url": ("url", "link", "address", "canonical_url", "canonical", "uri"),
    "title": ("title", "headline", "name"),
    "published": ("date", "published", "published_at", "publish_date", "date_published", "datepublished", "pubdate",
                  "publication_date", "published_date", "datetime"),
    "outlet": ("outlet", "source", "publisher", "site", "site_name", "sitename", "source_name", "media", "domain"),
}
_NAMED = 20
"""Columns that are named where none of them holds a text."""
Rows = Iterator[Document | DocumentError]


def read_lines(path: str, stream: BinaryIO, settings: IntakeSettings) -> Rows:
    """Return a document for each line of a JSON Lines file, or why there is none; empty lines are passed over."""
    number = 0
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
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="")
    number = 1
    try:
        head = text.readline(100_000)
        delimiter = max(",;\t|", key=head.count)
        names = next(csv.reader([head], delimiter=delimiter), [])
        for number, row in enumerate(csv.reader(text, delimiter=delimiter), start=2):
            if any(row):
                yield _document(f"{path}:{number}", dict(zip(names, row, strict=False)))
    except (csv.Error, UnicodeDecodeError) as error:
        yield DocumentError(f"{path}:{number + 1}", "intake", f"cannot be read as CSV in UTF-8: {error}")
    finally:
        text.detach()  # the file is closed by whoever opened it


def _document(source: str, row: Mapping[str, object]) -> Document | DocumentError:
    folded = {str(name).strip().lower(): value for name, value in row.items()}
    known = {field: _first(folded, names) for field, names in _COLUMNS.items()}
    text = known.pop("text")
    if text is None:
        named = ", ".join(name[:40] for name in list(folded)[:_NAMED]) + (", ..." if len(folded) > _NAMED else "")
        return DocumentError(source, "intake", f"has no text; its columns are {named or 'none'}")
    body = text.encode("utf-8", "replace")
    return Document(source=source, body=body, media_type=media_type("", body), encoding="utf-8", **known)


def _first(row: Mapping[str, object], names: tuple[str, ...]) -> str | None:
    values = (row.get(name) for name in names)
    return next((v.strip() for v in values if isinstance(v, str) and v.strip()), None)

"""WARC archives, packed or not, to documents: streamed, one record at a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from talka.errors import DocumentError, legible
from talka.intake.settings import IntakeSettings
from talka.model import Document

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PACKED = b"\x1f\x8b"
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def read_archive(path: str, stream: BinaryIO, settings: IntakeSettings) -> Iterator[Document | DocumentError]:
    """Return a document for each page that the archive holds; the day of crawling is not kept as publication."""
    # other files should not wait for the reader of archives to be loaded
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415

    records = 0
    try:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response, parse_http=True, auto_decode="all"):
            records += 1
            if (found := _page(path, record, settings)) is not None:
                yield found
    except Exception as error:
        if records:
            yield DocumentError(path, "intake", f"is damaged after {records} records: {error}")
            return
    if not records:
        yield DocumentError(path, "intake", "is not a WARC archive with pages")


def _page(path: str, record: WarcRecord, settings: IntakeSettings) -> Document | DocumentError | None:
    address = legible(record.headers.get("WARC-Target-URI") or "")
    media = (record.http_content_type or "").lower()
    if media not in _PAGES or (record.http_headers is not None and record.http_headers.status_code != 200):
        return None
    source = f"{path}#{address}"
    encoded = record.http_headers is not None and "content-encoding" in {k.lower() for k, _ in record.http_headers}
    length = 0 if encoded else record.content_length
    body = record.reader.read(settings.limit + 1)
    if len(body) > settings.limit:
        return DocumentError(source, "intake", f"is larger than the limit of {settings.limit:,} bytes")
    if len(body) < length:
        return DocumentError(source, "intake", "is cut off: the archive ends in the middle of it")
    if body.startswith(_PACKED):
        return DocumentError(source, "intake", "is packed more than once; it was not read")
    if not body:
        return DocumentError(source, "intake", "is empty")
    return Document(source=source, body=body, url=address or None, encoding=record.http_charset, seen=_seen(record),
                    media_type="text/plain" if media == "text/plain" else "text/html")


def _seen(record: WarcRecord) -> str | None:
    """When the crawler saw the page, in the form of ISO with its offset."""
    return record.record_date.astimezone(datetime.UTC).isoformat(timespec="seconds") if record.record_date else None

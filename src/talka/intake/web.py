"""What an address gave to a document."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from talka.errors import DocumentError
from talka.intake.answer import Fetched
from talka.intake.fetch import Fetcher
from talka.intake.listing import is_listing
from talka.intake.media import media_type
from talka.intake.office import read_word
from talka.intake.pdf import read_pdf
from talka.intake.settings import IntakeSettings
from talka.model import Document

_TEXTS = ("text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_address(source: str, fetcher: Fetcher) -> Document | DocumentError:
    """Return the page at an address, or why there is none; nothing that the page names is fetched."""
    try:
        return page(source, fetcher.get(source), fetcher.settings)
    except DocumentError as error:
        return error


def page(source: str, got: Fetched, settings: IntakeSettings) -> Document | DocumentError:
    """Return what was fetched as a document, or why it is none."""
    body = got.body or b""
    if not body.strip():
        return DocumentError(source, "intake", "is empty")
    document = _document(source, got, body, settings)
    if isinstance(document, DocumentError):
        return document
    return _with_place(document, got)


def _document(source: str, got: Fetched, body: bytes, settings: IntakeSettings) -> Document | DocumentError:
    if got.media == "application/pdf" or body.startswith(b"%PDF-"):
        return read_pdf(source, body, settings)
    if got.media == _WORD:
        return read_word(source, body, settings)
    if is_listing(body):
        return DocumentError(source, "intake", "is a feed or a sitemap; follow it with: talka watch add")
    if got.media not in _TEXTS or b"\x00\x00\x00" in body[:4096]:
        return DocumentError(source, "intake", f"is {got.media or 'data'}, not a page")
    kind = "text/html" if got.media in _TEXTS[:2] else media_type(urlsplit(got.address).path, body)
    return Document(source=source, body=body, media_type=kind, encoding=got.charset)


def _with_place(document: Document, got: Fetched) -> Document:
    return msgspec.structs.replace(document, url=got.address, seen=got.at.isoformat(timespec="microseconds"))

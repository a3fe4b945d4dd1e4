"""Messages and saved web archives (MHTML) to documents."""

from __future__ import annotations

import email
import email.policy
import re
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import PurePath

import msgspec

from talka.errors import DocumentError
from talka.intake.limit import within
from talka.intake.office import read_word
from talka.intake.pdf import read_pdf
from talka.intake.settings import IntakeSettings
from talka.model import Document

_LONGEST_HEADER = 200_000
"""Mail servers take a tenth of it; the reader's time grows with the square of some headers."""
_QUOTED = re.compile(rb"^(?:> ?)+", re.MULTILINE)
_END = re.compile(rb"\r?\n\r?\n")
_TAG = re.compile(rb"<[^<>]*>")
_LETTER = 60
"""Words of a message under which it only accompanies what is enclosed."""


def read_message(path: str, body: bytes, settings: IntakeSettings) -> Document | DocumentError:
    """Return the text of a message, its subject as title and its date as publication.

    Where there is next to no text, it is that of the Word or PDF file that is enclosed.
    """
    return _guarded(path, body, settings, saved=False)


def read_saved_page(path: str, body: bytes, settings: IntakeSettings) -> Document | DocumentError:
    """Return the page of an MHTML file; the date of its header is when it was saved, so it is not kept."""
    return _guarded(path, body, settings, saved=True)


def _guarded(path: str, body: bytes, settings: IntakeSettings, *, saved: bool) -> Document | DocumentError:
    end = _END.search(body)
    if (end.start() if end else len(body)) > _LONGEST_HEADER:
        return DocumentError(path, "intake", "has a header longer than any message needs")
    try:
        with within(settings.seconds):
            message = email.message_from_bytes(body, policy=email.policy.default)
            found = _read(path, message, saved=saved)
            short = isinstance(found, DocumentError) or len(_TAG.sub(b" ", found.body).split()) < _LETTER
            return (_enclosed(path, message, settings) if short and not saved else None) or found
    except RecursionError:
        return DocumentError(path, "intake", "is nested too deeply to be read")
    except TimeoutError as error:
        return DocumentError(path, "intake", str(error))


def _enclosed(path: str, message: EmailMessage, settings: IntakeSettings) -> Document | None:
    """The first Word or PDF file with a text that a message accompanies, with the message's day."""
    for part in message.walk():
        name = part.get_filename() or ""
        reader = {".docx": read_word, ".pdf": read_pdf}.get(PurePath(name.lower()).suffix)
        content = part.get_payload(decode=True) if reader else None
        if reader and isinstance(content, bytes):
            found = reader(f"{path}#{name}", content, settings)
            if isinstance(found, Document):
                return msgspec.structs.replace(found, published=_day(message))
    return None


def _read(path: str, message: EmailMessage, *, saved: bool) -> Document | DocumentError:
    part = _text_part(message)
    if part is None:
        return DocumentError(path, "intake", "is a message without a text")
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return DocumentError(path, "intake", "is a message without a text")
    address = message.get("Snapshot-Content-Location") or part.get("Content-Location")
    if part.get_content_type() == "text/plain":
        content = _unquoted(content)
    return Document(
        source=path, body=content, encoding=part.get_content_charset(),
        media_type="text/html" if part.get_content_type() == "text/html" else "text/plain",
        url=str(address) if address and str(address).startswith(("http://", "https://")) else None,
        title=None if saved else _subject(message), published=None if saved else _day(message),
    )


def _unquoted(content: bytes) -> bytes:
    """A text without the marks of quotation, where most of it is quoted: a message that was sent on."""
    quoted = sum(len(line) for line in content.splitlines() if line.startswith(b">"))
    if quoted * 2 < len(content):
        return content
    return _QUOTED.sub(b"", content)


def _text_part(message: EmailMessage) -> EmailMessage | None:
    """The page where there is one, else the plain text."""
    parts = [p for p in message.walk() if isinstance(p, EmailMessage) and p.get_content_disposition() != "attachment"]
    for kind in ("text/html", "text/plain"):
        for part in parts:
            if part.get_content_type() == kind:
                return part
    return None


def _subject(message: EmailMessage) -> str | None:
    return str(message.get("Subject") or "").strip() or None


def _day(message: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).date().isoformat() if message["Date"] else None
    except (ValueError, TypeError):
        return None

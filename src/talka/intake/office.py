"""Word processor files to plain text."""

from __future__ import annotations

import io
import zipfile

import lxml.etree

from talka.errors import DocumentError
from talka.intake.settings import IntakeSettings
from talka.intake.word import paragraphs_of
from talka.model import Document

_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_word(path: str, body: bytes, settings: IntakeSettings) -> Document | DocumentError:
    """Return the paragraphs of a .docx file, an empty line between them; a row of a table is one line."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            text = "\n\n".join(paragraphs_of(_parse(_member(archive, "word/document.xml", settings))))
            title = _title(archive, settings)
    except (zipfile.BadZipFile, KeyError, lxml.etree.XMLSyntaxError, NotImplementedError, RuntimeError, OSError):
        return DocumentError(path, "intake", "is not a .docx file that can be read")
    except ValueError as error:
        return DocumentError(path, "intake", str(error))
    return _plain(path, text, title, "has no text")


def _member(archive: zipfile.ZipFile, name: str, settings: IntakeSettings) -> bytes:
    """A member's bytes; raises ``ValueError`` where it unpacks to more than the limit, whatever its header says."""
    with archive.open(name) as stream:
        data = stream.read(settings.limit + 1)
    if len(data) > settings.limit:
        raise ValueError(f"unpacks to more than the limit of {settings.limit:,} bytes")
    return data


def _parse(data: bytes) -> lxml.etree._Element:
    parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return lxml.etree.fromstring(data, parser)


def _title(archive: zipfile.ZipFile, settings: IntakeSettings) -> str | None:
    try:
        return (_parse(_member(archive, "docProps/core.xml", settings)).findtext(_TITLE) or "").strip() or None
    except (KeyError, lxml.etree.XMLSyntaxError):
        return None


def _plain(path: str, text: str, title: str | None, nothing: str) -> Document | DocumentError:
    if not text.strip():
        return DocumentError(path, "intake", nothing)
    return Document(source=path, body=text.encode("utf-8", "replace"), encoding="utf-8", title=title or None)

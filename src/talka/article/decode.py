"""Bytes to text: by the mark in front, the declaration, UTF-8, and only then by guessing."""

from __future__ import annotations

import codecs
import re

from talka.errors import DocumentError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
          (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})"""
                   rb"""|<\?xml[^>]{0,100}?encoding=["']([\w:.-]{2,40})""", re.IGNORECASE)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ENCODINGS = ["cp1251", "cp1252", "cp1257", "koi8_u", "iso8859_5", "cp866", "cp1250", "utf_16_le", "utf_16_be",
              "iso8859_13", "mac_cyrillic"]
_MIXED = 20
"""Letters of UTF-8 in whole lines that no text of an older encoding has by chance."""
_HIGH = (0, 1, 4, 0x20)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a]")
_CONTROLS = bytes([*range(0x09), *range(0x0e, 0x1b)])
# What browsers do: a page declared Latin-1 is read as the superset that its authors meant.
_SUPERSETS = {"iso8859-1": "cp1252", "ascii": "utf-8", "us-ascii": "utf-8", "iso8859-13": "cp1257"}


def decode(source: str, body: bytes, declared: str | None, *, html: bool) -> str:
    """Return the text of a document's bytes.

    Raises ``DocumentError`` where they are empty, no text, or end in the middle of a character.
    """
    if not body or body.isspace():
        raise DocumentError(source, "article", "is empty")
    text = _marked(source, body)
    if text is None:
        text = _utf8(source, body, html=html)
    if text is None:
        text = _mixed(body)
    if text is None:
        text = _declared(body, declared or (_meta(body) if html else None))
    if text is None:
        text = _guessed(source, body)
    # nearly all bytes have none; looking at each of their characters costs more than all else here
    if len(body.translate(None, _CONTROLS)) < len(body) and len(_CONTROL.findall(text)) > max(2, len(text) // 500):
        raise DocumentError(source, "article", "is not text: it holds control characters; a binary file?")
    if not text or text.isspace():
        raise DocumentError(source, "article", "is empty")
    return text


def _marked(source: str, body: bytes) -> str | None:
    for mark, name in _MARKS:
        if body.startswith(mark):
            try:
                return body[len(mark):].decode(name)
            except UnicodeDecodeError as error:
                raise _broken(source, name, error) from None
    return _unmarked_wide(body)


def _unmarked_wide(body: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of the scripts that are read here is 0 or 4."""
    front = body[:2000]
    for odd, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = front[odd::2]
        highest = sum(map(high.count, _HIGH))
        if len(body) % 2 == 0 and highest > 0.9 * len(high) and set(high) & {0, 4}:
            try:
                return body.decode(name)
            except UnicodeDecodeError:
                return None
    return None


def _broken(source: str, name: str, error: UnicodeDecodeError) -> DocumentError:
    if error.end >= len(error.object) and ("unexpected end" in error.reason or "truncated" in error.reason):
        return DocumentError(source, "article", "ends in the middle of a character; the file seems to be cut off")
    return DocumentError(source, "article", f"is not {name.upper()} as it says, at byte {error.start}")


def _utf8(source: str, body: bytes, *, html: bool) -> str | None:
    """Text that is UTF-8; ``None`` where it is another encoding; a few broken bytes in much good text are marked."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.end >= len(body):
            if html:
                return body[:error.start].decode("utf-8")
            raise _broken(source, "utf-8", error) from None
        good = len(_MULTIBYTE.findall(body))
        text = body.decode("utf-8", "replace")
        return text if good > 20 * text.count("\ufffd") else None


def _mixed(body: bytes) -> str | None:
    """Text of which some lines are UTF-8 and others of one older encoding; ``None`` where it is not."""
    lines = body.splitlines(keepends=True)
    whole = [_as_utf8(line) for line in lines]
    if sum(len(_MULTIBYTE.findall(line)) for line, text in zip(lines, whole, strict=True) if text is not None) < _MIXED:
        return None
    other = _guess(b"".join(line for line, text in zip(lines, whole, strict=True) if text is None))
    if other is None:
        return None
    return "".join(text if text is not None else line.decode(other, "replace")
                   for line, text in zip(lines, whole, strict=True))


def _as_utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _meta(body: bytes) -> str | None:
    m = _META.search(body, 0, 4096)
    return (m[1] or m[2]).decode("ascii", "replace") if m else None


def _declared(body: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        known = codecs.lookup(name).name
        text = body.decode(_SUPERSETS.get(known, known))
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
    return None if _looks_wrong(text) else text


def _looks_wrong(text: str) -> bool:
    """Whether text declared as one encoding is another: Cyrillic read as Western letters has hardly any ASCII vowel."""
    letters = [c for c in text if c.isalpha()]
    odd = sum("\u00c0" <= c <= "\u00ff" for c in letters)
    return odd > 0.5 * len(letters)


def _guessed(source: str, body: bytes) -> str:
    if b"\x00" in body[:4096]:
        raise DocumentError(source, "article", "is not text: it holds zero bytes; a binary file?")
    best = _guess(body)
    if best is None:
        raise DocumentError(source, "article", "is not text in any encoding that is known")
    return body.decode(best, "replace")


def _guess(body: bytes) -> str | None:
    """Return the likeliest of the older encodings."""
    # nearly all documents are UTF-8 or say what they are: only the others wait for the guesser to be loaded
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(body[:200_000], cp_isolation=_ENCODINGS).best()
    return None if best is None else best.encoding

"""What kind of document bytes are: by their beginning first, by the name only where that does not tell."""

from __future__ import annotations

import re
from pathlib import PurePath

_PAGE = re.compile(rb"^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_NAMES = rb"p|div|br|a|span|strong|b|em|ul|li|h[1-6]|img|blockquote|figure|article|section"
_TAGS = re.compile(rb"</?(?:" + _NAMES + rb")(?:\s+[\w-]+\s*=[^<>]*)?\s*/?>", re.IGNORECASE)
_MARKDOWN_NAMES = frozenset({".md", ".markdown"})
_PAGE_NAMES = frozenset({".html", ".htm", ".xhtml", ".shtml"})


def media_type(name: str, body: bytes) -> str:
    """Return ``text/html``, ``text/markdown`` or ``text/plain``.

    Text full of paragraph tags is a page, whatever its name.
    """
    front = body[:4096].removeprefix(b"\xef\xbb\xbf")
    if _PAGE.search(front):
        return "text/html"
    tags = len(_TAGS.findall(front))
    if PurePath(name).suffix.lower() in _PAGE_NAMES and (tags or b"<" in front):
        return "text/html"
    if tags >= 4 and tags * 250 > len(front):
        return "text/html"
    return "text/markdown" if PurePath(name).suffix.lower() in _MARKDOWN_NAMES else "text/plain"

"""Lines ``url: …``, ``title: …``, ``outlet: …``, ``date: …`` in front of a plain text."""

from __future__ import annotations

import datetime
import re

import msgspec

_LINE = re.compile(r"[ \t]*(url|link|source|title|outlet|site|publisher|date|published|language|author)[ \t]*:"
                   r"[ \t]*(\S.*?)?[ \t]*(?:\r?\n|$)", re.IGNORECASE)
_NAMES = {"link": "url", "source": "url", "site": "outlet", "publisher": "outlet", "published": "date"}


class Header(msgspec.Struct, frozen=True):
    """What the lines say; ``end`` is where the text itself begins."""

    end: int = 0
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    date: datetime.date | None = None


def read_header(text: str) -> Header:
    """Return the header of a text; at least two lines, or one with an address, make one."""
    found: dict[str, str] = {}
    at, lines = 0, 0
    while (m := _LINE.match(text, at)) is not None:
        name = m[1].lower()
        found.setdefault(_NAMES.get(name, name), m[2] or "")
        at, lines = m.end(), lines + 1
        if m.end() == m.start():
            break
    url = found.get("url") if re.match(r"https?://", found.get("url", "")) else None
    if lines < 2 and url is None:
        return Header()
    title, outlet, author = (found.get(name) or None for name in ("title", "outlet", "author"))
    return Header(at, url, title, outlet, author, iso_day(found.get("date", "")))


def iso_day(value: str | None) -> datetime.date | None:
    """Return the day that an ISO date or time begins with."""
    m = re.match(r"\s*(\d{4})-(\d\d)-(\d\d)", value or "")
    try:
        return datetime.date(int(m[1]), int(m[2]), int(m[3])) if m else None
    except ValueError:
        return None

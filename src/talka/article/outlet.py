"""Which outlet an article appeared in, as far as its address or its own lines tell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from talka.article.cues import Cues
from talka.article.fold import fold, overlap, stems
from talka.article.units import Unit
from talka.model.article import BlockKind

_HOST = re.compile(r"^(?:https?://)?(?:www\.)?((?:[\w-]+\.)+[a-z]{2,12})/?$")
_RIGHTS = re.compile(r"\u00a9\s*(?:19|20)\d\d(?:\s*[-\u2013]\s*(?:19|20)\d\d)?,?\s+([^.,|\n]{2,40})")
_TAIL = re.compile(r"^(.{15,}?)\s+[-\u2013\u2014|]\s+([^-\u2013\u2014|]{2,40})$", re.DOTALL)
_PARTS = re.compile(r"\s*[,|\u00b7\u2022/]\s*|\s+[-\u2013\u2014]\s+|\.\s+|(?<=[^\W\d_])\s+(?=\d)")
_NO_NAME = re.compile(r"[\d@:<>]")
_SUBDOMAINS = frozenset({"www", "m", "mobile", "amp", "en", "eng", "ua", "uk", "ukr", "ru", "rus", "lt"})


def outlet_of_address(url: str | None) -> str | None:
    """Return an address's host without the parts that only name a language or a device."""
    host = (urlsplit(url).hostname or "") if url else ""
    parts = host.split(".")
    while len(parts) > 2 and parts[0] in _SUBDOMAINS:
        parts = parts[1:]
    return ".".join(parts) or None


def own_address(known: str | None, canonical: str | None) -> str | None:
    """Return the address that a page gives for itself where it is one of the site it came from, else that one.

    A reprint that names the address of its original is still a text of its own outlet.
    """
    if known is None or canonical is None:
        return known or canonical
    return canonical if _site(known) == _site(canonical) else known


def _site(url: str) -> str:
    host = urlsplit(url).hostname or ""
    return re.sub(r"^(?:www|m|mobile|amp)\.", "", host)


def split_title(title: str) -> tuple[str, str | None]:
    """Return a headline without the outlet's name after it, and that name."""
    m = _TAIL.match(title)
    return (m[1], m[2].strip()) if m else (title, None)


def find_outlet(units: Sequence[Unit], kinds: Sequence[BlockKind], cues: Cues) -> str | None:
    """Return the outlet: the end of a repeated headline, a host's name, a byline's name of one, a line of rights."""
    titles = [u for u, k in zip(units, kinds, strict=True) if k == "headline"]
    for unit in titles:
        short, name = split_title(unit.text)
        if name is None:
            continue
        rest = (u for u in titles if u is not unit)
        if any(len(u.text) <= len(short) + 2 and overlap(stems(u.fold), stems(unit.fold)) > 0.9 for u in rest):
            return name
    for unit, kind in zip(units, kinds, strict=True):
        if kind == "boilerplate" and (m := _HOST.match(unit.fold)):
            return m[1]
    if (named := _in_bylines(units, kinds, cues)) is not None:
        return named
    return outlet_of_rights((kind, unit.text) for unit, kind in zip(units, kinds, strict=True))


def outlet_of_rights(pieces: Iterable[tuple[BlockKind, str]]) -> str | None:
    """Return the name in a line of rights, if there is one."""
    for kind, text in pieces:
        if kind == "boilerplate" and (m := _RIGHTS.search(text)):
            return m[1].strip()
    return None


def _in_bylines(units: Sequence[Unit], kinds: Sequence[BlockKind], cues: Cues) -> str | None:
    """The part of a line beside the date or the author, above the first paragraph, that is an outlet's name."""
    prose = next((i for i, k in enumerate(kinds) if k in ("lead", "body")), 0)
    for unit, kind in zip(units[:prose], kinds, strict=False):
        if kind != "boilerplate" or unit.line.label not in (None, "date", "source") or unit.words > 14:
            continue
        for part in _PARTS.split(unit.text):
            name = part.strip(" .")
            if 3 <= len(name) <= 40 and not _NO_NAME.search(name) and _may_name(name, cues):
                return name
    return None


def _may_name(name: str, cues: Cues) -> bool:
    folded = fold(name)
    plain = cues.read(name, folded, full=False, words=len(name.split())).label in (None, "boilerplate")
    return name[0].isupper() and plain and cues.names_outlet(folded)


def find_title(units: Sequence[Unit], kinds: Sequence[BlockKind]) -> str | None:
    """Return the headline without an outlet's name behind it."""
    titles = [" ".join(u.text.split()) for u, k in zip(units, kinds, strict=True) if k == "headline"]
    if not titles:
        return None
    short, name = split_title(titles[0])
    return short if name and short in titles[1:] else titles[0]

"""The text of an article that a page holds only as data for its scripts; the scripts are read, never run.

Pages that a browser fills (Next.js and its like) keep the article as JSON in a ``script`` element. Of all objects in
it the innermost that names the page's title and holds paragraphs is the article's; what stands beside it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import lxml.etree
import msgspec

from talka.article.mainpart import key
from talka.article.markup import without_markup
from talka.article.pieces import Hint, Piece

_ASSIGNED = re.compile(r"\s*(?:window|self|globalThis|var|let|const)[\s.][\w.$\[\]\"']{1,80}\s*=\s*(?=[{\[])")
_LONGEST, _MOST_SCRIPTS, _DEPTH = 5_000_000, 60, 40
_LEAST_WORDS, _LEAST_TEXT, _SHORTEST_TITLE = 6, 200, 12
_CAPTIONS = frozenset({"caption", "alt", "credit", "credits", "copyright", "photocaption", "imagecaption"})
_BESIDE = frozenset({"related", "recommended", "similar", "seealso", "readmore", "tags", "comments", "seo", "meta",
                     "popular", "latest", "next", "prev", "previous"})
_TITLES = frozenset({"title", "headline", "name", "heading"})
_QUOTES = frozenset({"quote", "blockquote", "pullquote"})
_MARKS = re.compile(r"[^a-z]")


def pieces_in_scripts(tree: lxml.etree._Element, title: str | None) -> list[Piece]:
    """Return the article's blocks as data of a script give them, none where no script has any."""
    if title is None:
        return []
    for script in list(tree.iter("script"))[:_MOST_SCRIPTS]:
        found = _article(_data(script), key(title), _DEPTH)
        pieces = list(_texts(found, _DEPTH, None)) if found is not None else []
        if sum(len(piece.text) for piece in pieces if piece.hint is None) >= _LEAST_TEXT:
            return [Piece(title, "headline", 0.0, "h1"), *_once(pieces, key(title))]
    return []


def _data(script: lxml.etree._Element) -> object:
    raw = script.text or ""
    if len(raw) > _LONGEST:
        return None
    if "json" not in (script.get("type") or ""):
        assigned = _ASSIGNED.match(raw)
        if assigned is None:
            return None
        raw = raw[assigned.end():].rstrip().rstrip(";")
    try:
        return msgspec.json.decode(raw.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return None


def _article(value: object, title: str, depth: int) -> Mapping[str, object] | None:
    """The innermost object that names the title and holds paragraphs."""
    if depth == 0 or not isinstance(value, dict | list):
        return None
    inner = value if isinstance(value, list) else value.values()
    found = next((a for a in (_article(v, title, depth - 1) for v in inner) if a is not None), None)
    if found is not None or isinstance(value, list):
        return found
    named = any(isinstance(v, str) and _plain(k) in _TITLES and len(key(v)) > _SHORTEST_TITLE and key(v) in title
                for k, v in value.items())
    size = sum(len(piece.text) for piece in _texts(value, depth, None)) if named else 0
    return value if size >= _LEAST_TEXT else None


def _texts(value: object, depth: int, hint: Hint | None) -> Iterator[Piece]:
    """The strings of an object that are prose, in order, each with what its name says of it."""
    if depth == 0:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _texts(entry, depth - 1, hint)
    elif isinstance(value, dict):
        own: Hint | None = "quotation" if value.get("type") in _QUOTES else hint
        for name, inner in value.items():
            if _plain(name) not in _BESIDE:
                yield from _texts(inner, depth - 1, "caption" if _plain(name) in _CAPTIONS else own)
    elif isinstance(value, str):
        for line in without_markup(value).text.splitlines():
            text = " ".join(line.split())
            if hint == "caption" or len(text.split()) >= _LEAST_WORDS:
                yield Piece(text, hint, 0.0, "p")


def _once(pieces: Sequence[Piece], title: str) -> Iterator[Piece]:
    """What comes twice (the text once more in parts, the beginning as a description) is given once."""
    seen: set[str] = {title}
    for piece in pieces:
        own = key(piece.text)
        if own and own not in seen:
            seen.add(own)
            yield piece


def _plain(name: str) -> str:
    return _MARKS.sub("", name.lower())

"""Marks of HTML that were left in a plain text: tags, comments and entities are none of its words."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

_BLOCKS = (r"p|br|div|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|table|tbody|thead|tr|td|th|hr|figure|figcaption|section"
           r"|article|center|header|footer|pre")
_INLINE = (r"b|i|u|s|em|strong|span|a|font|small|big|sup|sub|strike|del|ins|mark|cite|q|code|abbr|img|nobr|tt|label"
           r"|wbr|noindex|picture|source|video|iframe")
_UNSEEN = re.compile(r"<!--|<(script|style)\b[^<>]{0,2000}>", re.IGNORECASE)
_ENDS = {
    "": re.compile("-->"),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}
_TAG = re.compile(rf"<(?:/\s*)?(?:({_BLOCKS})|{_INLINE}|script|style)(?:\s[^<>]{{0,2000}})?\s*/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-z]{2,8}[1-4]{0,2}|#\d{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_TWICE = 2
"""Times that a text may have been written as HTML: ``&amp;nbsp;`` is a blank."""


class Plain(NamedTuple):
    """A text without marks of HTML; ``tags`` counts those that were left out."""

    text: str
    tags: int


def without_markup(text: str) -> Plain:
    """Return a text as it is meant where tags or entities of HTML were left in it; most have none and stay as they are.

    What begins or ends a block of HTML begins a new line, other tags leave nothing.
    """
    for _ in range(_TWICE):
        if "&" in text:
            text = _ENTITY.sub(lambda m: unescape(m[0]), text)
    if "<" not in text:
        return Plain(text, 0)
    text, unseen = _without_unseen(text)
    text, tags = _TAG.subn(lambda m: "\n" if m[1] else "", text)
    return Plain(text, tags + unseen)


def _without_unseen(text: str) -> tuple[str, int]:
    """Leave out comments, scripts and styles that end; return how many."""
    parts, at, start = [], 0, _UNSEEN.search(text)
    endless: set[str] = set()
    while start is not None:
        kind, after = (start[1] or "").lower(), start.end()
        end = None if kind in endless else _ENDS[kind].search(text, after)
        if end is None:
            endless.add(kind)
        else:
            parts.append(text[at:start.start()])
            at = after = end.end()
        start = _UNSEEN.search(text, after)
    return "".join([*parts, text[at:]]), len(parts)

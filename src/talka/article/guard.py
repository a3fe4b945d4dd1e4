"""Pages that a parser would take minutes for: its time grows with the square of an element's attributes."""

from __future__ import annotations

import re

MOST_ATTRIBUTES = 20_000
MOST_ELEMENTS = 400_000
# Tokens of a start tag as the HTML standard reads them, each but once: no quantifier ever gives anything back.
_VALUE = r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++))?+"""
_ATTRIBUTE = rf"[^\s=>/][^\s=>/]*+{_VALUE}"
_START = re.compile(rf"<!--|<([a-z][^\s>/]*+)(?:[\s/]++(?:{_ATTRIBUTE})?+)*+", re.IGNORECASE)
_ONE = re.compile(rf"[\s/]{_ATTRIBUTE}")
_ENDS = {
    "": re.compile("-->"),
    "script": re.compile("</script", re.IGNORECASE),
    "style": re.compile("</style", re.IGNORECASE),
}


def harm_of(html: str) -> str | None:
    """Return why a page must not be given to a parser, ``None`` where it may."""
    if html.count("<") > MOST_ELEMENTS:
        return "has more elements than any page needs; it was not read"
    if len(html) < 2 * MOST_ATTRIBUTES:
        return None
    start = _START.search(html)
    while start is not None:
        if start.end() - start.start() > 2 * MOST_ATTRIBUTES and _is_crowded(start[0]):
            return "has an element with more attributes than any page needs; it was not read"
        after = _after(html, start)
        start = _START.search(html, after) if after is not None else None
    return None


def _after(html: str, start: re.Match[str]) -> int | None:
    """Where the next tag may begin: behind a comment or a script, in which none does, if it ends at all."""
    end = _ENDS.get((start[1] or "").lower())
    if end is None:
        return start.end()
    found = end.search(html, start.end())
    return found.end() if found else None


def _is_crowded(tag: str) -> bool:
    return sum(1 for _ in _ONE.finditer(tag)) > MOST_ATTRIBUTES

"""Quotations that are part of the reporter's sentence: behind ``according to X,``, or in two pieces with marks each."""

from __future__ import annotations

from talka.claims.quotations import Quoted
from talka.claims.signs import DASHES

_MARKS = "\u201d\"\u00bb\u201c\u00ab\u201e"
_SAYING = ("according", "say", "cite")


def is_credited(quoted: Quoted) -> bool:
    """Whether a comma parts words that end their sentence from who says them (``In the words of X, "…".``)."""
    scene, start, end = quoted.opens, quoted.mention.start, quoted.mention.end
    before = scene.text[scene.sentence.start:start].rstrip(_MARKS + " ")
    if not before.endswith(",") or quoted.closes.number != scene.number:
        return False
    stopped = scene.text[end:scene.sentence.end].strip(_MARKS) in (".", "")
    return stopped and any(c.mention.end < start for c in scene.acts(*_SAYING))


def goes_on_marked(held: Quoted, quoted: Quoted) -> bool:
    """Whether words in marks of their own go on with a sentence that others began (``"…", - he said, - "and …".``)."""
    scene, ends, begins = quoted.opens, held.mention.end, quoted.mention.start
    between = scene.text[ends:begins]
    left, right = between.lstrip(_MARKS + " "), between.rstrip(_MARKS + " ")
    joined = left[:1] in {",", *DASHES} and (right[-1:] in DASHES or right.endswith(","))
    stopped = quoted.closes.text[quoted.mention.end:quoted.closes.sentence.end].strip(_MARKS + " ") in (".", "")
    return joined and stopped and any(ends <= c.mention.start < begins for c in scene.acts("say"))

"""Quotations that are part of the reporter's sentence: behind ``according to X,``, or in two pieces with marks each."""

from __future__ import annotations

from talka.claims.quotations import Quoted
from talka.claims.signs import DASHES
from talka.claims.tense import tense

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


def opens_with_verb(quoted: Quoted) -> bool:
    """Whether a part of a sentence begins with its verb, whose subject the reporter gives (``it "will be used …"``).

    Only where place alone marks the subject: other languages leave it out.
    """
    scene, start = quoted.opens, quoted.pieces[0][0]
    if "nom" in scene.grammar.donor:
        return False
    first = scene.token_at(start)
    if scene.tokens[first].norm in {*scene.grammar.passive, *scene.grammar.perfect}:
        return True
    return any(c.first == first and (c.cue.pos == "verb" or c.cue.act in ("will", "must", "may"))
               and tense(scene, c) in ("past", "pres", "fut", "cond", "inf") for c in scene.cues)

"""What commas insert between a doer and its verb (``Oslo, leading the coalition with Bonn, is sending``)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from talka.claims.scene import Scene

_LONGEST = 24
"""Tokens of the longest insertion."""
_SHORTEST = 2
_SHORT = 5
"""Tokens from comma to comma of a few words that stand for nobody (``, in its turn,``)."""
_MODALS = ("will", "may", "must")


def subject_asides(scene: Scene) -> dict[int, int]:
    """Return the commas that open and close what stands between a doer and its verb, where place alone tells the doer.

    The first comma stands right behind a party that no preposition governs and no verb precedes in its clause; a
    finite verb, or what helps one, stands right behind the second.
    """
    if "before" not in scene.grammar.donor:
        return _short_asides(scene)
    finite = {c.first for c in scene.cues if c.cue.act in _MODALS or (
        c.cue.pos == "verb" and (c.has("past") or c.has("pres")))}
    helping = {*scene.grammar.perfect, *scene.grammar.passive}
    signs = [i for i in range(scene.sentence.first, scene.sentence.last - 1)
             if scene.tokens[i].norm == "," and i not in scene.figures]
    ends = {n.last for n in scene.parties if n.prep is None and not n.has("poss")}
    joints = {c.first for c in scene.cues if c.cue.act in ("and", "but", "that")}
    found: dict[int, int] = {}
    for opens, closes in pairwise(signs):
        after = closes + 1
        if opens in found.values() or opens not in ends or not _SHORTEST <= closes - opens <= _LONGEST:
            continue
        verb = after in finite or scene.tokens[after].norm in helping
        begun = any(i in finite for i in range(_start(scene, opens), opens)) or opens + 1 in joints
        if verb and not begun and not any(i in finite for i in range(opens + 1, closes) if not _is_part(scene, i)):
            found[opens] = closes
    return found


def _short_asides(scene: Scene) -> dict[int, int]:
    """A few words without verb or doer that commas part from a doer in the nominative and its verb."""
    signs = [i for i in range(scene.sentence.first, scene.sentence.last - 1)
             if scene.tokens[i].norm == "," and i not in scene.figures]
    doers = {n.last for n in scene.parties if n.prep is None and n.has("nom") and not n.is_adjective
             and not n.has("dat")}
    verbs = {c.first for c in scene.cues if c.cue.pos == "verb"}
    joints = scene.acts("relative", "that", "and", "but", "not", "if", "will")
    small = {i for c in joints for i in range(c.first, c.last)}
    named = {i for n in scene.parties if n.has("nom") for i in range(n.first, n.last)}
    return {opens: closes for opens, closes in pairwise(signs) if opens in doers and closes + 1 in verbs
            and _SHORTEST <= closes - opens <= _SHORT and not any(
                i in verbs or i in small or i in named for i in range(opens + 1, closes))}


def _start(scene: Scene, comma: int) -> int:
    """Where the clause that a comma ends begins: behind the sign before it."""
    return next((i + 1 for i in range(comma - 1, scene.sentence.first - 1, -1)
                 if scene.tokens[i].norm in (",", ";", ":")), scene.sentence.first)


def _is_part(scene: Scene, at: int) -> bool:
    """Whether a form that may be finite is a participle here (``, backed by``)."""
    return any(c.first == at and c.ever("ppp") for c in scene.cues)

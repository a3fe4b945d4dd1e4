"""Buying together: a word of jointness beside a word of buying, or another buyer after ``together with``."""

from __future__ import annotations

from talka.claims.nodes import CASES, CueNode
from talka.claims.scene import Scene

_NEAR = 6
"""Tokens between a word of jointness and one of making or buying."""
_BEHIND = 9
"""Tokens between making and a word of jointness behind what is made (``develop a fighter jet together``)."""
_GAP = 2
"""Tokens that name no thing between an adjective of jointness and its noun."""


def is_beside(scene: Scene, joint: CueNode, cue: CueNode) -> bool:
    """Return whether a word of jointness belongs to a word of doing: an adjective stands right before it."""
    if scene.breaks(joint.first, cue.first) > 0:
        return False
    if joint.cue.pos == "adjective":
        things = {i for m in scene.items for i in range(*scene.span(m))}
        gap = sum(i not in things for i in range(joint.last, cue.first))
        return cue.first >= joint.last and gap <= _GAP and not any(
            c.cue.act == "prep" for c in scene.between(joint.last, cue.first))
    return abs(joint.first - cue.first) <= (_NEAR if joint.first < cue.first else _BEHIND)


def _agree(adjective: CueNode, noun: CueNode) -> bool:
    """Whether an adjective and a noun have a case in common, or no case at all."""
    marks = [{c for f in cue.mention.features for c in f & CASES} for cue in (adjective, noun)]
    return not all(marks) or bool(marks[0] & marks[1])


def buys_jointly(scene: Scene, cue: CueNode) -> bool:
    """Return whether several buy together (``will jointly buy``, ``will buy together with Norway``)."""
    if cue.cue.act != "buy":
        return False
    joints = [j for j in scene.acts("jointly") if (j.cue.pos == "adjective") == (cue.cue.pos == "noun")]
    if any(is_beside(scene, j, cue) and (cue.cue.pos != "noun" or _agree(j, cue)) for j in joints):
        return True
    return cue.cue.pos == "verb" and any(
        n.party.type == "country" and n.prep and " " in n.prep and f"prep:{n.prep}" in scene.grammar.with_
        and scene.breaks(n.first, cue.first) == 0 for n in scene.parties)

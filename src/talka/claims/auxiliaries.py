"""Small words beside a verb that change how it is read: the perfect, a decision that is open."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_WHETHER = 4
"""Tokens behind a decision within which ``whether`` says that it is open."""
_JOINED = 14
"""Tokens back from a participle to the auxiliary of the one that it is joined to."""
_PERFECT = 5
"""Tokens back from a participle to the auxiliary of its perfect."""


def with_act(governor: CueNode, act: str) -> CueNode:
    """Return a cue read as another act."""
    return governor._replace(cue=msgspec.structs.replace(governor.cue, act=act))


def undecided(scene: Scene, governor: CueNode) -> CueNode:
    """Return a decision, read as one that is only considered (``has not decided whether to supply``)."""
    if governor.cue.act not in ("decide", "agree") or governor.cue.pos == "phrase":
        return governor
    negated = governor.has("neg") or any(0 <= governor.first - c.last <= 1 for c in scene.acts("not"))
    after = scene.tokens[governor.last:governor.last + _WHETHER]
    open_ = any(t.norm in scene.grammar.whether for t in after)
    return with_act(governor, "consider") if negated and open_ else governor


def is_open(scene: Scene, start: int) -> bool:
    """Return whether a clause that a comma opens tells what is not decided (``has not decided, whether to``)."""
    behind = scene.tokens[start + 1:start + _WHETHER]
    return scene.tokens[start].norm == "," and any(t.norm in scene.grammar.whether for t in behind)


def is_perfect(scene: Scene, cue: CueNode) -> bool:
    """Return whether a participle is a perfect (``has given``) and no auxiliary makes it passive."""
    for at in range(cue.first - 1, max(cue.first - _PERFECT, scene.sentence.first) - 1, -1):
        if scene.tokens[at].norm in scene.grammar.perfect:
            return True
        if scene.tokens[at].norm in scene.grammar.passive or scene.tokens[at].shape == "sign":
            return False
    return False


def is_joined_passive(scene: Scene, cue: CueNode) -> bool:
    """Return whether ``and`` joins a participle without an object to a passive (``will be repaired and sent to``)."""
    joints = {i for c in scene.acts("and") for i in range(c.first, c.last)}
    after = scene.tokens[cue.last] if cue.last < scene.sentence.last else None
    bare = after is None or after.shape == "sign" or any(
        c.first == cue.last and c.cue.act == "prep" for c in scene.cues)
    if cue.first - 1 not in joints or not bare:
        return False
    for at in range(cue.first - 2, max(cue.first - _JOINED, scene.sentence.first) - 1, -1):
        if scene.tokens[at].norm in scene.grammar.passive:
            return True
        if scene.tokens[at].shape == "sign":
            return False
    return False

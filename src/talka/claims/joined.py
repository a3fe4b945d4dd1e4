"""Verbs that stand side by side: the first only leads to the second."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene


def is_done_before(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Return whether a verb of preparing is joined to one of giving in its own form (``collected and sent``)."""
    return governor.cue.act == "prepare" and governor.has("ppp") and cue.has("ppp") and any(
        c.first == governor.last and c.last == cue.first for c in scene.acts("and"))

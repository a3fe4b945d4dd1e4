"""Leave to hand something over: asked for or got from who made it."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_OF = 4
"""Tokens between a word for leave and what it is asked for, with who gives it between."""


def leave_behind(scene: Scene, verb: CueNode) -> CueNode | None:
    """Return the word for leave to hand over behind a verb of asking or getting (``got permission to send``)."""
    leave = next((c for c in scene.acts("decide") if c.cue.pos == "noun" and c.first >= verb.last
                  and scene.breaks(verb.first, c.first) == 0), None)
    given = leave is not None and any(0 <= c.first - leave.last <= _OF for c in scene.acts("give", "sell"))
    return leave if given else None

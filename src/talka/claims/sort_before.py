"""A word for the kind of aid that a sum parts from the aid (``humanitarian £2 million package``)."""

from __future__ import annotations

from talka.claims.found import Found
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_WORTH = 2
"""Tokens between a sum and the aid: a word for what it is worth."""


def sort_before(scene: Scene, found: Found) -> CueNode | None:
    """Return the word for the kind of aid right before the sum behind which the aid stands."""
    if not found.money:
        return None
    first, last = scene.span(found.money[0])
    if not any(0 <= a.first - last <= _WORTH for a in scene.acts("aid")):
        return None
    return next((c for c in scene.acts("sort") if c.cue.get("aid_type") and c.last == first), None)

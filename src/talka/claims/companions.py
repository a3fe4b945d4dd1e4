"""The companions of a doer: who stands after ``with`` or ``between``."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.role_marks import marked
from talka.claims.scene import Scene


def companions_in(scene: Scene) -> list[PartyNode]:
    """Return the parties that stand after ``with`` or ``between``."""
    return [n for n in scene.parties if marked(n, scene.grammar.with_)]

"""Firms that have no name: a state's adjective with a word for a company (``a Turkish company``, ``Polish makers``)."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


def is_of_firm(scene: Scene, node: PartyNode) -> bool:
    """Return whether the words for a state name a firm of it: they end with a common word, or one stands behind."""
    if node.party.type != "country" or "before" not in scene.grammar.donor:
        return False
    if node.last - node.first > 1 and scene.tokens[node.last - 1].shape == "lower":
        return True
    return node.has("adj") and any(c.cue.get("subtype") == "company" and 0 <= c.first - node.last <= 1
                                   for c in scene.acts("body"))

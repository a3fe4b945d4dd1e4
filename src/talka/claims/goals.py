"""The goal of an act, told by a mark of place: where it arrives, where it is bought, where it is spent."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


def is_goal(scene: Scene, node: PartyNode) -> bool:
    """Whether a party carries a mark of place, or the bare case of a goal."""
    markers = {m[5:].partition("+")[0] for m in scene.grammar.place if m.startswith("prep:")}
    if "before" in scene.grammar.donor and node.prep is None:
        return any(0 <= node.first - c.last <= 1 for c in scene.acts("arrive"))
    bare = node.prep is None and not node.is_adjective and node.party.subtype != "company"  # that is who made it
    return node.prep in markers or (bare and (
        node.has("loc") or (node.has("acc") and not node.has("nom"))))


def is_shop(scene: Scene, node: PartyNode) -> bool:
    """Return whether it is bought at a maker's or another's (``buys from a French maker``), not for it."""
    return f"prep:{node.prep}" in scene.grammar.place and (
        node.party.subtype == "company" or node.is_adjective or (node.has("gen") and not node.has("loc")) or (
            node.has("loc") and not node.has("acc")))


def where_spent(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state in which a bank's money is spent (``will lend 20 million for hospitals in Moldova``)."""
    return [n for n in scene.parties if n.party.type == "country" and n.prep is not None and n.first >= act.cue.last
            and f"prep:{n.prep}" in scene.grammar.place][:1]

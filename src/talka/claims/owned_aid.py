"""Whose things, men or capabilities an act is about: who owns what is paid for gets it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.people import counted_people
from talka.claims.scene import Scene


def owned(scene: Scene, act: Act) -> list[PartyNode]:
    """The state whose thing is paid for, or whose men are trained (``the financing of Ukrainian capabilities``)."""
    if act.cue.cue.act not in ("finance", "pay") and act.cue.cue.get("category") != "training":
        return []
    if act.cue.cue.get("category") and (counted := counted_people(scene)):
        return counted
    if act.passive and act.cue.cue.get("category"):
        before = [n for n in scene.parties if n.last <= act.cue.first and _is_of(scene, n, act)][-1:]
        if before or "before" in scene.grammar.donor:
            return before
    return [n for n in scene.parties if n.first >= act.cue.last and _is_of(scene, n, act)
            and n.prep not in scene.grammar.price and scene.breaks(n.first, act.cue.first) == 0][:1]


def _is_of(scene: Scene, node: PartyNode, act: Act) -> bool:
    """Whether a party stands as that whose thing it is: an adjective; of those trained a genitive, too."""
    own = bool(act.cue.cue.get("category")) and node.has("gen") and node.prep is None and "gen" in (
        scene.grammar.donor_passive)
    return node.has("adj") or own

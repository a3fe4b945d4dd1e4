"""Parties that one list coordinates (``Norway, Denmark and Sweden``)."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_NEAR = 3
"""Tokens between two members of a list."""


def in_list(scene: Scene, nodes: list[PartyNode], chosen: PartyNode) -> list[PartyNode]:
    """Return the chosen party with those that stand in one list with it."""
    joints = {i for c in scene.cues if c.cue.act == "and" for i in range(c.first, c.last)}
    at = nodes.index(chosen)
    group = [n for n in nodes if n.mention.start == chosen.mention.start]
    for step in (-1, 1):
        edge, i = chosen, at + step
        while 0 <= i < len(nodes) and nodes[i] in group:
            i += step
        while 0 <= i < len(nodes):
            left, right = (nodes[i], edge) if step < 0 else (edge, nodes[i])
            if _is_said_by(scene, left) or not _is_joined(scene, range(left.last, right.first), joints):
                break
            group.append(nodes[i])
            edge, i = nodes[i], i + step
    return sorted(group, key=lambda n: n.first)


def _is_joined(scene: Scene, gap: range, joints: set[int]) -> bool:
    """Whether nothing but commas, conjunctions and articles stands between two names."""
    small = (*scene.grammar.articles, *(scene.grammar.already if any(k in joints for k in gap) else ()))
    return 0 < len(gap) <= _NEAR and all(
        scene.tokens[k].norm == "," or k in joints or scene.tokens[k].norm in small for k in gap)


def _is_said_by(scene: Scene, node: PartyNode) -> bool:
    """Whether a word of saying stands right before a party, so that no list goes on (``as Duda said, Berlin …``)."""
    said = any(c.last <= node.first <= c.last + 1 for c in scene.acts("say", "according") if c.cue.act == "according"
               or c.cue.pos == "verb")
    return said and node.last < scene.sentence.last and scene.tokens[node.last].norm == ","

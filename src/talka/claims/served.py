"""Whose hospitals, schools or people get something, where the state is only named as whose they are."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.attributive import is_attribute
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_BETWEEN = 4
"""Tokens between a state and the verb of what its hospitals get: their name, auxiliaries."""


def served(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the state whose bodies get it, where place marks who does (``Kenya's hospitals have received``)."""
    if act.noun or act.passive or act.cue.cue.act != "receive" or "before" not in scene.grammar.donor:
        return []
    words = {i for c in scene.acts("private_body", "building", "trainee") for i in range(c.first, c.last)}
    words |= {i for i in range(scene.sentence.first, act.cue.first) if scene.tokens[i].norm in scene.grammar.helped}
    return [n for n in scene.parties if n.prep is None and 0 < act.cue.first - n.last <= _BETWEEN
            and (n.has("poss") or is_attribute(scene, n)) and scene.breaks(n.first, act.cue.first) == 0
            and any(i in words for i in range(n.last, act.cue.first))][-1:]

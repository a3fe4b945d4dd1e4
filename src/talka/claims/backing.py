"""Verbs of support by which a government or a parliament decides (``The cabinet backed the transfer of 42 tanks``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene

_DECIDING = ("government", "parliament")
"""Bodies whose support of something is a decision on it."""
_BESIDE = 2
"""Tokens between a verb of support and what is supported."""


def backs(scene: Scene, verb: CueNode, noun: CueNode) -> bool:
    """Return whether a verb of support decides what a noun right behind it names: who does it can, and has done it."""
    if verb.cue.act != "support" or verb.cue.pos != "verb" or not 0 <= noun.first - verb.last <= _BESIDE:
        return False
    if is_noun(scene, verb) or not is_noun(scene, noun) or not (verb.has("past") or verb.has("ppp")):
        return False
    named = [n.last for n in scene.parties if n.party.subtype in _DECIDING and n.prep is None]
    common = [c.last for c in scene.acts("body") if c.cue.get("subtype") in _DECIDING and scene.prep_before(
        c.first) is None]
    return any(last <= verb.first and scene.breaks(last - 1, verb.first) == 0 for last in (*named, *common))

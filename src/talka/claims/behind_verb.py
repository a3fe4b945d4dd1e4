"""Words that govern an infinitive from behind, where words are free to move (``tanks Berlin to send has refused``)."""

from __future__ import annotations

from collections.abc import Collection

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_NEAR = 3
"""Tokens between an infinitive and the word behind it that governs it."""


def governors_behind(scene: Scene, cue: CueNode, acts: Collection[str]) -> tuple[CueNode, ...]:
    """Return what governs an infinitive from behind: nothing but small words, no noun and no other verb, between."""
    if "nom" not in scene.grammar.donor or not cue.has("inf"):
        return ()
    clause = scene.clause(cue.first)
    found: list[CueNode] = []
    for other in scene.cues:
        if not cue.last <= other.first <= cue.last + _NEAR or scene.clause(other.first) != clause:
            continue
        if other.cue.act in acts and other.cue.pos != "noun" and not other.has("inf"):
            found.append(other)
        elif other.cue.pos == "verb" and not any(f.first == other.first for f in found):
            break
    return tuple(found) if any(f.cue.act != "not" or f.last - f.first > 1 for f in found) else ()

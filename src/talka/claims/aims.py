"""What something is given for: an infinitive with its object in the dative, which is no act of its own."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene


def is_purpose(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether an infinitive behind a dative only says what for, beside a finite verb (``dronams pirkti skiria``)."""
    if "gen" not in scene.grammar.donor_passive or cue.cue.pos != "verb" or not cue.has("inf"):
        return False
    takers = {n.last: n.first for n in scene.parties if n.prep is None and n.has("dat") and not n.has("nom")}
    object_ = any(scene.span(m)[1] in (cue.first, takers.get(cue.first)) and m.may_be("dat") and not m.may_be("nom")
                  for m in scene.items)
    return object_ and any(c.cue.pos == "verb" and not c.has("inf") and scene.breaks(c.first, cue.first) == 0
                           for c in cues if c.first != cue.first)

"""What a thing is fitted with, told by a participle: no thing that is given (``boats armed with machine guns``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.things import Thing

_NEAR = 6
"""Tokens between a participle of fitting and what follows it."""


def unfitted(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without those that a participle behind another thing says it is fitted with."""
    ends = {scene.span(m)[1] for m in scene.items} if "before" in scene.grammar.donor else set()
    fitted = [c for c in scene.acts("give") if c.cue.get("form") == "equip" and c.cue.pos == "verb" and c.has("ppp")
              and scene.tokens[max(c.first - 1, scene.sentence.first)].norm not in scene.grammar.passive
              and (scene.tokens[max(c.first - 1, scene.sentence.first)].norm == "," or c.first in ends)]
    out: list[Thing] = []
    edge = -1
    for thing in found:
        behind = any(0 <= thing.first - c.last <= _NEAR and c.first > scene.sentence.first for c in fitted)
        in_case = all("ins" in f for m in thing.mentions[-1:] for f in m.features) or "before" in scene.grammar.donor
        listed = edge >= 0 and 0 <= thing.first - edge <= 1 and not thing.item.quantity
        if in_case and (behind or listed):
            edge = thing.last
        else:
            edge = -1
            out.append(thing)
    return out

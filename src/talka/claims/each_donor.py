"""Several givers who give as much each (``Japan and Norway each pledged 25 million``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.side import Sides

_BESIDE = 1
"""Tokens between a sum and the word for each."""


def by_donor(scene: Scene, act: Act, found: Found, sides: Sides) -> list[Sides]:
    """Return the sides for each giver apart, where a word says that the sum is that of each; else as they are."""
    if len(sides.donors) < 2 or len(found.money) != 1 or any(t.item.quantity for t in found.things):
        return [sides]
    first, last = scene.span(found.money[0])
    near = range(max(first - _BESIDE, scene.sentence.first), min(last + _BESIDE, scene.sentence.last))
    doers = range(max(act.cue.first - _BESIDE, scene.sentence.first), act.cue.first)
    told = any(scene.tokens[i].norm in scene.grammar.each for i in (*near, *doers))
    return [sides._replace(donors=[d]) for d in sides.donors] if told else [sides]

"""Which sums of a sentence a spending comes to, and which are only what it grows by or what things cost."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.model import Mention

_COUNTED = 2
"""Tokens of a count between the preposition of a price and the things."""


def levels(scene: Scene, money: Sequence[Mention]) -> list[Mention]:
    """Return the sums that a rise leads to, where one is marked so (``by 200 million, to 2 billion``); else all."""
    if len(money) < 2 or not scene.acts("raise"):
        return list(money)
    marked = [m for m in money if _mark(scene, m) in scene.grammar.level]
    return marked or list(money)


def is_price(scene: Scene) -> bool:
    """Whether things stand behind the preposition of a price (``will pay 5 billion for tanks``)."""
    marks = [c.last for c in scene.acts("prep") if c.cue.lemma in scene.grammar.price]
    return any(0 <= scene.span(m)[0] - at <= _COUNTED for m in scene.items for at in marks)


def _mark(scene: Scene, money: Mention) -> str | None:
    """The preposition right before a sum, a bound that belongs to the sum included."""
    first = scene.span(money)[0]
    before = scene.prep_before(first)
    return before if before is not None else scene.tokens[first].norm

"""Which sums of a sentence a spending comes to, and which are only what it grows by or what things cost."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
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


def is_counted_price(scene: Scene) -> bool:
    """Return whether a sum stands before the preposition of things (``10 billion for 64 jets``)."""
    sums = [scene.span(m)[1] for m in scene.money]
    marks = [c for c in scene.acts("prep") if c.first in sums]
    return any(0 <= scene.span(m)[0] - c.last <= _COUNTED for m in scene.items for c in marks)


def verb_of_figure(scene: Scene, verb: CueNode, figure: Mention, acts: Sequence[str]) -> CueNode:
    """Return the verb of the clause in which one figure of several stands (``which stood at 21, will reach 24``)."""
    at = scene.span(figure)[0]
    if scene.breaks(verb.first, at) == 0:
        return verb
    own = [c for c in scene.acts(*acts) if c.cue.pos == "verb" and not is_noun(scene, c)
           and scene.breaks(c.first, at) == 0]
    return min(own, key=lambda c: abs(c.first - at), default=verb)


def _mark(scene: Scene, money: Mention) -> str | None:
    """The preposition right before a sum, a bound that belongs to the sum included."""
    first = scene.span(money)[0]
    before = scene.prep_before(first)
    return before if before is not None else scene.tokens[first].norm

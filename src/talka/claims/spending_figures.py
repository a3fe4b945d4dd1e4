"""Which sums of a sentence a spending comes to, and which are only what it grows by or what things cost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.model import Mention, Money, Quantity

F = TypeVar("F", Money, Quantity)

_COUNTED = 2
"""Tokens of a count between the preposition of a price and the things."""
_PARTS = 4
"""Sums of one sentence that are each for something else."""
_NEAR = 4
"""Tokens between a sum and the share of GDP that it is (``154 billion, which is 1.9% of GDP``)."""
_AIMED = 4
"""Small words between a word for a target and its figure (``the target for defence spending is 2%``)."""


def levels(scene: Scene, money: Sequence[Mention]) -> list[Mention]:
    """Return the sums that a rise leads to, where one is marked so (``by 200 million, to 2 billion``); else all."""
    if len(money) < 2 or not scene.acts("raise"):
        return list(money)
    marked = [m for m in money if _mark(scene, m) in scene.grammar.level]
    return marked or list(money)


def reached(scene: Scene, value: F, figure: Mention | None) -> F:
    """Return a figure that a rise leads to as it is, where its mark could be that of a bound (``growth to 5%``)."""
    if figure is None or value.max is None or value.min == value.max or not scene.acts("raise"):
        return value
    first = scene.span(figure)[0]
    if value.min is not None:  # ``by 19 billion to 110 billion``
        grown = first > scene.sentence.first and scene.tokens[first - 1].norm in scene.grammar.growth
        return msgspec.structs.replace(value, min=value.max) if grown else value
    if scene.tokens[first].norm not in scene.grammar.level or all(c.first > first for c in scene.acts("raise")):
        return value
    return msgspec.structs.replace(value, min=value.max)


def without_targets(scene: Scene, figures: Sequence[Mention]) -> list[Mention]:
    """Return the figures without those that are only aimed at, where others are told or nobody's they are."""
    stems = tuple(scene.grammar.targets)
    words = [i for i in range(scene.sentence.first, scene.sentence.last) if scene.tokens[i].norm.startswith(stems)]
    if not stems or not words:
        return list(figures)
    rest = [m for m in figures if not _is_beside(scene, m, words)]
    whose = [n for n in scene.parties if n.party.country]
    return rest or [m for m in figures if any(scene.breaks(n.first, scene.span(m)[0]) == 0 for n in whose)]


def _is_beside(scene: Scene, figure: Mention, words: Sequence[int]) -> bool:
    """Whether a word for a target stands right before or behind a figure, with small words between."""
    first, last = scene.span(figure)
    small = {i for c in scene.acts("prep", "budget", "defence") for i in range(c.first, c.last)}
    between = ((at, range(at + 1, first) if at < first else range(last, at)) for at in words)
    return any(len(gap) <= _AIMED and all(i in small or scene.tokens[i].norm in scene.grammar.list_links
                                          or scene.tokens[i].norm in DASHES for i in gap)
               and scene.breaks(at, first) == 0 for at, gap in between)


def groups(scene: Scene, figures: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Return the figures of each spending: a share with the sum it stands beside, the others each by itself."""
    money = [m for m in figures if isinstance(m.value, Money)]
    shares = [m for m in figures if m.kind == "share"]
    if not shares:
        sums = levels(scene, money)
        return [(m,) for m in (sums[:_PARTS] if all(_has_goal(scene, m) for m in sums) else sums[:2])]
    if len(shares) == 1 and len(money) == 1:
        return [(shares[0], money[0])]
    if len(shares) == 1 and money:
        beside = [m for m in money if 0 <= scene.span(shares[0])[0] - scene.span(m)[1] <= _NEAR]
        if beside:
            grown = [c for c in scene.acts("raise", "amount_to", "spend") if c.cue.pos == "verb"]
            rest = [m for m in levels(scene, money) if m is not beside[-1] and m.start > shares[0].start
                    and any(scene.breaks(c.first, scene.span(m)[0]) == 0 for c in grown)]
            return [(shares[0], beside[-1]), *((m,) for m in rest[:1])]
    return [(m,) for m in shares[:2]]


def _has_goal(scene: Scene, money: Mention) -> bool:
    """Whether the preposition of what it is for stands right behind a sum (``5 million on vehicles``)."""
    last = scene.span(money)[1]
    return any(c.first == last for c in scene.acts("prep"))


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

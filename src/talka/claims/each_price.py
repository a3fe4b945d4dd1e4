"""Several things of one sentence, each with its own price (``30 jets for 3.8 billion and 50 carriers for 2``)."""

from __future__ import annotations

from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Mention

_PRICE = 4
"""Tokens between a thing and the sum that it costs: the preposition of a price or the word for its value."""


def by_price(scene: Scene, found: Found) -> list[Found]:
    """Return one part for each sum, with the things right before it; none unless every sum has its own."""
    if len(found.money) < 2:
        return []
    out, left = [], scene.sentence.first
    for money in found.money:
        first, last = scene.span(money)
        mine = tuple(t for t in found.things if left <= t.first and t.last <= first)
        if not mine or first - mine[-1].last > _PRICE or not _is_price(scene, mine[-1], money):
            return []
        aid = tuple(c for c in found.aid if left <= c.first < first)
        out.append(Found((money,), (), mine, aid or found.aid))
        left = last
    return out if not any(t.first >= left for t in found.things) else []


def _is_price(scene: Scene, thing: Thing, money: Mention) -> bool:
    """Whether a word for the value or a preposition of a price parts a thing from its sum; of counted things any."""
    first = scene.span(money)[0]
    if scene.breaks(thing.last - 1, first):
        return False
    between = list(scene.between(thing.last, first))
    value = any(c.cue.act == "amount_to" for c in between) or scene.prep_before(first) in scene.grammar.price
    return value or (thing.item.quantity is not None and any(c.cue.act == "prep" for c in between))

"""One of a few things by its place in an order: ``The second is due in June``, where two boats were told of before."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.found import Found
from talka.claims.of_whole import stands_alone
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_FEW = 3
"""Things of which a word for a place means one; of more it may mean the first few."""
_HELPED = 5
"""Tokens between the word for a place and its verb: helping words and words for a time."""
_ACTS = ("give", "arrive", "receive")


def one_in_order(scene: Scene, act: Act, found: Found, told: Sequence[Item]) -> Found:
    """Return what an act is about: one of the few things told, where only a word for its place stands before a verb."""
    items = [i for i in told if not GENERAL.issuperset(i.categories)]
    if act.noun or found.counts or act.cue.cue.act not in _ACTS or len(items) != 1:
        return found
    whole = items[0].quantity
    if whole is None or whole.min != whole.max or not 1 < (whole.min or 0) <= _FEW:
        return found
    at = ordinal_before(scene, act.cue.first)
    if at is None:
        return found
    token = scene.tokens[at]
    one = Quantity(1, 1, approximate=False, text=token.norm)
    mention = Mention("quantity", token.start, token.end, one)
    thing = Thing(Item(items[0].categories, items[0].name, one), at, at + 1, (mention,), topic=False, proper=False)
    return found._replace(things=(thing,))


def ordinal_before(scene: Scene, verb: int) -> int | None:
    """Return where a word for a place in an order stands alone shortly before a verb, behind an article that opens."""
    first = scene.sentence.first
    for at in range(max(first + 1, verb - _HELPED), verb):
        if scene.tokens[at].norm in scene.grammar.nth and scene.tokens[at - 1].norm in scene.grammar.articles:
            opens = at - 1 == first or scene.breaks(at - 2, at) > 0 or scene.tokens[at - 2].shape == "sign"
            alone = stands_alone(scene, at + 1) or any(c.first == at + 1 for c in scene.acts("now", "will", "arrive"))
            return at if opens and alone and scene.breaks(at, verb) == 0 else None
    return None

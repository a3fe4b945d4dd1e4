"""A plane or a ship that arrives and of which nothing else is told: no gift."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.carriers import may_carry
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing

_ARTICLE = 4
"""Tokens before a name in which its article stands."""


def only_lands(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether all that arrives is one thing that may carry others, without a word of what is on board.

    ``A plane landed in Bamako`` tells no gift; fighters in the plural do.
    """
    if act.cue.cue.act != "arrive" or found.money or any(
            scene.breaks(c.first, act.cue.first) == 0 for c in found.aid):
        return False
    named = [t for t in found.things if set(t.item.categories) - {"other"}]
    if named and _is_person(scene, act, named):
        return True
    return bool(named) and all(may_carry(t.item) and _is_one(scene, t) for t in named)


def _is_one(scene: Scene, carrier: Thing) -> bool:
    """Whether a thing is told in the singular: no count, no plural, where nouns have no case an article before it."""
    if carrier.item.quantity is not None:
        return False
    nouns = [m for m in carrier.mentions if not (m.may_be("proper") or m.may_be("counter"))]
    if any(m.may_be("pl") for m in nouns):
        return False
    return bool(nouns) or any(scene.tokens[i].norm in scene.grammar.articles
                              for i in range(max(carrier.first - _ARTICLE, scene.sentence.first), carrier.first))


def _is_person(scene: Scene, act: Act, things: list[Thing]) -> bool:
    """Whether a person arrives, and the things are only what is talked about (``arrived to talk of tanks``)."""
    if "nom" not in scene.grammar.donor or not any(
            n.party.type == "person" and n.prep is None and n.has("nom") and not n.has("gen")
            and scene.breaks(n.first, act.cue.first) == 0 for n in scene.parties):
        return False
    return not any(t.item.quantity or any(m.may_be("nom") for m in t.mentions)
                   or any(x.norm in scene.grammar.laden for x in scene.tokens[act.cue.last:t.first]) for t in things)

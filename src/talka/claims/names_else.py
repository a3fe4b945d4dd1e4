"""Names of products that name something else: a hurricane, a ship, an exercise, a newspaper; what things guard from."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.model import Mention

_OPENING = "«„“”\"'"
_ENDING = 3
"""Letters that the end of a word may add to its stem."""
_LIST = 2
"""Tokens between members of a list: a comma, a conjunction."""
_DESCRIBED = 1
"""Words that describe a thing between its preposition and it (``against Russian drones``)."""
_GUARD = 2
"""Tokens between a word for guarding and the preposition of what it guards from."""


def names_something_else(scene: Scene, product: Mention) -> bool:
    """Return whether the common noun before a product's name says that something else bears it (``Hurricane Beryl``).

    A word for a storm that is a product's name too is none before another name (``Typhoon Haiyan``).
    """
    if not product.may_be("proper"):
        return False
    first, last = scene.span(product)
    at = first - 1
    while at > scene.sentence.first and scene.tokens[at].norm in _OPENING:
        at -= 1
    if at >= scene.sentence.first and _is_one_of(scene, at, scene.grammar.bearers):
        return at + 1 < first or all(scene.span(q)[1] != at for q in scene.quantities)  # ``two regiments of S-400``
    if "before" not in scene.grammar.donor or last >= scene.sentence.last or last - first > 1:
        return False
    named = scene.tokens[last].shape == "title" and not any(
        scene.span(m)[0] == last for m in (*(i for i in scene.items if not i.may_be("proper")),
                                           *(n.mention for n in scene.parties)))
    return named and _is_one_of(scene, first, scene.grammar.bearers)


def guarded_from(scene: Scene, things: Sequence[Mention]) -> set[int]:
    """Return the starts of the things that others only guard from (``protection against mines and bullets``)."""
    found: set[int] = set()
    edge = -1
    bodies = {i for n in scene.parties for i in range(n.first, n.last)}  # ``gave the border guards with``
    for mention in things:
        first, last = scene.span(mention)
        prep = next((c for c in scene.acts("prep") if 0 <= first - c.last <= _DESCRIBED and all(
            scene.tokens[i].norm != "," for i in range(c.last, first))), None)
        guarded = prep is not None and any(
            _is_one_of(scene, i, scene.grammar.guarding) and i not in bodies
            for i in range(max(prep.first - _GUARD, scene.sentence.first), prep.first))
        if guarded or (0 <= first - edge <= _LIST and edge >= 0 and prep is None):
            found.add(mention.start)
            edge = last
        else:
            edge = -1
    return found


def _is_one_of(scene: Scene, at: int, stems: Sequence[str]) -> bool:
    norm = scene.tokens[at].norm
    return any(norm.startswith(s) and len(norm) - len(s) <= _ENDING for s in stems)

"""The whole of which something is told as the first part (``24 trucks, the first batch of a gift of 90``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_OPENING = 4
"""Tokens between a comma and the word for a place in an order, with its article."""
_NOUN = 5
"""Tokens between that word and the noun of the whole."""
_COUNT = 3
"""Tokens between that noun and the count of the whole."""
_STATUS = {"give": "pledged", "aid": "pledged", "pledge": "pledged", "buy": "approved", "order": "approved"}
"""How far the whole is by the noun that names it."""


class Whole(NamedTuple):
    """What is told as a part, and the whole with its noun and stage."""

    part: Found
    whole: Found
    noun: CueNode
    status: str


def of_first_batch(scene: Scene, act: Act, found: Found) -> Whole | None:
    """Return the part and the whole that an act is about, or nothing where it tells no such thing."""
    counted = [t for t in found.concrete if t.item.quantity]
    if act.noun or not counted or "before" not in scene.grammar.donor or act.cue.cue.act not in (
            "give", "receive", "arrive"):
        return None
    part = counted[0]
    noun = _noun_behind(scene, part)
    count = None if noun is None else next((q for q in scene.quantities if noun.last <= scene.span(q)[0] <= (
        noun.last + _COUNT) and isinstance(q.value, Quantity)), None)
    if noun is None or count is None:
        return None
    at = scene.span(count)[0]
    own = next((t for t in found.things if t.first == at), None)
    kept = found._replace(things=tuple(t for t in found.things if t.last <= noun.first))
    whole = found._replace(money=(), things=(own or _so_many(scene, part, count),))
    return Whole(kept, whole, noun, _STATUS[noun.cue.act])


def _noun_behind(scene: Scene, part: Thing) -> CueNode | None:
    """The noun of giving or ordering behind a comma and a word for a place in an order."""
    comma = next((i for i in range(part.last, scene.sentence.last) if scene.tokens[i].norm == ","), None)
    if comma is None:
        return None
    nth = next((i for i in range(comma + 1, min(comma + _OPENING, scene.sentence.last))
                if scene.tokens[i].norm in scene.grammar.nth), None)
    if nth is None:
        return None
    return next((c for c in scene.cues if c.cue.act in _STATUS and c.cue.pos == "noun"
                 and nth < c.first <= nth + _NOUN and not _is_batch(scene, c)), None)


def _is_batch(scene: Scene, cue: CueNode) -> bool:
    """Whether a word for aid only counts it by the piece (``batch``)."""
    return any(m.may_be("counter") and scene.span(m)[0] == cue.first for m in scene.items)


def _so_many(scene: Scene, part: Thing, count: Mention) -> Thing:
    assert isinstance(count.value, Quantity)  # noqa: S101 - by the caller
    item = Item(part.item.categories, part.item.name, count.value)
    return Thing(item, *scene.span(count), (count,), topic=False, proper=False)

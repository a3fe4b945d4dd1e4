"""What something else takes the place of: ``instead of the six jets promised in May, Denmark will give nineteen``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.things import Thing, things
from talka.model import Item, Quantity

_FAR = 5
"""Tokens between a preposition of replacing and what is replaced."""


def replaced(scene: Scene, found: Sequence[Thing], first: int, last: int) -> list[Thing]:
    """Return things without what is replaced; a count that names nothing counts what takes its place."""
    old = [t for t in found if _is_replaced(scene, t)]
    if not old or not scene.grammar.instead:
        return list(found)
    kept = [t for t in found if not any(t is o for o in old)]
    mine = {scene.span(m)[0] for t in found for m in t.mentions}
    count = next((q for q in scene.quantities if first <= scene.span(q)[0] < last and scene.span(q)[0] not in mine
                  and isinstance(q.value, Quantity)), None)
    if kept or count is None or not isinstance(count.value, Quantity):
        return kept
    item = Item(old[0].item.categories, old[0].item.name, count.value)
    return [Thing(item, *scene.span(count), (count,), topic=False, proper=False)]


def _is_replaced(scene: Scene, thing: Thing) -> bool:
    """Whether a preposition of replacing governs a thing, over participles and days (``instead of the promised``)."""
    prep = next((c for c in reversed(scene.acts("prep")) if c.last <= thing.first
                 and c.cue.lemma in scene.grammar.instead), None)
    if prep is None or thing.first - prep.last > _FAR or scene.breaks(prep.first, thing.first) > 0:
        return False
    return not any(
        c.cue.act in ("prep", "and") or (c.cue.pos == "verb" and not c.ever("ppp"))
        for c in scene.between(prep.last, thing.first) if c.first != prep.first)


def stand_ins(scene: Scene, first: int, last: int, of: Sequence[Thing]) -> list[Thing]:
    """Return what a lone count between two tokens counts, where the sentence names before it what it replaces."""
    before = things(scene, scene.sentence.first, first)
    return [] if of else [t for t in replaced(scene, before, first, last) if t.first >= first]

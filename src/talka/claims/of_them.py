"""Counts ``of them``: so many of the things that stand before, without a count (``34 of them``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.found import Found, collect
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity


def of_them(scene: Scene, before: Scene | None, act: Act, found: Found) -> Found:
    """Return what an act is about, where it is so many of the things of its sentence or else of the one before."""
    if act.noun or found.concrete:
        return found
    count = next((q for q in scene.quantities if act.cue.last <= scene.span(q)[0] < act.last and _of_pronoun(
        scene, scene.span(q)[1])), None)
    if count is None or not isinstance(count.value, Quantity):
        return found
    whole = _whole(collect(scene, scene.sentence.first, act.cue.first)) or (
        _whole(collect(before, before.sentence.first, before.sentence.last)) if before is not None else None)
    return found if whole is None else found._replace(things=(_so_many(scene, whole, count, count.value),))


def counted_pronouns(scene: Scene) -> list[int]:
    """Return where counts stand with ``of them`` behind."""
    return [scene.span(q)[0] for q in scene.quantities if _of_pronoun(scene, scene.span(q)[1])]


def _so_many(scene: Scene, whole: Item, count: Mention, quantity: Quantity) -> Thing:
    return Thing(Item(whole.categories, whole.name, quantity), *scene.span(count), (count,), topic=False, proper=False)


def _whole(found: Found) -> Item | None:
    """The only kind of thing that was found."""
    kinds = {t.item.categories: t.item for t in found.things if not GENERAL.issuperset(t.item.categories)}
    return next(iter(kinds.values())) if len(kinds) == 1 else None


def _of_pronoun(scene: Scene, at: int) -> bool:
    """Whether a preposition of belonging or source and a plural pronoun follow (``34 of them``)."""
    of = {*scene.grammar.belonging, *(m[5:] for m in scene.grammar.source if m.startswith("prep:"))}
    prep = next((c for c in scene.acts("prep") if c.first == at and c.cue.lemma in of), None)
    return prep is not None and any(c.first == prep.last and c.ever("pl") for c in scene.acts("pronoun"))

"""What an act is about where only a count or a word such as ``the cargo`` is told: more of the commitment told last."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.broader_word import by_broader_word
from talka.claims.categories import GENERAL
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.draft_growth import items_of
from talka.claims.found import Found
from talka.claims.in_order import one_in_order
from talka.claims.last_told import LastTold
from talka.claims.nameless import named_before
from talka.claims.of_them import of_them
from talka.claims.of_whole import of_whole, stands_alone
from talka.claims.portions import portion_told
from talka.claims.same_things import same_things, such_before
from talka.claims.scene import Scene
from talka.claims.things import VEHICLES, Thing, pieces, things
from talka.model import Commitment, Item, Mention, Quantity

_BACK = 4
"""Sentences back to the package that a list belongs to."""
_NEAR = 2
"""Sentences back to the package that a sum belongs to."""
_MISSILES = frozenset({"missile", "anti_tank"})
"""Categories of what may be called missiles alone, once its kind is told."""


class Recall:
    """Finds what a sentence leaves out in the commitment told before."""

    def __init__(self, context: Context, told: LastTold) -> None:
        self._context, self._told = context, told

    def recalled(self, scene: Scene, act: Act, found: Found) -> Found:
        """Return what an act is about where only a count is told: more of what was told before (``another 260``)."""
        if (part := of_whole(scene, act, found)) is not found:
            return part
        earlier = self._context.scenes[scene.number - 1] if scene.number else None
        if (part := of_them(scene, earlier, act, found)) is not found:
            return part
        last = self._told.draft
        if last is None or scene.number - self._told.number > _BACK:
            return self._of_sentence_before(scene, act, found)
        return self._of_last(scene, act, found, last)

    def _of_last(self, scene: Scene, act: Act, found: Found, last: Draft) -> Found:
        """What an act is about, from the commitment told last."""
        near = self._told.is_right_before(scene)
        if near and (share := portion_told(scene, act, found, last, self._told.before)) is not found:
            return share
        if _is_of_kind_told(found, last, near=near, few=scene.number - self._told.number <= _BACK):
            return _of_kind(found, last)
        if near and (things := by_broader_word(self._context, scene, found, last)):
            return found._replace(things=things)
        if near and _is_same_batch(scene, found):
            return _of_batch(scene, found, last)
        if scene.number - self._told.number > _NEAR:
            return found
        for told in (last, self._told.before):
            if told is not None and (one := one_in_order(scene, act, found, items_of(told))) is not found:
                return one
        if scene.number > self._told.number and (again := same_things(last, scene, act, found)) is not found:
            return again
        counted = named_before(scene, act, found, items_of(last))
        if counted or found.money or found.things:
            return found._replace(things=(*counted, *found.things))
        return _of_count(scene, act, found, getattr(last.body, "items", ()))

    def _of_sentence_before(self, scene: Scene, act: Act, found: Found) -> Found:
        """So many of the only kind of counted thing that the sentence before gives without its giver."""
        before = self._context.scenes[scene.number - 1] if scene.number else None
        if before is None or found.money or found.things or act.noun or not before.acts("give", "receive", "arrive"):
            return found
        kinds = {t.item.categories: t.item for t in things(before, before.sentence.first, before.sentence.last)
                 if t.item.quantity and not t.topic and not GENERAL.issuperset(t.item.categories)}
        return _of_count(scene, act, found, tuple(kinds.values())) if len(kinds) == 1 else found

    def pieces(self, scene: Scene, act: Act) -> tuple[Thing, ...]:
        """``Another 18 such machines``: so many more of the only thing of the last commitment."""
        last, told = self._told.counted
        if last is None or not isinstance(last.body, Commitment) or scene.number - told > _BACK:
            item = such_before(self._context.scenes[max(scene.number - _NEAR, 0):scene.number], scene, act)
        else:
            item = last.body.items[0]
        return () if item is None else tuple(t._replace(item=Item(item.categories, item.name, t.item.quantity))
                     for t in pieces(scene, act.first, act.last))


def _of_kind(found: Found, last: Draft) -> Found:
    """What was found as the kind of thing that the last commitment tells."""
    told: Item = items_of(last)[0]
    thing = found.concrete[0]
    return found._replace(things=(thing._replace(item=Item(told.categories, told.name, thing.item.quantity)),))


def _of_batch(scene: Scene, found: Found, last: Draft) -> Found:
    """What was found with the counted things of the last commitment, which a word such as ``the cargo`` means."""
    batch = next(m for m in scene.items if m.may_be("counter"))
    things = tuple(Thing(i, *scene.span(batch), (batch,), topic=False, proper=False)
                   for i in getattr(last.body, "items", ()) if i.quantity)
    return found._replace(things=things) if things else found


def _of_count(scene: Scene, act: Act, found: Found, told: Sequence[Item]) -> Found:
    """What was found with the things of the last commitment, where a sentence tells only how many (``another 260``)."""
    items = [i for i in told if not GENERAL.issuperset(i.categories)]
    named = {m.start for t in things(scene, scene.sentence.first, scene.sentence.last) for m in t.mentions}
    count = next((m for m in scene.quantities if act.first <= scene.span(m)[0] < act.last and m.start not in named
                  and stands_alone(scene, scene.span(m)[1]) and not _is_score(scene, m)), None)
    if count is None or not items or not isinstance(count.value, Quantity):
        return found
    thing = Thing(Item(items[0].categories, items[0].name, count.value), *scene.span(count), (count,),
                  topic=False, proper=False)
    return found._replace(things=(thing,))


def _is_score(scene: Scene, count: Mention) -> bool:
    """Whether one small word parts a count from another, as of votes (``142 to 58``)."""
    first, last = scene.span(count)
    return any(scene.span(q)[0] == last + 1 or scene.span(q)[1] == first - 1 for q in scene.quantities)


def _is_of_kind_told(found: Found, last: Draft, *, near: bool, few: bool) -> bool:
    """Whether a count of missiles follows on missiles whose kind was told right before (``In all, 410 missiles``).

    A word that counts vehicles of any kind follows on the things themselves, over a few sentences.
    """
    items = items_of(last)
    if len(items) != 1 or len(found.concrete) != 1:
        return False
    thing = found.concrete[0]
    if thing.item.quantity is None:
        return near and thing.item.categories == ("missile",) and items[0].categories[:1] == ("anti_tank",)
    missiles = thing.item.categories == ("missile",) and bool(_MISSILES.intersection(items[0].categories))
    return (near and missiles) or (few and any(m.may_be("counter") for m in thing.mentions) and bool(
        VEHICLES.intersection(items[0].categories)))


def _is_same_batch(scene: Scene, found: Found) -> bool:
    """Whether a sentence opens with the batch or cargo of the sentence before (``The cargo has arrived``)."""
    if found.concrete or not found.package or "nom" not in scene.grammar.donor:
        return False
    return any(m.may_be("counter") and scene.span(m)[0] == scene.sentence.first for m in scene.items)

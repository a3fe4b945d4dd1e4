"""A word for vehicles of any kind with the count of those whose kind was told before: the same ones."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.scene import Scene
from talka.model import Commitment, Item

_ANY = ("vehicle",)
_KINDS = frozenset({"armoured_vehicle", "artillery", "air_defence", "engineering_equipment", "demining"})
"""What may be called a vehicle once its kind is told."""


def with_kind_told(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts with the kind of vehicles that an earlier one counts alike (``the 30 vehicles``)."""
    told: dict[float, tuple[Item, Draft]] = {}
    out: list[Draft] = []
    for draft in drafts:
        body = draft.body
        if isinstance(body, Commitment):
            bare = any(i.categories == _ANY for i in body.items) and _is_bare(context.scenes[draft.order])
            items = tuple(_of_kind(i, draft, told) for i in body.items) if bare else body.items
            for item in body.items:
                if item.quantity is not None and item.quantity.min and not _KINDS.isdisjoint(item.categories):
                    told.setdefault(item.quantity.min, (item, draft))
            if items != body.items:
                draft = draft.changed(body=msgspec.structs.replace(body, items=items))  # noqa: PLW2901 - the same draft
        out.append(draft)
    return out


def _of_kind(item: Item, draft: Draft, told: dict[float, tuple[Item, Draft]]) -> Item:
    if item.categories != _ANY or item.quantity is None or item.quantity.min is None:
        return item
    known = told.get(item.quantity.min)
    if known is None or known[1].status == draft.status:
        return item  # as many others
    return Item(known[0].categories, known[0].name, item.quantity)


def _is_bare(scene: Scene) -> bool:
    """Whether a sentence counts vehicles by a word alone, right behind the count."""
    counts = {scene.span(q)[1] for q in scene.quantities}
    words = [scene.span(m) for m in scene.items if isinstance(m.value, Item) and m.value.categories == _ANY]
    return bool(words) and all(first in counts and last - first == 1 for first, last in words)

"""Drafts that later sentences make longer: by a sentence, by things, by a sum."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.commitment_draft import settled
from talka.claims.draft import Draft, spans_of
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Commitment, Item


def items_of(draft: Draft) -> tuple[Item, ...]:
    """Return the things of a commitment; a draft of another kind has none."""
    return draft.body.items if isinstance(draft.body, Commitment) else ()


def is_total(draft: Draft) -> bool:
    """Return whether a commitment counts all that was given so far."""
    return isinstance(draft.body, Commitment) and draft.body.basis == "total"


def beside_total(draft: Draft, scene: Scene) -> Draft:
    """Return the start of a package told right behind a running total: between the same sides, still to come."""
    body = draft.body
    if not isinstance(body, Commitment):
        return draft
    sides = {k: v for k, v in draft.stated.items() if k in ("donor", "recipient")}
    return draft.changed(body=Commitment(body.donor, body.recipient, through=body.through), status="pledged",
                         date=None, stated=sides, sentences=(), order=scene.number)


def longer(draft: Draft, scene: Scene) -> Draft:
    """Return a draft that goes on in one sentence more."""
    return draft.changed(sentences=(*draft.sentences, (scene.sentence.start, scene.sentence.end)))


def with_things(draft: Draft, fresh: Sequence[Thing]) -> Draft:
    """Return a commitment with more things; a draft of another kind as it is."""
    body = draft.body
    if not isinstance(body, Commitment):
        return draft
    items = tuple(dict.fromkeys((*body.items, *(t.item for t in fresh))))
    spans = draft.stated.get("items", ()) + spans_of(*(m for t in fresh for m in t.mentions))
    return draft.changed(body=msgspec.structs.replace(body, items=items), stated={**draft.stated, "items": spans})


def with_sum(draft: Draft, found: Found, scene: Scene) -> Draft:
    """Return a draft with a sum, where it has neither a sum nor a share yet."""
    body = draft.body
    if not found.money or not isinstance(body, Commitment) or body.amount or body.share_of_gdp:
        return draft
    amount = settled(found.money[:1], body.donor, scene)
    return draft.changed(body=msgspec.structs.replace(body, amount=amount),
                         stated={**draft.stated, "amount": spans_of(found.money[0])})

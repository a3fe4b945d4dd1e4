"""What a sentence tells of the thing or sum of the commitment before (``This is about 36 launchers``)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.each_price import by_price
from talka.claims.found import Found, collect
from talka.claims.nameless import nameless
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.model import Commitment, Item

_OPENING = 2
"""Tokens from the start of a sentence to the contract that it is about."""


def detailed(context: Context, last: Draft, scene: Scene) -> list[Draft]:
    """Return the commitment before with what a sentence says it is about, or one for each thing with its own price."""
    body, cue = last.body, _telling(scene)
    if cue is None or not isinstance(body, Commitment) or body.basis == "total":
        return []
    sides = {p.country or p.id for p in (*body.donor, *body.recipient)}
    if any(context.state_of(n.party) not in (None, *sides) for n in scene.parties):
        return []
    end = min((c.first for c in scene.acts("relative", "but") if c.first >= cue.last), default=scene.sentence.last)
    found = collect(scene, cue.last, end)
    priced = by_price(scene, found)
    if priced and body.items and not _is_one_of(body.items, found):
        return [another_of(last, p, scene) for p in priced]
    fuller = _fuller(last, found, scene)
    return [fuller] if fuller is not None else []


def of_next_document(last: Draft, scene: Scene) -> list[Draft]:
    """``The second deal provides for 30 helicopters``: a commitment like the one before, under another contract."""
    body = last.body
    cue = next((c for c in scene.acts("provide_for", "include") if c.cue.pos == "verb"), None)
    if cue is None or not isinstance(body, Commitment) or body.terms != "sale" or scene.acts("not", "deny"):
        return []
    deals = [scene.span(m) for m in scene.mentions if getattr(m.value, "instrument", None) == "contract"]
    known = {p.country or p.id for p in (*body.donor, *body.recipient)}
    if not any(first - scene.sentence.first <= _OPENING and end <= cue.first for first, end in deals) or any(
            n.party.country not in (None, *known) for n in scene.parties):
        return []
    found = collect(scene, cue.last, scene.sentence.last)
    counted = any(t.item.quantity for t in found.concrete)
    if not counted or len(found.money) > 1 or _is_one_of(body.items, found):
        return []
    return [another_of(last, found._replace(things=found.concrete), scene)]


def _telling(scene: Scene) -> CueNode | None:
    """The words that say what is meant, as the first of their clause, which nothing denies."""
    cue = next(iter(scene.acts("detail")), None)
    if cue is None or scene.acts("not", "deny", "budget"):
        return None
    return cue if not any(c.cue.pos == "verb" and scene.breaks(c.first, cue.first) == 0 and c.last <= cue.first
                          for c in scene.acts("give", "allocate", "sell", "buy", "receive")) else None


def _is_one_of(items: Sequence[Item], found: Found) -> bool:
    """Whether a counted thing told before is told again."""
    counted = {c for i in items if i.quantity for c in i.categories}
    return any(counted.intersection(t.item.categories) for t in found.things)


def another_of(last: Draft, part: Found, scene: Scene) -> Draft:
    """A commitment like the one before, of one thing and its price."""
    body = last.body
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    kept = {k: v for k, v in last.stated.items() if k not in ("items", "amount")}
    own = {"items": spans_of(*(m for t in part.things for m in t.mentions)), "amount": spans_of(*part.money)}
    own = {k: v for k, v in own.items() if v}
    fuller = msgspec.structs.replace(body, items=tuple(t.item for t in part.things),
                                     amount=settled(part.money, body.donor, scene))
    return last.changed(body=fuller, stated={**kept, **own}, another=True, order=scene.number, sentences=(
        (scene.sentence.start, scene.sentence.end), *last.sentences))


def _fuller(last: Draft, found: Found, scene: Scene) -> Draft | None:
    """The commitment before with the count, the things or the sum that it lacks; ``None``: it says something else."""
    body = last.body
    assert isinstance(body, Commitment)  # noqa: S101 - by kind
    fresh = list(found.things)
    if not fresh and not found.money and len(body.items) == 1:
        fresh = nameless(scene, scene.sentence.first, scene.sentence.last)
    if not (fresh or found.money) or (found.money and body.amount) or len(found.money) > 1:
        return None
    items = _joined(body.items, [t.item for t in fresh])
    if items is None:
        return None
    amount = body.amount or settled(found.money[:1], body.donor, scene)
    stated = {**last.stated, "items": last.stated.get("items", ()) + spans_of(*(m for t in fresh for m in t.mentions)),
              **({"amount": spans_of(*found.money)} if found.money else {})}
    return last.changed(body=msgspec.structs.replace(body, items=items, amount=amount), stated={
        k: v for k, v in stated.items() if v}, sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))


def _joined(told: Sequence[Item], fresh: Sequence[Item]) -> tuple[Item, ...] | None:
    """The things told before with those that say more of them; ``None`` where a count differs."""
    out = [i for i in told if not (GENERAL.issuperset(i.categories) and fresh and any(f.categories for f in fresh))]
    for item in fresh:
        same = [n for n, i in enumerate(out) if set(i.categories) & set(item.categories) or not item.categories]
        if not same:
            out.append(item)
            continue
        old = out[same[0]]
        if old.quantity is not None and item.quantity is not None and old.quantity.min != item.quantity.min:
            return None
        out[same[0]] = Item(old.categories, old.name, old.quantity or item.quantity)
    return tuple(i for i in out if i.categories)

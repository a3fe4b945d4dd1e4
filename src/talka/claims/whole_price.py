"""The sum of a contract of which only the first pieces are told to have come: it is that of the whole order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from talka.claims.context import Context
from talka.claims.draft import Draft, Spans
from talka.claims.scene import Scene
from talka.model import Commitment, Item, Mention, Quantity

_LEADING = 3
"""Tokens before a count in which the word for the first pieces may stand."""
_AFTER = 4
"""Tokens behind a count in which that of the whole may stand (``the first eight of 24 howitzers``)."""
_COMES = frozenset({"pledged", "delivering", "delivered", "delayed"})


class Whole(NamedTuple):
    """How many there are in all, where that is told."""

    number: Quantity
    span: tuple[int, int]


def with_whole_price(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """Return the drafts; the sum of a contract told beside its first pieces stands with the whole that was ordered.

    That is the commitment that tells the whole count where there is one, else one of its own, approved.
    """
    out: list[Draft] = []
    for draft in drafts:
        priced = _priced(draft, context)
        if priced is None:
            out.append(draft)
            continue
        part, whole = _parted(draft, priced, context)
        at = next((n for n, d in enumerate(out) if _is_whole(d, draft)), None)
        if at is None:
            out += [part, whole]
        else:
            out[at] = _with_sum(out[at], whole)
            out.append(part)
    return out


def _priced(draft: Draft, context: Context) -> Scene | None:
    """The sentence that tells the sum of the contract, behind the one that tells the first pieces."""
    body, told = draft.body, draft.stated.get("amount", ())
    if not isinstance(body, Commitment) or not told or draft.status not in _COMES or len(body.items) != 1 or (
            body.items[0].quantity is None):
        return None
    start = told[0][0]
    scene = next((s for s in context.scenes if s.sentence.start <= start < s.sentence.end), None)
    if scene is None or scene.number == draft.order or not (scene.instruments or scene.acts("order")):
        return None
    return scene if _is_first(context.scenes[draft.order], draft) else None


def _is_first(scene: Scene, draft: Draft) -> bool:
    """Whether a word for the first pieces stands before their count, or the count of the whole right behind it."""
    count = _count_of(scene, draft)
    if count is None:
        return False
    first = scene.span(count)[0]
    before = range(max(first - _LEADING, scene.sentence.first), scene.span(count)[1])
    return any(scene.tokens[i].norm in scene.grammar.leading for i in before)


def _count_of(scene: Scene, draft: Draft) -> Mention | None:
    spans = set(draft.stated.get("items", ()))
    return next((m for m in scene.quantities if (m.start, m.end) in spans), None)


def _parted(draft: Draft, priced: Scene, context: Context) -> tuple[Draft, Draft]:
    """The first pieces without the sum, and the whole with it."""
    body = draft.body
    assert isinstance(body, Commitment)  # noqa: S101 - by ``_priced``
    own = (priced.sentence.start, priced.sentence.end)
    part = draft.changed(body=msgspec.structs.replace(body, amount=None),
                         stated={k: v for k, v in draft.stated.items() if k != "amount"},
                         sentences=tuple(s for s in draft.sentences if s != own) or draft.sentences)
    whole, item = _whole(priced, context.scenes[draft.order], draft), body.items[0]
    spans: Spans = draft.stated.get("items", ()) if whole is None else (whole.span,)
    items = (Item(item.categories, item.name, None if whole is None else whole.number),)
    kept = {k: v for k, v in draft.stated.items() if k in ("donor", "recipient", "amount")}
    given = msgspec.structs.replace(body, items=items, due=None, period=None)
    return part, draft.changed(body=given, status="approved", date=None, stated={**kept, "items": spans},
                               rule="commitment/whole_price", another=False, first=False)


def _whole(priced: Scene, told: Scene, draft: Draft) -> Whole | None:
    """How many were ordered: more than the first pieces, counted with the sum or right behind their count."""
    count = _count_of(told, draft)
    assert count is not None  # noqa: S101 - by ``_is_first``
    last = told.span(count)[1]
    near = [m for m in told.quantities if last <= told.span(m)[0] <= last + _AFTER]
    things = {priced.span(m)[0] for m in priced.items}
    able = [m for m in priced.quantities if things.intersection(range(priced.span(m)[1], priced.span(m)[1] + _AFTER))]
    return next((Whole(m.value, (m.start, m.end)) for m in (*able, *near)
                 if isinstance(m.value, Quantity) and _is_more(m.value, count.value)), None)


def _is_more(whole: Quantity, part: object) -> bool:
    return isinstance(part, Quantity) and (whole.min or 0) > (part.min or part.max or 0) > 0


def _is_whole(held: Draft, part: Draft) -> bool:
    """Whether a commitment tells the whole count of which another has the first pieces."""
    body, other = held.body, part.body
    if not isinstance(body, Commitment) or not isinstance(other, Commitment) or body.amount or body.basis == "total":
        return False
    sides = [{p.id for p in (*b.donor, *b.recipient)} for b in (body, other)]
    return len(body.items) == 1 and sides[1] <= sides[0] and body.items[0].categories == other.items[0].categories and (
        body.items[0].quantity is not None and _is_more(body.items[0].quantity, other.items[0].quantity))


def _with_sum(held: Draft, whole: Draft) -> Draft:
    body, other = held.body, whole.body
    assert isinstance(body, Commitment) and isinstance(other, Commitment)  # noqa: S101, PT018 - by ``_is_whole``
    return held.changed(body=msgspec.structs.replace(body, amount=other.amount),
                        stated={**held.stated, "amount": whole.stated["amount"]},
                        sentences=tuple(dict.fromkeys((*held.sentences, whole.sentences[-1]))))

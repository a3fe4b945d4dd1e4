"""What the sum of a sentence is to buy: a commitment of money and the purchase that it is for are one."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.categories import GENERAL
from talka.claims.draft import Draft
from talka.model import Commitment

_BUYING = ("commitment/buy/", "commitment/pay/", "commitment/finance/")
"""Rules whose things may be what a sum told before them is for."""


def with_purchases(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts of a sentence with what a sum is to buy joined to the sum (``205 million to buy drones``)."""
    out: list[Draft] = []
    for draft in drafts:
        if out and _is_bought_with(out[-1], draft):
            out[-1] = _with_items(out[-1], draft)
        else:
            out.append(draft)
    return out


def _is_bought_with(money: Draft, bought: Draft) -> bool:
    left, right = money.body, bought.body
    if not isinstance(left, Commitment) or not isinstance(right, Commitment):
        return False
    if left.amount is None or right.amount is not None or not right.items or left.basis != "single":
        return False
    named = {c for i in left.items for c in i.categories}
    sides = [{p.country or p.id for p in side} for side in (left.donor, right.donor, left.recipient, right.recipient)]
    return (named <= GENERAL and bought.rule.startswith(_BUYING) and not money.rule.startswith(_BUYING[0])
            and (not sides[1] or sides[0] == sides[1]) and (not sides[3] or sides[2] == sides[3])
            and bought.status not in ("refused", "cancelled", "delayed", "delivered"))


def _with_items(money: Draft, bought: Draft) -> Draft:
    left, right = money.body, bought.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - just tested
    stated = {**money.stated, "items": bought.stated.get("items", ())}
    kind = right.aid_type if left.aid_type is None else left.aid_type
    return money.changed(body=msgspec.structs.replace(left, items=right.items, aid_type=kind), stated=stated)

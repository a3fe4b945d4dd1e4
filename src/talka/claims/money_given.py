"""Money as the thing given: a loan or budget support with nothing else under it is an item of the category finance."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from talka.claims.draft import Draft
from talka.model import Commitment, Item

_MONEY = Item(categories=("finance",), name="finance")
_WORDS = ("aid_type", "terms")
"""The fields whose words name the money (``a loan``, ``macro-financial assistance``)."""


def with_money_named(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts; what gives a sum of financial aid and names no thing gives money, said by its words or sum."""
    return [_named(d) for d in drafts]


def _named(draft: Draft) -> Draft:
    body = draft.body
    if not isinstance(body, Commitment) or body.items or body.amount is None or body.aid_type != "financial":
        return draft
    words = next((draft.stated[field] for field in (*_WORDS, "amount") if draft.stated.get(field)), ())
    if not words:
        return draft
    return draft.changed(body=msgspec.structs.replace(body, items=(_MONEY,)), stated=draft.stated | {"items": words})

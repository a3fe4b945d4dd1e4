"""Commitments of one article that a figure makes one: the sum of the headline, and what things cost."""

from __future__ import annotations

from talka.claims.draft import Draft
from talka.model import Commitment

_LEAD = 3
"""Sentences from the start in which a lead tells what the headline tells."""


def has_figure(body: Commitment) -> bool:
    """Return whether a commitment tells a sum, a share or a count."""
    return body.amount is not None or body.share_of_gdp is not None or any(i.quantity for i in body.items)


def is_headline_sum(a: Draft, b: Draft) -> bool:
    """Return whether a lead tells the very sum of the headline (``The EU pays another 4.1 billion``)."""
    left, right = getattr(a.body, "amount", None), getattr(b.body, "amount", None)
    return a.order == 0 and b.order <= _LEAD and a.another and left is not None and right is not None and (
        left.min, left.max, left.currency) == (right.min, right.max, right.currency)


def is_its_cost(a: Draft, b: Draft) -> bool:
    """Return whether a sum alone is what the things of the clause before cost (``will fund drones: 300m …``)."""
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    return (a.order == b.order and a.status == b.status and bool(left.items) and not right.items
            and right.amount is not None and not has_figure(left))

"""Spending that is none: the same sum of the same state is told as what somebody else gets."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.draft import Draft
from talka.claims.figures import sums_agree
from talka.model import Commitment, Spending


def without_given(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without spending of which a commitment of the article tells that another gets the sum."""
    told = [(d, d.body) for d in drafts if isinstance(d.body, Commitment)]
    given = [(d, c) for d, c in told if c.amount is not None and c.recipient]
    return [d for d in drafts if not (isinstance(d.body, Spending) and any(
        _is_of(c, d.body) or (_are_beside(d, g) and sums_agree(c.amount, d.body.amount)) for g, c in given))]


def _are_beside(a: Draft, b: Draft) -> bool:
    """Whether one sentence tells both."""
    return not set(a.sentences).isdisjoint(b.sentences)


def _is_of(given: Commitment, spent: Spending) -> bool:
    """Whether a sum that is given is the one that its giver is told to spend."""
    country = spent.party.country if spent.party is not None else None
    return country is not None and country in {p.country for p in given.donor} and bool(
        sums_agree(given.amount, spent.amount))

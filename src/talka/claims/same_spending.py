"""Whether two drafts tell the same spending: of one state, for one purpose, of one sum or time."""

from __future__ import annotations

from talka.claims.alike import dates_exclude
from talka.claims.draft import Draft
from talka.claims.figures import sums_agree
from talka.model import DateRange, Spending


def same_spending(a: Draft, b: Draft) -> bool:
    """Return whether two sums of one state for itself are one."""
    left, right = a.body, b.body
    assert isinstance(left, Spending) and isinstance(right, Spending)  # noqa: S101, PT018 - by kind
    if left.party is None or right.party is None or left.party.id != right.party.id:
        return False
    if dates_exclude(left.period, right.period):
        return False
    figures = [sums_agree(left.amount, right.amount), sums_agree(left.share_of_gdp, right.share_of_gdp)]
    if not _may_be_one_purpose(left.purpose, right.purpose):
        return False
    return False not in figures and (True in figures or _is_one_time(left.period, right.period))


_DEFENCE = (None, "military_aid", "defence_industry")
"""Purposes that may be that of any money for defence."""


def _may_be_one_purpose(left: str | None, right: str | None) -> bool:
    """Whether what money is for may be one thing: the same, or defence in general for one of them."""
    return left == right or left in _DEFENCE or right in _DEFENCE


def _is_one_time(left: DateRange | None, right: DateRange | None) -> bool:
    return left is not None and right is not None and (left.start, left.end) == (right.start, right.end)

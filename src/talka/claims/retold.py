"""Commitments of one article that a figure makes one: the sum of the headline, and what things cost."""

from __future__ import annotations

import collections
from collections.abc import Iterable

from talka.claims.draft import Draft
from talka.claims.figures import sums_agree
from talka.model import Commitment, Item, Quantity

_LEAD = 3
"""Sentences from the start in which a lead tells what the headline tells."""
_YEAR = 365
"""Days before things are due from which a sum that was promised is none of theirs."""


def has_figure(body: Commitment) -> bool:
    """Return whether a commitment tells a sum, a share or a count."""
    return body.amount is not None or body.share_of_gdp is not None or any(i.quantity for i in body.items)


def is_headline_sum(a: Draft, b: Draft) -> bool:
    """Return whether a lead tells the very sum or count of the headline (``The EU pays another 4.1 billion``)."""
    if a.order or b.order > _LEAD or not a.another:
        return False
    left, right = getattr(a.body, "amount", None), getattr(b.body, "amount", None)
    if left is None and right is None:
        return counts_agree(getattr(a.body, "items", ()), getattr(b.body, "items", ())) is True
    return left is not None and right is not None and (
        left.min, left.max, left.currency) == (right.min, right.max, right.currency)


def is_its_cost(a: Draft, b: Draft) -> bool:
    """Return whether a sum alone is what the things of the clause or sentence before cost.

    ``The country will fund drones: 300 million …``; ``They got a radar. The aid, worth 3 million, was handed over …``.
    """
    left, right = a.body, b.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    named = any(i.quantity or set(i.categories) - {"other"} for i in right.items)
    if a.status != b.status or not left.items or named or right.amount is None:
        return False
    if a.order == b.order:
        return not has_figure(left)
    if _is_long_before(b, left):
        return False
    apart = b.order - a.order - len(a.sentences)  # a headline and its lead stand side by side, but for a dateline
    free = left.amount is None and left.share_of_gdp is None and not (a.another or b.another)
    alike = left.through == right.through and left.basis == right.basis
    return 0 <= apart < len(a.sentences) and free and alike and right.aid_type in (None, left.aid_type)


def _is_long_before(told: Draft, body: Commitment) -> bool:
    """Whether something was told or done more than a year before things are due."""
    done, due = told.date.end if told.date else None, body.due.end if body.due else None
    return done is not None and due is not None and (due - done).days > _YEAR


def counts_agree(a: Iterable[Item], b: Iterable[Item]) -> bool | None:
    """Return whether the counts of things of one kind agree; ``None`` where both tell none of a kind.

    One count may be all of those that the other tells apart (``449 vehicles``, then 383 and 66).
    """
    left, right = _counts(a), _counts(b)
    shared = left.keys() & right.keys()
    if not shared:
        return None
    return any(_agree(left[c], right[c]) for c in shared)


def _counts(items: Iterable[Item]) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = collections.defaultdict(list)
    for item in items:
        for category in item.categories:
            if item.quantity is not None:
                found[category].append(item.quantity)
    return found


def _agree(left: list[Quantity], right: list[Quantity]) -> bool:
    return bool(sums_agree(left[-1], right[-1])) or _is_all_of(left, right) or _is_all_of(right, left)


def _is_all_of(one: list[Quantity], parts: list[Quantity]) -> bool:
    """Whether a single count is the sum of several."""
    known = [p.min for p in parts if p.min is not None and p.min == p.max]
    return len(one) == 1 and len(parts) == len(known) > 1 and one[0].min == one[0].max == sum(known)


def without_sums(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items without those whose count is only that of others of their kind together."""
    return tuple(i for i in items if i.quantity is None or not _is_all_of([i.quantity], [
        o.quantity for o in items if o is not i and o.quantity is not None and o.categories == i.categories]))

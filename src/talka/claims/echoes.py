"""Echoes: headlines and later words that say nothing of what is given, where the article tells it whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from talka.claims.draft import Draft
from talka.model import Commitment, Party

_AHEAD = frozenset({"pledged", "approved"})
_Sides = tuple[frozenset[str], frozenset[str]]


def without_echoes(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without the commitments that say only that something is given, where another tells what."""
    whole: dict[_Sides, set[str | None]] = {}
    for draft in drafts:
        if isinstance(draft.body, Commitment) and not _is_empty(draft):
            whole.setdefault(_sides(draft.body), set()).add(draft.status)
    return [d for d in drafts if not (_is_empty(d) and _is_told(whole, d))]


def _is_told(whole: Mapping[_Sides, set[str | None]], echo: Draft) -> bool:
    """Whether a commitment tells what an echo speaks of: between its sides, and in its stage or the headline."""
    assert isinstance(echo.body, Commitment)  # noqa: S101 - by kind
    stages = whole.get(_sides(echo.body), set())
    return bool(stages) and (echo.order == 0 or echo.status in stages)


def _is_empty(draft: Draft) -> bool:
    body = draft.body
    return isinstance(body, Commitment) and len(draft.sentences) == 1 and not (
        body.items or body.amount or body.share_of_gdp or body.due
        or (draft.order and body.aid_type))


def _sides(body: Commitment) -> _Sides:
    return _ids(body.donor), _ids(body.recipient)


def _ids(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.country or p.id for p in parties)


def without_praise(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without what a quotation tells bare and as going on, of things promised before it.

    (``"We give our partners not only boats"``, behind the news of six boats that are to be sold.)
    """
    return [d for n, d in enumerate(drafts) if not (is_praise(d) and any(_is_promised(d, p) for p in drafts[:n]))]


def is_praise(draft: Draft) -> bool:
    """Return whether somebody's own words tell of a commitment as going on, without a figure or a day."""
    body = draft.body
    return (isinstance(body, Commitment) and draft.quoted and draft.status == "delivering" and draft.date is None
            and not (body.amount or body.share_of_gdp or body.due or any(i.quantity for i in body.items)))


def _is_promised(praise: Draft, promise: Draft) -> bool:
    body, other = praise.body, promise.body
    if not isinstance(body, Commitment) or not isinstance(other, Commitment) or promise.status not in _AHEAD:
        return False
    return _sides(body) == _sides(other) and not _categories(body).isdisjoint(_categories(other))


def _categories(body: Commitment) -> set[str]:
    return {c for i in body.items for c in i.categories}

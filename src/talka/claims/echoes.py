"""Echoes: headlines and later words that say nothing of what is given, where the article tells it whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from talka.claims.draft import Draft
from talka.model import Commitment, Party

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

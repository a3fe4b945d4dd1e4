"""Echoes: headlines and later words that say nothing of what is given, where the article tells it whole."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.draft import Draft
from talka.model import Commitment, Party


def without_echoes(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without the commitments that say only that something is given, where another tells what."""
    whole = [d for d in drafts if isinstance(d.body, Commitment) and not _is_empty(d)]
    return [d for d in drafts if not (_is_empty(d) and any(_tells(o, d) for o in whole))]


def _tells(whole: Draft, echo: Draft) -> bool:
    """Whether a commitment is the one that an echo speaks of: between its sides, and in its stage or the headline."""
    left, right = whole.body, echo.body
    assert isinstance(left, Commitment) and isinstance(right, Commitment)  # noqa: S101, PT018 - by kind
    return _sides(left) == _sides(right) and (echo.order == 0 or echo.status == whole.status)


def _is_empty(draft: Draft) -> bool:
    body = draft.body
    return isinstance(body, Commitment) and len(draft.sentences) == 1 and not (
        body.items or body.amount or body.share_of_gdp or body.due
        or (draft.order and body.aid_type))


def _sides(body: Commitment) -> tuple[frozenset[str], frozenset[str]]:
    return _ids(body.donor), _ids(body.recipient)


def _ids(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.country or p.id for p in parties)

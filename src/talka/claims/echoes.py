"""Headlines that say nothing of what is given, where the article tells it whole."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.draft import Draft
from talka.model import Commitment, Party


def without_echoes(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without a headline's commitment of which another between the same sides tells more."""
    told = [_sides(d.body) for d in drafts if isinstance(d.body, Commitment) and not _is_empty(d)]
    return [d for d in drafts if not (_is_empty(d) and isinstance(d.body, Commitment) and _sides(d.body) in told)]


def _is_empty(draft: Draft) -> bool:
    body = draft.body
    return isinstance(body, Commitment) and draft.order == 0 and len(draft.sentences) == 1 and not (
        body.items or body.amount or body.share_of_gdp)


def _sides(body: Commitment) -> tuple[frozenset[str], frozenset[str]]:
    return _ids(body.donor), _ids(body.recipient)


def _ids(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.country or p.id for p in parties)

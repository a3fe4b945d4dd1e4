"""Whether two drafts tell the same agreement: of the same parties, with no other document or day."""

from __future__ import annotations

from talka.claims.alike import BOTH, are_shared, dates_exclude, states_of
from talka.claims.draft import Draft
from talka.model import Agreement

_NEWS = 2
"""Sentences from the start that tell the news: what is told there without a day is not what happened long ago."""
_FEW = 3
"""Parties up to which agreements with other parties may be one."""


def same_agreement(a: Draft, b: Draft) -> bool:
    """Return whether two agreements are one."""
    left, right = a.body, b.body
    assert isinstance(left, Agreement) and isinstance(right, Agreement)  # noqa: S101, PT018 - by kind
    mine, other = _parties(left), _parties(right)
    again = "other" in (left.instrument, right.instrument) and (mine <= other or other <= mine)  # ``the document``
    if len(mine | other) > _FEW and mine != other and not again:
        return False
    if not are_shared(mine, other):
        return False
    if dates_exclude(a.date, b.date) or (a.status == "ended") != (b.status == "ended"):
        return False
    if a.another != b.another and left.instrument != right.instrument:
        return False
    if a.old != b.old and None in (a.date, b.date) and min(a.order, b.order) <= _NEWS:
        return False
    general = {"other", "agreement"}
    if left.instrument != right.instrument and not {left.instrument, right.instrument} & general:
        return False
    return a.status == b.status or not (a.date and b.date)


def _parties(body: Agreement) -> set[str]:
    """The states that an agreement is between; of one between a state and its own company, the two."""
    states = states_of(body.parties)
    return states if len(states) >= BOTH else {p.id for p in body.parties}

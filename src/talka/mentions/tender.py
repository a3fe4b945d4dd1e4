"""Sums in a currency whose name several states share (``kroner``), settled by the state that is named beside them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import msgspec

from talka.model import Mention, Money, Party, Sentence
from talka.packs.currencies import currencies_of

_ANY_DAY = datetime.date(2020, 1, 1)
"""Where the day is not known: states that changed to the euro since pay in it."""


def settled_by_states(mentions: Sequence[Mention], sentences: Sequence[Sentence],
                      on: datetime.date | None) -> list[Mention]:
    """Return the mentions with each such sum in the currency of the only fitting state of its sentence."""
    out = list(mentions)
    for n, mention in enumerate(out):
        if not isinstance(mention.value, Money) or mention.value.currency or not mention.readings:
            continue
        here = next((s for s in sentences if s.start <= mention.start < s.end), None)
        states = {m.value.country for m in mentions if here and here.start <= m.start < here.end
                  and isinstance(m.value, Party) and m.value.country}
        tender = {c for state in states for c in currencies_of(state, on or _ANY_DAY)}
        fitting = [r for r in mention.readings if isinstance(r, Money) and r.currency in tender]
        if len(fitting) == 1:
            others = tuple(r for r in mention.readings if r is not fitting[0])
            out[n] = msgspec.structs.replace(mention, value=fitting[0], readings=others)
    return out

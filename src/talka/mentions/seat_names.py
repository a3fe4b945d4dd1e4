"""A town that stands for the union that sits in it: in news of the state around it, it stands for that state."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.model import Mention, Party, Place

_NAMED = 2
"""How often a state is named in an article that is about it."""


def settled_by_soil(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions with a town that stands for a body read as its state, where the article tells of that alone.

    ``Brussels`` is Belgium where Belgians are named and the union nowhere else.
    """
    seats = [m for m in mentions if isinstance(m.value, Party) and m.may_be("capital") and m.value.country is None]
    if not seats:
        return list(mentions)
    spans = {(m.start, m.end) for m in seats}
    soil = {(m.start, m.end): m.value.country for m in mentions if isinstance(m.value, Place)
            and (m.start, m.end) in spans}
    others = [m.value for m in mentions if isinstance(m.value, Party) and m not in seats]
    if any(p.country is None and p.type == "organisation" and p.subtype in ("union", "agency")
           for p in others):
        return list(mentions)
    named = [p.country for p in others]
    states = {p.id: p for p in others if p.type == "country"}
    return [msgspec.structs.replace(m, value=states[code], entry=code) if m in seats and (
        code := soil.get((m.start, m.end)) or "") in states and named.count(code) >= _NAMED else m for m in mentions]

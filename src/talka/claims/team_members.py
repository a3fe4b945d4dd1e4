"""Members of a team that is sent, told behind a colon: they are the team, and nothing more that is given."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.things import Thing

_COLON = 2
"""Tokens from the word for a team to the colon before its members."""


def without_members(scene: Scene, things: Sequence[Thing]) -> list[Thing]:
    """Return the things without those that a colon tells to be members of a counted team (``40 people: 30 …``)."""
    team = next((t for t in things if t.item.quantity and any(m.may_be("people") for m in t.mentions)), None)
    if team is None:
        return list(things)
    colon = next((i for i in range(team.last, min(team.last + _COLON, scene.sentence.last))
                  if scene.tokens[i].norm == ":"), None)
    return [t for t in things if colon is None or t.first < colon or not any(m.may_be("people") for m in t.mentions)]

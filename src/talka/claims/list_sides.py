"""Who gives and who gets what a list tells whose headings name nobody: those of the sentence that speaks of the aid."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, sides_of

_BACK = 40
"""Sentences before a heading in which its list is spoken of: a list may be long."""
_AID = ("aid", "support", "give", "military_aid")


def sides_of_list(context: Context, heading: Scene) -> Sides:
    """Return the sides of the nearest sentence before a heading that tells of aid by one state to others, if any."""
    for scene in reversed(context.scenes[max(heading.number - _BACK, 0):heading.number]):
        if not (scene.acts(*_AID) or any(m.may_be("topic") for m in scene.items)):
            continue
        takers = sides_of(context, recipients_told(scene))
        givers = _givers(context, scene, {t.party.id for t in takers})
        if takers and len({g.party.id for g in givers}) == 1:
            return apart(givers[:1], takers)
    return Sides([], [])


def _givers(context: Context, scene: Scene, taken: set[str]) -> list[Side]:
    named = [n for n in scene.parties if n.party.id not in context.media and n.party.country
             and n.party.type != "person"]
    return [s for s in sides_of(context, named) if s.party.id not in taken]

"""Who ``his colleague`` is that speaks: the other one of the two whom the sentences before name."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.context import Context
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.model import Party

_BACK = 5
"""Sentences back in which the other one is looked for."""


def colleague(context: Context, scene: Scene, cue: CueNode, nodes: Sequence[PartyNode],
              before: Party | None) -> Party | None:
    """Return the person of the sentences before who is not the one that spoke ``before``.

    ``nodes`` are the parties that may be the subject of the word of saying: a person among them is meant himself.
    """
    if cue.cue.pos != "verb" or any(n.party.type == "person" for n in nodes):
        return None
    free = "nom" not in scene.grammar.donor
    said = any(scene.quoted(c.mention.start) is None and (free or c.has("nom"))
               and min(abs(c.first - cue.last), abs(cue.first - c.last)) <= 1 for c in scene.acts("counterpart"))
    if not said:
        return None
    for earlier in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        able = [n.party for n in earlier.parties if n.party.type == "person" and not n.has("ref")
                and earlier.quoted(n.mention.start) is None and (before is None or n.party.id != before.id)]
        if able:
            return able[-1]
    return None

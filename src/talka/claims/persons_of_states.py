"""Whose somebody is whom no pack knows: of the state right before the name (``the Angolan counterpart, General …``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from talka.claims.nodes import PartyNode
from talka.model import Party

if TYPE_CHECKING:
    from talka.claims.scene import Scene

_GAP = 4
"""Tokens between the adjective of a state and the name of somebody of it."""


def of_state(scene: Scene, person: Party, before: PartyNode, first: int) -> Party:
    """Return a person with the state whose adjective stands before the name, over words for an office alone."""
    holder = "holder" in before.tags
    if before.party.type != "country" or not (before.is_adjective or before.has("adj") or holder):
        return person
    gap = range(before.last, first)
    offices = {i for c in scene.acts("counterpart", "office") for i in range(c.first, c.last)}
    if len(gap) > _GAP or not all(i in offices or scene.tokens[i].norm == "," for i in gap) or (
            gap and not (holder or offices.intersection(gap))):
        return person
    return msgspec.structs.replace(person, country=before.party.id)

"""People of a state that a count stands before, and verbs that make trained soldiers of them."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene

_READIED = 6
"""Tokens between a verb of preparing and the count of those who are prepared."""
_TRAINING = (("category", "training"),)


def counted_people(scene: Scene) -> list[PartyNode]:
    """The state or army whose people a count stands before (``600 Armenian peacekeepers``)."""
    ends = {scene.span(m)[1] for m in scene.quantities}
    things = {scene.span(m)[0] for m in scene.items if not m.may_be("topic")
              and "training" not in getattr(m.value, "categories", ())}
    return [n for n in scene.parties if n.first in ends and n.prep is None and n.last not in things
            and ((n.party.type == "country" and (n.has("adj") or n.has("gen"))) or n.party.subtype == "armed_forces")
            ][:1]


def readying(scene: Scene) -> list[CueNode]:
    """Return verbs of preparing that are about counted people, as verbs of training (``pidhotuvala 33 tysiachi``)."""
    people = counted_people(scene)
    return [c._replace(cue=msgspec.structs.replace(c.cue, act="give", attributes=_TRAINING))
            for c in scene.acts("prepare") if c.cue.pos == "verb" and "nom" in scene.grammar.donor
            and any(0 <= n.first - c.last <= _READIED for n in people)]

"""Verbs that only put a proposal or a request forward: ``brought in a proposal of``, ``asked its parliament for``."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_OBJECT = 6
"""Tokens between a verb and the proposal that is its object, with whom it is put to between."""
_ASKED = 3
"""Tokens between a verb of asking and the parliament that is asked."""


def put_forward(scene: Scene, cue: CueNode) -> CueNode:
    """Return a verb of paying or giving whose object is a proposal as a verb of offering, any other as it is."""
    if cue.cue.act not in ("pay", "finance", "give") or cue.cue.pos != "verb":
        return cue
    proposed = any(c.cue.pos == "noun" and 0 <= c.first - cue.last <= _OBJECT and scene.breaks(c.first, cue.first) == 0
                   and not any(cue.last <= scene.span(m)[0] < c.first for m in (*scene.items, *scene.money))
                   for c in scene.acts("propose", "offer"))
    return cue._replace(cue=msgspec.structs.replace(cue.cue, act="offer", attributes=())) if proposed else cue


def asks_parliament(scene: Scene, cue: CueNode) -> bool:
    """Whether a parliament is asked, so that who asks gives (``asked its parliament to agree to the transfer of``)."""
    if cue.cue.act not in ("request", "ask") or cue.cue.pos != "verb":
        return False
    houses = [c.first for c in scene.acts("body") if c.cue.get("subtype") == "parliament"]
    houses += [n.first for n in scene.parties if n.party.subtype == "parliament"]
    given = any(c.first > cue.last and c.first != cue.first for c in scene.acts("give", "sell", "allocate", "lend"))
    return given and any(0 <= at - cue.last <= _ASKED for at in houses)

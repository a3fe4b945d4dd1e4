"""Verbs that only put a proposal or a request forward: ``brought in a proposal of``, ``asked its parliament for``."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.tense import is_passive

_OBJECT = 6
"""Tokens between a verb and the proposal that is its object, with whom it is put to between."""
_PACKAGE = 8
"""Tokens between a verb of presenting and the package, with its number and sum between."""
_ASKED = 3
"""Tokens between a verb of asking and the parliament that is asked."""


def put_forward(scene: Scene, cue: CueNode) -> CueNode:
    """Return a verb of paying or giving whose object is a proposal as a verb of offering, any other as it is."""
    if cue.cue.act not in ("pay", "finance", "give") or cue.cue.pos != "verb":
        return cue
    if cue.cue.get("form") == "equip" and _presents(scene, cue):
        return cue._replace(cue=msgspec.structs.replace(cue.cue, act="pledge", attributes=()))
    proposed = any(c.cue.pos == "noun" and 0 <= c.first - cue.last <= _OBJECT and scene.breaks(c.first, cue.first) == 0
                   and not any(cue.last <= scene.span(m)[0] < c.first for m in (*scene.items, *scene.money))
                   for c in scene.acts("propose", "offer"))
    return cue._replace(cue=msgspec.structs.replace(cue.cue, act="offer", attributes=())) if proposed else cue


def _presents(scene: Scene, verb: CueNode) -> bool:
    """Whether the object of a verb, or the subject of its passive, is a package of aid (``presented a package of``)."""
    packages = [c for c in scene.acts("aid") if c.cue.pos == "noun" and scene.breaks(c.first, verb.first) <= 1 and any(
        m.may_be("counter") and c.first <= scene.span(m)[0] < c.last for m in scene.items)]
    behind = [c for c in packages if 0 <= c.first - verb.last <= _PACKAGE and scene.prep_before(c.first) is None
              and not any(n.prep is None and verb.last <= n.first < c.first and n.first == verb.last
                          for n in scene.parties)]
    return bool(behind) or (is_passive(scene, verb) and any(c.last <= verb.first for c in packages))


def asks_parliament(scene: Scene, cue: CueNode) -> bool:
    """Whether a parliament is asked, so that who asks gives (``asked its parliament to agree to the transfer of``)."""
    if cue.cue.act not in ("request", "ask") or cue.cue.pos != "verb":
        return False
    houses = [c.first for c in scene.acts("body") if c.cue.get("subtype") == "parliament"]
    houses += [n.first for n in scene.parties if n.party.subtype == "parliament"]
    given = any(c.first > cue.last and c.first != cue.first for c in scene.acts("give", "sell", "allocate", "lend"))
    return given and any(0 <= at - cue.last <= _ASKED for at in houses)

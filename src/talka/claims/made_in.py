"""Whose make things are by a participle: where they were built (``jets built in Italy``), or an adjective before it."""

from __future__ import annotations

from talka.claims.found import Found
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.things import Thing

_BEHIND = 1
"""Tokens between a thing and the participle that says where it was made."""
_PLACE = 2
"""Tokens between such a participle and the state: a preposition, an article."""


def made_in(scene: Scene, found: Found) -> list[PartyNode]:
    """Return the states in which, or the states and companies by whom, things that were found are said to be made."""
    if not any(scene.tokens[i].norm in scene.grammar.made for i in range(scene.sentence.first, scene.sentence.last)):
        return []
    return [n for t in found.concrete for n in scene.parties if n.party.country and n.party.type != "person"
            and (_is_behind(scene, t, n) or _is_before(scene, t, n))]


def _is_behind(scene: Scene, thing: Thing, node: PartyNode) -> bool:
    """Whether a participle right behind a thing has a party behind it: where, or by whom, it was made."""
    marks = (*scene.grammar.place, *scene.grammar.donor_passive)
    made = next((i for i in range(thing.last, min(thing.last + _BEHIND + 1, scene.sentence.last))
                 if scene.tokens[i].norm in scene.grammar.made), None)
    return made is not None and 0 < node.first - made <= _PLACE and (
        f"prep:{node.prep}" in marks or (node.prep is None and node.has("loc") and not node.has("nom")))


def _is_before(scene: Scene, thing: Thing, node: PartyNode) -> bool:
    """Whether a hyphen joins a party to a participle right before a thing (``Turkish-built boats``)."""
    at = node.last
    return at + 1 < scene.sentence.last and scene.tokens[at].norm == "-" and (
        scene.tokens[at + 1].norm in scene.grammar.made) and thing.first - at - 1 <= _PLACE and at + 1 < thing.last

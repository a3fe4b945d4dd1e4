"""Where something is made: the state on whose soil a project is to be."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene
from talka.claims.towns import tells_where
from talka.model import Mention, Place

_MEETING = ("sign", "meet", "visit", "discuss", "host", "attend", "agree", "say", "report")
"""Acts that have a place of their own."""
_TRADING = ("sell", "give", "buy", "arrive", "receive")
"""Acts behind whose verb a state is where things go (``makes guns and exports them to``)."""


def site_of(scene: Scene, cue: CueNode) -> tuple[Mention, str] | None:
    """Return the state on whose soil it is to be: a place or a state with a mark of place."""
    for place in scene.places:
        if isinstance(place.value, Place) and place.value.country and not _is_of_another_act(scene, place, cue):
            return place, place.value.country
    for node in scene.parties:
        if node.party.type == "country" and (_is_placed(scene, node, cue) or (
                tells_where(scene, node) and not _is_of_another_act(scene, node.mention, cue))):
            return node.mention, node.party.id
    return None


def _is_placed(scene: Scene, node: PartyNode, cue: CueNode) -> bool:
    before = node.first < cue.first and not node.has("adj")
    if node.first >= cue.last and any(c.cue.pos == "verb" for c in scene.between(cue.last, node.first)
                                      if c.cue.act in _TRADING):
        return False
    if "loc" in scene.grammar.place and node.has("loc") and not node.has("dat"):
        return not (before and _is_of_another_act(scene, node.mention, cue))
    if before and _is_of_another_act(scene, node.mention, cue):
        return False
    if node.prep is not None:
        return f"prep:{node.prep}" in scene.grammar.place and (
            not before or _only_there(scene, node) or _is_opened_there(scene, node))
    return False


def _is_opened_there(scene: Scene, node: PartyNode) -> bool:
    """Whether a verb of opening or making in its clause has the place (``opened a plant in Egypt, where``)."""
    return any(c.cue.pos == "verb" and scene.breaks(c.first, node.first) == 0 for c in scene.acts("open", "produce"))


def _only_there(scene: Scene, node: PartyNode) -> bool:
    """Whether a state before the verb can only be a place , no direction."""
    return "nom" in scene.grammar.donor and node.has("loc")


def _is_of_another_act(scene: Scene, place: Mention, cue: CueNode) -> bool:
    """Whether a place is where something is signed or talked of, and not where it is made."""
    first, last = scene.span(place)
    if first >= cue.last and any(c.cue.pos == "verb" for c in scene.between(cue.last, first) if c.cue.act == "say"):
        return True
    return last <= cue.first and any(c.cue.act in _MEETING for c in scene.between(last, cue.first))

"""Words of making that make nothing: they only tell whose make a thing is (``drones of its own production``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene

_BESIDE = 3
"""Tokens between a thing and the word that tells whose make it is."""


def names_maker(scene: Scene, cue: CueNode) -> bool:
    """Return whether a noun of making in the genitive only tells whose make it is (``tanks of Hyundai's make``)."""
    if cue.cue.act != "produce" or cue.cue.pos != "noun" or not cue.has("gen"):
        return False
    if "ins" not in scene.grammar.donor_passive:
        return False
    if "loc" in scene.grammar.place:  # where an attribute in the genitive stands before its noun
        return any(0 <= scene.span(m)[0] - cue.last <= _BESIDE for m in scene.items)
    return any(0 <= cue.first - scene.span(m)[1] <= _BESIDE for m in scene.items)


def is_made_elsewhere(scene: Scene, cue: CueNode, site: str | None) -> bool:
    """Return whether a clause only tells that what is bought will be made in a third state."""
    opener = scene.opener(scene.sentence.first, cue.first, "relative")
    if opener is None or site is None or cue.cue.act != "produce" or scene.acts("jointly"):
        return False
    things = [scene.span(m)[1] for m in scene.items]
    before = {n.party.country for n in scene.parties if n.last <= opener.first}
    return any(0 <= opener.first - last <= 1 for last in things) and site not in before and any(
        c.last <= opener.first for c in (*scene.acts("buy", "sell", "give"), *(
            c for c in scene.acts("sign") if scene.instruments)))


def describes_thing(scene: Scene, cue: CueNode) -> bool:
    """Return whether a relative clause only tells who makes the thing right before it (``jets that Saab makes``)."""
    if cue.cue.act != "produce" or cue.cue.pos != "verb" or cue.has("fut") or scene.acts("jointly", "plan", "will"):
        return False
    opener = scene.opener(scene.sentence.first, cue.first, "relative")
    if opener is None or scene.breaks(opener.first, cue.first) > 0:
        return False
    return any(0 <= opener.first - scene.span(m)[1] <= 1 for m in scene.items)

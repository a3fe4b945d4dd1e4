"""People of a state who learn, told without a count (``Armenian officers will be trained in France``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.people import Trainees
from talka.claims.scene import Scene

_BESIDE = 1
"""Tokens between a word for soldiers and whose they are."""


def learners(scene: Scene, verbs: list[CueNode]) -> list[Trainees]:
    """Return the soldiers or officers of a state that are the doers of a verb of learning."""
    verbs = [v for v in verbs if v.cue.act not in ("give", "prepare") and scene.quoted(v.mention.start) is None]
    free = "nom" in scene.grammar.donor
    return [Trainees(n.mention, n.first, n) for n in scene.parties if _are_people(scene, n, free=free) and any(
        scene.breaks(n.first, v.first) == 0 and (free or n.last <= v.first) for v in verbs)][:1]


def _are_people(scene: Scene, node: PartyNode, *, free: bool) -> bool:
    """Whether a party is an army's people, or a state whose soldiers a word beside it tells of."""
    if node.party.subtype == "armed_forces":
        return node.prep is None and (node.mention.may_be("nom", "pl") if free else node.has("pl"))
    if node.party.type != "country":
        return False
    people = [c for c in scene.acts("trainee") if c.has("pl") and (c.has("nom") or not free)]
    before = node.is_adjective or node.has("adj") or (node.has("gen") and "gen" in scene.grammar.donor_passive)
    sources = {m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.source if m.startswith("prep:")}
    return any((before and node.prep is None and 0 <= c.first - node.last <= _BESIDE)
               or (node.prep in sources and 0 <= node.first - c.last <= _BESIDE) for c in people)

"""The source of what comes: who stands after ``from``."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene


def sources_in(scene: Scene) -> list[PartyNode]:
    """Return the parties that stand after ``from``; a person in the case of ``with`` stands there for nobody."""
    stocks = {c.last for c in scene.acts("give") if c.cue.pos == "phrase" and any(
        f"prep:{c.cue.lemma.split()[0]}" == mark for mark in scene.grammar.source)}
    return [n for n in scene.parties if (n.prep and f"prep:{n.prep}" in scene.grammar.source and not (
        n.party.type == "person" and n.has("ins") and not n.has("gen"))) or not stocks.isdisjoint(
        (n.first - 1, n.first))]


def sources_behind(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the parties after ``from`` that stand behind a verb before any other, else all that stand so."""
    found = sources_in(scene)
    near = [n for n in found if n.first >= verb.last and not any(
        c.cue.pos == "verb" and c.has("past") for c in scene.between(verb.last, n.first)) and not any(
        scene.tokens[i].norm in scene.grammar.passive for i in range(verb.last, n.first))]
    return near if "before" in scene.grammar.donor and near else found

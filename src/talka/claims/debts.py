"""Debts that a state is let off and deposits that it holds: verbs that count only beside such a word and a sum."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene

_WHOSE = 2
"""Tokens between a debt and whose it is."""


def has_debt(scene: Scene, verb: CueNode) -> bool:
    """Return whether a sum and the word for a debt or a deposit that its form needs stand with a verb."""
    if not scene.money:
        return False
    if verb.cue.get("form") == "line":
        return any(c.cue.pos == "noun" and scene.breaks(c.first, verb.first) == 0 for c in scene.acts("lend"))
    if verb.cue.get("form") == "banks" and any(_is_central_bank(scene, n) for n in scene.parties):
        return True
    return any(scene.breaks(c.first, verb.first) == 0 for c in _words(scene, verb))


def debtors(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whose debt it is that a verb lets off (``wrote off Kenya's debt``)."""
    if act.cue.cue.get("form") != "relief":
        return []
    return [n for c in _words(scene, act.cue) for n in scene.parties
            if n.party.type != "person" and (_is_owner_before(scene, n, c) or _is_owner_behind(n, c)
                                             or _owes(scene, n, c))][:1]


def _words(scene: Scene, verb: CueNode) -> list[CueNode]:
    kind = None if verb.cue.get("form") == "relief" else "deposit"
    return [c for c in scene.acts("debt") if c.cue.get("form") == kind and c.first != verb.first]


def _is_owner_before(scene: Scene, node: PartyNode, debt: CueNode) -> bool:
    owned = node.is_adjective or node.has("poss") or (node.has("gen") and "gen" in scene.grammar.donor_passive)
    free = node.prep is None or (node.has("poss") and node.prep in scene.grammar.belonging)
    return free and owned and 0 <= debt.first - node.last <= _WHOSE


def _is_owner_behind(node: PartyNode, debt: CueNode) -> bool:
    return node.prep is None and node.has("gen") and node.is_declined and 0 <= node.first - debt.last <= _WHOSE


def _owes(scene: Scene, node: PartyNode, debt: CueNode) -> bool:
    """Whether a party is the doer behind a debt, with one word for owing between (``debt owed by Kenya``)."""
    return "before" in scene.grammar.donor and f"prep:{node.prep}" in scene.grammar.donor_passive and (
        0 < node.first - debt.last <= _WHOSE)


def _is_central_bank(scene: Scene, node: PartyNode) -> bool:
    """Whether a party is the central bank of a state in which a sum is placed."""
    kept = (node.prep is not None and f"prep:{node.prep}" in (*scene.grammar.place, *scene.grammar.with_)) or (
        node.has("loc") and not node.has("nom"))
    return kept and node.party.subtype == "agency"

"""The owner of a noun, who does what it names (``Lithuania's aid``, ``aid from Lithuania``)."""

from __future__ import annotations

from talka.claims.makes import is_make
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.role_marks import is_genitive_first
from talka.claims.scene import Scene

_NEAR = 3
"""Tokens between a noun and the owner in a case of its own beside it."""
_BEHIND = _NEAR + 5
"""Tokens between a noun and the doer behind it, which what it is about may part."""


def owners_of(scene: Scene, noun: CueNode) -> list[PartyNode]:
    """Return the parties that a noun names as its doer (``Lithuania's aid``, ``aid from Lithuania``, ``litovska``)."""
    return [n for n in scene.parties if any(_owns(scene, n, noun, marker) for marker in scene.grammar.donor_noun)
            and not is_make(scene, n)]


def people_giving(scene: Scene, noun: CueNode) -> list[PartyNode]:
    """Return the state whose people a noun of giving names behind it (``a gift from the people of Japan``)."""
    marks = {f"prep:{b}" for b in scene.grammar.belonging} | set(scene.grammar.source)
    near = [n for n in scene.parties if 0 <= n.first - noun.last <= _BEHIND
            and scene.breaks(noun.first, n.first) == 0 and not n.is_adjective]
    return [n for n in near if (f"prep:{n.prep}" in marks if n.prep else n.has("gen") and not n.has("nom"))][:1]


def _owns(scene: Scene, node: PartyNode, noun: CueNode, marker: str) -> bool:
    """Whether a party carries a mark of the doer of a noun, near enough to it."""
    before, after = noun.first - node.last, node.first - noun.last
    if marker in ("poss", "adj"):
        return node.has(marker) and 0 <= before <= _NEAR
    if marker == "gen":
        if is_genitive_first(scene):
            return _may_own(scene, node) and node.has("gen") and 0 <= before <= _NEAR
        return node.prep is None and node.has("gen") and 0 <= after <= _NEAR
    if marker == "ins":
        return node.prep is None and node.has("ins") and not (node.has("nom") or node.is_adjective) and 0 <= after <= (
            _BEHIND) and scene.breaks(noun.first, node.first) == 0
    return marker.startswith("prep:") and node.prep == marker[5:] and 0 <= after <= _BEHIND


def _may_own(scene: Scene, node: PartyNode) -> bool:
    """Whether no preposition takes a genitive before its noun away from it (``į amerikiečių paketą``)."""
    return node.prep is None or node.has("people") or "gen" not in scene.grammar.governs.get(node.prep, ())

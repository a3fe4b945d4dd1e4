"""Names that only describe a noun and are no party to anything: a people's adjective, the make of a thing."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


def is_attribute(scene: Scene, node: PartyNode) -> bool:
    """Whether an adjective that may name a people as well describes the noun behind it (``Russian strikes``)."""
    if node.is_adjective:
        return True
    if not (node.has("adj") and node.has("people")) or node.last >= scene.sentence.last:
        return False
    small = {c.first for c in scene.cues if c.cue.pos in ("verb", "small", "phrase")}
    return scene.tokens[node.last].shape == "lower" and node.last not in small


def names_kind(scene: Scene, node: PartyNode) -> bool:
    """Whether a name that never changes follows the word for its kind (``to the mechanism PURL``), which is no doer."""
    before = node.first - 1
    if before < scene.sentence.first or node.is_declined:
        return False
    words = {i for c in scene.cues for i in range(c.first, c.last)}
    return scene.tokens[before].shape == "lower" and before not in words


def names_make(scene: Scene, node: PartyNode) -> bool:
    """Return whether a company only says whose make a thing is (``generators made by «Caterpillar»``)."""
    if node.is_declined:
        return False
    at = node.first
    while at > scene.sentence.first and scene.tokens[at - 1].shape == "sign":
        at -= 1
    kind = next((c for c in scene.acts("body", "produce") if c.last == at), None)
    return kind is not None and kind.cue.pos == "noun" and "nom" in scene.grammar.donor and not kind.has("nom")

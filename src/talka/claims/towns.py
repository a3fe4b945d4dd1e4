"""Towns that no pack knows, by the state told with them: ``in Victoria, Romania``, ``the Danish town of Vojens``."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_NAME = 4
"""Words that the name of a town may have."""
_PARTS = (",", "(")
_BESIDE = 2
"""Tokens between a state and the word for a town of it."""


def tells_where(scene: Scene, node: PartyNode) -> bool:
    """Return whether a state only tells whose a town is that stands behind a preposition of place."""
    if node.party.type != "country":
        return False
    return _is_behind_town(scene, node) or _is_before_town(scene, node)


def _is_behind_town(scene: Scene, node: PartyNode) -> bool:
    """Whether a name behind a preposition of place, and a comma or a bracket, stand before a state."""
    at = node.first - 1
    if at <= scene.sentence.first or scene.tokens[at].norm not in _PARTS:
        return False
    first = at
    while first > scene.sentence.first and at - first < _NAME and scene.tokens[first - 1].shape == "title" and (
            f"prep:{scene.prep_before(first)}" not in scene.grammar.place):
        first -= 1
    return first < at and f"prep:{scene.prep_before(first)}" in scene.grammar.place


def _is_before_town(scene: Scene, node: PartyNode) -> bool:
    """Whether a word for a town stands behind a state, under a preposition of place (``in the Danish town of``)."""
    near = range(node.last, min(node.last + _BESIDE, scene.sentence.last))
    return any(scene.tokens[i].norm in scene.grammar.towns for i in near) and (
        f"prep:{node.prep}" in scene.grammar.place)

"""Makers' names that stand for what they make (``carriers "Patria"``)."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.model import Item

_MARKS = "\u201e\u201c\u201d\u00ab\""


def is_make(scene: Scene, node: PartyNode) -> bool:
    """Return whether a company in quotation marks right behind a thing is the thing's name, and no side."""
    at = node.first - 1
    if node.party.subtype != "company" or node.prep is not None or at <= scene.sentence.first or (
            scene.tokens[at].norm not in _MARKS):
        return False
    return any(scene.span(m)[1] == at and isinstance(m.value, Item) and m.value.categories for m in scene.items)

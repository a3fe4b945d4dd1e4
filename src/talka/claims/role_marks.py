"""The marks of a party's role, which a language's grammar names: the preposition before it, or its case."""

from __future__ import annotations

from collections.abc import Iterable

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


def governed(node: PartyNode, marker: str) -> bool:
    """Whether a party stands after the preposition of ``prep:for``; of ``prep:to+acc`` only in that case.

    A form that is the nominative or the locative as well says nothing of a direction.
    """
    preposition, _, case = marker[5:].partition("+")
    if node.prep != preposition:
        return False
    return not case or any(case in f and not f & {"nom", "loc"} for f in node.mention.features)


def marked(node: PartyNode, markers: Iterable[str]) -> bool:
    """Whether a party carries one of the markers, which are case tags or prepositions."""
    for marker in markers:
        if marker.startswith("prep:"):
            if governed(node, marker):
                return True
        elif node.prep is None and node.has(marker) and not node.is_adjective:
            return True
    return False


def is_marked_recipient(node: PartyNode, markers: Iterable[str]) -> bool:
    """Whether a party carries one of a recipient's markers; a case that may be a nominative marks none."""
    return any(
        governed(node, m) if m.startswith("prep:") else m != "after" and node.prep is None
        and not (node.is_adjective and node.has("gen"))
        and any(m in f and "nom" not in f for f in node.mention.features) for m in markers
    )


def is_genitive_first(scene: Scene) -> bool:
    """Whether the language puts the genitive before its noun, as those do that mark the passive doer by it."""
    return "gen" in scene.grammar.donor_passive

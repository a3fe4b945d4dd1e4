"""Funds, coalitions and bodies through which aid goes: they pass on what they get."""

from __future__ import annotations

from talka.claims.nodes import PartyNode
from talka.claims.role_marks import is_marked_recipient, marked
from talka.claims.scene import Scene
from talka.model import Party


def channels_in(scene: Scene, first: int, last: int) -> list[PartyNode]:
    """Return the funds, coalitions, programmes and bodies through which it goes."""
    return [n for n in scene.parties if first <= n.first < last and n.party.type == "organisation"
            and (marked(n, scene.grammar.through) or (n.prep is not None and (
                n.party.subtype in ("fund", "coalition") or is_channel(n.party))) or _is_given_fund(scene, n))]


def is_paid_to(scene: Scene, node: PartyNode) -> bool:
    """Return whether a fund or an initiative is what a sum goes to, by its preposition or its case."""
    return (node.prep is not None and f"prep:{node.prep}" in scene.grammar.recipient) or _is_given_fund(scene, node)


def _is_given_fund(scene: Scene, node: PartyNode) -> bool:
    """Whether a fund or a coalition is what something is given to, by its case alone."""
    return "dat" in scene.grammar.recipient and node.party.subtype in ("fund", "coalition") and node.prep is None and (
        any("dat" in f and "nom" not in f and "gen" not in f for f in node.mention.features))


def is_channel(party: Party) -> bool:
    """Whether a body of no state only passes on what it gets (a development bank, an agency of the United Nations)."""
    return party.type == "organisation" and party.country is None and party.subtype in ("agency", "other")


def is_given_body(scene: Scene, node: PartyNode) -> bool:
    """Return whether a body that passes on what it gets stands as who gets something (``to the Red Cross``)."""
    if node.party.type != "organisation" or not is_channel(node.party) or node.is_adjective:
        return False
    return is_marked_recipient(node, scene.grammar.recipient)

"""Loan agreements: a bank that signs lends, whoever signs with it borrows (``Naftogaz and the EBRD signed a loan``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.nodes import PartyNode
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of

_BESIDE = 1
"""Tokens between a state and its bank."""


def signed_loan(context: Context, scene: Scene, act: Act) -> Sides | None:
    """Return the sides of a loan whose agreement a bank or fund signs; ``None`` where it is no such sentence."""
    if act.cue.cue.act != "lend" or not scene.acts("sign"):
        return None
    nodes = [n for n in scene.parties if n.party.id not in context.media and n.party.type != "person"]
    banks = [n for n in nodes if n.party.id in context.lenders] or [n for n in nodes if _has_bank(scene, n)]
    homes = {n.party.country for n in banks}
    others = [n for n in nodes if n not in banks and _may_borrow(n) and n.party.country not in homes]
    aimed = [n for n in recipients_told(scene)
             if n in others and n.prep is not None]
    lends, borrows = sides_of(context, banks), sides_of(context, aimed[:1] or others)
    return Sides(lends, _one(borrows)) if len(lends) == 1 and borrows else None


def _has_bank(scene: Scene, node: PartyNode) -> bool:
    """Whether a word for a bank stands behind a state that owns it (``South Korea's Eximbank``)."""
    return (node.has("poss") or node.has("adj")) and any(
        0 <= c.first - node.last <= _BESIDE for c in scene.acts("body") if c.cue.get("subtype") == "lender")


def _may_borrow(node: PartyNode) -> bool:
    """Whether a party is a state or a body or company of one, and is no adjective of something else."""
    return node.party.country is not None and not node.is_adjective


def _one(borrows: list[Side]) -> list[Side]:
    """The company where a company and its state are named: the state only stands by."""
    firms = [s for s in borrows if s.party.type != "country"]
    return firms if firms and len(borrows) > len(firms) else borrows

"""The state that sells what is bought: of the company or the product that the sentences around name."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.model import Mention, Party

_BODIES = ("ministry", "agency", "government")


def seller_near(context: Context, scene: Scene, buyers: set[str]) -> tuple[Party, Mention] | None:
    """Return the state of a company or a product of another state that the sentences around name, and the words.

    A state itself sells what is bought in its own sentence, or where the sentence before tells of a sale; there its
    ministries and agencies do, too, where they stand as no goal.
    """
    for number in range(scene.number, max(scene.number - 6, -1), -1):
        other = context.scenes[number]
        sells = number == scene.number or bool(other.acts("sell"))
        for node in other.parties:
            code = node.party.country
            if code in context.names and code not in buyers and (node.party.subtype == "company" or node.has("adj")
                                                              or (sells and _may_sell(other, node))):
                return context.names[str(code)], node.mention
    return None


def _may_sell(scene: Scene, node: PartyNode) -> bool:
    """Whether a state sells, or a ministry or agency of it that no preposition marks."""
    buyers = {n.mention.start for c in scene.acts("buy") if c.cue.pos == "verb" for n in subjects_of(scene, c)}
    return (node.party.type == "country" and node.mention.start not in buyers) or (
        node.party.subtype in _BODIES and node.prep is None and bool(scene.acts("sell")))

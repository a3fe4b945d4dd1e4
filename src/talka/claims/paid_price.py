"""What somebody pays another state for arms: the one that is paid gives (``paid Tokyo 30 million for six boats``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.made_in import made_in
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.sources import sources_in

_PAID = ("pay", "receive", "give")
"""Acts of a clause that tells what was paid for the things before it."""


def as_sale(context: Context, scene: Scene, act: Act, found: Found, sides: Sides) -> Sides:
    """Return the sides turned round where a sum is the price of counted arms that whoever gets it sells."""
    if act.cue.cue.act != "pay" or act.noun or act.passive or not found.money:
        return sides
    priced = any(t.item.quantity and t.first > scene.span(found.money[0])[0]
                 and scene.tokens[t.first - 1].norm in scene.grammar.price
                 and any(context.aid_types.get(c) == "military" for c in t.item.categories) for t in found.concrete)
    if priced and (makers := _sellers(context, scene, found, sides)) and sides.donors:
        return Sides(makers[:1], sides.donors, sold=True)
    if len(sides.recipients) != 1:
        return sides
    paid = any(n.mention.start == sides.recipients[0].mention.start and n.prep is None for n in scene.parties)
    return Sides(sides.recipients, sides.donors, sold=True) if priced and paid and sides.donors else sides


def _sellers(context: Context, scene: Scene, found: Found, sides: Sides) -> list[Side]:
    """Who sells what is paid for: where it was made, else from whom it is."""
    own = {d.party.id for d in sides.donors}
    named = made_in(scene, found) or [n for n in sources_in(scene) if n.prep is not None and n.party.type == "country"]
    return [s for s in sides_of(context, named) if s.party.id not in own]


def with_price(scene: Scene, act: Act, found: Found) -> Found:
    """Return what was found with the price that a clause tells (``ten boats, for which Belgrade paid 20 million``)."""
    if found.money or act.noun or not any(t.item.quantity for t in found.concrete):
        return found
    paid = [c for c in scene.acts(*_PAID) if c.cue.pos == "verb" and not is_noun(scene, c) and c.first >= act.cue.last]
    for cue in paid:
        opener = scene.opener(act.cue.last, cue.first, "relative")
        told = [] if opener is None or not _is_for(scene, opener) or scene.breaks(opener.first, cue.first) else [
            m for m in scene.money if scene.breaks(opener.first, scene.span(m)[0]) == 0
            and scene.span(m)[0] > opener.first]
        if len(told) == 1 and opener is not None and any(t.last <= opener.first for t in found.concrete):
            return found._replace(money=tuple(told))
    return found


def _is_for(scene: Scene, opener: CueNode) -> bool:
    """Whether the preposition of a price stands before a relative pronoun."""
    return any(c.last == opener.first and c.cue.lemma in scene.grammar.price for c in scene.acts("prep"))

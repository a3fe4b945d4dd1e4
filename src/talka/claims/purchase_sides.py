"""The sides of a purchase: who buys for another gives; who buys for itself gets, and the seller's state gives."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.doing_sides import doing_sides
from talka.claims.found import Found
from talka.claims.goals import is_shop
from talka.claims.orders import buyers_in, sellers_of
from talka.claims.pair import with_companions
from talka.claims.purchases import is_contracted
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.sellers import seller_near
from talka.claims.side import Side, Sides, apart, maker_and_buyer, sides_of
from talka.claims.sources import sources_behind


def purchase_sides(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Who buys for another gives; who buys for itself gets, and the seller's state gives."""
    buyers = doing_sides(context, scene, act)
    users = sides_of(context, [n for n in recipients_told(scene) if not is_shop(scene, n)])
    deal = maker_and_buyer(context, buyers) if is_contracted(scene, act) else None
    if deal is not None and not users:
        return deal
    if is_contracted(scene, act) and users:  # who signs are both sides
        buyers = [b for b in buyers if b.party.id not in {u.party.id for u in users}]
        return apart(buyers, users)._replace(sold=True)
    users = [u for u in users if u.party.id not in {b.party.id for b in buyers}]
    if users or not buyers:
        return apart(with_companions(context, scene, act, buyers), users)
    return _for_itself(context, scene, act, found, buyers)


def _for_itself(context: Context, scene: Scene, act: Act, found: Found, buyers: list[Side]) -> Sides:
    """The sides of who buys for itself: the seller told, else the maker's state that the sentences around name."""
    own = {b.party.id for b in buyers}
    shops = sources_behind(scene, act.cue) or sellers_of(scene, act.cue)
    sellers = [s for s in sides_of(context, shops) if s.party.id not in own]
    if sellers:
        return Sides(sellers, buyers, sold=True)
    if context.has_recipient and not own <= context.recipient_states:
        return Sides(buyers, [])
    if scene.quoted(act.cue.mention.start) is not None and not (found.money or any(
            t.item.quantity for t in found.things)):
        return Sides([], [])
    other = seller_near(context, scene, own)
    return Sides([Side(*other)], buyers, sold=True) if other else Sides([], [])


def order_sides(context: Context, scene: Scene, act: Act) -> Sides:
    """``The jets that Taiwan bought from the United States``: who sells gives, who buys gets."""
    sellers = sides_of(context, sellers_of(scene, act.cue))
    return apart(sellers, sides_of(context, buyers_in(scene, act.cue)))._replace(sold=True)

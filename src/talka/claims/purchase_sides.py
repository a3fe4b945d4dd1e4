"""The sides of a purchase: who buys for another gives; who buys for itself gets, and the seller's state gives."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.choosing import PICKED
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.doing_sides import doing_sides
from talka.claims.found import Found
from talka.claims.goals import is_shop
from talka.claims.latter import latter_sides
from talka.claims.made_in import made_in
from talka.claims.nodes import PartyNode
from talka.claims.orders import buyers_in, sellers_of
from talka.claims.owners import owners_of
from talka.claims.pair import with_companions
from talka.claims.purchases import is_contracted
from talka.claims.recipients import recipients_told
from talka.claims.references import last_state
from talka.claims.scene import Scene
from talka.claims.sellers import seller_near
from talka.claims.side import Side, Sides, apart, maker_and_buyer, sides_of
from talka.claims.sources import sources_behind
from talka.claims.stage import stage
from talka.claims.tense import tense


def purchase_sides(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Who buys for another gives; who buys for itself gets, and the seller's state gives."""
    buyers = _without_makes(context, scene, act, doing_sides(context, scene, act)) or _going_on(context, scene, act)
    latter = latter_sides(context, scene, act, buyers)
    if latter is not None:
        return latter
    if act.cue.cue.get("form") == PICKED:
        return _for_itself(context, scene, act, found, buyers)
    users = sides_of(context, [n for n in recipients_told(scene) if not is_shop(scene, n)
                               and n.party.subtype != "parliament" and not _got_before(scene, act, n)])
    deal = maker_and_buyer(context, buyers) if is_contracted(scene, act) else None
    deal = deal or (_made_for(context, scene, buyers) if is_contracted(scene, act) else None)
    if deal is not None and not users:
        return deal
    if is_contracted(scene, act) and users:  # who signs are both sides
        buyers = [b for b in buyers if b.party.id not in {u.party.id for u in users}]
        return apart(buyers, users)._replace(sold=True)
    if is_contracted(scene, act) and (known := _known_taker(context, scene, buyers)) is not None:
        return known
    users = [u for u in users if u.party.id not in {b.party.id for b in buyers}]
    if users or not buyers:
        return apart(with_companions(context, scene, act, buyers), users)
    return _for_itself(context, scene, act, found, buyers)


def _without_makes(context: Context, scene: Scene, act: Act, buyers: list[Side]) -> list[Side]:
    """Who buys, and no company behind a thing whose make it tells (``for the purchase of carriers "Patria"``)."""
    ends = {scene.span(m)[1] for m in scene.items}
    makes = {n.mention.start for n in scene.parties if n.party.subtype == "company" and n.prep is None
             and not ends.isdisjoint((n.first, n.first - 1))}
    kept = [b for b in buyers if b.mention.start not in makes]
    if kept or not buyers or "nom" not in scene.grammar.donor:
        return kept
    doers = [n for n in scene.parties if n.last <= act.cue.first and n.prep is None and n.has("nom")
             and not n.is_adjective and n.mention.start not in makes]
    return sides_of(context, doers[:1])


def _got_before(scene: Scene, act: Act, node: PartyNode) -> bool:
    """Whether a clause behind the purchase only tells who got such things (``buys jets that were sold to Egypt``)."""
    opener = scene.opener(act.cue.last, node.first, "relative")
    return opener is not None and any(
        c.cue.pos == "verb" and c.first > opener.first and scene.breaks(opener.first, c.first) == 0
        and tense(scene, c) in ("past", "ppp") and not stage(scene, c).governed_by("will", "plan", "must")
        for c in scene.acts("give", "sell", "arrive", "receive"))


def _made_for(context: Context, scene: Scene, signing: list[Side]) -> Sides | None:
    """``The company has signed a contract with Oman for the supply of``: the company's state, or itself, sells."""
    others = [s for s in sides_of(context, companions_in(scene)) if s.party.type == "country"]
    if len(signing) != 1 or len(others) != 1 or signing[0].party.subtype != "company":
        return None
    home = signing[0].party.country
    if home == others[0].party.country:
        return None
    seller = Side(context.names[home], signing[0].mention) if home in context.names else signing[0]
    return Sides([seller], others, sold=True)


def _known_taker(context: Context, scene: Scene, signing: list[Side]) -> Sides | None:
    """Which of the two that sign gets what is supplied, where the text tells that one of them does."""
    others = [s for s in sides_of(context, companions_in(scene)) if s.party.id not in {b.party.id for b in signing}]
    both = [*signing, *others]
    gets = [s for s in both if s.party.id in context.recipient_states]
    if len(signing) != 1 or len(others) != 1 or len(gets) != 1:
        return None
    return Sides([s for s in both if s is not gets[0]], gets, sold=True)


def _going_on(context: Context, scene: Scene, act: Act) -> list[Side]:
    """The state of the sentence before, where a verb has no doer but a seller (``Instead ordered 15 from Bonn``)."""
    if act.passive or "nom" not in scene.grammar.donor or act.cue.ever("pl") or act.cue.has("1") or (
            act.stage.tense not in ("past", "fut") or not sellers_of(scene, act.cue)):
        return []
    party = last_state(context, scene, scene.sentence.first)
    return [Side(party, act.cue.mention)] if party is not None else []


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
    made = [s for s in sides_of(context, made_in(scene, found)) if s.party.id not in own]
    if made:
        return Sides(made[:1], buyers, sold=True)
    other = seller_near(context, scene, own)
    return Sides([Side(*other)], buyers, sold=True) if other else Sides([], [])


def bought_here(context: Context, scene: Scene, act: Act, found: Found) -> Sides | None:
    """The sides of a passive purchase whose buyer does something in the clause before (``Oslo rearms: … bought``)."""
    if act.cue.cue.act != "buy" or not act.passive or "nom" not in scene.grammar.donor or recipients_told(scene):
        return None
    doers = [n for n in scene.parties if n.last <= act.cue.first and n.prep is None and n.has("nom")
             and not n.is_adjective and scene.breaks(n.first, act.cue.first) > 0 and n.party.type != "person"]
    deal = _for_itself(context, scene, act, found, sides_of(context, doers[:1])) if doers else Sides([], [])
    return deal if deal.sold and deal.donors and deal.recipients else None


def order_sides(context: Context, scene: Scene, act: Act) -> Sides:
    """``The jets that Taiwan bought from the United States``: who sells gives, who buys gets."""
    sellers = sides_of(context, sellers_of(scene, act.cue))
    buying = buyers_in(scene, act.cue) or [n for c in scene.acts("buy") if c.cue.pos == "noun" and act.passive
                                           for n in owners_of(scene, c)]  # ``Oslo's purchase of … was approved``
    return apart(sellers, sides_of(context, buying))._replace(sold=True)


def with_buyer(context: Context, scene: Scene, sides: Sides) -> Sides:
    """Return the sides of a sale with the state that buys, where only its maker stands as who gets it."""
    homes = {d.party.id for d in sides.donors}
    makers = [r for r in sides.recipients if r.party.subtype == "company" and r.party.country in homes]
    if not sides.sold or not makers or len(makers) < len(sides.recipients):
        return sides
    doers = [n for n in scene.parties if n.prep is None and n.party.subtype != "company" and (
        n.has("nom") or "before" in scene.grammar.donor)]
    states = [s for s in sides_of(context, doers) if s.party.type == "country" and s.party.id not in homes]
    main = context.main_state({*homes})
    return sides._replace(recipients=states[:1] or ([Side(main, makers[0].mention)] if main is not None else []))

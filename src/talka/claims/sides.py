"""The two sides of a commitment: who gives and who gets, by the kind of the act."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import agents_of
from talka.claims.arrival_sides import arrival_sides
from talka.claims.awarding import sides_of_award
from talka.claims.channels import channels_in
from talka.claims.context import Context
from talka.claims.doers_beside import fund_doers
from talka.claims.doing_sides import doing_sides
from talka.claims.found import Found
from talka.claims.giving_sides import giving_sides
from talka.claims.late_sides import late_sides
from talka.claims.local import (
    agreed_with,
    borrowed,
    local_recipients,
    partner,
    state_of_town,
)
from talka.claims.makers import whose_things
from talka.claims.noun_sides import noun_sides
from talka.claims.orders import sellers_of
from talka.claims.purchase_sides import bought_here, order_sides, purchase_sides
from talka.claims.purchases import is_contracted, is_stopped_purchase, purchases
from talka.claims.recipients import recipients_told
from talka.claims.request_sides import sides_asked, sides_receiving, sides_thanked
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sides_before import sides_before
from talka.claims.telling_sides import foreign_tellers, telling_giver
from talka.claims.town_named import named_towns
from talka.claims.treasury import goal_of_sum, reviewers, tranche_givers, treasuries
from talka.claims.waiting import waiting_sides

_HANDING = ("give", "receive")
"""Acts that tell one side, and a clause that describes the things the other (``delivered tanks that Oman bought``)."""


def sides_told(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Return who gives and who gets; a side that the sentence does not name is empty."""
    sides = _of_purchases(context, scene, act, found) or _of_kind(context, scene, act, found)
    if sides.unnamed and (before := sides_before(context, scene, act, found)).donors:
        return before
    sides = _of_locals(context, scene, act, _of_owned(context, scene, act, sides))
    sides = _of_towns(context, scene, act, sides)
    sides = _paid_in(context, scene, act, found, sides) if found.money else sides
    sides = agreed_with(context, scene, act, borrowed(context, scene, act, sides))
    if sides.donors or not (sides.recipients or act.cue.cue.act == "give"):
        return sides
    other = partner(context, scene, sides.recipients) if act.cue.cue.act == "receive" else []
    if other:
        return Sides(other, sides.recipients)
    of_states = [n for n in whose_things(scene, act, found) if n.party.subtype != "company"]
    donors = sides_of(context, of_states) or telling_giver(context, scene, act, found, sides.recipients)
    return sides._replace(donors=apart(donors, sides.recipients).donors)


def _of_purchases(context: Context, scene: Scene, act: Act, found: Found) -> Sides | None:
    """``The jets that Taiwan bought from the United States are late``: who sells gives, who buys gets."""
    if is_stopped_purchase(scene, act):
        own = purchase_sides(context, scene, act, found)
        own = own if own.sold else order_sides(context, scene, act)
        if own.donors:
            return own
    for bought in purchases(scene, act):
        if bought.cue.cue.act == "buy":
            sides = order_sides(context, scene, bought)
        else:
            sides = _of_kind(context, scene, bought, found)._replace(sold=True)
        if sides.donors and sides.recipients:
            return sides
        if bought.cue.cue.act == "buy" and (sides.donors or sides.recipients) and act.cue.cue.act in _HANDING:
            own = _of_kind(context, scene, act, found)
            if bool(own.donors) != bool(sides.donors) and bool(own.recipients) != bool(sides.recipients):
                return Sides(sides.donors or own.donors, sides.recipients or own.recipients, sold=True)
    return None


def _of_kind(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """The sides of an act by its kind: thanks and awards first, then nouns, then each sort of verb."""
    kind, form = act.cue.cue.act, act.cue.cue.get("form")
    thanked = sides_thanked(context, scene, act) or sides_of_award(context, scene, act.cue)
    if thanked is not None:
        return thanked
    if act.noun:
        bought = kind == "buy" or is_contracted(scene, act)
        return purchase_sides(context, scene, act, found) if bought else noun_sides(context, scene, act)
    if kind in ("receive", "request"):
        return sides_receiving(context, scene, act, found)
    if form == "opens":
        return _opened(context, scene, act)
    if kind == "arrive":
        return arrival_sides(context, scene, act)
    told = sides_asked(context, scene, act) or late_sides(context, scene, act) or waiting_sides(
        context, scene, act, found)
    if told is not None:
        return told
    if form == "done_to":
        return apart(sides_of(context, agents_of(scene, act.cue)), doing_sides(context, scene, act))
    if kind == "buy" and not act.passive:
        return purchase_sides(context, scene, act, found)
    if kind == "buy" and (shops := sellers_of(scene, act.cue)) and not any(
            n not in shops for n in recipients_told(scene)):
        deal = order_sides(context, scene, act)
        if deal.donors and deal.recipients:
            return deal
    return bought_here(context, scene, act, found) or giving_sides(context, scene, act, found)


def _of_owned(context: Context, scene: Scene, act: Act, sides: Sides) -> Sides:
    """The sides with the union or bank whose programme or fund it goes through, where nobody else gives."""
    if sides.donors:
        return sides
    through = (*channels_in(scene, act.first, act.last), *fund_doers(scene, act))
    owners = sides_of(context, [n for n in through if context.owned(n.party)])
    return sides._replace(donors=apart(owners, sides.recipients).donors) if owners else sides


def _of_locals(context: Context, scene: Scene, act: Act, sides: Sides) -> Sides:
    """The sides with the state of the town or people that get it, where no state does, or only a company."""
    if any(r.party.subtype != "company" for r in sides.recipients):
        return sides
    if not sides.donors and act.passive and not sides.recipients:
        telling = foreign_tellers(context, scene)
        if takers := local_recipients(context, scene, act, telling) if telling else []:
            return Sides(telling, takers)
    return sides._replace(recipients=local_recipients(context, scene, act, sides.donors) or sides.recipients)


def _of_towns(context: Context, scene: Scene, act: Act, sides: Sides) -> Sides:
    """The sides of what a town of one state gives to a town or state of another."""
    givers = [] if sides.donors and sides.recipients else named_towns(context, scene, act)
    if {d.party.id for d in sides.donors} - {g.party.id for g in givers}:
        return sides
    takers = sides.recipients or (local_recipients(context, scene, act, givers) if givers else [])
    takers = takers or state_of_town(context, scene, act, givers)
    fit = givers and takers and givers[0].party.id not in {t.party.country or t.party.id for t in takers}
    return apart(givers, takers) if fit else sides


def _paid_in(context: Context, scene: Scene, act: Act, found: Found, sides: Sides) -> Sides:
    """The sides of a sum that comes in: whose treasury gets it, and whose tranche or loan it is."""
    if whose := sides_of(context, treasuries(scene, act)):
        sides = apart([d for d in sides.donors if d.party.id != whose[0].party.id], sides.recipients or whose)
    givers = [] if sides.donors else sides_of(context, tranche_givers(scene, act, found))
    return apart(givers, sides.recipients) if givers else sides


def _opened(context: Context, scene: Scene, act: Act) -> Sides:
    """Who gives and gets the sum to which a review opens the way."""
    donors = sides_of(context, reviewers(context, scene))
    nodes = recipients_told(scene, act.cue)
    return apart(donors, sides_of(context, nodes or goal_of_sum(context, scene, act, donors)))

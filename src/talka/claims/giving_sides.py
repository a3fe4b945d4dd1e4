"""The sides of a verb of giving, active or passive: what it marks itself, then what the sentence tells around it."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.agents import agents_of
from talka.claims.arrival_sides import arrived_at
from talka.claims.beneficiaries import aided
from talka.claims.beside import from_states, owners_of_request, promised_to, requesters, stopped_sources, trained_in
from talka.claims.carried_from import brought_from
from talka.claims.context import Context
from talka.claims.debts import debtors
from talka.claims.deposits import banked
from talka.claims.doers_beside import ordered_by, orderers, participle_doers, relative_doers
from talka.claims.doing_sides import doing_sides
from talka.claims.envoys import envoy_giving, posted_to
from talka.claims.found import Found
from talka.claims.held_up import held_up
from talka.claims.instructors import by_its_people, hosts
from talka.claims.last_taker import last_takers
from talka.claims.local import common_recipient
from talka.claims.makers import whose_things
from talka.claims.meant_us import us, visited
from talka.claims.nodes import PartyNode
from talka.claims.orders import ordering, paid_by
from talka.claims.owned_aid import owned
from talka.claims.owned_doers import of_stocks, owned_doers
from talka.claims.pair import with_companions
from talka.claims.paying import supported
from talka.claims.people import whose_training
from talka.claims.purse import purse_owners
from talka.claims.recipients import recipients_in, recipients_told
from talka.claims.relative_taker import taker_before
from talka.claims.scene import Scene
from talka.claims.seats import ruling_capital
from talka.claims.side import Side, Sides, apart, sides_of
from talka.claims.sources import sources_behind
from talka.claims.subjects import subjects_of
from talka.claims.takers import equipped, statesmen, towns
from talka.claims.tellers import reporting_lenders
from talka.claims.telling_sides import deciding_sides, is_impersonal, telling_side
from talka.claims.town_givers import town_givers
from talka.claims.treasury import budget_givers, goal_of_sum
from talka.claims.voice import has_passive_sense, is_given_to_subject


def giving_sides(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Return who gives and who gets what a verb hands over, promises, stops or refuses."""
    recipients = _takers(context, scene, act, found)
    donors = _givers(context, scene, act, found) or _givers_around(context, scene, act, found, recipients)
    return apart(donors, recipients or _takers_around(context, scene, act, found, donors))


def _givers(context: Context, scene: Scene, act: Act, found: Found) -> list[Side]:
    """Who gives by what the verb itself marks: its doer, whose purse it is, who hosts, who did what came before."""
    doers = agents_of(scene, act.cue) if act.passive else stopped_sources(scene, act)
    donors = sides_of(context, purse_owners(scene, act)) or sides_of(context, doers)
    if (held := held_up(context, scene, act)) is not None:
        donors = held
    elif not donors and (states := _brought_from(scene, act)):
        donors = sides_of(context, states)
    elif not donors and not has_passive_sense(act, found):
        donors = with_companions(context, scene, act, doing_sides(context, scene, act))
        donors = donors or envoy_giving(context, scene, act) or sides_of(context, brought_from(scene, act))
    if not donors and act.cue.cue.get("category"):
        donors = sides_of(context, hosts(scene, act))
    stopped = act.cue.cue.act in STOPS and act.cue.cue.pos == "phrase"
    if donors or not (act.passive or stopped or (act.cue.has("pl") and not subjects_of(scene, act.cue))):
        return donors
    if envoys := envoy_giving(context, scene, act):
        return envoys
    return sides_of(context, [n for n in agents_of(scene, act.cue) if n.prep is not None]
                    or participle_doers(scene, act) or hosts(scene, act) or reporting_lenders(scene, act)
                    or relative_doers(scene, act) or from_states(scene, act) or of_stocks(scene))


def _brought_from(scene: Scene, act: Act) -> list[PartyNode]:
    """The states that things are from, where a plural without a doer in its clause tells it (``peredaly vid Oslo``)."""
    if "nom" not in scene.grammar.donor or act.passive or act.noun or not act.cue.ever("pl"):
        return []
    own = any(scene.breaks(n.first, act.cue.first) == 0 for n in subjects_of(scene, act.cue))
    return [] if own else from_states(scene, act)


def _takers(context: Context, scene: Scene, act: Act, found: Found) -> list[Side]:
    """Who gets it by what stands with the verb, else by anything in the sentence that marks who gets it."""
    refused = owners_of_request(scene, act.cue) if act.cue.cue.act == "refuse" else []
    if act.cue.cue.get("form") == "kept_from" and not act.passive:
        refused = sources_behind(scene, act.cue)  # from whom it is withheld
    recipients = sides_of(context, refused) or sides_of(
        context, taker_before(scene, act) or ordering(scene, act.cue) or equipped(scene, act)
        or whose_training(scene, found, passive=act.passive) or debtors(scene, act)
        or supported(scene, act.cue) or banked(scene, act) or _behind(scene, act)
        or recipients_in(scene, act.cue, act.first, act.last))
    if not recipients and is_given_to_subject(scene, act, found):
        recipients = doing_sides(context, scene, act)
    return recipients or sides_of(
        context, statesmen(scene, act) or recipients_told(scene, act.cue) or owned(scene, act)
        or aided(scene, act.cue.last) or requesters(scene) or promised_to(scene, act)
        or trained_in(scene, act, found) or paid_by(scene, act.cue))


def _behind(scene: Scene, act: Act) -> list[PartyNode]:
    """Who gets it behind an active verb that is not the first (``sent six to Kenya and delivered two to Ghana``)."""
    if act.passive or act.noun or act.first == scene.sentence.first or act.cue.cue.pos != "verb":
        return []
    return recipients_in(scene, act.cue, act.cue.last, act.last)


def _givers_around(context: Context, scene: Scene, act: Act, found: Found, recipients: list[Side]) -> list[Side]:
    """Who gives where the verb marks nobody: who decided or tells it, who rules, whose people or town do it."""
    donors: list[Side] = []
    if act.passive or is_impersonal(act):
        donors = deciding_sides(context, scene, act, recipients) or apart(
            sides_of(context, budget_givers(scene, act)), recipients).donors or telling_side(context, scene, recipients)
        donors = _unless_of_others(context, scene, act, found, donors, recipients)
    donors = donors or apart(ruling_capital(context, scene, act), recipients).donors
    if not donors and recipients:
        taken = {r.party.id for r in recipients}
        people = by_its_people(scene, act) or owned_doers(scene, act)
        donors = [d for d in sides_of(context, people) if d.party.id not in taken]
    return donors or apart(town_givers(context, scene, act), recipients).donors


def _takers_around(context: Context, scene: Scene, act: Act, found: Found, donors: list[Side]) -> list[Side]:
    """Who gets it where the sentence marks nobody: what a sum is for, where it arrives, a town, who is meant."""
    goal = goal_of_sum(context, scene, act, donors) if found.money else []
    recipients = apart(donors, sides_of(context, goal)).recipients
    if not recipients and act.cue.cue.act == "delay":
        recipients = arrived_at(context, scene, act)
    return recipients or towns(context, scene, act, donors) or _taking_at_last(context, scene, act, found, donors)


def _taking_at_last(context: Context, scene: Scene, act: Act, found: Found, donors: list[Side]) -> list[Side]:
    """Who gets it where nothing marks a state: ``the country``, who ordered it, where the people are."""
    common = common_recipient(context, scene, act, donors)
    if not common and act.passive and act.cue.cue.act == "give":
        common = sides_of(context, orderers(scene) or ordered_by(scene))
    common = common or us(context, scene, act, donors)
    common = common or last_takers(context, scene, act, donors, found) or visited(context, scene, act, donors)
    return common or posted_to(context, scene, act, donors)


def _unless_of_others(context: Context, scene: Scene, act: Act, found: Found, donors: list[Side],
                      recipients: list[Side]) -> list[Side]:
    """Who tells it, unless at odds with who gets it: then the state whose things they are."""
    if not any(context.at_odds(d.party.id, r.party.id) for d in donors for r in recipients):
        return donors
    return apart(sides_of(context, whose_things(scene, act, found)), recipients).donors

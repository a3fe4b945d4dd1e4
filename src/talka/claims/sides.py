"""The two sides of a commitment: who gives and who gets, by the kind of the act."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from talka.claims.acts import STOPS, TALKS, Act, is_contracted, is_talked_over, purchases
from talka.claims.agents import agents_of
from talka.claims.awarding import sides_of_award
from talka.claims.beneficiaries import aided
from talka.claims.beside import (
    from_states,
    of_goal,
    owners_of_request,
    promised_to,
    promisers,
    stopped_sources,
    trained_in,
)
from talka.claims.carriers import carried_by
from talka.claims.channels import channels_in
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.doers import (
    agreeing,
    announcing,
    at_home,
    body_behind,
    by_its_people,
    deciders,
    fund_doers,
    has_passive_sense,
    hosts,
    is_given_to_subject,
    is_goal,
    is_plural_doer,
    is_shop,
    makers,
    named_before,
    ordered_by,
    orderers,
    owned,
    participle_doers,
    relative_doers,
    reporting_lenders,
    requesters,
    tellers,
    telling_states,
    whose_things,
)
from talka.claims.found import Found
from talka.claims.last_taker import last_takers
from talka.claims.leaving import left_behind, left_for
from talka.claims.loans import signed_loan
from talka.claims.local import (
    agreed_with,
    borrowed,
    common_institution,
    common_recipient,
    is_institution,
    local_recipients,
    partner,
    state_of_town,
)
from talka.claims.nodes import PartyNode
from talka.claims.orders import bought_by, buyers_in, ordered_from, ordering, paid_by, sellers_of
from talka.claims.owners import owners_of
from talka.claims.pair import both_states, with_companions
from talka.claims.paying import supported
from talka.claims.people import whose_training
from talka.claims.purse import purse_owners
from talka.claims.recipients import recipients_in, recipients_told
from talka.claims.scene import Scene
from talka.claims.seats import capital_that_says, of_capital, ruling_capital
from talka.claims.side import Side, Sides, apart, borrowers, maker_and_buyer, sides_of, speaking_side
from talka.claims.sources import sources_behind, sources_in
from talka.claims.stage import is_passive
from talka.claims.subjects import listed_with, subjects_of
from talka.claims.takers import equipped, statesmen, towns
from talka.claims.thanks import asking_of, thanks, turned_to, who_thanks
from talka.claims.town_givers import town_givers
from talka.claims.town_named import named_towns
from talka.claims.treasury import budget_givers, goal_of_sum, reviewers, tranche_givers, treasuries
from talka.model import Place

_DEALS = ("sell", "give", "buy")
"""Acts of which a document between a maker and a state may be."""


class SideFinder:
    """Finds the sides of an act, and says which states parties stand for."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene, act: Act, found: Found) -> Sides:
        """Return who gives and who gets; a side that the sentence does not name is empty."""
        sides = next((s for bought in purchases(scene, act) if (s := self._of_bought(scene, bought, found)).donors
                      and s.recipients), None) or self._named(scene, act, found)
        if not sides.donors:
            owners = self.states([n for n in (*channels_in(scene, act.first, act.last), *fund_doers(scene, act))
                                  if self._context.owned(n.party)])
            if owners:
                sides = sides._replace(donors=apart(owners, sides.recipients).donors)
        if not [r for r in sides.recipients if r.party.subtype != "company"]:
            sides = sides._replace(recipients=local_recipients(self._context, scene, act, sides.donors)
                                   or sides.recipients)
        sides = self._of_towns(scene, act, sides)
        sides = self._paid_in(scene, act, found, sides) if found.money else sides
        sides = agreed_with(self._context, scene, act, borrowed(self._context, scene, act, sides))
        if sides.donors or not (sides.recipients or act.cue.cue.act == "give"):
            return sides
        other = partner(self._context, scene, sides.recipients) if act.cue.cue.act == "receive" else []
        if other:
            return Sides(other, sides.recipients)
        of_states = [n for n in whose_things(scene, act, found) if n.party.subtype != "company"]
        donors = self.states(of_states) or self._giving_reporter(scene, act, found, sides.recipients)
        return sides._replace(donors=apart(donors, sides.recipients).donors)

    def _of_towns(self, scene: Scene, act: Act, sides: Sides) -> Sides:
        """The sides of what a town of one state gives to a town or state of another."""
        givers = [] if sides.donors and sides.recipients else named_towns(self._context, scene, act)
        if {d.party.id for d in sides.donors} - {g.party.id for g in givers}:
            return sides
        takers = sides.recipients or (local_recipients(self._context, scene, act, givers) if givers else [])
        takers = takers or state_of_town(self._context, scene, act, givers)
        fit = givers and takers and givers[0].party.id not in {t.party.country or t.party.id for t in takers}
        return apart(givers, takers) if fit else sides

    def _paid_in(self, scene: Scene, act: Act, found: Found, sides: Sides) -> Sides:
        """The sides of a sum that comes in: whose treasury gets it, and whose tranche or loan it is."""
        if whose := self.states(treasuries(scene, act)):
            sides = apart([d for d in sides.donors if d.party.id != whose[0].party.id], sides.recipients or whose)
        givers = [] if sides.donors else self.states(tranche_givers(scene, act, found))
        return apart(givers, sides.recipients) if givers else sides

    def _of_bought(self, scene: Scene, act: Act, found: Found) -> Sides:
        """``The jets that Taiwan bought from the United States are late``: who sells gives, who buys gets."""
        if act.cue.cue.act != "buy":
            return self._named(scene, act, found)._replace(sold=True)
        sellers = self.states(sellers_of(scene, act.cue))
        return apart(sellers, self.states(buyers_in(scene, act.cue)))._replace(sold=True)

    def _giving_reporter(self, scene: Scene, act: Act, found: Found, recipients: list[Side]) -> list[Side]:
        """The state of the official who tells what is given by nobody named (``ten tanks will be sent, he said``)."""
        given = act.cue.cue.act == "give" and (act.passive or act.cue.has("3", "pl") or act.cue.cue.pos == "phrase")
        if act.noun or not (given or act.cue.cue.act == "receive"):
            return []
        if not found.money and not any(t.item.quantity for t in found.things):
            return []
        taken = {r.party.id for r in recipients} | set(self._context.recipient_states)
        return [s for s in self._sayers(scene) if taken and s.party.id not in taken][:1]

    def _named(self, scene: Scene, act: Act, found: Found) -> Sides:
        kind = act.cue.cue.act
        thanked = self._thanked(scene, act) or sides_of_award(self._context, scene, act.cue)
        if thanked is not None:
            return thanked
        if act.noun:
            bought = kind == "buy" or is_contracted(scene, act)
            return self._purchase(scene, act, found) if bought else self._of_noun(scene, act)
        if kind in ("receive", "request"):
            asked_of = turned_to(scene, act.cue, act.last) if kind == "request" else companions_in(scene)
            takers = self._doers(scene, act) or self.states(by_its_people(scene, act))
            told = [s for s in self._reporter(scene, takers) if s.party.type == "country"] if kind == "receive" else []
            promised = [] if kind == "request" else participle_doers(scene, act) or promisers(scene, act)
            gifts = [*found.aid, *(c for c in scene.acts("give") if c.cue.pos == "noun" and c.first >= act.cue.last)]
            owners = [n for c in gifts for n in owners_of(scene, c)] if kind == "receive" else []
            givers = self.states(sources_behind(scene, act.cue) or asked_of or owners or promised)
            return apart(givers or told, takers)
        if act.cue.cue.get("form") == "opens":
            return self._opened(scene, act)
        if kind == "arrive":
            return self._arrived(scene, act)
        asked = self._asked(scene, act)
        if asked is not None:
            return asked
        if act.cue.cue.get("form") == "done_to":
            return apart(self.states(agents_of(scene, act.cue)), self._doers(scene, act))
        if kind == "buy" and not act.passive:
            return self._purchase(scene, act, found)
        if kind == "buy" and sellers_of(scene, act.cue) and not recipients_told(scene):
            deal = self._of_bought(scene, act, found)
            if deal.donors and deal.recipients:
                return deal
        if kind == "receive" and act.passive:
            takers = self.states(bought_by(scene, act.cue))
            return apart(self.states(sources_in(scene) or whose_things(scene, act, found)), takers)
        return self._given(scene, act, found)

    def states(self, nodes: Sequence[PartyNode]) -> list[Side]:
        """Return the states that parties stand for, and bodies that stand for none, each once."""
        return sides_of(self._context, nodes)

    def first_person(self, scene: Scene) -> list[Side]:
        """``We`` and ``our`` in a quotation: the state of who speaks."""
        for cue in scene.acts("pronoun"):
            if cue.cue.lemma == "1" and (party := self._context.pronoun(scene, cue)) is not None:
                return [Side(self._context.state(party), cue.mention)]
        return []

    def own_donor(self, scene: Scene, act: Act, part: Found, found: Found) -> list[Side]:
        """``Canada promised 5 billion, Japan 3 billion``: the party that stands right before a later sum."""
        if len(found.money) < 2 or not part.money:
            return []
        at = scene.span(part.money[0])[0]
        near = [n for n in scene.parties if act.cue.last <= n.first and n.last <= at and at - n.last <= 2
                and n.prep is None and (n.has("nom") or "nom" not in scene.grammar.donor)]
        if part.money[0] is found.money[0] and not (near and any(
                scene.tokens[i].norm == ":" for i in range(act.cue.last, near[-1].first))):
            return []  # who does it, not who gets it
        return self.states(near[-1:])

    def _of_noun(self, scene: Scene, act: Act) -> Sides:
        loan = signed_loan(self._context, scene, act)
        if loan is not None:
            return loan
        getting = recipients_in(scene, None, act.first, act.last)
        owners = owners_of(scene, act.cue)
        if act.cue.cue.act != "finance" and owners and all(n in getting for n in owners):
            owners = []  # the form may be either, and somebody else does it
        donors = self.states(owners or makers(scene, act) or subjects_of(scene, act.cue)) or (
            self._generic(scene, act, []))
        getting = [n for n in getting if act.cue.cue.act != "finance" or n not in owners]
        recipients = self.states(getting or owned(scene, act))
        if not recipients and (pair := agreeing(scene, act)):
            return apart(donors, self.states(pair)) if owners else Sides([], [])
        if not owners and any(is_talked_over(scene, c, act) for c in scene.acts(*TALKS)):
            with_whom = self.states(companions_in(scene))
            if not recipients and with_whom and subjects_of(scene, act.cue):
                return apart(with_whom, self.states(subjects_of(scene, act.cue)))
            return apart(with_whom if recipients else [], recipients)
        signing = [c for c in scene.acts("sign") if c.cue.pos == "verb" and is_passive(scene, c)]
        if signing and not owners:
            donors = self.states(agents_of(scene, signing[0])) or donors
        if act.stage.governed_by("agree") and len(donors) > 1:  # who agree are both sides
            donors = [d for d in donors if d.party.id not in {r.party.id for r in recipients}] or donors
        if scene.acts("sign"):  # who signs are both sides
            deal = None if recipients or act.cue.cue.act not in _DEALS else maker_and_buyer(self._context, donors)
            if deal is not None:
                return deal
            recipients = recipients or borrowers(donors)
            donors = [d for d in donors if d.party.id not in {r.party.id for r in recipients}]
        return apart(donors, recipients)

    def _arrived(self, scene: Scene, act: Act) -> Sides:
        if act.cue.cue.get("form") == "leaves":
            return apart(self.states(left_behind(scene, act.cue)), self.states(left_for(scene, act.cue)))
        ordered = ordered_from(scene, act.cue)
        recipients = self._arrived_at(scene, act, {n.mention.start for n in ordered}) or self.states(orderers(scene))
        grows = any(c.first == act.cue.first for c in scene.acts("raise"))
        if not recipients and not grows and "dat" in scene.grammar.recipient:  # a sum that goes to somebody by case
            recipients = self.states(recipients_in(scene, act.cue, act.first, act.last))
        donors = self.states(sources_in(scene) or participle_doers(scene, act) or carried_by(scene)
                             or relative_doers(scene, act))
        if ordered and not donors:
            return apart(self.states(ordered), recipients)._replace(sold=True)
        donors = donors or (self._deciding(scene, act, recipients) if recipients else [])
        donors = donors or self._reporter(scene, recipients) or self.states(announcing(scene, act.cue))
        return apart(donors, recipients)

    def _opened(self, scene: Scene, act: Act) -> Sides:
        """Who gives and gets the sum to which a review opens the way."""
        donors = self.states(reviewers(self._context, scene))
        nodes = recipients_told(scene, act.cue)
        return apart(donors, self.states(nodes or goal_of_sum(self._context, scene, act, donors)))

    def _given(self, scene: Scene, act: Act, found: Found) -> Sides:
        donors = self.states(agents_of(scene, act.cue)) if act.passive else self.states(stopped_sources(scene, act))
        donors = self.states(purse_owners(scene, act)) or donors
        if (held := self._held(scene, act)) is not None:
            donors = held
        elif not donors and not has_passive_sense(act, found):
            donors = with_companions(self._context, scene, act, self._doers(scene, act))
        if not donors and act.cue.cue.get("category"):
            donors = self.states(hosts(scene, act))
        stopped = act.cue.cue.act in STOPS and act.cue.cue.pos == "phrase"
        if not donors and (act.passive or stopped or (act.cue.has("pl") and not subjects_of(scene, act.cue))):
            donors = self.states([n for n in agents_of(scene, act.cue) if n.prep is not None]
                                 or participle_doers(scene, act) or hosts(scene, act) or reporting_lenders(scene, act)
                                 or relative_doers(scene, act) or from_states(scene, act))
        recipients = self.states(
            ordering(scene, act.cue) or equipped(scene, act) or whose_training(scene, found, passive=act.passive)
            or supported(scene, act.cue) or recipients_in(scene, act.cue, act.first, act.last))
        if act.cue.cue.act == "refuse":
            recipients = self.states(owners_of_request(scene, act.cue)) or recipients
        if not recipients and is_given_to_subject(scene, act, found):
            recipients = self._doers(scene, act)
        if not recipients:
            recipients = self.states(statesmen(scene, act)
                                     or recipients_told(scene, act.cue)
                                     or owned(scene, act) or aided(scene, act.cue.last) or requesters(scene)
                                     or promised_to(scene, act) or trained_in(scene, act, found)
                                     or paid_by(scene, act.cue))
        if not donors and act.passive:
            donors = self._deciding(scene, act, recipients) or apart(
                self.states(budget_givers(scene, act)), recipients).donors or self._reporter(scene, recipients)
            donors = self._unless_of_others(scene, act, found, donors, recipients)
        donors = donors or apart(ruling_capital(self._context, scene, act), recipients).donors
        if not donors and recipients:
            donors = [d for d in self.states(by_its_people(scene, act))
                      if d.party.id not in {r.party.id for r in recipients}]
        donors = donors or apart(town_givers(self._context, scene, act), recipients).donors
        if not recipients and found.money:
            recipients = apart(donors, self.states(goal_of_sum(self._context, scene, act, donors))).recipients
        if not recipients and act.cue.cue.act == "delay":
            recipients = self._arrived_at(scene, act)
        recipients = recipients or towns(self._context, scene, act, donors)
        return apart(donors, recipients or self._taking_at_last(scene, act, found, donors))

    def _taking_at_last(self, scene: Scene, act: Act, found: Found, donors: list[Side]) -> list[Side]:
        """Who gets it where nothing marks a state: ``the country``, who ordered it, where the people are."""
        common = common_recipient(self._context, scene, act, donors)
        if not common and act.passive and act.cue.cue.act == "give":
            common = self.states(orderers(scene) or ordered_by(scene))
        return common or last_takers(self._context, scene, act, donors, found)

    def _unless_of_others(self, scene: Scene, act: Act, found: Found, donors: list[Side], recipients: list[Side],
                          ) -> list[Side]:
        """Who tells it, unless at odds with who gets it: then the state whose things they are."""
        if not any(self._context.at_odds(d.party.id, r.party.id) for d in donors for r in recipients):
            return donors
        return apart(self.states(whose_things(scene, act, found)), recipients).donors

    def _deciding(self, scene: Scene, act: Act, recipients: list[Side]) -> list[Side]:
        """Who decided or announced what a passive tells (``The government decided that tanks would be given``)."""
        able = [g for g in act.stage.governors if g.cue.act in ("decide", "agree")]
        able += scene.acts("pledge", *(("decide",) if act.cue.cue.act == "arrive" else ())) if recipients else []
        openers = ("that", "relative") if act.cue.cue.act == "arrive" else ("that",)
        cue = next((g for g in able if g.cue.pos == "verb" and g.last <= act.cue.first
                    and any(scene.opener(g.last, act.cue.first, o) for o in openers)), None)
        if cue is None:
            return []
        nodes = [n for n in subjects_of(scene, cue) if n.party.type != "person" or act.cue.cue.act == "arrive"]
        taken = {r.party.id for r in recipients}
        found = self._generic(scene, act._replace(cue=cue), nodes) or self.states(nodes)
        return [s for s in found if s.party.id not in taken]

    def _thanked(self, scene: Scene, act: Act) -> Sides | None:
        """``Kyiv thanked Denmark for the decision to hand over ten tanks``: who is thanked gives, who thanks gets."""
        cue = thanks(scene, act)
        if cue is None:
            return None
        nodes = turned_to(scene, cue, act.cue.first)
        thanked = {n.mention.start for n in nodes}
        users = [n for n in recipients_in(scene, act.cue, cue.last, scene.sentence.last)
                 if n.mention.start not in thanked]
        donors = self.states(nodes or owners_of(scene, act.cue))
        recipients = self.states(users) or self.first_person(scene) or self.states(who_thanks(scene, cue))
        return apart(donors, recipients)

    def _held(self, scene: Scene, act: Act) -> list[Side] | None:
        """Whose giving a verb of blocking holds up or one of unblocking lets go; ``None``: none is told."""
        if act.cue.cue.get("form") == "block" or any(g.cue.get("form") == "block" for g in act.stage.governors):
            return self._blocked(scene)
        return (self._blocked(scene) or None) if act.cue.cue.get("form") == "unblock" else None

    def _blocked(self, scene: Scene) -> list[Side]:
        """Whose giving somebody else blocks: whose fund or tranche it is, never the one who blocks."""
        owned = [n for n in scene.parties if n.has("gen") and n.party.subtype in ("union", "alliance")]
        funds = channels_in(scene, scene.sentence.first, scene.sentence.last) + sources_in(scene)
        union = self.states(owned) or [s for s in self.states(funds) if s.party.subtype in ("union", "alliance")]
        return union[:1]

    def _asked(self, scene: Scene, act: Act) -> Sides | None:
        """``Ukraine asked Lithuania to hand over ten howitzers``: who is asked gives, who asks gets."""
        asking = asking_of(scene, act)
        if asking is None:
            return None
        nodes = [n for n in scene.parties if asking.last <= n.first and n.last <= act.cue.first
                 and (n.party.type != "person" or (n.party.country and n.prep is None and n.has("acc")))]
        asked = self.states(in_list(scene, nodes, nodes[0]) if nodes else [])
        askers = self.states(subjects_of(scene, asking))
        if not asked or not askers:
            return None
        users = self.states(recipients_in(scene, act.cue, act.cue.last, act.last))
        return apart(asked, users or askers)

    def _purchase(self, scene: Scene, act: Act, found: Found) -> Sides:
        """Who buys for another gives; who buys for itself gets, and the seller's state gives."""
        buyers = self._doers(scene, act)
        users = self.states([n for n in recipients_told(scene)
                             if not is_shop(scene, n)])
        deal = maker_and_buyer(self._context, buyers) if is_contracted(scene, act) else None
        if deal is not None and not users:
            return deal
        if is_contracted(scene, act) and users:  # who signs are both sides
            buyers = [b for b in buyers if b.party.id not in {u.party.id for u in users}]
            return apart(buyers, users)._replace(sold=True)
        users = [u for u in users if u.party.id not in {b.party.id for b in buyers}]
        if users or not buyers:
            return apart(with_companions(self._context, scene, act, buyers), users)
        own = {b.party.id for b in buyers}
        shops = sources_behind(scene, act.cue) or sellers_of(scene, act.cue)
        sellers = [s for s in self.states(shops) if s.party.id not in own]
        if sellers:
            return Sides(sellers, buyers, sold=True)
        if self._context.has_recipient and not own <= self._context.recipient_states:
            return Sides(buyers, [])
        if scene.quoted(act.cue.mention.start) is not None and not (found.money or any(
                t.item.quantity for t in found.things)):
            return Sides([], [])
        other = self._context.seller(scene, {b.party.id for b in buyers})
        return Sides([Side(*other)], buyers, sold=True) if other else Sides([], [])

    def _arrived_at(self, scene: Scene, act: Act, but: Collection[int] = ()) -> list[Side]:
        """The state, or the state of the army or the town, that something arrived at: the nearest to the verb."""
        found: list[tuple[int, int, Side]] = []
        for node in scene.parties:
            if node.party.type != "person" and node.party.country and is_goal(scene, node) and (
                    node.mention.start not in but):
                far = (scene.breaks(node.first, act.cue.first), abs(node.first - act.cue.last))
                found.extend((*far, s) for s in self.states([node]))
        for place in scene.places:
            country = place.value.country if isinstance(place.value, Place) else None
            if country in self._context.names:
                at = scene.span(place)[0]
                side = Side(self._context.names[str(country)], place)
                found.append((scene.breaks(at, act.cue.first), abs(at - act.cue.last), side))
        own = self._at_home(scene, act) if not found else []
        return [min(found, key=lambda f: f[:2])[2]] if found else self.states(of_goal(scene)) or own

    def _at_home(self, scene: Scene, act: Act) -> list[Side]:
        """``In 2025 the first launchers will come to the country``: the state that the article tells of."""
        word = next((c for c in scene.acts("body") if c.cue.get("subtype") == "country" and scene.breaks(
            c.first, act.cue.first) == 0 and f"prep:{scene.prep_before(c.first)}" in scene.grammar.place), None)
        there = {n.party.country for n in scene.parties}
        party = self._context.main_state(there) if word is not None else None
        return [Side(party, word.mention)] if party is not None and word is not None else []

    def _reporter(self, scene: Scene, recipients: list[Side]) -> list[Side]:
        """The state of the official or ministry that tells that something is given, or on its way, to another state."""
        taken = {r.party.id for r in recipients}
        return [s for s in self._sayers(scene) if taken and s.party.id not in taken][:1]

    def _sayers(self, scene: Scene) -> list[Side]:
        """The states of the officials and ministries that speak in a sentence."""
        named = self.states(tellers(scene) or telling_states(scene))
        place = capital_that_says(scene)
        code = place.value.country if place is not None and isinstance(place.value, Place) else None
        return named or [Side(self._context.names[c], place) for c in (code,) if place and c in self._context.names]

    def _doers(self, scene: Scene, act: Act) -> list[Side]:
        """Who does it: a pronoun or a word such as ``the ministry`` goes before a name that stands further away."""
        speaking = speaking_side(self._context, scene, act.cue)
        if speaking:
            return speaking
        deciding = deciders(scene, act)
        if deciding:
            return self.states(deciding)
        nodes = subjects_of(scene, act.cue)
        return (both_states(self._context, scene, act) or self._generic(scene, act, nodes)
                or self._by_pronoun(scene, act, nodes) or self.states(nodes))

    def _generic(self, scene: Scene, act: Act, nodes: Sequence[PartyNode]) -> list[Side]:
        generic = next((c for c in reversed(scene.acts("body")) if c.last <= act.cue.first
                        and not c.ever("pl") and not is_plural_doer(scene, c)
                        and (c.has("nom") or "nom" not in scene.grammar.donor)
                        and scene.breaks(c.first, act.cue.first) == 0 and scene.prep_before(c.first) is None), None)
        generic = generic or body_behind(scene, act)
        if generic is None or any(scene.breaks(n.first, act.cue.first) == 0 for n in nodes):
            return []
        if generic.cue.get("subtype") in ("fund", "board"):
            fund = self._context.last_fund(scene, generic.cue.get("subtype"))
            return [Side(fund, generic.mention)] if fund is not None else []
        if is_institution(generic, act):
            return common_institution(self._context, scene, act, generic)
        taken = {n.party.country for n in recipients_told(scene)}
        party = of_capital(self._context, scene, generic) or at_home(self._context, scene, generic, taken)
        party = party or named_before(self._context, scene, generic)
        if party is None or party.id in taken:
            party = self._context.main_state(taken)
        return [Side(party, generic.mention)] if party is not None else []

    def _by_pronoun(self, scene: Scene, act: Act, nodes: Sequence[PartyNode]) -> list[Side]:
        pronoun = next((c for c in reversed(scene.acts("pronoun")) if c.last <= act.cue.first and c.has("nom")
                        and scene.clause(c.first) == scene.clause(act.cue.first)), None)
        if pronoun is None or any(scene.clause(n.first) == scene.clause(act.cue.first) for n in nodes):
            return []
        named = [n for n in scene.parties if n.last <= pronoun.first and n.prep is None and n.has("nom")
                 and n.party.type != "person"]
        if pronoun.ever("pl") and named:
            return self.states(listed_with(scene, named[0]))
        if pronoun.ever("sg") and act.cue.ever("pl"):
            return []  # of him a plural tells nothing
        party = self._context.pronoun(scene, pronoun)
        gets = party is not None and pronoun.cue.lemma == "3" and party.id in self._context.recipient_states
        return [Side(self._context.state(party), pronoun.mention)] if party is not None and not gets else []

"""The sides of what is asked for, thanked for or received: who is asked gives, who asks gets."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.agents import supporters
from talka.claims.beside import promisers
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.coordination import in_list
from talka.claims.doers_beside import participle_doers
from talka.claims.doing_sides import doing_sides
from talka.claims.found import Found
from talka.claims.instructors import by_its_people
from talka.claims.leave import leave_behind
from talka.claims.local import local_recipients
from talka.claims.owned_doers import doer_at_home, owned_doers
from talka.claims.owners import owners_of, people_giving
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.served import served
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sources import sources_behind
from talka.claims.subjects import subjects_of
from talka.claims.telling_sides import deciding_sides, telling_side
from talka.claims.thanked import thankers
from talka.claims.thanks import asking_of, thanks, turned_to


def sides_asked(context: Context, scene: Scene, act: Act) -> Sides | None:
    """``Ukraine asked Lithuania to hand over ten howitzers``: who is asked gives, who asks gets."""
    asking = asking_of(scene, act)
    if asking is None:
        return None
    nodes = [n for n in scene.parties if asking.last <= n.first and n.last <= act.cue.first
             and (n.party.type != "person" or (n.party.country and n.prep is None and n.has("acc")))]
    asked = sides_of(context, in_list(scene, nodes, nodes[0]) if nodes else [])
    askers = sides_of(context, subjects_of(scene, asking))
    if not asked or not askers:
        return None
    users = sides_of(context, recipients_in(scene, act.cue, act.cue.last, act.last))
    leave = [c for c in scene.acts("decide", "agree") if c.cue.pos == "noun" and asking.last <= c.first < act.cue.first]
    if users and leave:
        return apart(askers, users)  # who asks for leave is to give it
    return apart(asked, users or askers)


def sides_thanked(context: Context, scene: Scene, act: Act) -> Sides | None:
    """``Kyiv thanked Denmark for the decision to hand over ten tanks``: who is thanked gives, who thanks gets."""
    cue = thanks(scene, act)
    if cue is None:
        return None
    nodes = turned_to(scene, cue, act.cue.first)
    thanked = {n.mention.start for n in nodes}
    users = [n for n in recipients_in(scene, act.cue, cue.last, scene.sentence.last)
             if n.mention.start not in thanked]
    donors = sides_of(context, nodes or owners_of(scene, act.cue))
    recipients = sides_of(context, users) or thankers(context, scene, cue)
    return apart(donors, recipients)


def sides_receiving(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Who got it or asks for it, and from whom."""
    kind = act.cue.cue.act
    allowed = _asking_leave(context, scene, act)
    if allowed is not None:
        return allowed
    asked_of = turned_to(scene, act.cue, act.last) if kind == "request" else companions_in(scene)
    taken_for = [n for n in scene.parties if n.prep in scene.grammar.behalf] if kind == "receive" else []
    takers = sides_of(context, taken_for) or doing_sides(context, scene, act) or sides_of(
        context, by_its_people(scene, act) or owned_doers(scene, act) or served(scene, act))
    told = [s for s in telling_side(context, scene, takers) if s.party.type == "country"] if kind == "receive" else []
    promised = [] if kind == "request" else participle_doers(scene, act) or promisers(scene, act)
    gifts = [*found.aid, *(c for c in scene.acts("give") if c.cue.pos == "noun" and c.first >= act.cue.last)]
    owners = [n for c in gifts for n in owners_of(scene, c) or people_giving(scene, c)] if kind == "receive" else []
    own = {t.party.id for t in takers}
    asked_of = [n for n in asked_of if context.state(n.party).id not in own]  # ``with Bolivian crews``
    givers = sides_of(context, sources_behind(scene, act.cue) or asked_of or owners or promised)
    if kind == "receive" and takers and not (givers or told):
        givers = deciding_sides(context, scene, act, takers) or sides_of(context, supporters(scene))
    if kind == "receive" and not takers and not local_recipients(context, scene, act, givers):
        takers = doer_at_home(context, scene, act, givers)
    return apart(givers or told, takers)


def _asking_leave(context: Context, scene: Scene, act: Act) -> Sides | None:
    """``Prague asked Stockholm for permission to hand jets over to Kyiv``: who asks gives, none that is asked."""
    leave = leave_behind(scene, act.cue)
    if leave is None:
        return None
    users = sides_of(context, recipients_in(scene, None, leave.last, scene.sentence.last))
    return apart(doing_sides(context, scene, act), users) if users else None

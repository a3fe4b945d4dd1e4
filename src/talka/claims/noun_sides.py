"""The sides of a noun of giving (``aid of Japan to Ukraine``, ``the agreement on deliveries``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import TALKS, Act
from talka.claims.agents import agents_of
from talka.claims.beneficiaries import of_people
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.deciders import agreeing, deciders
from talka.claims.doing_sides import generic_side
from talka.claims.loans import signed_loan
from talka.claims.makers import makers
from talka.claims.nodes import PartyNode
from talka.claims.owned_aid import owned
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, borrowers, maker_and_buyer, sides_of
from talka.claims.subjects import subjects_of
from talka.claims.talks import is_talked_over
from talka.claims.tense import is_passive
from talka.claims.unmarked_recipients import behind_noun
from talka.claims.where_done import where_done

_DEALS = ("sell", "give", "buy")
"""Acts of which a document between a maker and a state may be."""


def noun_sides(context: Context, scene: Scene, act: Act) -> Sides:
    """Return who gives and who gets what a noun names."""
    loan = signed_loan(context, scene, act)
    if loan is not None:
        return loan
    getting = recipients_in(scene, None, act.first, act.last) or behind_noun(scene, act.cue)
    deciding = deciders(scene, act) if "nom" in scene.grammar.donor else []
    if any(n in deciding for n in getting):
        getting = [n for n in getting if n not in deciding] or of_people(scene, act.first, act.last)
    owners = _owners(scene, act, getting) or deciding
    financed = _financed(context, scene, act, owners)
    if financed is not None:
        return financed
    donors = sides_of(context, owners or makers(scene, act) or subjects_of(scene, act.cue)) or (
        generic_side(context, scene, act, []))
    getting = [n for n in getting if act.cue.cue.act != "finance" or n not in owners]
    recipients = sides_of(context, getting or owned(scene, act) or _asking(scene, act))
    if not recipients and act.cue.cue.act == "arrive" and owners:
        recipients = apart(donors, sides_of(context, subjects_of(scene, act.cue))).recipients
    if not recipients and act.cue.cue.get("form") == "ceremony":
        recipients = where_done(context, scene, act, donors)
    if not recipients and (pair := agreeing(scene, act)):
        return apart(donors, sides_of(context, pair)) if owners else Sides([], [])
    if not owners and any(is_talked_over(scene, c, act) for c in scene.acts(*TALKS)):
        return _talking(context, scene, act, recipients)
    signing = [c for c in scene.acts("sign") if c.cue.pos == "verb" and is_passive(scene, c)]
    if signing and not owners:
        donors = sides_of(context, agents_of(scene, signing[0])) or donors
    return _agreed(context, scene, act, donors, recipients)


def _asking(scene: Scene, act: Act) -> list[PartyNode]:
    """Whose request it is that a noun of giving is about (``Kenya's request for a loan is being considered``)."""
    asked = [g for g in act.stage.governors if g.cue.act in ("request", "ask") and g.cue.pos == "noun"]
    return owners_of(scene, asked[-1]) if asked else []


def _financed(context: Context, scene: Scene, act: Act, owners: Sequence[PartyNode]) -> Sides | None:
    """``The Fund approved a programme of financing of Ecuador``: of a lender's decision the owner is who gets it."""
    if act.cue.cue.act != "finance" or not act.stage.governed_by("decide"):
        return None
    lenders = [s for s in sides_of(context, subjects_of(scene, act.cue)) if s.party.id in context.lenders]
    getting = [s for s in sides_of(context, [n for n in owners if n.party.type == "country" and n.prep is None])
               if s.party.type == "country"]
    return apart(lenders, getting) if lenders and getting else None


def _owners(scene: Scene, act: Act, getting: Sequence[PartyNode]) -> list[PartyNode]:
    """Whose giving it is; none where the form may be that of who gets it as well, and somebody else does it."""
    owners = owners_of(scene, act.cue)
    if act.stage.governed_by("decide") and subjects_of(scene, act.cue):  # behind the noun it says whose make it is
        owners = [n for n in owners if not (n.is_adjective and n.first >= act.cue.last)]
    either = act.cue.cue.act != "finance" and all(n in getting for n in owners)
    return [] if either else owners


def _talking(context: Context, scene: Scene, act: Act, recipients: list[Side]) -> Sides:
    """The sides of what is only talked over: with whom one talks gives."""
    with_whom = sides_of(context, companions_in(scene))
    talking = subjects_of(scene, act.cue)
    if talking and with_whom and not recipients:
        return apart(with_whom, sides_of(context, talking))
    return apart(with_whom if recipients else [], recipients)


def _agreed(context: Context, scene: Scene, act: Act, donors: list[Side], recipients: list[Side]) -> Sides:
    """The sides of what is agreed or signed: who agree or sign are both sides."""
    taken = {r.party.id for r in recipients}
    if act.stage.governed_by("agree") and len(donors) > 1:
        donors = [d for d in donors if d.party.id not in taken] or donors
    if not scene.acts("sign"):
        return apart(donors, recipients)
    deal = None if recipients or act.cue.cue.act not in _DEALS else maker_and_buyer(context, donors)
    if deal is not None:
        return deal
    recipients = recipients or borrowers(donors)
    taken = {r.party.id for r in recipients}
    return apart([d for d in donors if d.party.id not in taken], recipients)

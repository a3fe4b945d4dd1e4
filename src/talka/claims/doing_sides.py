"""Who does what an active verb tells: who speaks, who decides, a common word, a pronoun, else its subject."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.common_bodies import at_home, body_behind, is_authority, is_plural_doer, named_before
from talka.claims.context import Context
from talka.claims.deciders import deciders
from talka.claims.local import common_institution, is_institution
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.pair import both_states
from talka.claims.recipients import recipients_told
from talka.claims.references import last_fund, last_state, referent
from talka.claims.scene import Scene
from talka.claims.seats import of_capital, officials_in_capital
from talka.claims.side import Side, sides_of, speaking_side
from talka.claims.subjects import listed_with, subjects_of
from talka.model import Party

_GIVING = ("give", "allocate", "finance", "pay")


def doing_sides(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Who does it: a pronoun or a word such as ``the ministry`` goes before a name that stands further away."""
    speaking = speaking_side(context, scene, act.cue)
    if speaking:
        return speaking
    deciding = deciders(scene, act)
    if deciding:
        return sides_of(context, deciding)
    nodes = subjects_of(scene, act.cue)
    generic = _body_before(scene, act)
    if generic is not None and generic.cue.get("subtype") == "lender" and all(
            n.party.type == "person" and scene.breaks(n.first, act.cue.first) > 0 for n in nodes):
        return common_institution(context, scene, act, generic)  # the bank, and not the state of who speaks for it
    return (both_states(context, scene, act) or generic_side(context, scene, act, nodes)
            or _by_pronoun(context, scene, act, nodes) or officials_in_capital(context, scene, act, nodes)
            or sides_of(context, nodes))


def generic_side(context: Context, scene: Scene, act: Act, nodes: Sequence[PartyNode]) -> list[Side]:
    """Return what a common word that does it means (``the ministry``), where no name does it in its clause."""
    generic = _body_before(scene, act) or body_behind(scene, act)
    if generic is None or _is_of_town(scene, generic) or any(scene.breaks(n.first, act.cue.first) == 0 for n in nodes):
        return []
    if generic.cue.get("subtype") in ("fund", "board"):
        fund = last_fund(context, scene, generic.cue.get("subtype"))
        return [Side(fund, generic.mention)] if fund is not None else []
    if is_institution(generic, act):
        return common_institution(context, scene, act, generic)
    taken = {n.party.country for n in recipients_told(scene)} | _behind(scene, act)
    if (getting := _country_that_gets(context, scene, act, generic)) is not None:
        return [Side(getting, generic.mention)]
    party = of_capital(context, scene, generic) or at_home(context, scene, generic, taken)
    party = party or named_before(context, scene, generic)
    if party is None or party.id in taken:
        party = context.main_state(taken)
    gives = is_authority(generic) and act.cue.cue.act in _GIVING
    if gives and party is not None and party.id in context.allotted_states:
        party = context.main_state(taken | context.allotted_states) or party  # its givers' authorities are meant
    return [Side(party, generic.mention)] if party is not None else []


def _behind(scene: Scene, act: Act) -> set[str | None]:
    """The states behind a verb whose doer stands before it: none of them is what a common word before it means."""
    if "before" not in scene.grammar.donor or act.noun:
        return set()
    return {n.party.country for n in scene.parties if n.first >= act.cue.last and n.prep is None and (
        not n.is_adjective and n.party.type == "country" and scene.breaks(act.cue.first, n.first) == 0)}


def _country_that_gets(context: Context, scene: Scene, act: Act, generic: CueNode) -> Party | None:
    """Return the state that ``the country`` or ``our state`` means that receives: our own, else the only one aided."""
    if act.cue.cue.act != "receive" or generic.cue.get("subtype") != "country" or act.passive:
        return None
    ours = any(c.cue.lemma == "1" and c.last == generic.first for c in scene.acts("pronoun")) or (
        scene.tokens[generic.first - 1].norm in scene.pack.info.possessive)
    aided = sorted(context.recipient_states)
    if ours and scene.pack.info.home in aided:
        return context.names[str(scene.pack.info.home)]
    return context.names.get(aided[0]) if len(aided) == 1 else None


def _is_of_town(scene: Scene, generic: CueNode) -> bool:
    """Whether a word right before authorities says that they are those of a town (``miska vlada``), not of a state."""
    at = generic.first - 1
    if at < scene.sentence.first or not any(
            scene.tokens[i].norm in scene.grammar.town_halls for i in range(generic.first, generic.last)):
        return False
    told = (scene.tokens[at].shape == "lower" or at == scene.sentence.first) and scene.tokens[at].norm not in (
        *scene.grammar.articles, *scene.grammar.reflexive, *scene.grammar.such)
    return told and not any(c.first <= at < c.last for c in scene.cues)


def _body_before(scene: Scene, act: Act) -> CueNode | None:
    """The common word for one body that does it before a verb in its clause."""
    return next((c for c in reversed(scene.acts("body")) if c.last <= act.cue.first
                 and not c.ever("pl") and not is_plural_doer(scene, c)
                 and (c.has("nom") or "nom" not in scene.grammar.donor)
                 and scene.breaks(c.first, act.cue.first) == 0 and scene.prep_before(c.first) is None), None)


def _by_pronoun(context: Context, scene: Scene, act: Act, nodes: Sequence[PartyNode]) -> list[Side]:
    """The side that a pronoun before a verb in its clause stands for, where no name does it there."""
    pronoun = next((c for c in reversed(scene.acts("pronoun")) if c.last <= act.cue.first and c.has("nom")
                    and scene.clause(c.first) == scene.clause(act.cue.first)), None)
    if pronoun is None or any(scene.clause(n.first) == scene.clause(act.cue.first) for n in nodes):
        return []
    named = [n for n in scene.parties if n.last <= pronoun.first and n.prep is None and n.has("nom")
             and n.party.type != "person"]
    if pronoun.ever("pl") and named:
        return sides_of(context, listed_with(scene, named[0]))
    if pronoun.ever("sg") and act.cue.ever("pl"):
        return []  # of him a plural tells nothing
    party = referent(context, scene, pronoun)
    if party is not None and context.state(party).type == "person":
        party = last_state(context, scene, pronoun.first)  # nobody whose state is not known gives
    gets = party is not None and pronoun.cue.lemma == "3" and party.id in context.recipient_states
    return [Side(context.state(party), pronoun.mention)] if party is not None and not gets else []

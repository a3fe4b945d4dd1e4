"""Who gives what nobody is said to give: the one other state that did something in the sentences before."""

from __future__ import annotations

from talka.claims.agents import agents_of
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.retold import has_figure
from talka.claims.scene import Scene
from talka.claims.subject_forms import may_be_subject
from talka.claims.tense import is_passive
from talka.model import Commitment, Party

_BACK = 2
"""Sentences back, besides the headline, in which the doer is looked for."""


def doer_before(draft: Draft, context: Context) -> tuple[Party, ...]:
    """Return the state that alone does something in the sentence before, the one before that, or the headline."""
    body = draft.body
    if not isinstance(body, Commitment) or not body.recipient or not has_figure(body) or body.terms == "sale":
        return ()
    for number in dict.fromkeys((*range(draft.order, max(draft.order - _BACK, 0) - 1, -1), 0)):
        doers = agents_told(context.scenes[number], context) or _doers(context.scenes[number], context)
        for taker in body.recipient:
            doers.pop(taker.id, None)
        if doers:
            own = tuple(doers.values())
            return own if len(own) == 1 and not any(context.at_odds(own[0].id, r.id) for r in body.recipient) else ()
    return ()


def agents_told(scene: Scene, context: Context) -> dict[str, Party]:
    """Return by whom a passive verb of giving tells that something was given."""
    cues = [c for c in scene.acts("give") if c.cue.pos == "verb" and is_passive(scene, c)]
    sides = [context.state(n.party) for c in cues for n in agents_of(scene, c)]
    return {p.id: p for p in sides if p.type == "country" or _gives(p, context)}


def _gives(party: Party, context: Context) -> bool:
    """Whether a party of no state gives money of its own: a union or a lender."""
    return party.type == "organisation" and (party.subtype == "union" or party.id in context.lenders)


def _doers(scene: Scene, context: Context) -> dict[str, Party]:
    """The states, or the states of bodies and officials, that may be the subjects of a sentence."""
    found: dict[str, Party] = {}
    for node in scene.parties:
        state = context.state(node.party)
        told = state.type == "country" or _gives(state, context)
        if told and node.party.id not in context.media and may_be_subject(scene, node) and (
                scene.quoted(node.mention.start) is None):
            found[state.id] = state
    return found

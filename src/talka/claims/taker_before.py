"""Who gets what nobody is said to get: the one other state that the sentence before, or the headline, is about."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.retold import has_figure
from talka.claims.scene import Scene
from talka.model import Commitment, Party

_BACK = 2
"""Sentences back, besides the headline, in which the state is looked for."""
_GIVING = ("commitment/give/", "commitment/pledge/", "commitment/lend/", "commitment/offer/")
"""Rules by which something is given to somebody, and not only set aside or bought."""


def taker_before(draft: Draft, context: Context) -> tuple[Party, ...]:
    """Return the only other state of the sentence before, of the one before that, or of the headline.

    A sentence that names a document, or another state though not as who gets it, tells of something else.
    """
    body = draft.body
    if not isinstance(body, Commitment) or not body.donor or not draft.rule.startswith(_GIVING):
        return ()
    if not (has_figure(body) and body.items) or body.basis == "total":
        return ()
    givers = {p.id for p in body.donor}
    scene = context.scenes[draft.order]
    here = {i: p for i, p in _states(scene, context).items() if i not in givers}
    if len(here) == 1 and _is_given_to_them(scene):
        return tuple(here.values())
    if scene.instruments or here:
        return ()
    for number in dict.fromkeys((*range(draft.order - 1, max(draft.order - _BACK, 0) - 1, -1), 0)):
        others = {i: p for i, p in _states(context.scenes[number], context).items() if i not in givers}
        if others:
            own = tuple(others.values())
            return own if len(own) == 1 and not any(context.at_odds(g.id, own[0].id) for g in body.donor) else ()
    return ()


def _is_given_to_them(scene: Scene) -> bool:
    """Whether a pronoun right behind a verb of giving is who gets it (``train its soldiers and give them drones``)."""
    marks = ("acc",) if "before" in scene.grammar.donor else ("dat",)
    verbs = {c.last for c in scene.acts("give") if c.cue.pos == "verb"}
    return any(c.first in verbs and c.cue.lemma == "3" and c.has(*marks) for c in scene.acts("pronoun"))


def _states(scene: Scene, context: Context) -> dict[str, Party]:
    """The states that a sentence names outside quotations, themselves or by their bodies and officials."""
    found: dict[str, Party] = {}
    for node in scene.parties:
        state = context.state(node.party)
        if state.type == "country" and node.party.id not in context.media and (
                scene.quoted(node.mention.start) is None):
            found[state.id] = state
    return found

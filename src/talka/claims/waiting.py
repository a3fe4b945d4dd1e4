"""Things that somebody waits for longer than was told: a delivery that is late (``will wait a year more for it``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.made_in import made_in
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.sources import sources_behind
from talka.claims.subjects import subjects_of

_FAR = 10
"""Tokens between a verb of waiting and the preposition of what is waited for."""
_THING = 6
"""Tokens between that preposition and the thing."""


def waits_longer(scene: Scene, verb: CueNode) -> bool:
    """Return whether words for more time and a preposition with things stand behind a verb of waiting."""
    preps = [c for c in scene.acts("prep") if 0 <= c.first - verb.last <= _FAR and c.cue.lemma in scene.grammar.price]
    things = [scene.span(m)[0] for m in scene.items if not m.may_be("topic")]
    prep = next((c for c in preps if any(0 <= at - c.last <= _THING for at in things)), None)
    if prep is None or verb.cue.pos != "verb":
        return False
    longer = (*scene.grammar.another, *scene.grammar.longer)
    return any(scene.tokens[i].norm in longer for i in range(verb.last, prep.first))


def waiting_sides(context: Context, scene: Scene, act: Act, found: Found) -> Sides | None:
    """Return the sides of what somebody waits for: who waits gets it, from whom or where made it is gives it."""
    if act.cue.cue.get("form") != "waits":
        return None
    named = [n for n in sources_behind(scene, act.cue) if n.party.country] or made_in(scene, found) or [
        n for n in scene.parties if n.is_adjective and any(t.first <= n.first < t.last for t in found.things)]
    return apart(sides_of(context, named), sides_of(context, subjects_of(scene, act.cue)))

"""Makers that a state chooses to supply counted things: a purchase (``picked Hanwha to supply 24 howitzers``)."""

from __future__ import annotations

import msgspec

from talka.claims.firms import is_of_firm
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.sources import sources_behind
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive

FORM, PICKED = "chosen", "picked"
_BESIDE = 2
"""Tokens between a verb of choosing and whom it chooses, and between a count and its thing."""
_GOAL = 14
"""Tokens between who is chosen and the count of what is to be supplied."""
_FOR = ("give", "sell", "buy")


def choosing(scene: Scene) -> list[CueNode]:
    """Return verbs by which a maker is chosen that is to supply counted things, as purchases."""
    verbs = [v for v in scene.acts("choose") if v.cue.pos == "verb" and not is_noun(scene, v)]
    makers = [v for v in verbs if _is_for_things(scene, v)]
    things = [v for v in verbs if v not in makers and _is_of_things(scene, v)]
    return [v._replace(cue=msgspec.structs.replace(v.cue, act="buy", attributes=(("form", form),)))
            for form, found in ((FORM, makers), (PICKED, things)) for v in found]


def chosen_makers(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return whom a verb of choosing chooses: a company, else the state whose firm a word beside the verb tells."""
    if is_passive(scene, verb):
        return [n for n in subjects_of(scene, verb) if n.party.subtype == "company"]
    near = [n for n in scene.parties if n.prep is None and n.first >= verb.last
            and scene.breaks(verb.first, n.first) == 0 and n.party.type != "person"]
    firms = [n for n in near if n.party.subtype == "company"]
    return firms[:1] or [n for n in near if n.first - verb.last <= _BESIDE and (
        n.has("adj") or n.has("poss") or is_of_firm(scene, n))][:1]


def _is_of_things(scene: Scene, verb: CueNode) -> bool:
    """Whether what is chosen is a thing of another state right behind the verb (``chose Swedish fighters``)."""
    starts = [scene.span(m)[0] for m in scene.items if not m.may_be("topic")]
    sources = {n.mention.start for n in sources_behind(scene, verb)}
    return any(n.party.type == "country" and ((n.is_adjective and 0 <= n.first - verb.last <= _BESIDE and any(
        0 <= at - n.last <= _BESIDE for at in starts)) or (n.mention.start in sources and any(
            verb.last <= at < n.first <= at + _GOAL for at in starts) and not any(
                c.cue.pos == "verb" for c in scene.between(verb.last, n.first)))) for n in scene.parties)


def _is_for_things(scene: Scene, verb: CueNode) -> bool:
    """Whether a word of supplying or a preposition leads from whom a verb chooses to counted things."""
    makers = chosen_makers(scene, verb)
    if not makers:
        return False
    at = max(makers[0].last, verb.last)
    counted = [scene.span(q)[0] for q in scene.quantities if at <= scene.span(q)[0] <= at + _GOAL and any(
        0 <= scene.span(m)[0] - scene.span(q)[1] <= _BESIDE for m in scene.items)]
    leads = [c.first for c in (*scene.acts(*_FOR), *scene.acts("prep")) if at <= c.first]
    return any(lead < count for lead in leads for count in counted)

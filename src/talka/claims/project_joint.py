"""Whether making is done together: with a word for it, under a document, with a company, or on another's soil."""

from __future__ import annotations

from talka.claims.auxiliaries import with_act
from talka.claims.draft import Draft
from talka.claims.joint import is_beside
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.project_signs import is_done_with, is_given, is_under_way
from talka.claims.project_site import site_of
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.model import Agreement, Instrument

_OWNED = 3
"""Tokens between an owner and the thing that is made."""
_SETTLING = ("open", "begin", "plan", "agree", "ready", "may", "offer", "propose", "invite")
"""Acts by which making on another's soil is an undertaking."""
_NEAR = 6
"""Tokens between a word of making and what is made."""


def is_done_together(scene: Scene, cue: CueNode) -> bool:
    """Return whether a word of jointness, a document of both or those with whom it is done stand beside making."""
    return any(is_beside(scene, j, cue) for j in scene.acts("jointly")) or _is_signed_for(scene, cue) or (
        is_done_with(scene, cue))


def is_joint(scene: Scene, cue: CueNode) -> bool:
    """Whether making is done together: a word of jointness beside it, or a company with another's state."""
    if is_done_together(scene, cue):
        return True
    companies = [n for n in scene.parties if n.party.subtype == "company"
                 and f"prep:{n.prep}" not in scene.grammar.place]
    traded = [c for c in scene.acts("sell", "give", "buy") if c.cue.pos == "verb" and c.first >= cue.last]
    states = {n.party.country for n in scene.parties if n.party.country and not any(
        c.last <= n.first for c in traded)}
    site = site_of(scene, cue)
    if cue.cue.act == "produce" and site is not None and is_of_another_state(scene, cue, site[1]):
        return True
    if companies and len(states) > 1 and stage(scene, cue).tense != "ppp":
        return True
    if site is None or cue.cue.act != "produce" or is_given(scene, cue) or not states - {site[1]}:
        return False
    return bool(scene.acts(*_SETTLING)) or (bool(companies) and is_under_way(scene, cue))


def is_provided(scene: Scene, cue: CueNode, agreements: list[Draft]) -> bool:
    """Whether the document of two states told before provides for making on the soil of one of them."""
    if cue.cue.act != "produce" or not agreements or not isinstance(agreements[-1].body, Agreement):
        return False
    documents = [scene.span(m)[0] for m in scene.instruments if isinstance(m.value, Instrument)]
    provides = any(documents[0] < c.first < cue.first for c in scene.acts("provide_for")) if documents else False
    site = site_of(scene, cue)
    return provides and site is not None and site[1] in {p.country for p in agreements[-1].body.parties}


def is_of_another_state(scene: Scene, cue: CueNode, site: str) -> bool:
    """Whether what is made is another state's (``production of Ukrainian drones in Denmark``)."""
    starts = [scene.span(m)[0] for m in scene.items]
    verb = not is_noun(scene, cue)
    doers = subjects_of(scene, cue) if verb else ()
    return any((n.has("adj") or n.has("poss") or n.has("gen")) and n.party.country not in (None, site)
               and abs(n.first - cue.last) <= _NEAR and n.prep in (None, *scene.grammar.belonging)
               and (n.last == cue.first or any(
                   0 <= at - n.last <= _OWNED and not (verb and n.last <= cue.first <= at) for at in starts))
               for n in scene.parties if n not in doers)


def _is_signed_for(scene: Scene, cue: CueNode) -> bool:
    """Whether a document that two states sign is on making something (``signed a memorandum on making drones``)."""
    documents = [scene.span(m)[1] for m in scene.instruments if isinstance(m.value, Instrument)]
    signed = [c for c in scene.acts("sign") if c.cue.pos == "verb" and c.first < cue.first]
    made = cue.cue.act in ("produce", "repair") and cue.cue.pos == "noun"
    if not made or not signed or stage(scene, signed[0]).negated:
        return False
    near = any(0 <= cue.first - at <= _NEAR and scene.breaks(at, cue.first) == 0 for at in documents)
    return near and len({n.party.country for n in scene.parties if n.party.country and n.last <= cue.first}) > 1


def joint_undertakings(scene: Scene) -> list[CueNode]:
    """Return the projects and programmes that are joint, with what they are for between (``joint tank project``)."""
    told = {i for c in scene.acts("project") for i in range(c.first, c.last)}
    return [with_act(c, "project") for c in scene.acts("undertaking") if c.first not in told and any(
        j.cue.pos == "adjective" and j.last < c.first and is_beside(scene, j, c) for j in scene.acts("jointly"))]

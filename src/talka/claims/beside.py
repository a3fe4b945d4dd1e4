"""Sides that something beside the act names: who promised it, whence it comes, whose request or budget it is."""

from __future__ import annotations

from talka.claims.act import OBJECT, STOPS, Act
from talka.claims.found import Found
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.owners import owners_of
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.claims.subjects import subjects_of
from talka.claims.unmarked_recipients import right_after


def promised_to(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whom a clause inside says that what is late or sent was promised to (``that Canada promised Chad``)."""
    promises = [c for c in scene.acts("pledge", "give") if not is_noun(scene, c)]
    if act.cue.cue.act not in STOPS and not (act.passive and "nom" not in scene.grammar.donor):
        promises = [c for c in promises if c.first >= act.cue.last and c.cue.act == "pledge" and c.has("past")]
        return [n for c in promises for n in right_after(scene, c)] if "nom" not in scene.grammar.donor else []
    return [n for c in promises if c.last <= act.cue.first for n in recipients_in(scene, c, c.last, c.last)]


def promisers(scene: Scene, act: Act) -> list[PartyNode]:
    """Return who promised, or where was ordered, what somebody got (``the tanks that Oslo promised``)."""
    told = [c for c in scene.acts("pledge", "give", "allocate") if c.first >= act.cue.last and not is_noun(scene, c)]
    for cue in told:
        found = [n for n in subjects_of(scene, cue) if n.first >= act.cue.last]
        if found:
            return found
    ordered = next((c for c in scene.acts("buy") if c.first >= act.cue.last and c.has("ppp")), None)
    return [n for n in scene.parties if ordered is not None and 0 <= n.first - ordered.last <= OBJECT
            and n.party.type == "country" and (f"prep:{n.prep}" in (*scene.grammar.place, *scene.grammar.source)
                                               or (n.prep is None and n.has("loc") and not n.has("nom")))]


def owners_of_request(scene: Scene, refusal: CueNode) -> list[PartyNode]:
    """Return whose request is refused (``turned down Armenia's request for jets``)."""
    asked = [c for c in scene.acts("request", "ask", "propose") if c.cue.pos == "noun"
             and scene.breaks(c.first, refusal.first) == 0]
    return [n for c in asked[:1] for n in owners_of(scene, c)]


def from_states(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the states from which something was brought (``was delivered to Armenia from France``)."""
    return [n for n in sources_in(scene) if n.prep is not None and n.party.type == "country"
            and scene.breaks(n.first, act.cue.first) == 0]


def of_goal(scene: Scene) -> list[PartyNode]:
    """Return the state in the genitive whose budget or store something arrived in (``to the budget of Ukraine``)."""
    if "nom" not in scene.grammar.donor:
        return []
    stores = [(c.first, c.last) for c in scene.acts("budget")] + [scene.span(m) for m in scene.items]
    goals = [last for first, last in stores if f"prep:{scene.prep_before(first)}" in scene.grammar.place]
    return [n for n in scene.parties if n.prep is None and n.has("gen") and n.party.type == "country"
            and n.first in goals]


def stopped_sources(scene: Scene, act: Act) -> list[PartyNode]:
    """Return the fund or union out of which something was to come that a single state holds up.

    So too the state from which a delivery was to come, where the verb names nobody who holds it up.
    """
    if act.cue.cue.act not in ("delay", "cancel"):
        return []
    if act.cue.has("pl") and not subjects_of(scene, act.cue):
        return from_states(scene, act)
    if act.cue.has("3") and not subjects_of(scene, act.cue) and (states := from_states(scene, act)):
        return states
    return [n for n in sources_in(scene) if n.prep is not None and n.party.type == "organisation"
            and n.party.country is None]


def trained_in(scene: Scene, act: Act, found: Found) -> list[PartyNode]:
    """Return the state in which another one trains, which gets it (``will extend its training in Ukraine``)."""
    if act.passive or not found.concrete or any(t.item.categories != ("training",) for t in found.concrete):
        return []
    return [n for n in scene.parties if n.party.type == "country" and n.first >= act.cue.last
            and f"prep:{n.prep}" in scene.grammar.place and scene.breaks(n.first, act.cue.first) == 0][:1]


def requesters(scene: Scene) -> list[PartyNode]:
    """Return whose request it answers (``at the request of Ukraine``)."""
    ends = [c.last for c in scene.acts("now") if c.cue.pos == "noun"]
    found = [n for n in scene.parties if n.first in ends and n.prep is None and n.has("gen")]
    if found or "before" not in scene.grammar.donor:
        return found
    answered = [c for c in scene.acts("request", "ask") if c.cue.pos == "noun" and is_noun(scene, c)]
    return [n for c in answered for n in owners_of(scene, c)
            if n.prep is not None or scene.prep_before(c.first) is not None][:1]

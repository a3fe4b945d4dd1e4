"""Convoys that leave a place for a state (``left Lancashire for Ukraine``), and what is on board of them."""

from __future__ import annotations

from talka.claims.carriers import carried_by
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.recipients import recipients_in
from talka.claims.scene import Scene
from talka.claims.sources import sources_in
from talka.model import Item, Mention, Place

_CARGO = frozenset({"ship", "vehicle", "aircraft", "medical", "other", "demining", "humanitarian_goods", "energy",
                    "engineering_equipment", "communications", "personal_equipment"})
"""Categories of what leaves with a load, or is itself what is given."""

_BEHIND = 4
"""Tokens between a verb of leaving and what leaves, where words are free to move: its count, whose it is."""

_LADEN = 3
"""Tokens between a word for being laden and the load."""


def left_for(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return the state for which vehicles or other things leave: the last behind a mark of who gets something."""
    things = [m for m in scene.items if scene.span(m)[1] <= verb.first and isinstance(m.value, Item)
              and (m.may_be("counter") or _CARGO.intersection(m.value.categories))]
    free = "nom" in scene.grammar.donor
    things += [m for m in scene.money if free and scene.span(m)[1] <= verb.first and not _is_of_person(scene, verb)
               and scene.breaks(scene.span(m)[0], verb.first) == 0]
    if not things and not (free and (_sets_out_laden(scene, verb) or _is_set_out_behind(scene, verb))):
        return []
    near = [n for n in scene.parties if n.first == verb.last and n.party.country and n.party.type != "person" and free
            and scene.tokens[verb.last - 1].norm in scene.grammar.prepositions]
    first = scene.sentence.first if free else verb.last
    goals = [n for n in recipients_in(scene, None, first, scene.sentence.last)
             if n.party.type == "country" and (n.prep is not None or free) and (n.first >= verb.last or free)]
    return near or goals[-1:] or _told_before(scene, verb)


def _told_before(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """The state for which they are, told right behind the things (``12 ambulances for Kenya have left Norway``)."""
    ends = [scene.span(m)[1] for m in scene.items if scene.span(m)[1] <= verb.first]
    return [n for n in recipients_in(scene, None, scene.sentence.first, verb.first) if n.party.type == "country"
            and n.prep is not None and any(0 <= n.first - at <= _LADEN for at in ends)][-1:]


def _sets_out_laden(scene: Scene, verb: CueNode) -> bool:
    """Whether what sets out has a load beside it (``vyletel samolet s gumanitarnoj pomoshchju``), and is nobody."""
    if _is_of_person(scene, verb):
        return False
    loads = {scene.span(m)[0] for m in scene.items} | {c.first for c in scene.acts("aid")} | {
        scene.span(m)[0] for m in scene.quantities}
    return any(scene.tokens[i].norm in scene.grammar.laden and any(i < at <= i + _LADEN for at in loads)
               for i in range(scene.sentence.first, scene.sentence.last) if scene.breaks(i, verb.first) == 0)


def _is_of_person(scene: Scene, verb: CueNode) -> bool:
    """Whether somebody named sets out himself."""
    return any(n.party.type == "person" and n.prep is None and n.has("nom") and scene.breaks(n.first, verb.first) == 0
               for n in scene.parties)


def _is_set_out_behind(scene: Scene, verb: CueNode) -> bool:
    """Whether what sets out stands right behind the verb (``for Kenya left 40 firefighters``)."""
    preps = [c.first for c in scene.cues if c.cue.act == "prep" or c.cue.pos == "verb"]
    return any(0 <= (at := scene.span(m)[0]) - verb.last <= _BEHIND and isinstance(m.value, Item)
               and (m.may_be("counter") or _CARGO.intersection(m.value.categories))
               and not any(verb.last <= i < at for i in preps) and scene.breaks(verb.first, at) == 0
               for m in scene.items)


def lets_go(scene: Scene, verb: CueNode) -> bool:
    """Return whether counted people are let go to help a state that stands with the verb (``lets 30 medics go``)."""
    people = [scene.span(m)[0] for m in scene.items if m.may_be("people")]
    counts = [scene.span(q)[1] for q in scene.quantities]
    counted = any(0 <= at - end <= 1 and scene.breaks(at, verb.first) == 0 for at in people for end in counts)
    return verb.cue.pos == "verb" and counted and not scene.money and any(
        n.prep is not None and f"prep:{n.prep}" in scene.grammar.recipient and scene.breaks(n.first, verb.first) == 0
        for n in scene.parties)


def left_behind(scene: Scene, verb: CueNode) -> list[PartyNode]:
    """Return whose vehicles leave, or from where: a state or town right behind the verb or behind ``from``."""
    own = [n for n in scene.parties if n.last <= verb.first and n.prep is None and n.party.country]
    near = [n for n in scene.parties if n.prep is None and 0 <= n.first - verb.last <= 1 and n.party.country]
    return sources_in(scene) or carried_by(scene) or near or own[:1]


def left_town(scene: Scene) -> Mention | None:
    """Return the town from which vehicles leave, behind a mark of source (``iz Baku``)."""
    return next((m for m in scene.mentions if isinstance(m.value, Place) and m.value.country
                 and f"prep:{scene.prep_before(scene.span(m)[0])}" in scene.grammar.source), None)

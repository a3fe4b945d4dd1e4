"""Who gives where nobody is named who does: the side that tells of it, or that decided it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.doing_sides import generic_side
from talka.claims.found import Found
from talka.claims.nodes import PartyNode
from talka.claims.owners import owners_of
from talka.claims.scene import Scene
from talka.claims.seats import capital_that_says
from talka.claims.side import Side, sides_of
from talka.claims.subjects import subjects_of
from talka.claims.tellers import tellers, telling_states
from talka.claims.tense import is_passive
from talka.model import Place

_PLANS = ("plan", "expect", "decide", "will", "may", "prepare", "consider", "ready", "agree")
"""Verbs that tell what nobody named is to do."""
_VOICES = ("ministry", "government", "armed_forces")
_BACK = 2
"""Sentences back to the official who still speaks."""


def telling_side(context: Context, scene: Scene, recipients: list[Side]) -> list[Side]:
    """The state of the official or ministry that tells that something is given, or on its way, to another state."""
    taken = {r.party.id for r in recipients}
    return [s for s in _speaking(context, scene) if taken and s.party.id not in taken][:1]


def telling_giver(context: Context, scene: Scene, act: Act, found: Found, recipients: list[Side]) -> list[Side]:
    """The state of the official who tells what is given by nobody named (``ten tanks will be sent, he said``).

    The same of a decision that nobody is said to have made (``it was decided to give six boats, he said``).
    """
    given = act.cue.cue.act == "give" and (
        act.passive or act.cue.has("3", "pl") or act.cue.cue.pos == "phrase" or is_impersonal(act))
    decided = act.cue.cue.act == "give" and any(
        g.cue.act == "decide" and is_passive(scene, g) for g in act.stage.governors)
    if not decided and (act.noun or not (given or act.cue.cue.act == "receive")):
        return []
    if not found.money and not any(t.item.quantity for t in found.things):
        return []
    taken = {r.party.id for r in recipients} | set(context.recipient_states)
    return [s for s in _speaking(context, scene) if taken and s.party.id not in taken][:1]


def foreign_tellers(context: Context, scene: Scene) -> list[Side]:
    """The state of the official or ministry that tells something, where it is not the outlet's own."""
    return [s for s in _speaking(context, scene) if s.party.country != scene.pack.info.home][:1]


def deciding_sides(context: Context, scene: Scene, act: Act, recipients: list[Side]) -> list[Side]:
    """Who decided or announced what a passive tells (``The government decided that tanks would be given``)."""
    able = [g for g in act.stage.governors if g.cue.act in ("decide", "agree")]
    able += scene.acts("pledge", *(("decide",) if act.cue.cue.act == "arrive" else ())) if recipients else []
    openers = ("that", "relative") if act.cue.cue.act == "arrive" else ("that",)
    cue = next((g for g in able if g.cue.pos == "verb" and g.last <= act.cue.first
                and any(scene.opener(g.last, act.cue.first, o) for o in openers)), None)
    if cue is None:
        return sides_of(context, _by_decision(scene, act))
    nodes = [n for n in subjects_of(scene, cue) if n.party.type != "person" or act.cue.cue.act in (
        "arrive", "receive")]
    taken = {r.party.id for r in recipients}
    found = generic_side(context, scene, act._replace(cue=cue), nodes) or sides_of(context, nodes)
    return [s for s in found if s.party.id not in taken]


def _by_decision(scene: Scene, act: Act) -> list[PartyNode]:
    """By whose decision it is done (``Austrijos vyriausybės sprendimu Libanui bus skirta``)."""
    nouns = [c for c in scene.acts("decide") if c.cue.pos == "noun" and c.has("ins") and not c.has("nom")
             and c.last <= act.cue.first and scene.breaks(c.first, act.cue.first) == 0]
    return next((found for c in nouns if (found := owners_of(scene, c))), [])


def is_impersonal(act: Act) -> bool:
    """Whether an infinitive stands under verbs of planning or deciding alone (``it is planned to hand over``)."""
    governors = act.stage.governors
    return act.stage.tense == "inf" and bool(governors) and all(g.cue.act in _PLANS for g in governors)


def _speaking(context: Context, scene: Scene) -> list[Side]:
    """The states of the officials and ministries that speak in a sentence; of ``he said`` those of who spoke before."""
    named = sides_of(context, tellers(scene) or telling_states(scene)) or _still_speaking(context, scene)
    place = capital_that_says(scene)
    code = place.value.country if place is not None and isinstance(place.value, Place) else None
    return named or [Side(context.names[c], place) for c in (code,) if place and c in context.names]


def _still_speaking(context: Context, scene: Scene) -> list[Side]:
    """The state of the official named last before a sentence, where nobody named tells it (``in his words``)."""
    told = [c for c in scene.acts("according", "say") if c.cue.pos != "noun" and scene.quoted(c.mention.start) is None]
    if not told or any(n.party.type == "person" or n.party.subtype in _VOICES for n in scene.parties):
        return []
    for other in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        voices = [n for n in other.parties if n.party.type == "person" or n.has("holder")]
        if voices:
            spoke = [n for n in voices if n.party.country and n.party.id not in context.private_persons]
            return sides_of(context, spoke) if len({n.party.country for n in voices}) == 1 else []
    return []

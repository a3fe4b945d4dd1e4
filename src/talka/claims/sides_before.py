"""Who gives and gets what a sentence tells without naming either: those whom the sentences before are about."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides
from talka.claims.subjects import subjects_of
from talka.model import Party, Place

_ACTS = ("give", "lend", "allocate")
_BACK = 2
"""Sentences back to the visit that a sentence goes on about."""
_PAIR = 2
"""States that a visit is between."""


def sides_before(context: Context, scene: Scene, act: Act, found: Found) -> Sides:
    """Return the guest and the host of a visit, or the doer of the sentence before where a verb's doer is left out."""
    counted = found.money or any(t.item.quantity for t in found.concrete)
    if act.noun or act.cue.cue.act not in _ACTS or not counted or scene.number == 0 or any(
            n.party.country for n in scene.parties if n.party.id not in context.media):
        return Sides([], [])
    return _on_visit(context, scene, act) or Sides(_left_out(context, scene, act), [])


def _on_visit(context: Context, scene: Scene, act: Act) -> Sides | None:
    """``During the visit, ten ambulances were handed over``: who came gives, where he came gets."""
    if not any(c.cue.pos != "verb" for c in scene.acts("visit")) or (
            not act.passive and not (act.cue.ever("pl") or act.cue.has("imps"))):
        return None
    for other in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        guests = [context.state(n.party) for c in other.acts("visit", "arrive") if c.cue.pos == "verb"
                  for n in subjects_of(other, c)]
        guests = [g for g in guests if g.type == "country"]
        hosts = {p.id: p for p in _states(context, other) if guests and p.id != guests[0].id}
        if guests and len(hosts) == _PAIR - 1:
            return Sides([Side(guests[0], act.cue.mention)], [Side(p, act.cue.mention) for p in hosts.values()])
    return None


def _left_out(context: Context, scene: Scene, act: Act) -> list[Side]:
    """The one doer of the sentence before, where a verb in the singular has none (``Vidpravyt 12 vantazhivok``)."""
    if "nom" not in scene.grammar.donor or act.passive or act.stage.tense not in ("past", "fut"):
        return []
    if not (act.cue.ever("sg") or act.cue.has("3")) or act.cue.has("1") or scene.quoted(act.cue.mention.start):
        return []
    if any(c.has("nom") and scene.breaks(c.first, act.cue.first) == 0 for c in scene.acts("body", "pronoun", "office")):
        return []
    opening = scene.tokens[scene.sentence.first:act.cue.first]
    if any(t.shape == "title" for t in opening[1:]) or any(
            m.may_be("nom") and scene.span(m)[1] <= act.cue.first for m in scene.items):
        return []
    before = context.scenes[scene.number - 1]
    verb = next((c for c in before.cues if c.cue.pos == "verb"), None)
    doers = {p.id: p for n in (subjects_of(before, verb) if verb is not None else ())
             if (p := context.state(n.party)).type == "country"}
    return [Side(p, act.cue.mention) for p in doers.values()] if len(doers) == 1 else []


def _states(context: Context, scene: Scene) -> list[Party]:
    """The states that a sentence names, by a town too."""
    named = [p for n in scene.parties if (p := context.state(n.party)).type == "country"
             and n.party.id not in context.media]
    towns = [m.value.country for m in scene.places if isinstance(m.value, Place)]
    return named + [context.names[str(c)] for c in towns if c in context.names]

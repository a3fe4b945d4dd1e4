"""Thanks for what is given, with no verb of giving (``thanked Oslo for a package that includes ten drones``)."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode
from talka.claims.recipients import recipients_in
from talka.claims.references import last_person
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, apart, first_person, sides_of
from talka.claims.subject_forms import may_be_subject
from talka.claims.thanks import turned_to, who_thanks
from talka.claims.totals import is_total
from talka.model import DateRange

_ACTS = ("give", "allocate", "sell", "lend", "finance", "pay", "pledge", "buy", "produce", "train")
"""Acts that tell themselves what is given, where one stands behind the thanks."""


def thankers(context: Context, scene: Scene, cue: CueNode) -> list[Side]:
    """Return the state of who thanks: ``we``, the doer of the verb, who speaks the words, else who was named last."""
    named = first_person(context, scene) or sides_of(context, who_thanks(scene, cue))
    if not named and cue.cue.pos == "noun" and scene.quoted(cue.mention.start) is None:
        named = sides_of(context, [n for n in scene.parties if n.last <= cue.first and may_be_subject(scene, n)
                                   and scene.breaks(n.first, cue.first) == 0][:1])
    if named:
        return named
    quotation = scene.quoted(cue.mention.start)
    speaker = context.speaker_of(quotation)
    if speaker is None and quotation is None and cue.cue.pos == "verb":
        node = last_person(context, scene, cue.first)
        speaker = node.party if node is not None else None
    if speaker is None:
        return []
    party = context.state(speaker)
    return [Side(party, cue.mention)] if party.type != "person" else []


def thanked_for(context: Context, scene: Scene) -> tuple[Act, Found, str, Sides] | None:
    """Return what a sentence thanks somebody for, with the act, the stage and the sides; ``None``: for nothing told."""
    cue = next((c for c in scene.acts("thank") if not c.cue.attributes), None)
    if cue is None or scene.acts("not", "deny", "if") or any(
            c.cue.act in _ACTS for c in scene.between(cue.last, scene.sentence.last) if c.cue.pos in ("verb", "noun")):
        return None
    found = collect(scene, cue.last, scene.sentence.last)
    counted = found.money or any(t.item.quantity for t in found.things)
    if not counted and not (found.concrete and (found.package or (found.aid and scene.acts("include")))):
        return None
    figure = scene.span(found.money[0])[0] if found.money else found.concrete[0].first
    nodes = turned_to(scene, cue, figure) or [n for n in companions_in(scene) if n.first >= cue.last]
    nodes = [n for n in nodes if n.prep is None]
    taken = {n.mention.start for n in nodes}
    users = [n for n in recipients_in(scene, None, cue.last, scene.sentence.last) if n.mention.start not in taken]
    donors = sides_of(context, nodes)
    takers = sides_of(context, users) or thankers(context, scene, cue)
    sides = apart(donors, [t for t in takers if t.party.id not in {d.party.id for d in donors}])
    if not sides.donors or not sides.recipients:
        return None
    act = standing(scene, cue)
    return act, found, "delivered" if is_total(scene, act, found) or _since(scene) else "approved", sides


def _since(scene: Scene) -> bool:
    """Whether it is told since when something was given (``which has reached 300 million since the invasion``)."""
    return any(isinstance(m.value, DateRange) and m.value.start and m.value.end is None for m in scene.dates)

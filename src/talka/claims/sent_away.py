"""People who are sent to learn, to train or to talk: no help for those to whom they go."""

from __future__ import annotations

from talka.claims.act import TALKS, Act
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.model import Item

_PEOPLE = 3
"""Tokens between the number of people and the word for them."""

_OF = 2
"""Tokens between a delegation and those of whom it is."""


def are_sent_away(scene: Scene, act: Act, found: Found) -> bool:
    """Return whether an act only tells of people who go to learn, to train or to talk, or of a delegation."""
    if act.cue.cue.act not in ("give", "arrive") or act.cue.cue.get("category") or found.money or not found.things:
        return False
    people = [t for t in found.things if any(m.may_be("people") for m in t.mentions)]
    schooled = [t for t in found.things if t.item.categories == ("training",) and not t.item.quantity]
    if len(people) + len(schooled) < len(found.things) or not (people or _are_counted(scene, act)):
        return False
    behind = max(act.cue.last, *(t.last for t in people)) if people else act.cue.last
    aims = [c.first for c in scene.acts("learn", "course", *TALKS) if c.first >= behind]
    aims += [scene.span(m)[0] for m in scene.items if isinstance(m.value, Item) and scene.span(m)[0] >= behind
             and m.value.categories == ("training",) and _is_aim(scene, scene.span(m)[0])]
    aims += [c.first for c in scene.acts("give") if c.cue.get("category") == "training" and c.first >= behind]
    sent = [c.first for c in scene.acts("office") if any(0 <= t.first - c.last <= _OF for t in people)]
    return bool(aims or sent)


def _is_aim(scene: Scene, at: int) -> bool:
    return scene.prep_before(at) in scene.grammar.purposes


def _are_counted(scene: Scene, act: Act) -> bool:
    """Whether soldiers with their number are the object of a verb."""
    return any(0 <= c.first - scene.span(q)[1] <= _PEOPLE and scene.span(q)[0] >= act.cue.last
               for c in scene.acts("trainee") for q in scene.quantities)

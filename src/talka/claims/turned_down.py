"""What somebody asked for and was refused in the clause behind (``Kyiv asked for missiles, but Rome refused``)."""

from __future__ import annotations

from talka.claims.act import STRONG, Act
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import Sides, apart, sides_of
from talka.claims.stage import stage
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive
from talka.claims.thanks import turned_to


class TurnedDown:
    """Finds requests that a later clause of their sentence says were refused: who refused gives, who asked gets."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return what was asked for and refused."""
        for refusing in scene.acts("refuse"):
            asking = _asking(scene, refusing)
            if asking is None:
                continue
            found = collect(scene, asking.last, _border(scene, refusing))
            if not (found.money or found.concrete) or _is_to_do_else(scene, asking, found):
                continue
            sides = self._sides(scene, asking, refusing)
            if sides.donors and sides.recipients:
                return [self._draft(scene, refusing, found, sides)]
        return []

    def _sides(self, scene: Scene, asking: CueNode, refusing: CueNode) -> Sides:
        askers = [n for n in subjects_of(scene, asking) if n.first < refusing.first]
        asked = turned_to(scene, asking, refusing.first)
        border = _border(scene, refusing)
        doers = [] if is_passive(scene, refusing) else [
            n for n in subjects_of(scene, refusing) if n not in askers and border <= n.first]
        return apart(sides_of(self._context, doers or asked), sides_of(self._context, askers))

    def _draft(self, scene: Scene, refusing: CueNode, found: Found, sides: Sides) -> Draft:
        act = Act(refusing, stage(scene, refusing), scene.sentence.first, scene.sentence.last, noun=False)
        return commitment(scene, act, found, "refused", sides, self._context)


def _asking(scene: Scene, refusing: CueNode) -> CueNode | None:
    """The verb of asking in a clause before a verb of refusing that names nothing of its own."""
    told = stage(scene, refusing)
    if refusing.cue.pos != "verb" or is_noun(scene, refusing) or refusing.cue.get("form") or told.negated or (
            told.denied or told.tense not in ("past", "ppp", "pres")):
        return None
    if collect(scene, refusing.last, scene.sentence.last).counts:
        return None
    asked = [c for c in scene.acts("request", "ask") if c.cue.pos == "verb" and not is_noun(scene, c)
             and c.last <= refusing.first and scene.breaks(c.first, refusing.first) > 0]
    return asked[-1] if asked and not stage(scene, asked[-1]).negated else None


def _is_to_do_else(scene: Scene, asking: CueNode, found: Found) -> bool:
    """Whether a verb that hands nothing over stands before what is named (``asked for leave to fly six jets``)."""
    at = min([scene.span(m)[0] for m in found.money] + [t.first for t in found.things])
    return any(c.cue.pos == "verb" and not is_noun(scene, c) and c.cue.act not in STRONG and c.has("inf")
               for c in scene.between(asking.last, at))


def _border(scene: Scene, refusing: CueNode) -> int:
    """Where the clause of a verb of refusing begins."""
    clause = scene.clause(refusing.first)
    return next(i for i in range(scene.sentence.first, refusing.first + 1) if scene.clause(i) == clause)

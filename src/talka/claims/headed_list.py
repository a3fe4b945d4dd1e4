"""Lines of a list under a heading that tells what is done with them (``Delivered:``, ``Canada will send Kyiv:``)."""

from __future__ import annotations

from talka.claims.acts import acts_of, standing
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.nodes import CueNode
from talka.claims.roundup import is_bulleted
from talka.claims.scene import Scene
from talka.claims.side import Sides
from talka.claims.sides import SideFinder
from talka.claims.stage import is_noun, stage, status_of

_BACK = 15
"""Lines of a list at most."""
_SHORT = 7
"""Tokens of a heading that names nobody."""
_ACTS = ("give", "arrive", "allocate", "pledge", "promise", "plan", "prepare", "buy")


class HeadedList:
    """Finds what the lines of a list give under their heading, which ends in a colon."""

    def __init__(self, context: Context, sides: SideFinder) -> None:
        self._context, self._sides = context, sides

    def find(self, scene: Scene) -> list[Draft]:
        """Return what a line gives: each line under a heading that names no side, the first under one that does.

        The lines behind the first are added to it as those of one package.
        """
        if not is_bulleted(scene) or any(n.prep is None and n.party.type == "country" and not n.is_adjective
                                         for n in scene.parties):
            return []
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        back = self._context.scenes[max(scene.number - _BACK, 0):scene.number]
        heading = next((s for s in reversed(back) if not is_bulleted(s)), None)
        if heading is None or not _opens(heading):
            return []
        if heading.parties:
            return self._package(scene, heading, found) if heading.number == scene.number - 1 else []
        cue = _telling(heading)
        if cue is None or not (found.money or any(t.item.quantity for t in found.things)):
            return []
        status = cue.cue.get("status") or status_of(cue.cue.act, stage(heading, cue))
        if status is None:
            return []
        return [commitment(scene, standing(scene, cue), found, status, Sides([], []), self._context)]

    def _package(self, scene: Scene, heading: Scene, found: Found) -> list[Draft]:
        """The first line of what a heading with a giver tells, open for the lines that follow."""
        act = next((a for a in acts_of(heading) if a.cue.cue.act in _ACTS and not a.noun), None)
        if act is None or not found.concrete or heading.items or heading.money:
            return []
        status = status_of(act.cue.cue.act, act.stage)
        sides = self._sides.find(heading, act, Found((), (), (), ()))
        if status is None or not sides.donors:
            return []
        draft = commitment(scene, standing(scene, act.cue), found, status, sides, self._context)
        told = (heading.sentence.start, heading.sentence.end)
        return [draft.changed(sentences=(told, *draft.sentences))]


def _opens(heading: Scene) -> bool:
    """Whether a sentence ends in a colon, before the sign of a bullet that it may have taken along."""
    return heading.text[heading.sentence.start:heading.sentence.end].rstrip().endswith(":")


def _telling(heading: Scene) -> CueNode | None:
    """The word of a heading that tells what is done, where the heading is short."""
    if heading.sentence.last - heading.sentence.first > _SHORT:
        return None
    return next((c for name in _ACTS for c in heading.acts(name)
                 if c.cue.pos != "noun" and not is_noun(heading, c)), None)

"""Lines of a list under a heading that tells what is done with them (``Delivered:``, ``Canada will send Kyiv:``)."""

from __future__ import annotations

from talka.claims.act import standing
from talka.claims.acts import acts_of
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found, collect
from talka.claims.list_sides import sides_of_list
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.roundup import is_bulleted
from talka.claims.scene import Scene
from talka.claims.sides import sides_told
from talka.claims.status import status_told

_BACK = 15
"""Lines of a list at most."""
_SHORT = 7
"""Tokens of a heading that names nobody."""
_LINE = 24
"""Tokens of a line that no bullet opens, at most."""
_ACTS = ("give", "arrive", "receive", "allocate", "pledge", "promise", "plan", "prepare", "buy")
_ENDS = (".", "!", "?", ";", ",")
_ITSELF = ("phrase", "adjective")
"""Sorts of words that tell a stage without a verb (``in preparation``, ``planned``)."""


class HeadedList:
    """Finds what the lines of a list give under a heading: one with a colon, or a line of its own without a stop."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def find(self, scene: Scene) -> list[Draft]:
        """Return what a line gives: each line under a heading that names no side, the first under one that does.

        The lines behind the first are added to it as those of one package.
        """
        if not self._is_line(scene) or any(n.prep is None and n.party.type == "country" and not n.is_adjective
                                           for n in scene.parties):
            return []
        found = collect(scene, scene.sentence.first, scene.sentence.last)
        back = self._context.scenes[max(scene.number - _BACK, 0):scene.number]
        heading = next((s for s in reversed(back) if not self._is_line(s)), None)
        if heading is None or not (_opens(heading) or self._is_subheading(heading)):
            return []
        if heading.parties and _opens(heading):
            return self._package(scene, heading, found) if heading.number == scene.number - 1 else []
        cue = _telling(heading)
        if cue is None or not (found.money or any(t.item.quantity for t in found.things)):
            return []
        status = status_told(heading, cue)
        if status is None:
            return []
        sides = sides_of_list(self._context, heading)
        return [commitment(scene, standing(scene, cue), found, status, sides, self._context)]

    def _package(self, scene: Scene, heading: Scene, found: Found) -> list[Draft]:
        """The first line of what a heading with a giver tells, open for the lines that follow."""
        act = next((a for a in acts_of(heading) if a.cue.cue.act in _ACTS and not a.noun), None)
        if act is None or not found.concrete or heading.items or heading.money:
            return []
        status = status_told(heading, act.cue)
        sides = sides_told(self._context, heading, act, Found((), (), (), ()))
        if not sides.donors and sides.recipients:
            sides = sides._replace(donors=sides_of_list(self._context, heading).donors)
        if status is None or not sides.donors:
            return []
        draft = commitment(scene, standing(scene, act.cue), found, status, sides, self._context)
        told = (heading.sentence.start, heading.sentence.end)
        return [draft.changed(sentences=(told, *draft.sentences))]

    def _is_line(self, scene: Scene) -> bool:
        """Whether a sentence is a line of a list: behind a bullet, or a count in a line of its own without a verb."""
        if is_bulleted(scene):
            return True
        first = scene.sentence.first
        counts = any(scene.span(q)[0] == first for q in (*scene.quantities, *scene.money))
        return counts and scene.sentence.last - first <= _LINE and self._is_alone(scene) and not any(
            c.cue.pos == "verb" and not is_noun(scene, c) and not c.ever("ppp") for c in scene.cues)

    def _is_subheading(self, scene: Scene) -> bool:
        """Whether a sentence is a short line of its own that ends as headings do."""
        return (scene.sentence.last - scene.sentence.first <= _SHORT and scene.sentence.block == "body"
                and self._is_alone(scene) and not _text(scene).endswith(_ENDS))

    def _is_alone(self, scene: Scene) -> bool:
        """Whether a sentence is a paragraph of its own."""
        near = self._context.scenes[max(scene.number - 1, 0):scene.number + 2]
        return sum(s.sentence.paragraph == scene.sentence.paragraph for s in near) == 1


def _text(scene: Scene) -> str:
    return scene.text[scene.sentence.start:scene.sentence.end].rstrip()


def _opens(heading: Scene) -> bool:
    """Whether a sentence ends in a colon, before the sign of a bullet that it may have taken along."""
    return _text(heading).endswith(":")


def _telling(heading: Scene) -> CueNode | None:
    """The word of a heading that tells what is done, where the heading is short."""
    if heading.sentence.last - heading.sentence.first > _SHORT:
        return None
    told = next((c for name in _ACTS for c in heading.acts(name)
                 if c.cue.pos != "noun" and not is_noun(heading, c)), None)
    planned = next((c for c in heading.acts("plan", "promise") if c.cue.pos in _ITSELF or c.ever("ppp")), None)
    return planned or told

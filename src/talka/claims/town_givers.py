"""Towns that give: by their own names (``Poznań gave Kharkiv ten buses``), or by the word for who runs a town."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.side import Side
from talka.model import Mention, Party, Place

_GIVES = ("give", "allocate", "finance", "pay")
_BACK = 5
"""Sentences back to the town whose hall is meant."""
_BEHIND = 3
"""Tokens between a town and the word for who runs it (``Panevėžio miesto savivaldybė``)."""


def town_givers(context: Context, scene: Scene, act: Act) -> list[Side]:
    """Return the state of the town that does what a verb of giving tells, named before the verb in its clause.

    A town hall without a town that is known is one of the state at home, where it gives to another state.
    """
    if act.noun or act.passive or act.cue.cue.act not in _GIVES or act.cue.cue.pos != "verb":
        return []
    halls = _halls(scene, act)
    near = [m for m in scene.mentions if isinstance(m.value, Place | Party) and _is_before(scene, act, m)
            and (isinstance(m.value, Place) or m.may_be("capital"))]
    for mention in reversed(near):
        value = mention.value
        country = value.country if isinstance(value, Place | Party) else None
        if country in context.names and (_is_run(scene, mention, halls) or _is_doer(scene, act, mention)):
            return [Side(context.names[str(country)], mention)]
    if halls and "nom" in scene.grammar.donor and (told := _told_before(context, scene)) is not None:
        return [told]
    home = scene.pack.info.home
    if home is None or not halls or "nom" not in scene.grammar.donor:
        return []
    takers = recipients_told(scene, act.cue)
    meant = any(c.has("dat") and not c.has("nom") for c in scene.acts("pronoun"))
    if all(n.party.country in (home, None) for n in takers) and not (meant and context.recipient_states - {home}):
        return []  # what a town gives its own people
    return [Side(context.names[home], act.cue.mention)]


def _told_before(context: Context, scene: Scene) -> Side | None:
    """The state of the town whose hall gave something a few sentences before (``the town hall has already given``)."""
    for other in reversed(context.scenes[max(scene.number - _BACK, 0):scene.number]):
        halls = [i for i in range(other.sentence.first, other.sentence.last)
                 if other.tokens[i].norm in other.grammar.town_halls]
        for mention in other.mentions if halls else ():
            value = mention.value
            country = value.country if isinstance(value, Place) else None
            if country in context.names and _is_run(other, mention, halls):
                return Side(context.names[str(country)], mention)
    return None


def _halls(scene: Scene, act: Act) -> list[int]:
    """Where the words for who runs a town stand as the doer of a verb, before it or right behind it."""
    return [i for i in range(scene.sentence.first, min(act.cue.last + 2, scene.sentence.last))
            if scene.tokens[i].norm in scene.grammar.town_halls and scene.breaks(i, act.cue.first) == 0
            and not act.cue.first <= i < act.cue.last]


def _is_before(scene: Scene, act: Act, mention: Mention) -> bool:
    first, last = scene.span(mention)
    return last <= act.cue.first and scene.breaks(first, act.cue.first) == 0


def _is_run(scene: Scene, town: Mention, halls: list[int]) -> bool:
    """Whether a word for who runs a town stands beside it: behind it, or before it in ``the city of``."""
    first, last = scene.span(town)
    if "nom" in scene.grammar.donor:
        return town.may_be("gen") and any(0 <= at - last < _BEHIND or 0 < first - at <= 2 for at in halls)
    return any(0 <= at - last < _BEHIND or 0 < first - at <= 2 for at in halls)


def _is_doer(scene: Scene, act: Act, town: Mention) -> bool:
    """Whether a town itself stands as a doer does: in the nominative alone, or first in its clause with its verb."""
    if town.may_be("capital"):
        return False
    first, last = scene.span(town)
    if scene.prep_before(first) is not None or any(n.has("nom") and not n.is_adjective and n.prep is None
                                                   and n.first < act.cue.first for n in scene.parties):
        return False
    if "nom" in scene.grammar.donor:
        return town.may_be("nom") and (first == scene.sentence.first or all("nom" in f for f in town.features))
    return first == scene.sentence.first and last == act.cue.first

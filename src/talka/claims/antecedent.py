"""What a relative clause of giving is about: the things or the sum before it (``a loan that it will give``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.found import Found, collect
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.model import Item, Quantity

_ACTS = ("give", "lend", "allocate", "sell", "finance")
_BACK = 8
"""Tokens back from a relative pronoun to the things or the sum that it stands for."""
_BESIDE = 2
"""Tokens between these and the pronoun: a comma, a preposition."""


def antecedent(scene: Scene, act: Act) -> Found | None:
    """Return what the relative pronoun at the head of an active verb's clause stands for, if the clause has a doer."""
    bare = _without_pronoun(scene, act)
    if bare is not None:
        return bare
    pronoun = scene.opener(scene.sentence.first, act.cue.first, "relative")
    if pronoun is None or act.noun or act.passive or act.cue.cue.act not in _ACTS or any(
            c.first == pronoun.first for c in scene.acts("that")) or scene.breaks(pronoun.first, act.cue.first) > 0:
        return None
    if not any(pronoun.last <= n.first and scene.breaks(n.first, act.cue.first) == 0
               for n in subjects_of(scene, act.cue)):
        return None
    found = collect(scene, max(pronoun.first - _BACK, scene.sentence.first), pronoun.first)
    ends = [t.last for t in found.things] + [scene.span(m)[1] for m in found.money]
    near = any(0 <= pronoun.first - last <= _BESIDE for last in ends)
    if near and (some := _so_many(scene, pronoun.last, found)) is not None:
        return some
    return found if near and (found.money or any(t.item.quantity for t in found.things)) else None


def _so_many(scene: Scene, at: int, found: Found) -> Found | None:
    """So many of the only things before a pronoun as the count behind it tells (``lorries, of which Oslo gave 60``)."""
    count = next((q for q in scene.quantities if scene.span(q)[0] == at), None)
    if count is None or found.money or len(found.things) != 1 or not isinstance(count.value, Quantity) or any(
            scene.span(m)[0] == scene.span(count)[1] for m in scene.items):
        return None
    told = found.things[0]
    thing = told._replace(item=Item(told.item.categories, told.item.name, count.value), mentions=(
        *(m for m in told.mentions if not isinstance(m.value, Quantity)), count))
    return found._replace(things=(thing,))


def _without_pronoun(scene: Scene, act: Act) -> Found | None:
    """Return the counted things or the sum right before a doer (``part of the 150 tents Oslo plans to send``)."""
    if "before" not in scene.grammar.donor or act.noun or act.passive or act.cue.cue.act not in (*_ACTS, "pledge"):
        return None
    doer = next((n for n in reversed(scene.parties) if n.prep is None and not n.is_adjective and not n.has("poss")
                 and n.last <= act.cue.first and scene.breaks(n.first, act.cue.first) == 0), None)
    if doer is None or any(c.cue.pos == "verb" and (c.has("past") or c.has("pres")) and c.cue.act in _ACTS
                           for c in scene.between(doer.last, act.cue.first)):
        return None
    at = doer.first - (scene.tokens[doer.first - 1].norm in scene.grammar.articles)
    found = collect(scene, max(at - _BACK, scene.sentence.first), at)
    beside = any(t.last == at and t.item.quantity for t in found.things) or any(
        scene.span(m)[1] == at for m in found.money)
    return found if beside else None

"""Counts without a noun of the things told before in their sentence (``Of the 40 vehicles, Oslo has sent 25``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.found import Found, collect
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention, Quantity

_ACTS = ("give", "receive", "arrive", "sell", "allocate", "lend")


def of_whole(scene: Scene, act: Act, found: Found) -> Found:
    """Return what an act is about: where its clause has only a bare count, so many of the things before it.

    These stand in another clause (``46 go to Africa; 13 have been delivered``) or behind ``of`` at its head.
    """
    if act.noun or found.money or act.cue.cue.act not in _ACTS or len(scene.quantities) < 2:
        return found
    wholes = [t for t in collect(scene, scene.sentence.first, act.cue.first).concrete
              if t.item.quantity and not GENERAL.issuperset(t.item.categories)]
    if not wholes or any(t.first >= wholes[-1].last for t in found.concrete):
        return found
    whole = wholes[-1]
    more = _is_of_verb_before(scene, act, whole)
    if not (more or _is_of(scene, whole) or scene.breaks(whole.first, act.cue.first) > 0):
        return found
    able = [q for q in scene.quantities if isinstance(q.value, Quantity) and scene.span(q)[0] >= whole.last
            and (scene.breaks(scene.span(q)[0], act.cue.first) == 0 or _is_of_which(scene, q, act))
            and (stands_alone(scene, scene.span(q)[1]) or _is_due(scene, q, act))]
    able = [q for q in able if more or _is_more(scene, q) or _is_part(q, whole.item.quantity)]
    count = next((q for q in able if q.start >= act.cue.mention.end), able[-1] if able else None)
    if count is None or not isinstance(count.value, Quantity):
        return found
    part = Item(whole.item.categories, whole.item.name, count.value)
    return found._replace(things=(Thing(part, *scene.span(count), (count,), topic=False, proper=False),))


def _is_of_which(scene: Scene, count: Mention, act: Act) -> bool:
    """Whether the clause of a verb opens behind a count (``six guns, two of which have been sent``)."""
    return any(0 <= c.first - scene.span(count)[1] <= 1 and scene.breaks(c.first, act.cue.first) == 0
               for c in scene.acts("relative"))


def _is_due(scene: Scene, count: Mention, act: Act) -> bool:
    """Whether one helping word alone parts a count of more from its verb (``ще шість мають прибути``)."""
    last = scene.span(count)[1]
    return act.cue.first == last + 1 and act.cue.ever("inf") and _is_more(scene, count)


def _is_more(scene: Scene, count: Mention) -> bool:
    """Whether a word such as ``another`` stands before a count, or in it."""
    first, last = scene.span(count)
    return any(scene.tokens[i].norm in scene.grammar.another for i in range(max(first - 1, scene.sentence.first), last))


def _is_of_verb_before(scene: Scene, act: Act, whole: Thing) -> bool:
    """Whether a thing is what another verb of giving before it is about (``has sent ten tanks and will send 20``)."""
    return any(c.cue.pos == "verb" and c.last <= whole.first and c.first < act.cue.first
               and scene.breaks(c.first, whole.first) == 0 for c in scene.acts(*_ACTS))


def _is_of(scene: Scene, whole: Thing) -> bool:
    """Whether ``of`` stands before a thing at the head of a sentence."""
    of = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} | (
        set(scene.grammar.belonging) if "nom" not in scene.grammar.donor else set())
    return any(c.first == scene.sentence.first and c.cue.lemma in of and 0 <= whole.first - c.last <= 1
               for c in scene.acts("prep"))


def _is_part(count: Mention, whole: Quantity | None) -> bool:
    """Whether a count is no more than a whole."""
    value = count.value
    return isinstance(value, Quantity) and whole is not None and (
        value.min or value.max or 0) <= (whole.max or whole.min or 0)


_BEHIND_COUNT = ("prep", "arrive", "include", "will", "must", "now")
"""Acts of words that may stand behind a count that has no noun."""


def stands_alone(scene: Scene, after: int, *, dated: bool = False) -> bool:
    """Return whether a count has no noun behind it: a sign, a verb or a preposition follows; ``dated``: or a time."""
    if dated and any(scene.span(d)[0] == after for d in scene.dates):
        return True
    if after >= scene.sentence.last or scene.tokens[after].shape == "sign":
        return True
    small = (*scene.grammar.passive, *scene.grammar.perfect, *scene.grammar.such, *scene.grammar.another)
    return scene.tokens[after].norm in small or any(
        c.first == after and (c.cue.pos in ("verb", "small") or c.cue.act in _BEHIND_COUNT) for c in scene.cues)

"""What a package told before holds, in a sentence without a verb of giving (``In the package: 30 helicopters``)."""

from __future__ import annotations

from talka.claims.carriers import is_carrier
from talka.claims.moved import CARRIES
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.claims.things import things

_OPENING = 3
"""Tokens from the start of a sentence in which the package is named."""
_CORE = 3
"""Tokens between a word for the main part and the package."""


def opens_inside(scene: Scene) -> bool:
    """Return whether a sentence tells only what is in a package: behind a preposition and a dash, or its main part."""
    if _opens_aboard(scene) or _is_carried(scene):
        return True
    pieces = [scene.span(m) for m in scene.items if m.may_be("counter")] + [
        (c.first, c.last) for c in scene.acts("aid") if c.cue.pos == "noun"]
    named = [scene.span(m)[0] for m in scene.items if not m.may_be("counter")]
    if not pieces or not named:
        return False
    core = [c for c in scene.acts("include") if c.cue.pos == "noun"]
    if any(c.first - scene.sentence.first <= _OPENING and _names(c, pieces) for c in core):
        return True
    first, last = min(pieces)
    opening = any(c.first == scene.sentence.first for c in scene.acts("prep"))
    placed = f"prep:{scene.prep_before(first)}" in (*scene.grammar.place, *scene.grammar.through)
    signs = {i for i in range(last, min(named)) if scene.tokens[i].norm in (*DASHES, ":")}
    verbs = any(c.cue.pos == "verb" and c.first < min(named) for c in scene.cues)
    are = any(t.norm in scene.grammar.passive for t in scene.tokens[scene.sentence.first:min(named)])
    near = first - scene.sentence.first <= _OPENING and not verbs
    return near and ((placed and bool(signs)) or ((placed or opening) and are and _has_counted(scene, last)))


def _opens_aboard(scene: Scene) -> bool:
    """Whether a sentence opens with what is on board, and no verb of giving tells it (``On board were 40 pumps``)."""
    opening = range(scene.sentence.first, min(scene.sentence.first + _OPENING, scene.sentence.last))
    preps = {c.first for c in scene.acts("prep")}
    on = {m[5:] for m in scene.grammar.place if m.startswith("prep:")}
    aboard = [i for i in opening if scene.tokens[i].norm in scene.grammar.aboard and (
        i not in preps or i == scene.sentence.first) and (
            scene.prep_before(i) in on or (i == scene.sentence.first and i not in preps))]
    return bool(aboard) and _has_counted(scene, aboard[0]) and not scene.acts("give", "buy", "receive", "sell")


def _is_carried(scene: Scene) -> bool:
    """Whether what carries, told with no count of its own, has counted things on board (``The lorries carry 80``)."""
    carried = next((c for c in scene.acts("give") if c.cue.get("form") == CARRIES and c.cue.pos == "verb"
                    and not is_noun(scene, c)), None)
    if carried is None or not _has_counted(scene, carried.last):
        return False
    before = [m for m in scene.items if scene.span(m)[1] <= carried.first]
    counted = any(scene.span(q)[1] <= carried.first for q in scene.quantities)
    return bool(before) and all(is_carrier(m) for m in before) and not counted and not any(
        n.prep is None and not n.is_adjective for n in scene.parties) and not scene.acts("buy", "receive", "sell")


def _has_counted(scene: Scene, after: int) -> bool:
    return any(t.item.quantity and t.first >= after for t in things(scene, after, scene.sentence.last))


def _names(core: CueNode, pieces: list[tuple[int, int]]) -> bool:
    """Whether a word for the main part has the package in it or right behind it."""
    return any(core.first <= first <= core.last + _CORE for first, _ in pieces)


def opens_with_another(scene: Scene) -> bool:
    """Return whether a sentence is about another batch than the one told before (``Another shipment, worth``)."""
    opening = range(scene.sentence.first, min(scene.sentence.first + _OPENING, scene.sentence.last))
    words = {*scene.grammar.another, *scene.grammar.later_ones}
    starts = {scene.span(m)[0] for m in scene.items if m.may_be("counter")}
    starts |= {c.first for c in scene.acts("aid", "give") if c.cue.pos == "noun"}
    return any(scene.tokens[i].norm in words and not starts.isdisjoint((i + 1, i + 2)) for i in opening)

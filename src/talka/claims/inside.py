"""What a package told before holds, in a sentence without a verb of giving (``In the package: 30 helicopters``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.signs import DASHES

_OPENING = 3
"""Tokens from the start of a sentence in which the package is named."""
_CORE = 3
"""Tokens between a word for the main part and the package."""


def opens_inside(scene: Scene) -> bool:
    """Return whether a sentence tells only what is in a package: behind a preposition and a dash, or its main part."""
    pieces = [scene.span(m) for m in scene.items if m.may_be("counter")] + [
        (c.first, c.last) for c in scene.acts("aid") if c.cue.pos == "noun"]
    things = [scene.span(m)[0] for m in scene.items if not m.may_be("counter")]
    if not pieces or not things:
        return False
    core = [c for c in scene.acts("include") if c.cue.pos == "noun"]
    if any(c.first - scene.sentence.first <= _OPENING and _names(c, pieces) for c in core):
        return True
    first, last = min(pieces)
    placed = f"prep:{scene.prep_before(first)}" in (*scene.grammar.place, *scene.grammar.through)
    signs = {i for i in range(last, min(things)) if scene.tokens[i].norm in (*DASHES, ":")}
    verbs = any(c.cue.pos == "verb" and c.first < min(things) for c in scene.cues)
    return placed and first - scene.sentence.first <= _OPENING and bool(signs) and not verbs


def _names(core: CueNode, pieces: list[tuple[int, int]]) -> bool:
    """Whether a word for the main part has the package in it or right behind it."""
    return any(core.first <= first <= core.last + _CORE for first, _ in pieces)

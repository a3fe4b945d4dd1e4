"""Where aid stands: sentences whose subject is aid and whose verb tells what it comes to (``aid now exceeds …``)."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.stage import is_noun, stage

_BESIDE = 5
"""Tokens between the verb and the sum that aid comes to."""


def level(scene: Scene) -> CueNode | None:
    """Return the verb that tells what all aid so far comes to, if the sentence is such a one."""
    able = (c for c in scene.acts("raise", "amount_to") if c.cue.get("form") == "level")
    return next((c for c in able if _tells(scene, c)), None)


def _tells(scene: Scene, verb: CueNode) -> bool:
    if verb.cue.pos != "verb" or is_noun(scene, verb) or not any(
            0 <= scene.span(m)[0] - verb.last <= _BESIDE for m in scene.money):
        return False
    told = stage(scene, verb)
    if told.negated or told.governors or told.condition or told.tense not in ("pres", "past"):
        return False
    subject = [c for c in scene.acts("aid", "total", "support") if c.last <= verb.first and c.cue.pos == "noun"
               and scene.breaks(c.first, verb.first) == 0]
    pieces = any(m.may_be("counter") and scene.span(m)[1] <= verb.first for m in scene.items)
    if not subject or pieces:
        return False
    now = verb.cue.act == "raise" or bool(scene.acts("total", "now"))
    return now or any(c.cue.act == "total" for c in subject)

"""Who speaks where a mark of exclamation or question cuts the words off from their teller (``"Who?" X asked.``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode
from talka.claims.quotations import Quoted
from talka.claims.scene import Scene

_CUTS = "!?\u2026"
_MARKS = 2
"""Characters that close words behind their sign."""
_LONGEST = 12
"""Tokens from the start of the sentence behind to its verb."""
_OPEN = frozenset({"that", "relative", "but"})


def teller(scenes: Sequence[Scene], quoted: Quoted) -> tuple[Scene, CueNode] | None:
    """Return the sentence behind words and its verb, where it only tells who said or asked them."""
    scene, end = quoted.closes, quoted.mention.end
    if scene.text[end - 1] not in _CUTS or scene.sentence.end > end + _MARKS or scene.number + 1 >= len(scenes):
        return None
    behind = scenes[scene.number + 1]
    if behind.sentence.paragraph != scene.sentence.paragraph:
        return None
    verb = next((c for c in behind.acts("say", "ask") if c.cue.pos == "verb"), None)
    if verb is None or not 0 < verb.first - behind.sentence.first <= _LONGEST or behind.breaks(
            behind.sentence.first, verb.first):
        return None
    if any(c.cue.act in _OPEN and c.first <= verb.last for c in behind.cues):
        return None
    return (behind, verb) if _ends(behind, verb) else None


def _ends(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb of saying has no clause or object behind it: a sign, a preposition, a day, those who listen."""
    at = verb.last
    if at >= scene.sentence.last or scene.tokens[at].shape == "sign":
        return scene.text[scene.tokens[at - 1].end:scene.tokens[at - 1].end + 1] != ":"
    days = {scene.span(m)[0] for m in scene.dates}
    return at in days or any(c.first == at and c.cue.act in ("prep", "press") for c in scene.cues)

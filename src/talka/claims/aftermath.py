"""Times of what an act came after (``will send tents after an earthquake hit the country on Friday``)."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.model import Mention

_ITS_OWN = ("meet", "visit", "host", "call", "attend", "sign", "decide", "allocate", "agree", "say", "pledge",
            "request")
"""Acts after which what is told follows on the same day."""


def of_what_was_before(scene: Scene, time: Mention, anchor: int) -> bool:
    """Return whether a time is that of something behind ``after``, which is neither talks nor a decision."""
    at = scene.span(time)[0]
    left = anchor + 1 if at > anchor else scene.sentence.first
    opened = [i for i in range(left, at) if scene.tokens[i].norm in scene.grammar.after]
    if not opened or (at < anchor and scene.breaks(at, anchor) == 0):
        return False
    return not any(c.cue.act in _ITS_OWN for c in scene.between(opened[-1], at))

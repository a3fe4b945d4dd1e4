"""Times of something else than the act: of what it came after, of another act in the clause beside it."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.claims.tense import tense
from talka.model import DateRange, Mention

_ITS_OWN = ("meet", "visit", "host", "call", "attend", "sign", "decide", "allocate", "agree", "say", "pledge",
            "request")
"""Acts after which what is told follows on the same day."""


_HANDING = ("give", "receive", "arrive", "allocate", "pay", "sell", "buy", "finance", "lend")


def of_act_beside(scene: Scene, time: Mention, anchor: int) -> bool:
    """Return whether a time that is over is that of what was done in another clause (``gave 30 last year, will …``)."""
    at, published = scene.span(time)[0], scene.analysis.article.published
    over = isinstance(time.value, DateRange) and time.value.end is not None and (
        published is not None and time.value.end < published.date)
    return over and scene.breaks(anchor, at) > 0 and any(
        c.cue.pos == "verb" and scene.breaks(c.first, at) == 0 and tense(scene, c) == "past"
        for c in scene.acts(*_HANDING))


def of_what_was_before(scene: Scene, time: Mention, anchor: int) -> bool:
    """Return whether a time is that of something behind ``after``, which is neither talks nor a decision.

    ``will send tents after an earthquake hit the country on Friday``.
    """
    at = scene.span(time)[0]
    left = anchor + 1 if at > anchor else scene.sentence.first
    opened = [i for i in range(left, at) if scene.tokens[i].norm in scene.grammar.after]
    if not opened or (at < anchor and scene.breaks(at, anchor) == 0):
        return False
    return not any(c.cue.act in _ITS_OWN for c in scene.between(opened[-1], at))

"""What a meeting is about: the things of its sentence that no other act of the sentence has as its own."""

from __future__ import annotations

from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.model import Mention

_OTHER = ("give", "allocate", "sell", "buy", "finance", "lend", "receive", "pledge")
_TALKED = ("discuss", "agree", "meet", "call")


def topics_of(scene: Scene, quotation: Mention | None = None) -> list[Mention]:
    """Return the things that a sentence names, in a quotation or outside of all, and not as given or bought."""
    acts = [c for c in scene.acts(*_OTHER) if c.cue.pos == "verb" and not is_noun(scene, c)
            and scene.quoted(c.mention.start) is quotation]
    talked = [c.first for c in scene.acts(*_TALKED)]
    found = [m for m in scene.items if scene.quoted(m.start) is quotation and not m.may_be("counter")]
    return [m for m in found if not any(
        c.first <= scene.span(m)[0] and not any(at < scene.span(m)[0] for at in talked) for c in acts)]

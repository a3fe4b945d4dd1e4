"""The voice of an act: whether what stands before the verb is what is given, who gets it, or who gives it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.found import Found
from talka.claims.scene import Scene


def has_passive_sense(act: Act, found: Found) -> bool:
    """Whether a form that may be past or passive stands after what it is about, and so names no doer."""
    if act.passive:
        return True
    return act.cue.has("ppp") and act.cue.has("past") and _is_before(act, found)


def is_given_to_subject(scene: Scene, act: Act, found: Found) -> bool:
    """Whether the subject of a passive gets what stands behind the verb (``Ukraine was given ten howitzers``)."""
    acts = ("give", "lend", "pledge", "pay")
    if not act.passive or "before" not in scene.grammar.donor or act.cue.cue.act not in acts:
        return False
    return not _is_before(act, found) and any(m.start > act.cue.mention.start for m in (
        *found.money, *(t.mentions[0] for t in found.things)))


def _is_before(act: Act, found: Found) -> bool:
    """Whether what is given stands before the verb."""
    return any(t.first < act.cue.first for t in found.things) or any(
        m.start < act.cue.mention.start for m in found.money)

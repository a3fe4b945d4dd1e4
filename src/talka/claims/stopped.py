"""What counts without a figure: things that are stopped, a loan to somebody who is named."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.found import Found
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene


def is_stopped(act: Act, found: Found) -> bool:
    """Return whether it is told that something is not given, or not yet."""
    things = [t for t in found.things if not all(f and "dat" in f and "acc" not in f for m in t.mentions
                                                 for f in m.features)]
    if act.cue.cue.act in ("cancel", "delay") and not act.noun and not act.stage.governors and any(
            c.cue.get("aid_type") and c.cue.pos == "noun" for c in found.aid):
        return True
    return bool(things) and (act.cue.cue.act in STOPS or act.stage.governed_by(*STOPS))


def is_loan(scene: Scene, found: Found) -> bool:
    """Return whether a loan or guarantee without a sum is given to somebody who is named."""
    return any(c.cue.act in ("lend", "guarantee") and c.cue.pos == "noun" for c in found.aid) and bool(
        recipients_told(scene))

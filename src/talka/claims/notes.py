"""Notes on sentences that look as if they made a claim and made none."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from talka.claims.act import ACTS
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.unreal import is_asked
from talka.model import Claim, Note


def silent_sentences(scenes: Sequence[Scene], claims: Sequence[Claim]) -> tuple[Note, ...]:
    """Return a note for each sentence with a sum or a count and an act that no claim rests on, with the reason."""
    covered = sorted((q.start, q.end) for c in claims if c.kind != "statement" for q in c.evidence)
    reach = list(itertools.accumulate((end for _, end in covered), max))
    notes = []
    for scene in scenes:
        start, end = scene.sentence.start, scene.sentence.end
        before = bisect.bisect_left(covered, (end,))
        if before and reach[before - 1] > start:
            continue
        acts = scene.acts(*ACTS)
        if acts and is_asked(scene):
            notes.append(Note("asked", start, end, None))
        elif acts and (scene.money or scene.quantities or scene.shares):
            denied = any(stage(scene, a).negated for a in acts)
            code = "denied" if denied else "no_sides" if not scene.parties else "not_claimed"
            notes.append(Note(code, start, end, ", ".join(sorted({a.cue.lemma for a in acts}))))
        elif any(c.cue.act == "deny" for c in scene.cues) and acts:
            notes.append(Note("denied", start, end, None))
    return tuple(notes)

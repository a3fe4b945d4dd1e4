"""Clauses that say that something is given but not who gives it: a plural verb with no doer before it."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.scene import Scene


def says_nobody(scene: Scene, act: Act) -> bool:
    """Whether an active verb in the plural has nothing before it that may be its doer (``Kenii peredali 40 ...``)."""
    if "nom" not in scene.grammar.donor or act.noun or act.cue.cue.pos != "verb" or not act.cue.ever("pl"):
        return False
    if any(n.prep is None and n.has("nom") and not n.is_adjective and scene.breaks(n.first, act.cue.first) == 0
           for n in scene.parties):
        return False
    first = next((i + 1 for i in range(act.cue.first - 1, scene.sentence.first - 1, -1)
                  if scene.breaks(i, act.cue.first) > 0), scene.sentence.first)
    known = {i for m in scene.mentions if m.kind in ("party", "date", "place") or (
        m.kind == "cue" and not m.may_be("nom")) for i in range(*scene.span(m))}
    return all(i in known or scene.tokens[i].shape == "sign" for i in range(first, act.cue.first))

"""Verbs of approving, clearing or deciding whose object is a purchase (``approved the purchase of three jets``)."""

from __future__ import annotations

import msgspec

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.tense import is_passive

_BESIDE = 3
"""Tokens between a verb of approving and the purchase that is approved."""
_ACTS = ("allocate", "decide", "agree")


def approving(scene: Scene) -> list[CueNode]:
    """Return verbs of approving that a noun of buying stands beside, as verbs of buying that are approved."""
    bought = [c for c in scene.acts("buy") if is_noun(scene, c) and c.cue.pos != "phrase"]
    verbs = [c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and not is_noun(scene, c)] if bought else []
    return [v._replace(cue=msgspec.structs.replace(v.cue, act="buy", attributes=()))
            for v in verbs if any(_is_object(scene, v, b) for b in bought)]


def _is_object(scene: Scene, verb: CueNode, noun: CueNode) -> bool:
    """Whether a purchase stands right behind a verb, or before it as what is done."""
    if scene.clause(verb.first) != scene.clause(noun.first):
        return False
    if verb.cue.act == "allocate" and scene.prep_before(noun.first) is not None:
        return False  # money set aside for a purchase is what is given
    return 0 <= noun.first - verb.last <= _BESIDE or (noun.last <= verb.first and is_passive(scene, verb) and not any(
        c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.between(noun.last, verb.first)))

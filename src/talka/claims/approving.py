"""Verbs of approving, clearing or deciding whose object is a purchase (``approved the purchase of three jets``)."""

from __future__ import annotations

import msgspec

from talka.claims.backing import backs
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.subjects import subjects_of
from talka.claims.tense import is_passive

_BESIDE = 3
"""Tokens between a verb of approving and the purchase that is approved."""
_ACTS = ("allocate", "decide", "agree")


def approving(scene: Scene) -> list[CueNode]:
    """Return verbs of approving that a noun of buying stands beside, as verbs of buying that are approved."""
    bought = [c for c in scene.acts("buy") if is_noun(scene, c) and c.cue.pos != "phrase"]
    verbs = [c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and not is_noun(scene, c)] if bought else []
    verbs += [c for c in scene.acts("support") if bought and c.cue.pos == "verb" and not is_noun(scene, c)
              and _is_by_deputies(scene, c)]
    verbs += [c for c in scene.acts("support") if any(backs(scene, c, b) for b in bought)]
    return [v._replace(cue=msgspec.structs.replace(v.cue, act="buy", attributes=()))
            for v in verbs if any(_is_object(scene, v, b) for b in bought)]


def _is_object(scene: Scene, verb: CueNode, noun: CueNode) -> bool:
    """Whether a purchase stands right behind a verb, or before it as what is done."""
    if scene.clause(verb.first) != scene.clause(noun.first):
        return False
    prep = scene.prep_before(noun.first)
    if verb.cue.act == "allocate" and prep is not None and (prep not in scene.grammar.infinitive or any(
            verb.last <= scene.span(m)[0] < noun.first for m in scene.money)):
        return False  # money set aside for a purchase is what is given; ``gave its consent to the purchase``
    return 0 <= noun.first - verb.last <= _BESIDE or (noun.last <= verb.first and is_passive(scene, verb) and not any(
        c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.between(noun.last, verb.first)))


def _is_by_deputies(scene: Scene, verb: CueNode) -> bool:
    """Whether a parliament, or several who hold an office, do what a verb of backing tells."""
    return any(n.party.subtype == "parliament" or n.has("holder") for n in subjects_of(scene, verb)) or any(
        c.ever("pl") and c.last <= verb.first and scene.breaks(c.first, verb.first) == 0
        and scene.prep_before(c.first) is None for c in scene.acts("office"))

"""Participles that only describe a thing and tell no act (``the four already sent``, ``Finland-approved``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import STRONG
from talka.claims.joined import is_said_of_thing
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.tense import is_before_thing, is_passive

_ADVERBS = 2
"""Words between a count, a participle and what is counted."""

_WHOSE = ("buy", "pledge", "offer")
"""Acts of participles that tell who ordered or promised what another verb is about."""


def describes(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle stands in a case, and so only says which things are meant (``to the four already sent``)."""
    participle = cue.ever("ppp") or (cue.has("cond") and is_before_thing(scene, cue))
    if _is_behind_thing(scene, cue) or is_said_of_thing(scene, cue) or _tells_whose(scene, cue):
        return True
    return cue.cue.act in ("pledge", *STRONG) and participle and not cue.has("nom") and any(
        case in f for f in cue.mention.features for case in ("gen", "dat", "ins", "loc"))


def _is_behind_thing(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle that may be an object's stands after a comma behind a thing (``a cargo, meant for``)."""
    comma = cue.first - 1
    if not (cue.ever("ppp") and cue.has("acc")) or comma <= scene.sentence.first or scene.tokens[comma].norm != ",":
        return False
    ends = [scene.span(m)[1] for m in scene.items] + [c.last for c in scene.acts("aid")]
    return comma in ends and any(c.cue.act in STRONG and c.cue.pos == "verb" and not c.ever("ppp")
                                 and c.last < comma for c in scene.cues)


def _tells_whose(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle tells whose the object of a verb before it is (``delivered tanks ordered by``)."""
    if cue.cue.act not in _WHOSE or not cue.has("ppp") or "before" not in scene.grammar.donor:
        return False
    things = [scene.span(m) for m in scene.items if scene.span(m)[1] == cue.first]
    behind = any(scene.span(m)[0] <= cue.last + _ADVERBS for m in scene.items if scene.span(m)[0] >= cue.last)
    done = ("give", "receive", "arrive")
    return bool(things) and not behind and any(
        c.cue.pos == "verb" and scene.breaks(c.first, cue.first) == 0 and (
            c.last <= things[0][0] if c.first < cue.first else
            cue.cue.act == "buy" and (is_passive(scene, c) or c.cue.act == "arrive"))
        for c in scene.acts(*done))


def is_aside(scene: Scene, cue: CueNode, verbs: Sequence[CueNode]) -> bool:
    """Whether a participle between commas only adds to the noun before it (``jets, ordered in 2019, are late``)."""
    comma = cue.first - 1
    if cue.ever("ppp") and "nom" in scene.grammar.donor and comma > scene.sentence.first:
        named = any(scene.span(m)[1] == comma for m in scene.items) and scene.tokens[comma].norm == ","
        return named and any(v.first > cue.first and not v.ever("ppp") and scene.breaks(cue.first, v.first)
                             for v in verbs)
    return (cue.has("past") and cue.has("ppp") and cue.first > scene.sentence.first
            and scene.tokens[cue.first - 1].norm == "," and verbs[-1].first > cue.first
            and scene.breaks(cue.first, verbs[-1].first) > 0
            and any(c.first == cue.last and c.cue.act == "prep" for c in scene.cues))


def is_compounded(scene: Scene, cue: CueNode) -> bool:
    """Whether a hyphen joins a participle to a word before it (``a Finland-approved transfer``)."""
    before, after = cue.first - 1, cue.last
    if cue.cue.pos != "verb":
        return False
    if after < scene.sentence.last and scene.tokens[after].norm == "-" and (
            scene.tokens[cue.last - 1].end == scene.tokens[after].start):
        return True  # ``land-based radars``
    return (before > scene.sentence.first and scene.tokens[before].norm == "-"
            and scene.tokens[before].end == scene.tokens[cue.first].start
            and scene.tokens[before - 1].end == scene.tokens[before].start)


def is_of_price(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle only says what things cost (``the value of the equipment handed over is``)."""
    if cue.cue.pos != "verb" or not cue.has("ppp") or cue.has("nom") or not cue.has("gen"):
        return False
    worth = any(c.cue.pos == "noun" and c.last == cue.first for c in scene.acts("amount_to"))
    return worth and any(scene.span(m)[0] == cue.last for m in scene.items)


def is_attributive(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether a participle only describes the thing right after it, which another verb is about."""
    if cue.cue.act == "pledge" and cue.cue.pos == "verb" and cue.has("ppp") and cue.first > scene.sentence.first and (
            scene.tokens[cue.first - 1].norm in scene.grammar.articles):
        return True  # the promised tanks
    if cue.cue.pos == "verb" and cue.has("ppp") and _is_in_count(scene, cue):
        return any(c.cue.pos == "verb" and c.first != cue.first and c.cue.act in STRONG for c in cues)
    if _is_weighed(scene, cue):
        return True
    if cue.cue.pos != "verb" or not cue.has("ppp") or any(cue.has(t) for t in ("past", "fut", "pres")):
        return False
    after = {cue.last, *(scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] == cue.last)}
    if not any(scene.span(m)[0] in after and (m.may_be("nom") or cue.cue.act == "pledge") for m in scene.items):
        return False
    return any(c.cue.pos == "verb" and c.first < cue.first and c.cue.act in STRONG
               and scene.clause(c.first) == scene.clause(cue.first) for c in cues)


def _is_weighed(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle stands before the aid or cargo of which only the worth is told (``the cargo being packed``).

    Only a language shows it that has participles of what is being done.
    """
    if not cue.has("pres", "ppp") or "nom" not in scene.grammar.donor:
        return False
    if any(scene.span(m)[0] == cue.last and m.may_be("gen") and any(
            c.first == scene.span(m)[1] for c in scene.acts("amount_to")) for m in scene.items):
        return True  # ``the worth of the lorries being given``
    if not cue.has("nom"):
        return False
    whole = any(c.first == cue.last and c.has("nom") for c in scene.acts("aid")) or any(
        scene.span(m)[0] == cue.last and m.may_be("counter") and m.may_be("nom") for m in scene.items)
    return whole and any(c.first > cue.last and scene.breaks(cue.first, c.first) == 0
                         for c in scene.acts("amount_to"))


def _is_in_count(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle stands between a count and what is counted (``eight fully equipped boats``)."""
    if "before" not in scene.grammar.donor:
        return False
    ends = {scene.span(q)[1] for q in scene.quantities}
    words = {i for c in scene.cues for i in range(c.first, c.last)}
    at = cue.first
    while at - 1 > scene.sentence.first and cue.first - at < _ADVERBS and at not in ends and at - 1 not in words and (
            scene.tokens[at - 1].shape == "lower"):
        at -= 1
    return at in ends and any(0 <= scene.span(m)[0] - cue.last <= _ADVERBS and scene.breaks(
        cue.last, scene.span(m)[0]) == 0 for m in scene.items)

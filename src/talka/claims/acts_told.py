"""Acts that only tell of another act: a promise before its infinitive, a report, a silence, a list to come."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.act import OBJECT, STOPS, STRONG
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.tense import tense

_BESIDE = 2
"""Tokens between a verb and the outlet whose report it is, or what is not told."""


def is_stopped(scene: Scene, cue: CueNode, nouns: Sequence[CueNode]) -> bool:
    """Whether a noun of giving is what one before it says is late or stopped (``the delay in deliveries``)."""
    return any(c.cue.act in STOPS and 0 <= cue.first - c.last <= OBJECT and scene.breaks(c.first, cue.first) == 0
               for c in nouns)


def is_spelled_out(scene: Scene, cue: CueNode, cues: Sequence[CueNode]) -> bool:
    """Whether what is under way is told behind a colon (``More is on its way: Moldova will get ambulances``)."""
    if cue.cue.pos != "phrase" or cue.cue.act != "arrive":
        return False
    colon = next((i for i in range(cue.last, scene.sentence.last) if scene.tokens[i].norm == ":"), None)
    if colon is None or any(scene.span(m)[0] < colon and not m.may_be("counter") for m in (*scene.items, *scene.money)):
        return False
    return any(c.first > colon and c.cue.pos == "verb" and c.cue.act in STRONG for c in cues)


def reports(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb of giving only says that an outlet passes news on (``reports Ukrinform``)."""
    twin = any(r.first == cue.first for r in scene.acts("report"))
    cited = any(0 <= c.first - cue.last <= OBJECT for c in scene.acts("cite"))
    return twin and (cited or _names_outlet(scene, cue))


def _names_outlet(scene: Scene, cue: CueNode) -> bool:
    """Whether an outlet stands beside a verb."""
    return any(n.mention.entry in scene.media and (0 <= n.first - cue.last <= _BESIDE or (
        0 <= cue.first - n.last <= _BESIDE)) for n in scene.parties)


def keeps_silent(scene: Scene, cue: CueNode) -> bool:
    """Whether it is only refused to tell something (``declined to say how many``, ``to comment on``)."""
    return cue.cue.act == "refuse" and cue.cue.pos == "verb" and any(
        0 <= c.first - cue.last <= _BESIDE and (c.cue.pos == "noun" or tense(scene, c) == "inf")
        for c in scene.acts("say", "report"))


def promises(scene: Scene, cue: CueNode, following: Sequence[CueNode]) -> bool:
    """Whether a verb of promise only governs the infinitive of an act after it (``promised to hand over``)."""
    return cue.cue.act == "pledge" and cue.cue.pos == "verb" and any(
        _is_infinitive_of(scene, cue, c) and not _is_sum_between(scene, cue, c) for c in following)


def _is_sum_between(scene: Scene, cue: CueNode, following: CueNode) -> bool:
    """Whether a sum is what is promised, and an infinitive says what for (``promised 30 million to pay soldiers``)."""
    return "before" in scene.grammar.donor and any(
        cue.last <= scene.span(m)[0] < following.first for m in scene.money)


def _is_infinitive_of(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    return cue.cue.pos == "verb" and cue.has("inf") and tense(scene, cue) == "inf" and (
        scene.clause(governor.first) == scene.clause(cue.first))

"""How the acts of a sentence share it out: each reaches to the next that is not in its own infinitive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from talka.claims.act import Act
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.shared_sums import is_share
from talka.claims.stage import stage
from talka.claims.tense import is_passive, tense

_HELPED = 4
"""Tokens between a sum and its verb: a comma, auxiliaries."""
_TOLD = ("past", "pres", "fut")
_COUNTED = 5
"""Tokens between a count and the thing that it counts."""


def windows(scene: Scene, cues: Sequence[CueNode], *, noun: bool) -> Iterator[Act]:
    """Yield the cues as acts, the verbs or the nouns of a sentence in order, each with the tokens that are its own."""
    for n, cue in enumerate(cues):
        right = _right(scene, cue, cues[n + 1]) if n + 1 < len(cues) else scene.sentence.last
        if n + 1 < len(cues):
            right = min(right, max(_thing_of(scene, cues[n + 1]), cue.last))
        right = min(right, _signing_behind(scene, cue), _making_behind(scene, cue))
        passive = not noun and (is_passive(scene, cue) or is_share(cue))
        yield Act(cue, stage(scene, cue), _left(scene, cue, cues[:n]), right, noun, passive)


def _left(scene: Scene, cue: CueNode, before: Sequence[CueNode]) -> int:
    """Where the window of a cue begins: behind the last one that is not inserted, or with its own clause."""
    left = next((c.last for c in reversed(before) if not scene.is_aside(c.first, cue.first)), scene.sentence.first)
    if before and scene.breaks(before[-1].first, cue.first) and not scene.is_aside(before[-1].first, cue.first):
        opening = _next_in_turn(scene, left, cue.first)
        return _clause_from(scene, left, cue) if opening is None else opening
    return left


def _right(scene: Scene, cue: CueNode, following: CueNode) -> int:
    """Where the window of a cue ends: at the next one; in a clause of its own that begins with its doer."""
    if not scene.breaks(cue.first, following.first):
        return following.first
    if (opening := _next_in_turn(scene, cue.last, following.first)) is not None:
        return opening
    border = _clause_from(scene, cue.first, following)
    return next((p.first for p in scene.parties if border <= p.first < following.first), border)


def _next_in_turn(scene: Scene, left: int, right: int) -> int | None:
    """Where a sum of another turn is told right before its verb (``; the first, of 5 million, was paid``)."""
    for money in scene.money:
        first, last = scene.span(money)
        if not (left < first and last < right <= last + _HELPED and scene.tokens[last].norm == ","):
            continue
        at = next((i for i in range(first - 1, left, -1) if scene.tokens[i].norm in scene.grammar.nth), None)
        if at is not None and first - at <= _COUNTED and all(
                scene.tokens[i].shape != "sign" or scene.tokens[i].norm == "," for i in range(at, first)):
            return at
    return None


def _clause_from(scene: Scene, left: int, cue: CueNode) -> int:
    """The first token from another on that stands in the clause of a cue."""
    return next(i for i in range(left, cue.first + 1) if scene.clause(i) == scene.clause(cue.first))


def _signing_behind(scene: Scene, cue: CueNode) -> int:
    """Where a clause of signing behind a verb begins, whose document is about things of its own."""
    signed = next((c for c in scene.acts("sign") if c.cue.pos == "verb" and c.first > cue.last and not c.ever("ppp")
                   and scene.breaks(cue.first, c.first)), None)
    if signed is None or scene.opener(cue.last, signed.first, "relative", "that") is not None:
        return scene.sentence.last
    return _clause_from(scene, cue.last, signed)


def _making_behind(scene: Scene, cue: CueNode) -> int:
    """Where a clause behind a verb begins that tells what somebody else builds or considers, whose sums are its own."""
    made = next((c for c in scene.acts("produce", "consider") if c.cue.pos == "verb" and c.first > cue.last
                 and _is_told(scene, c) and scene.breaks(cue.first, c.first)
                 and not is_passive(scene, c)), None)
    if made is None or scene.opener(cue.last, made.first, "relative", "that") is not None:
        return scene.sentence.last
    border = _clause_from(scene, cue.last, made)
    return border if any(border <= n.first < made.first and n.prep is None for n in scene.parties) else (
        scene.sentence.last)


def _is_told(scene: Scene, verb: CueNode) -> bool:
    """Whether a verb is finite, or a participle behind its auxiliary (``is considering``)."""
    told = tense(scene, verb)
    return told in _TOLD or (told == "ger" and scene.tokens[verb.first - 1].norm in scene.grammar.passive)


def _thing_of(scene: Scene, participle: CueNode) -> int:
    """Where the counted thing begins that stands right before a participle (``, 20 tents donated by Oslo``)."""
    thing = next((scene.span(m)[0] for m in scene.items if scene.span(m)[1] == participle.first), None)
    if thing is None or "before" not in scene.grammar.donor or not participle.has("ppp"):
        return participle.first
    return max((scene.span(q)[0] for q in scene.quantities if 0 <= thing - scene.span(q)[1] <= _COUNTED),
               default=participle.first)

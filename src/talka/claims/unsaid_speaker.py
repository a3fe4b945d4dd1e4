"""Verbs in a quotation that no doer is named for and whose form marks no person: who speaks did it."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.subject_forms import may_be_subject

_PHRASE = 7
"""Tokens of a phrase with a preposition that may stand before such a verb (``"From Norway received …"``)."""


def is_speakers(scene: Scene, verb: CueNode) -> bool:
    """Whether a past form that marks no person opens what is quoted (``"Received ten howitzers", he wrote``)."""
    if "nom" not in scene.grammar.donor or verb.cue.pos != "verb" or not verb.ever("past") or any(
            verb.has(tag) for tag in ("ppp", "imps", "n", "1", "3")):
        return False
    quotation = scene.quoted(verb.mention.start)
    if quotation is None or any(verb.last <= n.first and may_be_subject(scene, n) and not n.has("acc")
                                and scene.breaks(verb.first, n.first) == 0 for n in scene.parties):
        return False
    first = max(scene.sentence.first, scene.token_at(quotation.start))
    return _opens(scene, first, verb) or any(
        c.first >= first and c.last <= verb.first and c.cue.pos == "verb" and c.ever("sg") == verb.ever("sg")
        and is_speakers(scene, c) and _is_joined(scene, c, verb) for c in scene.cues)


def _opens(scene: Scene, first: int, verb: CueNode) -> bool:
    """Whether nothing but adverbs, days and a phrase with a preposition stands before a verb in what is quoted."""
    words = [i for i in range(first, verb.first) if scene.tokens[i].shape != "sign"]
    if scene.tokens[(words or [verb.first])[0]].shape not in ("title", "upper"):
        return False
    days = {i for m in scene.dates for i in range(*scene.span(m))}
    left = [i for i in words if i not in days and scene.tokens[i].norm not in scene.grammar.openers]
    if not left:
        return True
    opened = any(c.first == left[0] and c.cue.act == "prep" for c in scene.cues)
    return opened and len(left) <= _PHRASE and not any(
        n.first in left and may_be_subject(scene, n) for n in scene.parties)


def _is_joined(scene: Scene, before: CueNode, verb: CueNode) -> bool:
    """Whether a verb goes on about the doer of another: ``and`` or a comma right before it, and no doer between."""
    head = scene.tokens[verb.first - 1].norm
    joined = head == "," or any(c.last == verb.first and c.cue.act == "and" for c in scene.cues)
    return joined and not any(before.last <= n.first < verb.first and may_be_subject(scene, n)
                              and not n.has("acc") for n in scene.parties)

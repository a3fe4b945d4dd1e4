"""What the sentence's own verb tells of a meeting that it names: it takes place, begins, is called off."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.stage import Stage, stage
from talka.model import DateRange

_VERBS = ("happen", "cancel", "delay", "begin", "plan", "expect")
_CLOSE = 3
"""Tokens between a verb of calling off and the meeting behind it."""
_NEAR = 8
"""Tokens between a verb and the meeting behind it that it tells of (``will take place in Sochi a meeting``)."""
_AHEAD = ("will", "plan", "expect", "may", "want", "propose", "hope", "must", "ready", "prepare")
UNTOLD = "untold"
"""The stage of a meeting that is put off, or that nobody plans."""


def event_stage(scene: Scene, cue: CueNode) -> str | None:
    """Return the stage that a verb gives a meeting which is its subject; ``UNTOLD`` where there is none to tell of.

    ``None``: no such verb in the sentence.
    """
    if not is_noun(scene, cue) or scene.prep_before(cue.first) is not None:
        return None
    if _is_called_off(scene, cue):
        return "cancelled"
    verb = _verb_after(scene, cue) or _verb_before(scene, cue)
    if verb is None:
        return UNTOLD if _is_none(scene, cue) else None
    found = stage(scene, verb)
    if verb.cue.act == "delay":
        return UNTOLD
    if verb.cue.act == "cancel":
        open_ = found.negated or found.governed_by("may", "want", "consider", "propose", "ask")
        done = verb.cue.pos == "phrase" or found.tense in ("past", "ppp")
        return "cancelled" if done and not open_ else None
    if found.negated or _is_none(scene, cue):
        return "cancelled" if verb.cue.act == "happen" and found.tense in ("fut", "inf") else UNTOLD
    if verb.cue.act in ("plan", "expect"):
        return "planned"
    return _happening(scene, found)


def _is_called_off(scene: Scene, cue: CueNode) -> bool:
    """Whether a verb right before the meeting tells that it was called off (``called off a meeting planned for``)."""
    verb = next((c for c in scene.acts("cancel") if c.cue.pos == "verb" and 0 <= cue.first - c.last <= _CLOSE
                 and scene.breaks(c.first, cue.first) == 0 and not is_noun(scene, c)), None)
    if verb is None or (cue.has("gen") and not cue.has("acc") and "nom" in scene.grammar.donor):
        return False
    found = stage(scene, verb)
    return found.tense in ("past", "ppp") and not found.negated and not found.governed_by(
        "may", "want", "consider", "propose", "ask")


def _happening(scene: Scene, found: Stage) -> str:
    """The stage of a meeting that takes place or begins: ahead by its tense, or by a day still to come."""
    if found.tense in ("fut", "inf", "cond") or found.governed_by(*_AHEAD):
        return "planned"
    published = scene.analysis.article.published
    later = published is not None and any(
        isinstance(m.value, DateRange) and m.value.start is not None and m.value.start > published.date
        for m in scene.dates)
    return "planned" if later and found.tense == "pres" else "held"


def _verb_after(scene: Scene, cue: CueNode) -> CueNode | None:
    """The first verb behind the meeting that is no insertion and no bare participle before another."""
    bare: CueNode | None = None
    for other in scene.cues:
        if other.first < cue.last or other.cue.pos not in ("verb", "phrase") or is_noun(scene, other):
            continue
        if scene.is_aside(other.first, cue.first):
            continue
        if scene.opener(cue.last, other.first, "relative", "that", "but", "if") is not None:
            break
        if other.cue.act not in _VERBS:
            if other.cue.pos == "verb":
                break
            continue
        if other.cue.act == "plan" and not _has_helper(scene, other):
            bare = bare or other
            continue
        return other
    return bare


def _has_helper(scene: Scene, verb: CueNode) -> bool:
    """Whether a planning participle is the verb of its sentence (``is planned``), by an auxiliary."""
    if "before" not in scene.grammar.donor:
        return True
    before = range(max(verb.first - 3, scene.sentence.first), verb.first)
    return any(scene.tokens[i].norm in scene.grammar.passive for i in (*before, *range(verb.first, verb.last)))


def _verb_before(scene: Scene, cue: CueNode) -> CueNode | None:
    """The verb before a meeting that is its subject, where cases allow it (``tomorrow will take place a meeting``)."""
    if "nom" not in scene.grammar.donor or not cue.has("nom"):
        return None
    verbs = [c for c in scene.cues if c.cue.pos == "verb" and c.last <= cue.first and not is_noun(scene, c)
             and scene.breaks(c.first, cue.first) == 0]
    near = verbs[-1] if verbs and cue.first - verbs[-1].last <= _NEAR else None
    return near if near is not None and near.cue.act in ("happen", "begin", "delay") else None


def _is_none(scene: Scene, cue: CueNode) -> bool:
    """Whether a word of denial is right before the meeting, or holds it (``no meeting is planned``)."""
    return any(c.first < cue.first <= c.last for c in scene.acts("not"))

"""Clauses and participles that only say which things are meant: when those were promised or ordered, and its day."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.model import DateRange, Mention

_ACTS = ("pledge", "promise", "buy", "allocate", "give", "receive", "finance", "sign", "produce", "decide", "agree")
"""Acts by which things are described."""
_BEHIND = 5
"""Tokens between a participle and the day behind it, with its doer between."""
_THING = 2
"""Tokens between a thing and the participle that describes it."""
_SEASON = 100
"""Days that a time in which something was promised takes at most."""
_BEFORE_THING = 4
"""Tokens between a participle and the thing behind it."""


def describing_verbs(scene: Scene, anchor: int) -> list[CueNode]:
    """Return the verbs of relative clauses and the participles that describe the things of another act."""
    return [c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and not c.first <= anchor < c.last
            and (_is_related(scene, c, anchor) or _is_participle(scene, c))]


def promised_then(scene: Scene, anchor: int) -> CueNode | None:
    """Return the verb of promising that describes the things of an act and has a day of its own."""
    if len(scene.quantities) > 1:
        return None  # a part of what was promised
    promises = [c for c in describing_verbs(scene, anchor) if c.cue.act in ("pledge", "promise")]
    return next((c for c in promises if any(_is_day_of(scene, c, d, anchor) and _is_day(d) for d in scene.dates)
                 and not any(v.cue.pos == "verb" and not c.first <= v.first < c.last and v.first != anchor
                             and scene.breaks(v.first, c.first) == 0 for v in scene.cues)), None)


def _is_day(mention: Mention) -> bool:
    """Whether a time is no longer than a season, and no bound."""
    value = mention.value
    return (isinstance(value, DateRange) and value.start is not None and value.end is not None
            and (value.end - value.start).days <= _SEASON)


def is_of_another(scene: Scene, day: Mention, anchor: int) -> bool:
    """Whether a day belongs to such a clause or participle, and says nothing of the act itself."""
    return any(_is_day_of(scene, cue, day, anchor) for cue in describing_verbs(scene, anchor))


def _is_day_of(scene: Scene, cue: CueNode, day: Mention, anchor: int) -> bool:
    """Whether a day belongs to a verb that describes things."""
    first, last = scene.span(day)
    if _is_related(scene, cue, anchor):
        inside = scene.breaks(first, anchor) > 0 or cue.first < first < anchor
        return scene.breaks(cue.first, first) == 0 and inside
    return _is_beside(scene, cue, first, last, anchor)


def _is_related(scene: Scene, cue: CueNode, anchor: int) -> bool:
    """Whether a verb stands in a relative clause that the act itself is not in, told as past."""
    opener = scene.opener(scene.sentence.first, cue.first, "relative")
    if opener is None or scene.breaks(opener.first, cue.first) > 0:
        return False
    if scene.breaks(cue.first, anchor) == 0 and not _is_first_behind(scene, opener, cue, anchor):
        return False
    return cue.has("past") and not scene.opener(opener.last, cue.first, "will") and not (
        opener.first < anchor < cue.first)


def _is_first_behind(scene: Scene, opener: CueNode, cue: CueNode, anchor: int) -> bool:
    """Whether a clause without commas stands between a thing and the act (``the jets that India bought have come``)."""
    beside = any(0 <= opener.first - scene.span(m)[1] <= 1 for m in scene.items)
    return beside and cue.last <= anchor and "nom" not in scene.grammar.donor and not any(
        c.cue.pos == "verb" and c.first != cue.first for c in scene.between(opener.last, cue.first))


def _is_participle(scene: Scene, cue: CueNode) -> bool:
    """Whether a participle stands right beside the thing that it describes."""
    if not cue.has("ppp") or scene.tokens[max(cue.first - 1, scene.sentence.first)].norm in scene.grammar.passive:
        return False
    spans = [scene.span(m) for m in (*scene.items, *scene.quantities)]
    if "nom" not in scene.grammar.donor:
        return any(0 <= cue.first - last <= _THING and all(scene.tokens[i].norm == "," for i in range(last, cue.first))
                   for _, last in spans)
    if cue.has("past") or cue.has("imps") or cue.has("inf"):
        return False
    before = any(last <= cue.first <= last + _THING and scene.tokens[cue.first - 1].norm == "," for _, last in spans)
    return before or any(0 <= first - cue.last <= _BEFORE_THING and scene.breaks(first, cue.first) == 0
                         for first, _ in spans)


def _is_beside(scene: Scene, cue: CueNode, first: int, last: int, anchor: int) -> bool:
    """Whether a day stands by a participle: behind it, before the act, or right before it."""
    behind = 0 <= first - cue.last <= _BEHIND and not (cue.last <= anchor < first) and not any(
        c.cue.pos == "verb" for c in scene.between(cue.last, first)) and not any(
        cue.last <= scene.span(m)[0] < first for m in scene.items)  # the day behind ``the promised tanks`` is the act's
    return behind or ("nom" in scene.grammar.donor and 0 <= cue.first - last <= 0)

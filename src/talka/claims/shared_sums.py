"""Parts of a sum that go to somebody each (``Of the total, 675 million will go to Kyiv``)."""

from __future__ import annotations

from talka.claims.in_order import ordinal_before
from talka.claims.nodes import CueNode
from talka.claims.scene import Scene
from talka.claims.share_words import portions

MORE = ("more", "awaited")
"""Forms of verbs that say that more of something comes; the first also of a share of it."""
_BESIDE = 3
"""Tokens between a verb that a sum goes by and who gets it."""

_OF_SHARE = 3
"""Tokens of words for a share before the verb that says that it follows."""


def is_share(cue: CueNode) -> bool:
    """Return whether a verb tells where a sum goes, which is its doer in form alone."""
    return cue.cue.get("form") == "share"


def follows_on(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb of following has a bare count as its doer (``another ten will follow``)."""
    if cue.cue.get("form") not in MORE:
        return True
    small = {i for c in scene.acts("will", "plan", "may", "must", "expect", "now") for i in range(c.first, c.last)}
    at, helping = cue.first, {*scene.grammar.infinitive, *scene.grammar.passive, *scene.grammar.perfect}
    while at > scene.sentence.first and (at - 1 in small or scene.tokens[at - 1].norm in helping):
        at -= 1
    at = _before_insertion(scene, at)
    shared = cue.cue.get("form") == MORE[0] and any(
        p.last == at for p in portions(scene, max(at - _OF_SHARE, scene.sentence.first), at))
    counted = any(scene.span(m)[1] == at for m in scene.quantities) or _is_more(scene, at) or shared
    return (counted or _are_things(scene, cue, at) or ordinal_before(scene, cue.first) is not None) and not any(
        scene.span(m)[0] >= cue.last and scene.breaks(scene.span(m)[0], cue.last) == 0 for m in scene.items)


def _are_things(scene: Scene, cue: CueNode, at: int) -> bool:
    """Whether things alone open a sentence before a verb of following, and a time or nothing is behind it."""
    if "before" not in scene.grammar.donor or cue.cue.get("status"):
        return False
    last = cue.last
    behind = last >= scene.sentence.last or scene.tokens[last].shape == "sign" or any(
        last <= scene.span(d)[0] <= last + 1 for d in scene.dates)
    ends = [scene.span(m)[1] for m in scene.items if getattr(m.value, "categories", ()) and not m.may_be("topic")]
    verbs = any(c.cue.pos == "verb" and c.last <= at for c in scene.cues)
    return behind and min(ends, default=at + 1) <= at and not verbs and not any(n.last <= at for n in scene.parties)


def _before_insertion(scene: Scene, at: int) -> int:
    """Where words between two commas right before a token begin (``ten, still on the way, will follow``)."""
    if "before" not in scene.grammar.donor or scene.tokens[at - 1].norm != ",":
        return at
    return next((i for i in range(at - 2, scene.sentence.first, -1) if scene.tokens[i].norm == ","), at)


def _is_more(scene: Scene, at: int) -> bool:
    """Whether a thing that a word such as ``another`` counts ends at a token (``another four boats``)."""
    thing = next((scene.span(m)[0] for m in scene.items if scene.span(m)[1] == at), None)
    return thing is not None and any(
        scene.span(q)[1] == thing and any(scene.tokens[i].norm in scene.grammar.another
                                          for i in range(max(scene.span(q)[0] - 1, scene.sentence.first), thing))
        for q in scene.quantities)


def goes_to_somebody(scene: Scene, cue: CueNode) -> bool:
    """Return whether a verb of going has a sum as its doer and who gets it beside it; any other verb has not."""
    if not is_share(cue):
        return True
    counted = () if cue.cue.get("status") else scene.quantities
    spans = [scene.span(m) for m in (*scene.money, *counted)]
    free = "nom" in scene.grammar.donor
    sums = [first for first, last in spans if (free or last <= cue.first) and scene.breaks(last - 1, cue.first) == 0]
    before = min(sums, default=cue.first)
    doers = any(n.prep is None and not n.is_adjective and n.has("nom") and not n.has("dat") and before <= n.first
                and n.last <= cue.first for n in scene.parties)
    marks = scene.grammar.recipient
    near = any(-_BESIDE <= n.first - cue.last <= _BESIDE and n.party.type != "person" and not n.is_adjective and (
        (n.prep is not None and f"prep:{n.prep}" in marks) or n.has("dat") or "before" in scene.grammar.donor)
        for n in scene.parties)
    return bool(sums) and not doers and (near or _goes_to_things(scene, cue))


def _goes_to_things(scene: Scene, cue: CueNode) -> bool:
    """Whether what the sum buys stands right behind the verb (``200 million will go to air defence``)."""
    return any(0 <= scene.span(m)[0] - cue.last <= _BESIDE for m in scene.items) or any(
        0 <= c.first - cue.last <= _BESIDE for c in scene.acts("aid", "repair", "buy", "defence"))

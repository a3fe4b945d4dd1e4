"""Verbs that stand side by side: the first only leads to the second."""

from __future__ import annotations

from talka.claims.nodes import CueNode
from talka.claims.scene import Scene


def is_done_before(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Return whether a verb of preparing is joined to one of giving in its own form (``collected and sent``)."""
    return governor.cue.act == "prepare" and governor.has("ppp") and cue.has("ppp") and any(
        c.first == governor.last and c.last == cue.first for c in scene.acts("and"))


def is_said_of_thing(scene: Scene, participle: CueNode) -> bool:
    """Return whether a participle right behind a thing only tells who promised it, before the verb of the clause.

    ``The 12 howitzers promised by Norway have been delivered``.
    """
    if participle.cue.act not in ("pledge", "promise") or not (
            participle.has("ppp") or participle.cue.pos == "adjective") or (
            "before" not in scene.grammar.donor):
        return False
    if not any(c.first == participle.last and c.cue.act == "prep" for c in scene.cues) or not any(
            scene.span(m)[1] == participle.first for m in scene.items):
        return False
    auxiliaries = {*scene.grammar.passive, *scene.grammar.perfect}
    return any(c.cue.pos == "verb" and c.first > participle.last and c.cue.act not in ("pledge", "promise")
               and scene.tokens[c.first - 1].norm in auxiliaries for c in scene.cues)


def is_told_by(scene: Scene, governor: CueNode, cue: CueNode) -> bool:
    """Return whether a request is only what a verb behind ``by`` answers (``responded to the appeal by sending``)."""
    return governor.cue.act in ("ask", "request") and cue.ever("ger") and "before" in scene.grammar.donor and any(
        c.cue.act == "prep" and c.last == cue.first and f"prep:{c.cue.lemma}" in scene.grammar.donor_passive
        and c.first >= governor.last for c in scene.cues)

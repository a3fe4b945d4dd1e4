"""Talks on an act, which is then only talked over."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene


def is_talked_over(scene: Scene, talks: CueNode, act: Act) -> bool:
    """Return whether talks told before are on an act (``is in talks with Paris on the purchase of``)."""
    preposition = scene.prep_before(act.cue.first)
    prep, grammar = f"prep:{preposition}", scene.grammar
    marks = (*grammar.place, *grammar.recipient, *grammar.source, *grammar.with_, *grammar.through, "prep:None")
    if any(c.first == talks.first for c in scene.acts("consider")):
        return False  # one side alone considers what it may do
    free = "nom" in grammar.donor
    about = not any(m.partition("+")[0] == prep for m in marks) if free else preposition in grammar.talks_on
    return (talks.last <= act.cue.first and scene.clause(talks.first) == scene.clause(act.cue.first)
            and about and not any(c.cue.pos == "verb" and not is_noun(scene, c)
                                  for c in scene.between(talks.last, act.cue.first)))

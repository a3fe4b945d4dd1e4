"""Verbs that share a doer (``The minister met her colleague in Riga and promised``): the colleague is none."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene

_HELPERS = 4
"""Tokens that helping verbs and adverbs take between the word that joins and a verb."""


def before_first_verb(scene: Scene, nodes: Sequence[PartyNode], verb: CueNode) -> list[PartyNode]:
    """Return, of the parties before a verb that ``and`` joins to another, those before that other; else all of them.

    Only where place alone tells who does something.
    """
    if "before" not in scene.grammar.donor or not nodes:
        return list(nodes)
    joint = next((c for c in scene.acts("and") if 0 <= verb.first - c.last <= _HELPERS
                  and c.first > nodes[0].first), None)
    if joint is None or any(joint.last <= n.first < verb.first for n in scene.parties) or any(
            scene.tokens[i].shape != "lower" for i in range(joint.last, verb.first)):
        return list(nodes)
    clause = scene.clause(verb.first)
    first = next((c for c in scene.cues if c.cue.pos == "verb" and c.last <= joint.first and c.first >= nodes[0].last
                  and scene.clause(c.first) == clause and not c.ever("ger") and not c.ever("inf")), None)
    if first is None or any(c.cue.pos == "noun" and c.first == first.first for c in scene.cues):
        return list(nodes)
    return [n for n in nodes if n.last <= first.first] or list(nodes)

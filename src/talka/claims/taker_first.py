"""Receivers before what each gets (``gave Niger 6 million and Togo 2 million``, ``to Niger (6 million) and Togo``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.role_marks import is_marked_recipient
from talka.claims.scene import Scene

_NEAR = 2
"""Tokens between the verb, who gets it and the first figure: an article, a bracket."""


def has_taker_first(scene: Scene, act: Act, node: PartyNode) -> bool:
    """Return whether the first sum of an act stands behind who gets it, so that the next name gets its sum too.

    Behind a semicolon, or before a comma that stands for the verb, the next name gives; so it does before a count,
    where reporters leave out the verb (``Japan will give Vietnam 10 tanks, Australia eight``).
    """
    if scene.tokens[node.first - 1].norm == ";" or (
            node.last < scene.sentence.last and scene.tokens[node.last].norm == ","):
        return False
    sums = sorted(scene.span(m) for m in scene.money if scene.span(m)[0] >= act.cue.last)
    own = next((s for s in sums if s[0] >= node.last), None)
    if own is None or own[1] - own[0] < sums[0][1] - sums[0][0]:
        return False  # where the currency is left out, so is the verb (``gave Kyiv 30 million euros and Oslo 10``)
    figures = [s[0] for s in sums]
    if not figures or "before" not in scene.grammar.donor:
        return False
    first = min(figures)
    if act.passive and scene.tokens[first - 1].norm != "(":
        return False
    takers = [n for n in scene.parties if act.cue.last <= n.first and 0 <= first - n.last <= _NEAR
              and not n.is_adjective]
    return any(_gets(scene, act, n, first) for n in takers)


def _gets(scene: Scene, act: Act, node: PartyNode, figure: int) -> bool:
    bracketed = scene.tokens[figure - 1].norm == "("
    if bracketed:
        return is_marked_recipient(node, scene.grammar.recipient)
    return node.prep is None and node.first - act.cue.last <= 1 and node.last == figure

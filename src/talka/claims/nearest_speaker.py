"""Who stands nearest to a word of saying and may be its subject."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.saying_subjects import is_free, is_told_of, whom_cited
from talka.claims.scene import Scene

_BESIDE = 3
"""Tokens between a word such as ``according to`` and who tells it."""


def nearest(scene: Scene, cue: CueNode, nodes: Sequence[PartyNode]) -> PartyNode | None:
    """Return the person nearest to the word of saying; a body where there is no person."""
    able = [n for n in nodes if n.prep is None or cue.cue.act in ("according", "cite") or (
        _is_by(scene, cue, n) or is_free(scene, n))]
    if scene.tokens[cue.first].norm in scene.grammar.told_to:
        able = [n for n in able if not 0 <= n.first - cue.last <= 1]
    if cue.cue.act == "according":
        able = [n for n in able if not any(c.last == n.first for c in scene.acts("office"))]
    if cue.cue.act == "according" and "nom" in scene.grammar.donor:
        able = [n for n in able if 0 <= n.first - cue.last <= _BESIDE or 0 <= cue.first - n.last <= _BESIDE]
    people = [n for n in able if n.party.type == "person"]
    people = [n for n in people if not n.has("ref") or all(o.first != n.last for o in people)]
    people = [n for n in people if "nom" in scene.grammar.donor or not n.tags & {"poss"}] or people
    cited = whom_cited(scene, cue, people)
    if cited is not None:
        return cited
    bodies = [n for n in able if n.party.type != "person" and not (n.is_adjective or n.tags & {"poss", "holder"})]
    bodies = [n for n in bodies if n.party.type != "country" or cue.cue.act != "say" or _is_beside(scene, cue, n)]
    for group in (people, bodies):
        marked = [n for n in group if "nom" not in scene.grammar.donor or n.has("nom")] or (
            group if cue.cue.act != "say" else [])
        if marked:
            marked = [n for n in marked if not is_told_of(scene, cue, n)] or marked
            return min(marked, key=lambda n: min(abs(n.first - cue.last), abs(cue.first - n.last)))
    return None


def _is_by(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a preposition makes somebody the doer of a passive verb (``This was stressed by the minister``)."""
    return cue.cue.pos == "verb" and f"prep:{node.prep}" in scene.grammar.donor_passive and (
        0 < node.first - cue.last <= _BESIDE)


def _is_beside(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a state stands in the clause of a verb of saying, where it may be its doer."""
    first, last = sorted((node.first, cue.first))
    return scene.breaks(first, last) == 0 and not any(
        c.cue.pos == "verb" and first < c.first < last for c in scene.cues)

"""Who only tells of a meeting, and where a visit is only the occasion of something else."""

from __future__ import annotations

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene

_BESIDE = 3
"""Tokens between a word of saying and who says it."""


def without_tellers(scene: Scene, cue: CueNode, people: list[PartyNode]) -> list[PartyNode]:
    """Return who takes part without a person who only tells of it, where another of the same state takes part."""
    return [n for n in people if not (_only_tells(scene, cue, n) and any(
        o.party.type == "person" and o.party.country == n.party.country and o.party.id != n.party.id
        and not _only_tells(scene, cue, o) for o in people))]


def without_echo(scene: Scene, people: list[PartyNode]) -> list[PartyNode]:
    """Return who takes part without a word for an office that is only taken for who is met (``the minister met X``)."""
    marks = {m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.with_}
    met = {n.party.id for n in people if n.prep in marks}
    return [n for n in people if not (n.prep is None and n.has("ref") and n.party.id in met)]


def _only_tells(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a person stands in a clause of saying apart from the meeting, right beside its verb."""
    if node.party.type != "person" or node.prep is not None or not scene.breaks(node.first, cue.first):
        return False
    return any(c.cue.pos == "verb" and scene.breaks(c.first, node.first) == 0 and scene.breaks(c.first, cue.first) > 0
               and min(abs(node.first - c.last), abs(c.first - node.last)) <= _BESIDE
               for c in scene.acts("say", "report"))


def agreeing_there(scene: Scene) -> list[CueNode]:
    """Return verbs of agreeing by which persons of two states met somewhere (``agreed on it in Kyiv``)."""
    if not scene.places or "nom" not in scene.grammar.donor:
        return []
    return [c for c in scene.acts("agree", "negotiate") if c.cue.pos == "verb" and c.has("past")
            and (c.has("pl") or not c.has("sg")) and not is_noun(scene, c) and len({
                n.party.country for n in scene.parties if (n.party.type == "person" or "holder" in n.tags)
                and n.party.country and n.prep is None and n.has("nom") and scene.breaks(n.first, c.first) == 0}) > 1]


def is_mere_occasion(scene: Scene, cue: CueNode) -> bool:
    """Return whether a visit of nobody is only when something is signed (``to be signed during the visit``)."""
    if cue.cue.act != "visit" or not (cue.cue.pos == "phrase" or is_noun(scene, cue)):
        return False
    behind = cue.cue.pos == "phrase" or scene.prep_before(cue.first) is not None or not cue.has("nom")
    return behind and bool(scene.acts("sign"))

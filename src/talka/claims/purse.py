"""Whose money it is that goes somewhere: the owner of the contribution, the loan or the grant of which a verb tells."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.owners import owners_of
from talka.claims.scene import Scene

GOES = ("goal", "share", "flows")
"""Forms of verbs that tell where money goes."""
_NOUNS = ("aid", "finance", "lend", "pay", "give", "allocate")
"""Acts whose nouns name money that somebody gives."""


def purse_owners(scene: Scene, act: Act) -> list[PartyNode]:
    """Return who owns the money that goes to somebody (``Norway's contribution of 200 million kroner will go to``)."""
    if act.noun or not (act.cue.cue.get("form") in GOES or act.passive) or not scene.money:
        return []
    nouns = [c for c in scene.acts(*_NOUNS) if c.cue.pos == "noun" and c.last <= act.cue.first
             and scene.breaks(c.first, act.cue.first) == 0]
    return next((found for c in nouns if (found := _owners(scene, c, act))), []) or _of_sum(scene, act)


def _of_sum(scene: Scene, act: Act) -> list[PartyNode]:
    """Whose sum it is, told right before or behind it (``Norway's 4 million``, ``the 4 million euros from Norway``)."""
    if "before" not in scene.grammar.donor:
        return []
    sums = [scene.span(m) for m in scene.money if scene.span(m)[1] <= act.cue.first]
    return [n for n in scene.parties for first, last in sums if (n.has("poss") and 0 <= first - n.last <= 1) or (
        n.prep is not None and f"prep:{n.prep}" in scene.grammar.source and 0 <= n.first - last <= 1)][:1]


def _owners(scene: Scene, noun: CueNode, act: Act) -> list[PartyNode]:
    """The owners of a noun, which a sum may part from it (``Norvegijos 200 mln. kronų įnašas``)."""
    owners = [n for n in owners_of(scene, noun) if n.last <= act.cue.first]
    if owners or "gen" not in scene.grammar.donor_passive:
        return owners
    sums = [scene.span(m) for m in scene.money if scene.span(m)[1] == noun.first]
    return [n for n in scene.parties if n.prep is None and n.has("gen") and any(n.last == first for first, _ in sums)]

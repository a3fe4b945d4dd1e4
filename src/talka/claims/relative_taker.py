"""Who gets what a relative clause tells: whom its pronoun stands for (``Kenya, to which 5 million was given``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene

_BESIDE = 3
"""Tokens between a pronoun or its preposition and the name that it stands for."""


def taker_before(scene: Scene, act: Act) -> list[PartyNode]:
    """Return whom the relative pronoun of the act's clause stands for, where its case or preposition marks who gets."""
    if act.noun:
        return []
    opener = scene.opener(scene.sentence.first, act.cue.first, "relative")
    if opener is None or scene.breaks(opener.first, act.cue.first) > 0:
        return []
    prep = next((c for c in scene.acts("prep") if c.last == opener.first), None)
    at = opener.first if prep is None else prep.first
    if not _marks_taker(scene, opener, prep):
        return []
    near = [n for n in scene.parties if n.last <= at and at - n.last < _BESIDE and not n.is_adjective
            and n.party.type != "person"]
    return near[-1:]


def _marks_taker(scene: Scene, pronoun: CueNode, prep: CueNode | None) -> bool:
    """Whether a pronoun or the preposition before it marks who gets something."""
    if prep is None:
        return scene.tokens[pronoun.first].norm in scene.grammar.relatives_given
    mark = f"prep:{prep.cue.lemma}"
    return mark in scene.grammar.recipient and ("before" in scene.grammar.donor or mark not in scene.grammar.place)

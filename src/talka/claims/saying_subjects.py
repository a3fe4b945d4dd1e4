"""Who may be the subject of a word of saying, and who is none: small questions about one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.scene import Scene

_OF = 2
"""Tokens between ``the words`` and whose they are."""

def of_words(cues: Sequence[CueNode], nodes: Sequence[PartyNode]) -> PartyNode | None:
    """Whose words are quoted: the genitive beside the noun (``the words of the minister are given in the report``)."""
    nouns = [c for c in cues if c.cue.pos == "noun" and c.cue.act == "say"]
    return next((n for n in nodes for c in nouns if n.party.type == "person" and n.has("gen")
                 and not ({"nom", "acc"} <= n.tags) and (0 <= n.first - c.last <= _OF or n.last == c.first)), None)


def is_free(scene: Scene, node: PartyNode) -> bool:
    """Whether a preposition governs another word before a doer (``answered to criticism the president``)."""
    return node.party.type == "person" and node.has("nom") and "nom" in scene.grammar.donor and not any(
        c.cue.act == "prep" and c.last == node.first for c in scene.cues)


def is_told_of(scene: Scene, cue: CueNode, node: PartyNode) -> bool:
    """Whether a person only occurs in what is said (``said he and the minister had agreed``)."""
    return any(c.has("nom") and cue.last <= c.first < node.first for c in scene.acts("pronoun"))


def is_by_office(scene: Scene, cue: CueNode) -> bool:
    """Whether one who is only called by an office is the subject of a word of saying (``the minister said``)."""
    return any(min(abs(c.first - cue.last), abs(cue.first - c.last)) <= 1
               for c in scene.acts("office") if "pl" not in set().union(*c.mention.features) or c.has("sg"))


def is_unknown(scene: Scene, at: int) -> bool:
    """Whether a token is a name that nothing explains."""
    if not scene.sentence.first < at < scene.sentence.last or scene.tokens[at].shape != "title":
        return False
    if scene.tokens[at].end - scene.tokens[at].start == 1:  # an initial
        return False
    if any(n.first == at + 1 and n.party.type == "person" for n in scene.parties):
        return False  # a given name before the surname that is known
    known = [(n.first, n.last) for n in scene.parties] + [(c.first, c.last) for c in scene.cues]
    known += [scene.span(m) for m in scene.mentions if m.kind == "place"]
    return not any(first <= at < last for first, last in known)

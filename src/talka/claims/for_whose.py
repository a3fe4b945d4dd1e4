"""Whose it is what a sum is for: the state that owns it gets the sum (``for the support of the defence of Kenya``)."""

from __future__ import annotations

from collections.abc import Collection

from talka.claims.act import Act
from talka.claims.no_recipient import is_compound
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_NEAR = 6
"""Tokens from the preposition or the infinitive that tells what a sum is for to the state whose it is."""
_BLOCKING = ("attend", "meet", "visit", "base", "buy", "say", "report", "relative", "that")
"""Acts and openers behind which no purpose of the sum is told."""


def for_whose(scene: Scene, act: Act, behind: int, home: Collection[str | None]) -> list[PartyNode]:
    """Return the state whose a purpose is that is told behind a sum, not one of ``home``, who give it."""
    for node in scene.parties:
        if not behind < node.first < act.last or node.party.type != "country" or node.party.id in home:
            continue
        if not _is_owner(scene, node) or is_compound(scene, node) or scene.breaks(behind - 1, node.first) > 0:
            continue
        near = range(max(node.first - _NEAR, behind - 1), node.first)
        if any(c.first in near for c in scene.acts(*_BLOCKING)):
            continue
        if any(_opens_purpose(scene, i) for i in near):
            return [node]
    return []


def _is_owner(scene: Scene, node: PartyNode) -> bool:
    """Whether a name owns the noun beside it: a genitive, an adjective, ``'s``."""
    if "nom" not in scene.grammar.donor:
        return node.has("poss") or node.is_adjective
    return node.is_adjective or (node.has("gen") and not node.has("nom"))


def _opens_purpose(scene: Scene, at: int) -> bool:
    """Whether a preposition of whom or what something is for stands at a token, or an infinitive of helping."""
    for cue in scene.cues:
        if cue.first != at:
            continue
        if cue.cue.act == "prep" and cue.cue.lemma in scene.grammar.purposes:
            return True
        if cue.cue.act == "support" and cue.cue.pos == "verb" and cue.has("inf"):
            return True
    return False

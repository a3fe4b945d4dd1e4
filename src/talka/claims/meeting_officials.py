"""Officials and delegations who meet, told by their offices alone (``a Turkish deputy minister visited Tripoli``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene


def officials(scene: Scene, cue: CueNode, people: Sequence[PartyNode]) -> list[PartyNode]:
    """Return the doers of a verb of meeting or visiting that stand as an office or a delegation of a state."""
    if cue.cue.pos == "noun" or is_noun(scene, cue) or scene.quoted(cue.mention.start) is not None:
        return []
    free = "nom" in scene.grammar.donor
    return [n for n in people if _is_nameless(n) and n.party.type == "country" and n.prep is None
            and scene.breaks(n.first, cue.first) == 0 and (n.has("nom") if free else n.last <= cue.first)]


def _is_nameless(node: PartyNode) -> bool:
    """Whether a state stands for the unnamed holder of its public office, or for its delegation."""
    return ("holder" in node.tags and "private" not in node.tags) or node.mention.entry == "delegation"

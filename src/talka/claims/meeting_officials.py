"""Officials and delegations who meet, told by their offices alone (``a Turkish deputy minister visited Tripoli``)."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import CueNode, PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.model import Party


def officials(scene: Scene, cue: CueNode, people: Sequence[PartyNode]) -> list[PartyNode]:
    """Return the doers of a verb of meeting or visiting that stand as an office or a delegation of a state."""
    if cue.cue.pos == "noun" or is_noun(scene, cue) or scene.quoted(cue.mention.start) is not None:
        return []
    free = "nom" in scene.grammar.donor
    return [n for n in people if _is_nameless(n) and n.party.type == "country" and n.prep is None
            and scene.breaks(n.first, cue.first) == 0 and (n.has("nom") if free else n.last <= cue.first)]


def visited_capital(scene: Scene, cue: CueNode) -> list[PartyNode]:
    """Return the state whose capital a verb of visiting has right behind it (``posetila Ankaru``)."""
    if cue.cue.act != "visit" or cue.cue.pos != "verb" or "nom" not in scene.grammar.donor:
        return []
    for capital in scene.mentions:
        party, (first, last) = capital.value, scene.span(capital)
        if isinstance(party, Party) and party.type == "country" and capital.may_be("capital") and capital.may_be(
                "acc") and 0 <= first - cue.last <= 1 and scene.prep_before(first) is None:
            return [PartyNode(capital, party, None, first, last, frozenset({"capital"}))]
    return []


def _is_nameless(node: PartyNode) -> bool:
    """Whether a state stands for the unnamed holder of its public office, or for its delegation."""
    return ("holder" in node.tags and "private" not in node.tags) or node.mention.entry == "delegation"

"""Who speaks in an article that opens with words and names their speaker only afterwards (``"…," he said. The …``)."""

from __future__ import annotations

from talka.claims.context import Context
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene

_AHEAD = 3
"""Sentences in which the speaker is named."""


def told_of_ahead(context: Context, scene: Scene) -> PartyNode | None:
    """Return the first person of the sentences behind, where the article has named none before."""
    own = [s for s in context.scenes[:scene.number + 1] if s.sentence.block != "headline"]
    if any(n.party.type == "person" and s.quoted(n.mention.start) is None for s in own for n in s.parties):
        return None
    for later in context.scenes[scene.number + 1:scene.number + 1 + _AHEAD]:
        able = [n for n in later.parties if n.party.type == "person" and n.prep is None and not n.has("poss")
                and later.quoted(n.mention.start) is None and ("nom" not in scene.grammar.donor or n.has("nom"))]
        if able:
            return able[0]
    return None

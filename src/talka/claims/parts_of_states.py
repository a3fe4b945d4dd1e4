"""Parts of a state told by a quarter of the sky (``in the east of Ukraine``): what is there is in the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talka.claims.nodes import PartyNode

if TYPE_CHECKING:
    from talka.claims.scene import Scene


def part_before(scene: Scene, first: int) -> int | None:
    """Return where the word for a part of the state stands whose name begins at a token (``the east of``)."""
    at = first - 1
    if at > scene.sentence.first and scene.tokens[at].norm in scene.grammar.belonging:
        at -= 1
    return at if at >= scene.sentence.first and scene.tokens[at].norm in scene.grammar.quarters else None


def is_in_part(scene: Scene, node: PartyNode) -> bool:
    """Whether a word for a part of a state, in the case of a place, stands behind its name (``Ukrainos rytuose``)."""
    return node.has("gen") and node.last < scene.sentence.last and (
        scene.tokens[node.last].norm in scene.grammar.quarters_there)

"""Counts that stand behind what they count: ``the boats, 13 in number``, ``carriers (20 units)``."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.model import Mention

_OPENING = frozenset({*DASHES, ",", "(", ":"})
"""Signs before a count that stands behind its noun."""


def count_behind(scene: Scene, after: int) -> Mention | None:
    """Return the count right behind a thing that ends before a token, where a word for pieces makes it one of it."""
    if after + 1 >= scene.sentence.last or scene.tokens[after].norm not in _OPENING:
        return None
    count = next((q for q in scene.quantities if scene.span(q)[0] == after + 1), None)
    if count is None:
        return None
    behind = [t.norm for t in scene.tokens[scene.span(count)[1]:scene.sentence.last]]
    return count if any(behind[:len(words)] == words for words in (p.split() for p in scene.grammar.pieces)) else None

"""Counts that stand behind what they count: ``the boats, 13 in number``, ``carriers (20 units)``."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.claims.signs import DASHES
from talka.model import Mention

_OPENING = frozenset({*DASHES, ",", "(", ":"})
"""Signs before a count that stands behind its noun."""


def count_behind(scene: Scene, after: int) -> Mention | None:
    """Return the count right behind a thing that ends before a token, where a word for pieces makes it one of it."""
    if after + 1 < scene.sentence.last and scene.tokens[after].norm in scene.grammar.belonging:
        return _of_people(scene, after + 1)
    if after + 1 >= scene.sentence.last or scene.tokens[after].norm not in _OPENING:
        return None
    count = next((q for q in scene.quantities if scene.span(q)[0] == after + 1), None)
    if count is None:
        return None
    behind = [t.norm for t in scene.tokens[scene.span(count)[1]:scene.sentence.last]]
    return count if any(behind[:len(words)] == words for words in (p.split() for p in scene.grammar.pieces)) else None


def _of_people(scene: Scene, at: int) -> Mention | None:
    """The count of those of whom a team is, with nothing or a bare word for people behind it (``a team of 45``)."""
    count = next((q for q in scene.quantities if at <= scene.span(q)[0] <= at + 1), None)
    if count is None:
        return None
    last = scene.span(count)[1]
    bare = last >= scene.sentence.last or scene.tokens[last].shape == "sign" or any(
        c.first == last and c.cue.pos in ("verb", "prep") for c in scene.cues) or any(
        c.first == last for c in scene.acts("prep"))
    return count if bare or scene.tokens[last].norm in scene.grammar.heads else None

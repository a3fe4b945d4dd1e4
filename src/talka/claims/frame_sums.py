"""Sums of what something is given under (``rice under a 90 million credit line``), which it is not worth itself."""

from __future__ import annotations

from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.model import Mention

_BESIDE = 3
"""Tokens between a sum and the loan or programme that it is the sum of."""


def without_frame(scene: Scene, found: Found) -> Found:
    """Return what was found without the sum of a loan or package under which things are given."""
    if not found.money or not found.concrete or "before" not in scene.grammar.donor:
        return found
    kept = tuple(m for m in found.money if not _is_of_frame(scene, m))
    return found._replace(money=kept)


def _is_of_frame(scene: Scene, money: Mention) -> bool:
    """Whether a loan or aid beside a sum stands behind a word such as ``under`` or ``as part of``."""
    first, last = scene.span(money)
    words = [c for c in scene.acts("lend", "aid", "finance") if c.cue.pos == "noun" and (
        0 <= c.first - last <= _BESIDE or 0 <= first - c.last <= 1)]
    return any(f"prep:{scene.prep_before(at)}" in scene.grammar.through
               for c in words for at in (min(c.first, first), c.first))

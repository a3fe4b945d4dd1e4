"""Sums of what something is given under (``rice under a 90 million credit line``), which it is not worth itself."""

from __future__ import annotations

from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.model import Mention

_BESIDE = 3
"""Tokens between a sum and the loan or programme that it is the sum of."""


def without_frame(scene: Scene, found: Found) -> Found:
    """Return what was found without the sum of a loan or package under which things are given."""
    if not found.money or "before" not in scene.grammar.donor or not found.concrete:
        several = len(found.money) > 1 and "nom" in scene.grammar.donor
        return found._replace(money=_without_programme(scene, found.money)) if several else found
    kept = tuple(m for m in found.money if not _is_of_frame(scene, m))
    return found._replace(money=kept)


def is_of_programme(scene: Scene, money: Mention) -> bool:
    """Return whether a sum is that of the programme under which another sum of the sentence is paid."""
    return len(scene.money) > 1 and "nom" in scene.grammar.donor and (
        _is_of_frame(scene, money) or _is_under(scene, money))


def _without_programme(scene: Scene, sums: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The sums without that of the programme under which another is paid (``250 million under a 700 million plan``)."""
    kept = tuple(m for m in sums if not is_of_programme(scene, m))
    return kept or sums


def _is_under(scene: Scene, money: Mention) -> bool:
    """Whether words that only describe a programme part its sum, before the word for it, from such a preposition."""
    first, last = scene.span(money)
    if not any(0 <= c.first - last <= _BESIDE for c in scene.acts("lend", "aid", "finance") if c.cue.pos == "noun"):
        return False
    return any(first - _BESIDE <= c.last <= first and f"prep:{c.cue.lemma}" in scene.grammar.through and not any(
        scene.tokens[i].shape == "sign" for i in range(c.last, first)) for c in scene.acts("prep"))


def _is_of_frame(scene: Scene, money: Mention) -> bool:
    """Whether a loan or aid beside a sum stands behind a word such as ``under`` or ``as part of``."""
    first, last = scene.span(money)
    words = [c for c in scene.acts("lend", "aid", "finance") if c.cue.pos == "noun" and (
        0 <= c.first - last <= _BESIDE or 0 <= first - c.last <= 1)]
    return any(f"prep:{scene.prep_before(at)}" in scene.grammar.through
               for c in words for at in (min(c.first, first), c.first))

"""Counts of what gets a thing and is none itself (``fit 24 hospitals with panels``, ``equipped 12 villages with``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from talka.claims.scene import Scene

if TYPE_CHECKING:
    from talka.claims.things import Thing


def has_own_noun(scene: Scene, end: int, thing: Thing) -> bool:
    """Return whether ``with`` parts a count from a thing: it counts what stands before that word."""
    for at in range(end + 1, thing.first):
        if scene.tokens[at].norm in scene.grammar.laden and not _is_hyphened(scene, at):
            return "before" in scene.grammar.donor or all(
                "ins" in f for m in thing.mentions[-1:] for f in m.features)
    return False


def _is_hyphened(scene: Scene, at: int) -> bool:
    """Whether a word is a part of one with a hyphen."""
    return "-" in (scene.tokens[at - 1].norm, scene.tokens[min(at + 1, scene.sentence.last - 1)].norm)

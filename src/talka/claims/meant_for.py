"""Counted things that others are only for, and that are not given: ``engines for 20 helicopters``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.things import Thing


def unmeant(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without counted ones right behind another thing and a word such as ``for``."""
    ends = {t.last for t in found}
    behind = {c.last for c in scene.acts("prep") if c.cue.lemma in scene.grammar.purpose and c.first in ends}
    return [t for t in found if t.item.quantity is None or t.first not in behind]

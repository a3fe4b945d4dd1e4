"""Counted things that others are only for, and that are not given: ``engines for 20 helicopters``."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.things import Thing

_ARMS = frozenset({"artillery", "small_arms", "armoured_vehicle", "anti_tank"})
"""Categories of arms that ammunition is told of as for."""


def unmeant(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without those right behind another thing and a word such as ``for``.

    These are the counted ones, and the arms that ammunition is for (``rounds for howitzers``).
    """
    ends = {t.last: t.item.categories for t in found}
    behind = {c.last: ends[c.first] for c in scene.acts("prep")
              if c.cue.lemma in scene.grammar.purpose and c.first in ends}
    counted = {scene.span(q)[1] for q in scene.quantities if scene.span(q)[0] in behind}
    loaded = {at for at, kinds in behind.items() if "ammunition" in kinds}
    return [t for t in found if not (t.first in behind and t.item.quantity is not None) and not (
        (t.first in loaded or (t.first in counted and loaded)) and _ARMS.issuperset(t.item.categories))]

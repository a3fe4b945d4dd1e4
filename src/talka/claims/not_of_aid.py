"""Sums and stops that are of no aid: debts that somebody wants back, visits that are called off."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.scene import Scene


def is_owed(scene: Scene, act: Act) -> bool:
    """Return whether a sum that is asked for, or for which something is stopped, is a debt."""
    return act.cue.cue.act in ("request", "cancel", "delay") and act.cue.cue.get("form") != "relief" and any(
        c.cue.get("form") is None and c.first >= act.cue.last for c in scene.acts("debt")) and not any(
        c.cue.get("form") == "relief" for c in scene.acts("finance"))


def is_of_visit(scene: Scene, act: Act) -> bool:
    """Return whether it is a visit or talks that are called off."""
    return act.cue.cue.act in ("cancel", "delay") and not act.noun and any(
        c.cue.pos == "noun" and 0 <= c.first - act.cue.last <= 1 for c in scene.acts("visit", "meet"))

"""What a rule says of a sentence, kept as long as the sentence is read: several finders ask for the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from talka.claims.scene import Scene

A = TypeVar("A")
R = TypeVar("R")


def remembered(rule: Callable[[Scene, A], R]) -> Callable[[Scene, A], R]:
    """Return a rule on a sentence and one cue or act of it that is worked out once for each of them.

    Values are told apart by what they are, not by what they equal, which would cost as much as most rules.
    """
    def kept(scene: Scene, about: A) -> R:
        key = rule, id(about)
        known = scene.remembered.get(key)
        if known is None:
            known = scene.remembered[key] = about, rule(scene, about)
        return cast("R", known[1])
    kept.__doc__ = rule.__doc__
    return kept


def remembered_between(rule: Callable[[Scene, int, int], R]) -> Callable[[Scene, int, int], R]:
    """Return a rule on what stands between two tokens of a sentence that is worked out once for each such two."""
    def kept(scene: Scene, first: int, last: int) -> R:
        key = rule, first, last
        known = scene.remembered.get(key)
        if known is None:
            known = scene.remembered[key] = None, rule(scene, first, last)
        return cast("R", known[1])
    kept.__doc__ = rule.__doc__
    return kept

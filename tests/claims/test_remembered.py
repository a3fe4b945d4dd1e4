"""A rule on a sentence is worked out once for each cue or stretch that it is asked about."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from talka.claims.remembered import remembered, remembered_between


def sentence() -> Any:
    return SimpleNamespace(remembered={})


def test_a_rule_is_asked_once_of_each_value() -> None:
    asked: list[list[int]] = []

    @remembered
    def rule(_: Any, about: list[int]) -> int:
        asked.append(about)
        return sum(about)

    scene, one, twin = sentence(), [1, 2], [1, 2]
    assert [rule(scene, one), rule(scene, one), rule(scene, twin), rule(sentence(), one)] == [3, 3, 3, 3]
    assert [id(about) for about in asked] == [id(one), id(twin), id(one)]


def test_what_is_false_is_remembered_too() -> None:
    asked: list[object] = []

    @remembered
    def rule(_: Any, about: object) -> None:
        asked.append(about)

    scene, cue = sentence(), object()
    assert rule(scene, cue) is rule(scene, cue) is None
    assert len(asked) == 1


def test_a_rule_between_two_tokens_is_asked_once_of_each_two() -> None:
    asked: list[tuple[int, int]] = []

    @remembered_between
    def rule(_: Any, first: int, last: int) -> int:
        asked.append((first, last))
        return last - first

    scene = sentence()
    assert [rule(scene, 1, 4), rule(scene, 1, 4), rule(scene, 1, 5)] == [3, 3, 4]
    assert asked == [(1, 4), (1, 5)]

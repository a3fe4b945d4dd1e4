"""The readings of a form of the lexicon, with what rooms ask of them in every article worked out once."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from talka.model import Party, Value


class Sense(NamedTuple):
    """One reading of a form: the entry's kind, its value, what the form says, and the entry's name."""

    kind: str
    value: Value
    features: frozenset[str]
    entry: str


class Entry(NamedTuple):
    """One entry that a form is of, with what the form says, a set of tags for each of its readings."""

    kind: str
    value: Value
    entry: str
    features: tuple[frozenset[str], ...]


class Readings(tuple[Sense, ...]):
    """The readings of a form; the lexicon keeps one value for all places where the form stands."""

    def of(self, kind: str, act: str = "") -> tuple[Sense, ...]:
        """Return the readings of one kind and, for cues, one act."""
        known = self._asked.get((kind, act))
        if known is None:
            known = self._asked[kind, act] = tuple(
                s for s in self if s.kind == kind and (not act or getattr(s.value, "act", "") == act))
        return known

    @cached_property
    def _asked(self) -> dict[tuple[str, str], tuple[Sense, ...]]:
        return {}

    @cached_property
    def tags(self) -> frozenset[str]:
        """What any of the readings says."""
        return frozenset().union(*(s.features for s in self))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of the readings."""
        return frozenset(s.kind for s in self)

    @cached_property
    def persons(self) -> tuple[tuple[Sense, Party], ...]:
        """The readings as a person, with the person."""
        return tuple((s, s.value) for s in self if isinstance(s.value, Party) and s.value.type == "person")

    @cached_property
    def is_small(self) -> bool:
        """Whether it is nothing but a preposition, a conjunction or another small word."""
        return all(s.kind == "cue" and getattr(s.value, "pos", "") == "small" for s in self)

    @cached_property
    def is_given(self) -> bool:
        """Whether it is known as a given name and as nothing else."""
        return all(_is_given(s) for s in self)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that the form is of, without given names, in order."""
        found: dict[tuple[str, str, Value], dict[frozenset[str], None]] = {}
        for sense in self:
            if not _is_given(sense):
                found.setdefault((sense.kind, sense.entry, sense.value), {})[sense.features] = None
        return tuple(Entry(kind, value, entry, tuple(tags)) for (kind, entry, value), tags in found.items())


def _is_given(sense: Sense) -> bool:
    return sense.entry.startswith("given/")

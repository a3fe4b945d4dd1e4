"""How the sentences of an article were read on the way to its claims, for those who want to see why."""

from __future__ import annotations

import msgspec


class TracedAct(msgspec.Struct, frozen=True):
    """A word that may make a commitment, from ``start`` to ``end``: how it is told, who gives and who gets what.

    ``stage`` is the stage of a commitment that its tense and the words that govern it tell of, ``None`` where it is
    denied. ``missing`` names what keeps it from making a claim of its own, ``None`` where nothing does.
    """

    start: int
    end: int
    act: str
    tense: str
    governors: tuple[str, ...]
    negated: bool
    condition: str | None
    stage: str | None
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    things: tuple[str, ...]
    missing: str | None


class PartyMark(msgspec.Struct, frozen=True):
    """What marks the role of the party at ``start``: the preposition before it, and the cases that its form may be."""

    start: int
    preposition: str | None
    cases: tuple[str, ...]


class Idle(msgspec.Struct, frozen=True):
    """A sentence, by its start, with no act of a commitment: the kinds its words are of, and whether it has a figure.

    ``parties`` says how many it names.
    """

    start: int
    kinds: tuple[str, ...]
    figure: bool
    parties: int


class Trace(msgspec.Struct, frozen=True):
    """The acts and the parties of an article, in order, and what its sentences without such an act have."""

    acts: tuple[TracedAct, ...]
    parties: tuple[PartyMark, ...]
    idle: tuple[Idle, ...]


class Origin(msgspec.Struct, frozen=True):
    """Where a claim is from: the rule that made it, and the names of what makes it less sure."""

    rule: str
    doubts: tuple[str, ...] = ()

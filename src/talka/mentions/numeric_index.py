"""Which roles a phrase that begins at a token may play, told by the token and the one behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

Phrases = tuple[tuple[tuple[str, ...], Any], ...]
"""The rests of phrases behind their first token with what they mean, the longest first."""
Table = dict[str, Phrases]
"""First token of a phrase -> the rest of it and what it means."""
Roles = Mapping[str, Phrases]
NOTHING: Roles = {}


class Opening(NamedTuple):
    """The phrases of a first token by role: those that it is itself, and by each second token these with its own."""

    alone: Roles
    by_second: dict[str, Roles]


def index_of(roles: Mapping[str, Table]) -> dict[str, Opening]:
    """Return what each first token of a phrase opens; most that it could open the second token rules out."""
    by_first: dict[str, dict[str, Phrases]] = {}
    for role, table in roles.items():
        for first, phrases in table.items():
            by_first.setdefault(first, {})[role] = phrases
    return {first: _opening(own) for first, own in by_first.items()}


def _opening(own: Mapping[str, Phrases]) -> Opening:
    seconds = {rest[0] for phrases in own.values() for rest, _ in phrases if rest}
    return Opening(_fitting(own, ()), {second: _fitting(own, (second,)) for second in seconds})


def _fitting(own: Mapping[str, Phrases], seconds: Iterable[str]) -> Roles:
    """The phrases that end with their first token or have one of some second tokens, in the same order."""
    kept = {role: tuple(p for p in phrases if not p[0] or p[0][0] in seconds) for role, phrases in own.items()}
    return {role: phrases for role, phrases in kept.items() if phrases}

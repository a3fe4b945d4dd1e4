"""What the knowledge base says of states, bodies and things, in the forms in which every article asks for it."""

from __future__ import annotations

import functools
from typing import NamedTuple

from talka.model import Party
from talka.packs import Packs


class Knowledge(NamedTuple):
    """What the knowledge base says, in the forms in which every article asks for it."""

    names: dict[str, Party]
    hostile: frozenset[tuple[str, str]]
    media: frozenset[str]
    lenders: frozenset[str]
    capitals: dict[str, str]
    aid_types: dict[str, str | None]
    broader: dict[str, frozenset[str]]


@functools.lru_cache(maxsize=4)
def knowledge(packs: Packs) -> Knowledge:
    """Return what the packs say of states and bodies."""
    states = packs.domain["states"]
    return Knowledge(
        {s.code: Party(s.en.names[0], s.code, "country", None, s.code) for s in states},
        frozenset((s.code, other) for s in states for other in s.hostile),
        frozenset(i for i, b in packs.bodies.items() if b.media),
        frozenset(i for i, b in packs.bodies.items() if b.lender),
        {s.code: s.en.capital[0] for s in states if s.en.capital},
        {c.id: c.aid_type for c in packs.domain["categories"]},
        {c.id: frozenset(c.broader) for c in packs.domain["categories"] if c.broader},
    )

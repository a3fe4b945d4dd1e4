"""A person found in a sentence, and what an office tells of its holder."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.offices import Office
from talka.model import Party


class Named(NamedTuple):
    """A person found in a sentence: the tokens of the name and of the whole group, and who it is."""

    first: int
    last: int
    outer_first: int
    outer_last: int
    party: Party
    features: frozenset[str]


def code_of(office: Office | None) -> str | None:
    """Return the state or union that an office belongs to, as the knowledge base writes it."""
    return office.country.country or office.country.id if office and office.country else None

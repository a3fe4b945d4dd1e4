"""Persons whom an article calls by their state instead of an office (``Zaki of Egypt``)."""

from __future__ import annotations

from talka.claims.context import Context
from talka.model import Party


def is_of_state(context: Context, person: Party) -> bool:
    """Return whether the article names a state right behind a person's name, and no office."""
    return any(
        a.party.id == person.id and b.party.type == "country" and b.prep in s.grammar.belonging
        and b.first - a.last == 1 and not b.is_adjective
        for s in context.scenes if "before" in s.grammar.donor for a in s.parties for b in s.parties)

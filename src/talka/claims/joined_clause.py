"""The reporter's clause beside or inside somebody's words: where it is, and who is its doer."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene


class Clause(NamedTuple):
    """A clause of the reporter's by its sentence and its tokens."""

    scene: Scene
    first: int
    last: int


def doer(clause: Clause) -> PartyNode | None:
    """Return the person who is the doer of such a clause, whatever its verb (``…, - smiled the minister``)."""
    scene = clause.scene
    able = [n for n in scene.parties if clause.first <= n.first < clause.last and n.party.type == "person"
            and n.prep is None and not n.has("poss") and ("nom" not in scene.grammar.donor or n.has("nom"))]
    return able[0] if able else None


def owner_within(clause: Clause) -> PartyNode | None:
    """Return whose post or statement such a clause names (``…," reads the minister's post``)."""
    scene = clause.scene
    papers = {c.first for c in scene.acts("medium", "report", "say") if clause.first <= c.first < clause.last
              and c.cue.pos != "verb"}
    return next((n for n in scene.parties if clause.first <= n.first < clause.last and n.party.type == "person"
                 and "nom" not in scene.grammar.donor and n.has("poss")
                 and not papers.isdisjoint(range(n.last, n.last + _OWNED))), None)


def body_within(clause: Clause) -> PartyNode | None:
    """Return the body whose people are the doers of such a clause (``…, - denied in the ministry``)."""
    scene = clause.scene
    if "nom" not in scene.grammar.donor:
        return None
    places = {m.removeprefix("prep:").partition("+")[0] for m in scene.grammar.place}
    return next((n for n in scene.parties if n.party.type == "organisation" and n.prep in places
                 and 1 <= n.first - clause.first <= _WITHIN
                 and scene.tokens[clause.first].shape == "lower"), None)


_OWNED = 4
"""Tokens from an owner to the paper that is owned."""
_WITHIN = 3
"""Tokens from the start of the clause to the body."""

"""People who are sent to help: a thing that is given, except where they get something themselves."""

from __future__ import annotations

from talka.claims.scene import Scene
from talka.model import Mention

_DESCRIBED = 4
"""Tokens between the number of people and the word for them."""


def are_takers(scene: Scene, people: Mention) -> bool:
    """Return whether people, over their number, stand as those who get something (``visas to 40 nurses``)."""
    if not people.may_be("people"):
        return False
    first = scene.span(people)[0]
    count = next((scene.span(q)[0] for q in scene.quantities if 0 <= first - scene.span(q)[1] <= _DESCRIBED), first)
    prep = scene.prep_before(min(count, first))
    if "before" in scene.grammar.donor:
        return f"prep:{prep}" in scene.grammar.recipient
    return people.may_be("dat") and not any(people.may_be(case) for case in ("nom", "acc", "gen"))

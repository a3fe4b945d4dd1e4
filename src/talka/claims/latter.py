"""A purchase whose buyer is the second of two that make a contract (``with Peru under which the latter buys``)."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.companions import companions_in
from talka.claims.context import Context
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of

_REACH = 6
"""Tokens at most between the word for the second of two and its verb."""


def latter_sides(context: Context, scene: Scene, act: Act, doing: list[Side]) -> Sides | None:
    """Return the sides of a purchase by the second of two, or None where its clause does not say so."""
    at = _latter_before(scene, act)
    if at is None:
        return None
    if any(at <= n.first < act.cue.first and n.prep is None for n in scene.parties):
        return None
    seconds = sides_of(context, [n for n in companions_in(scene) if n.last <= at])
    firsts = [s for s in doing if s.party.id not in {c.party.id for c in seconds}]
    if len(seconds) != 1 or len(firsts) != 1:
        return None
    return Sides(firsts, seconds, sold=True)


def _latter_before(scene: Scene, act: Act) -> int | None:
    """Where the word for the second of two stands, right behind the word that opens the clause of the purchase."""
    verb = act.cue.first
    return next((at for at in range(max(scene.sentence.first + 1, verb - _REACH), verb)
                 if _words(scene, at - 1, at) in scene.grammar.relatives and _is_latter(scene, at, verb)), None)


def _is_latter(scene: Scene, at: int, verb: int) -> bool:
    told = _words(scene, at, verb) + " "
    return any(told.startswith(f"{form} ") for form in scene.grammar.latter)


def _words(scene: Scene, first: int, last: int) -> str:
    return scene.text[scene.tokens[first].start:scene.tokens[last - 1].end].casefold()

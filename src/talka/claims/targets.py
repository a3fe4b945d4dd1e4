"""Things that are aimed at or that attack: what is shot down, found or repelled, and what strikes, is no gift."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.scene import Scene
from talka.claims.starred import is_one_of
from talka.model import Mention

_BEHIND = 4
"""Tokens from a word for shooting down or finding to its object, over adjectives."""
_STRUCK = 3
"""Tokens from a word for an attack to what attacks, over an adjective."""
_LIST = 2
"""Tokens between members of a list: a comma, a conjunction."""


def aimed_at(scene: Scene, things: Sequence[Mention]) -> set[int]:
    """Return the starts of the things that others fight or find, or that attack (``to shoot down drones``)."""
    found = {m.start for m in things if _is_target(scene, m) or _attacks(scene, m)}
    if not found:
        return found
    return _with_list(scene, _with_list(scene, found, things), things[::-1])


def _with_list(scene: Scene, found: set[int], things: Sequence[Mention]) -> set[int]:
    """The same with the uncounted members of a list beside each of them (``drones and missiles``)."""
    out, before = set(found), None
    for mention in things:
        if before is not None and before.start in out and _are_listed(scene, before, mention):
            out.add(mention.start)
        before = mention
    return out


def _are_listed(scene: Scene, one: Mention, other: Mention) -> bool:
    """Whether nothing but the joints of a list and one word that describes stand between two things."""
    left, right = sorted((scene.span(one), scene.span(other)))
    between = range(left[1], right[0])
    joints = {i for c in scene.acts("and") for i in range(c.first, c.last)} | {
        i for i in between if scene.tokens[i].norm == ","}
    others = [i for i in between if i not in joints]
    counts = {scene.span(q)[0] for q in scene.quantities} | {c.first for c in scene.acts("prep")}
    return 0 < len(between) <= _LIST + 1 and len(others) < len(between) and not any(
        i in counts or _is_fending(scene, i) for i in others)


def _is_target(scene: Scene, thing: Mention) -> bool:
    """Whether a word for fighting or finding governs a thing, or a preposition such as ``against``."""
    first, last = scene.span(thing)
    if scene.prep_before(first) in scene.grammar.against:
        return True
    if "gen" in scene.grammar.donor_passive and last < scene.sentence.last and thing.may_be("dat") and (
            _is_fending(scene, last)):
        return True
    near = range(max(first - _BEHIND, scene.sentence.first), first)
    at = next((i for i in reversed(near) if _is_fending(scene, i)), None)
    return at is not None and not _is_parted(scene, at, first)


def _is_fending(scene: Scene, at: int) -> bool:
    return is_one_of(scene.tokens[at].norm, scene.grammar.fending)


def _is_parted(scene: Scene, at: int, first: int) -> bool:
    """Whether a comma or another thing parts a word from the thing that it may govern."""
    return any(scene.tokens[i].norm in (",", ";", ":", ".") for i in range(at, first)) or any(
        at < scene.span(m)[0] < first for m in scene.items) or any(
        at < c.first < first for c in scene.acts("prep", "and"))


def _attacks(scene: Scene, thing: Mention) -> bool:
    """Whether a thing is that of an attack: before its word, or behind it as what strikes (``drone attacks``)."""
    first, last = scene.span(thing)
    attacks = scene.grammar.attacks
    if "nom" not in scene.grammar.donor or "gen" in scene.grammar.donor_passive:
        return last < scene.sentence.last and scene.tokens[last].norm in attacks
    near = range(max(first - _STRUCK, scene.sentence.first), first)
    at = next((i for i in reversed(near) if scene.tokens[i].norm in attacks), None)
    return at is not None and (thing.may_be("gen") or thing.may_be("ins")) and not _is_parted(scene, at, first)

"""What only carries something else: a ship, a lorry or a plane with aid on board, and whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item

_CARRIERS = frozenset({"ship", "vehicle", "aircraft"})
"""Categories of what may only carry something else."""
_LOADS = frozenset({"humanitarian_goods", "ammunition", "military_aid", "energy", "missile"})
"""Categories of what is carried even where no count of it is told."""
_BETWEEN = 4
"""Tokens between what carries and its load."""


def unladen(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without those that only carry the next one (``a ship with 3,000 tonnes of aid``)."""
    return [t for n, t in enumerate(found) if not (_CARRIERS.issuperset(t.item.categories) and any(
        _is_load(scene, t, load) for load in found[n + 1:n + 2]))]


def are_carriers(found: Sequence[Thing]) -> bool:
    """Whether all things are such as may only carry others, and none of them is counted."""
    return all(_CARRIERS.issuperset(t.item.categories) and t.item.quantity is None for t in found)


def carried_by(scene: Scene) -> list[PartyNode]:
    """Return whose ship or plane brings what arrives, told right beside it (``a Turkish ship carrying``)."""
    carriers = [scene.span(m) for m in scene.items if isinstance(m.value, Item) and m.value.categories
                and _CARRIERS.issuperset(m.value.categories) and _is_laden(scene, scene.span(m)[1])]
    return [n for n in scene.parties if n.prep is None and any(
        n.last == first and (n.is_adjective or n.has("gen")) for first, _ in carriers)]


def _is_load(scene: Scene, carrier: Thing, load: Thing) -> bool:
    between = [t.norm for t in scene.tokens[carrier.last:load.first]]
    return _is_laden(scene, carrier.last) and not any(word in (",", ";") for word in between) and bool(
        load.item.quantity or _LOADS.intersection(load.item.categories))


def _is_laden(scene: Scene, after: int) -> bool:
    return any(t.norm in scene.grammar.laden for t in scene.tokens[after:min(after + _BETWEEN, scene.sentence.last)])

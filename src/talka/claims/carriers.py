"""What only carries something else: a ship, a lorry or a plane with aid on board, and whose it is."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from talka.claims.act import Act
from talka.claims.nodes import PartyNode
from talka.claims.scene import Scene
from talka.claims.things import Thing
from talka.model import Item, Mention

_CARRIERS = frozenset({"ship", "vehicle", "aircraft"})
"""Categories of what may only carry something else."""
_LOADS = frozenset({"humanitarian_goods", "ammunition", "military_aid", "energy", "missile", "artillery",
                    "armoured_vehicle", "medical"})
"""Categories of what is carried even where no count of it is told."""
_BETWEEN = 4
"""Tokens between what carries and its load."""
_RIDING = 6
"""Tokens between what carries and those who ride in it: their number, what they are."""
_ABOARD = 3
"""Tokens before what carries in which a word for being on board may stand, over an article and an adjective."""
_FITTING = ("equip", "helps")
"""Forms of verbs that give what stands in the case of means (``equipped the army with``, ``helped with``)."""


def unladen(scene: Scene, found: Sequence[Thing]) -> list[Thing]:
    """Return the things without those that only carry others (``a ship with 3,000 tonnes of aid``)."""
    return [t for n, t in enumerate(found) if not (may_carry(t.item) and (
        any(_is_load(scene, t, load) for load in found[n + 1:n + 2]) or _has_cargo(scene, t) or _is_means(scene, t)
        or _is_boarded(scene, t) or _has_riders(scene, t)))]


def left_by(act: Act, found: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the things without what only sets out itself: a plane, and a ship or lorries that nobody counts."""
    if act.cue.cue.get("form") != "leaves":
        return tuple(found)
    return tuple(t for t in found if not may_carry(t.item) or (
        t.item.quantity is not None and "aircraft" not in t.item.categories))


def may_carry(item: Item) -> bool:
    """Whether a thing may only carry others: all that is known of it is that it is a ship, a lorry or a plane."""
    return _CARRIERS.issuperset({*item.categories} - {"other"})


def _has_cargo(scene: Scene, carrier: Thing) -> bool:
    """Whether what carries is told with its cargo, whatever that is (``a plane with a batch of``)."""
    reach = range(carrier.last, carrier.last + _BETWEEN + 1)
    cargo = [scene.span(m)[0] for m in scene.items if m.may_be("counter")
             and getattr(m.value, "name", "") != "unit of troops"] + [c.first for c in scene.acts("aid")]
    return _is_laden(scene, carrier.last) and any(at in reach for at in cargo)


def _has_riders(scene: Scene, carrier: Thing) -> bool:
    """Whether what carries brings people who help (``two planes with 40 doctors``), and is no gift itself."""
    for at in range(carrier.last, min(carrier.last + _BETWEEN, scene.sentence.last)):
        if scene.tokens[at].shape == "sign":
            return False
        if scene.tokens[at].norm in scene.grammar.laden:
            reach = scene.tokens[at + 1:min(at + 1 + _RIDING, scene.sentence.last)]
            return any(t.norm.startswith(scene.grammar.riders) for t in
                       itertools.takewhile(lambda t: t.shape != "sign", reach))
    return False


def _is_means(scene: Scene, carrier: Thing) -> bool:
    """Whether the case tells by what means something is brought (``dostavlena samoletom``), and no verb gives it so."""
    by_case = "nom" in scene.grammar.donor and any(
        m.features and all("ins" in f and "nom" not in f for f in m.features) for m in carrier.mentions)
    moved = any(scene.breaks(c.first, carrier.first) == 0 for c in scene.acts("give", "arrive"))
    gives_so = any(c.cue.get("form") in _FITTING for c in scene.acts("give")) or not moved
    free, prep = "nom" in scene.grammar.donor, scene.prep_before(carrier.first)
    on_board = free and f"prep:{prep}" in scene.grammar.place and any(
        m.features and all("loc" in f and "acc" not in f for f in m.features) for m in carrier.mentions)
    return not gives_so and (on_board or (by_case and prep is None))


def _is_boarded(scene: Scene, carrier: Thing) -> bool:
    """Whether what carries, which no count makes a gift, stands behind a word for being on board."""
    return carrier.item.quantity is None and any(
        scene.tokens[i].norm in scene.grammar.aboard
        for i in range(max(carrier.first - _ABOARD, scene.sentence.first), carrier.first))


def is_carrier(mention: Mention) -> bool:
    """Return whether a thing may carry others: a ship, a lorry, a plane, or a convoy of any."""
    value = mention.value
    return isinstance(value, Item) and (mention.may_be("counter") or (bool(value.categories) and may_carry(value)))


def are_carriers(found: Sequence[Thing]) -> bool:
    """Whether all things are such as may only carry others, and none of them is counted."""
    return all(_CARRIERS.issuperset(t.item.categories) and t.item.quantity is None for t in found)


def brings(scene: Scene, before: Sequence[Thing], after: Sequence[Thing], verb: int) -> bool:
    """Return whether what arrives only carries what stands behind its verb (``a plane landed with 40 tonnes of``)."""
    if not after or not before or not all(_CARRIERS.intersection(t.item.categories) and may_carry(t.item)
                                          for t in before) or not (
            after[0].item.quantity or _LOADS.intersection(after[0].item.categories)):
        return False
    return _are_joined(scene, verb, after[0])


def rides(scene: Scene, before: Sequence[Thing], after: Sequence[Thing], verb: int) -> bool:
    """Return whether people arrive with things (``50 firefighters have arrived with eight vehicles``)."""
    people = bool(before) and all(any(m.may_be("people") for m in t.mentions) for t in before)
    return people and bool(after) and after[0].item.quantity is not None and _are_joined(scene, verb, after[0])


def _are_joined(scene: Scene, verb: int, load: Thing) -> bool:
    """Whether a word for carrying stands between a verb and what is carried."""
    laden = [i for i in range(verb, load.first) if scene.tokens[i].norm in scene.grammar.laden]
    return bool(laden) and scene.breaks(verb - 1, load.first) <= 1


def carried_by(scene: Scene) -> list[PartyNode]:
    """Return whose ship or plane brings what arrives, told right beside it (``a Turkish ship carrying``)."""
    carriers = [scene.span(m) for m in scene.items if isinstance(m.value, Item) and m.value.categories
                and may_carry(m.value)]
    carriers = [(first, last) for first, last in carriers if _is_laden(scene, last) or _is_laden_later(scene, last)]
    return [n for n in scene.parties if n.prep is None and any(
        (_is_before(scene, n, first) and (n.is_adjective or n.has("gen") or n.party.subtype == "armed_forces"))
        or (n.first == last and _may_own(n)) for first, last in carriers)]


def _is_before(scene: Scene, node: PartyNode, carrier: int) -> bool:
    """Whether a name stands right before what carries, over one word that describes it (``an Indian naval ship``)."""
    gap = range(node.last, carrier)
    return len(gap) <= 1 and all(scene.tokens[i].shape == "lower" for i in gap) and node.last <= carrier


def _is_laden_later(scene: Scene, after: int) -> bool:
    """Whether a verb of arriving parts what carries from the word for its load (``a plane landed with``)."""
    verb = next((c for c in scene.acts("arrive") if c.first >= after and scene.breaks(after, c.first) == 0), None)
    return verb is not None and any(t.norm in scene.grammar.laden for t in scene.tokens[verb.last:scene.sentence.last])


def _may_own(node: PartyNode) -> bool:
    """Whether a party right behind what carries is whose it is: in the genitive, or a body with no case of its own."""
    return node.party.type != "person" and (node.has("gen") or not node.is_declined) and not node.is_adjective


def _is_load(scene: Scene, carrier: Thing, load: Thing) -> bool:
    between = range(carrier.last, load.first)
    if load.item.quantity and scene.tokens[load.first - 1].norm in scene.grammar.laden and scene.breaks(
            carrier.first, load.first) == 0 and scene.acts("arrive"):
        return True  # ``four planes landed in Nepal with 104 tonnes of relief goods``
    return _is_laden(scene, carrier.last) and not any(
        scene.tokens[i].norm in (",", ";") and not _is_in_number(scene, i) for i in between) and bool(
        load.item.quantity or _LOADS.intersection(load.item.categories))


def _is_in_number(scene: Scene, sign: int) -> bool:
    """Whether a comma parts the digits of one number (``4,000 tonnes``)."""
    return all(scene.tokens[i].shape == "number" for i in (sign - 1, sign + 1) if i < scene.sentence.last)


def _is_laden(scene: Scene, after: int) -> bool:
    return any(t.norm in scene.grammar.laden for t in scene.tokens[after:min(after + _BETWEEN, scene.sentence.last)])

"""Acts that are purchases, or tell of things that are bought."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.orders import describing
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.claims.tense import is_passive
from talka.model import Instrument

_BESIDE = 2
"""Tokens between a contract and what it is for."""
_STOPPED = 5
"""Tokens between a verb of stopping and the purchase that is stopped, whose things may stand between."""


def is_contracted(scene: Scene, act: Act) -> bool:
    """Whether a contract right before a noun of giving makes a purchase of it (``a contract for the supply of``)."""
    contracts = [scene.span(m)[1] for m in scene.instruments
                 if isinstance(m.value, Instrument) and m.value.instrument == "contract"]
    return act.noun and act.cue.cue.act == "give" and bool(scene.acts("sign")) and any(
        0 <= act.cue.first - last <= _BESIDE for last in contracts)


def is_stopped_purchase(scene: Scene, act: Act) -> bool:
    """Whether what is stopped or put off is a purchase (``cancelled the purchase of 40 Turkish tanks``)."""
    bought = [c for c in scene.acts("buy") if c.cue.pos == "noun"]
    return act.cue.cue.act in STOPS and not act.noun and any(
        _is_beside(scene, act, c) or _is_of_contract(scene, act, c) for c in bought)


def _is_beside(scene: Scene, act: Act, bought: CueNode) -> bool:
    """Whether a purchase stands right behind what stops it, or behind its preposition."""
    gap = range(act.cue.last, bought.first)
    return not act.passive and 0 <= len(gap) <= _STOPPED and not any(
        o.cue.pos == "verb" or (o.cue.act == "prep" and o.last != bought.first)
        for o in scene.between(act.cue.last, bought.first) if o.first != bought.first)


def _is_of_contract(scene: Scene, act: Act, bought: CueNode) -> bool:
    """Whether the signing of a contract is what is stopped (``put off the signing of a contract for the purchase``)."""
    contracts = [scene.span(m) for m in scene.instruments if 0 <= bought.first - scene.span(m)[1] <= _BESIDE]
    signing = [c for c in scene.acts("sign") for first, _ in contracts
               if is_noun(scene, c) and 0 <= first - c.last <= _BESIDE]
    return any(scene.clause(c.first) == scene.clause(act.cue.first) and not any(
        o.cue.pos == "verb" for o in scene.between(*sorted((c.first, act.cue.first))) if o.first not in (
            c.first, act.cue.first)) for c in signing)


def purchases(scene: Scene, act: Act) -> list[Act]:
    """Return the purchases and sales that tell where what is late, stopped or handed over comes from."""
    if act.cue.cue.act in STOPS:
        bought = [c for c in scene.acts("buy", "sell") if c.cue.pos == "verb" and not is_noun(scene, c)]
    else:
        described = describing(scene, act.cue) if act.cue.cue.act in ("give", "arrive", "receive") else None
        bought = [described] if described is not None else []
    first, last = scene.sentence.first, scene.sentence.last
    return [Act(c, stage(scene, c), first, last, noun=False, passive=is_passive(scene, c)) for c in bought]

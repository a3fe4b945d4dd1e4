"""Acts that are purchases, or tell of things that are bought."""

from __future__ import annotations

from talka.claims.act import STOPS, Act
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
    return act.cue.cue.act in STOPS and not act.noun and not act.passive and any(
        c.cue.pos == "noun" and 0 <= c.first - act.cue.last <= _STOPPED and not any(
            o.cue.act == "prep" or o.cue.pos == "verb" for o in scene.between(act.cue.last, c.first)
            if o.first != c.first) for c in scene.acts("buy"))


def purchases(scene: Scene, act: Act) -> list[Act]:
    """Return the purchases and sales that tell where what is late, stopped or handed over comes from."""
    if act.cue.cue.act in STOPS:
        bought = [c for c in scene.acts("buy", "sell") if c.cue.pos == "verb" and not is_noun(scene, c)]
    else:
        described = describing(scene, act.cue) if act.cue.cue.act in ("give", "arrive", "receive") else None
        bought = [described] if described is not None else []
    first, last = scene.sentence.first, scene.sentence.last
    return [Act(c, stage(scene, c), first, last, noun=False, passive=is_passive(scene, c)) for c in bought]

"""What a contract between two states says that one of them supplies: a sale, for the sum of the contract."""

from __future__ import annotations

from talka.claims.act import Act
from talka.claims.context import Context
from talka.claims.found import Found
from talka.claims.scene import Scene
from talka.claims.side import Sides
from talka.model import Instrument

_ACTS = ("give", "receive", "arrive", "buy", "sell")


def is_under_contract(scene: Scene, act: Act, sides: Sides, context: Context) -> bool:
    """Return whether the sentence signs a contract under which one of its two states supplies the other with arms."""
    signed = [c for c in scene.acts("sign") if c.last <= act.cue.first]
    worth = ("contract", "agreement") if any(scene.span(m)[0] < act.cue.first for m in scene.money) else ("contract",)
    contracts = [scene.span(m)[0] for m in scene.instruments
                 if isinstance(m.value, Instrument) and m.value.instrument in worth]
    deals = {scene.span(m)[0] for m in scene.instruments
             if isinstance(m.value, Instrument) and m.value.instrument == "other"}
    contracts += [c.first for c in scene.acts("order") if c.cue.pos == "noun" and c.first in deals]
    if act.cue.cue.act not in _ACTS or not signed or not any(at < act.cue.first for at in contracts):
        return False
    states = {context.state_of(n.party) for n in scene.parties if n.last <= act.cue.first and n.party.country}
    both = {s.party.country for s in (*sides.donors, *sides.recipients)}
    return len(sides.donors) == len(sides.recipients) == 1 and both == states and (
        scene.breaks(signed[0].first, act.cue.first) > 0 or bool(scene.acts("provide_for"))) and not act.noun


def worth_of_contract(scene: Scene, act: Act, found: Found) -> Found:
    """Return what was found with the sum of the contract, told before the verb."""
    told = tuple(m for m in scene.money if scene.span(m)[0] < act.cue.first)
    return found if found.money or len(told) != 1 else found._replace(money=told)

"""Money of a document that a bank or fund signs with a state (``signed a 300 million agreement with Fiji``)."""

from __future__ import annotations

from talka.claims.act import standing
from talka.claims.commitment_draft import commitment
from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.found import Found
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import apart, sides_of
from talka.claims.stage import stage
from talka.model import Instrument

_BINDING = ("agreement", "contract", "other")
"""Documents that give money; a memorandum only speaks of it."""
_BESIDE = 6
"""Tokens between a document and its sum."""


def signed_money(context: Context, scene: Scene) -> list[Draft]:
    """Return the sum that a bank or fund gives a state by a document that both have signed."""
    verb = next((c for c in scene.acts("sign") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    told = None if verb is None else stage(scene, verb)
    if verb is None or told is None or told.tense not in ("past", "ppp", "pres") or told.negated or told.governors:
        return []
    spans = [scene.span(m) for m in scene.instruments
             if isinstance(m.value, Instrument) and m.value.instrument in _BINDING]
    money = [m for m in scene.money if any(0 <= first - scene.span(m)[1] <= _BESIDE or (
        0 <= scene.span(m)[0] - last <= _BESIDE) for first, last in spans)]
    nodes = [n for n in scene.parties if n.party.type != "person" and n.party.id not in context.media]
    banks = [n for n in nodes if n.party.id in context.lenders]
    states = [n for n in nodes if n not in banks and n.party.country and not n.is_adjective
              and n.party.subtype != "company" and scene.breaks(n.first, verb.first) == 0]
    if len(money) != 1 or len({n.party.id for n in banks}) != 1 or len({n.party.country for n in states}) != 1:
        return []
    sides = apart(sides_of(context, banks[:1]), sides_of(context, states[:1]))
    if not (sides.donors and sides.recipients):
        return []
    aid = tuple(c for c in scene.acts("lend", "guarantee", "aid"))
    return [commitment(scene, standing(scene, verb), Found((money[0],), (), (), aid), "approved", sides, context)]

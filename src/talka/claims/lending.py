"""Loans told by the agreement alone: a lender and who borrows sign for a sum (``signed a deal on 100m``)."""

from __future__ import annotations

from talka.claims.act import Act, standing
from talka.claims.context import Context
from talka.claims.found import Found, collect
from talka.claims.nodes import PartyNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.claims.side import Side, Sides, sides_of
from talka.claims.stage import stage
from talka.claims.tense import tense
from talka.model import Instrument, Mention

_BINDING = ("agreement", "contract")


def lent_by_agreement(context: Context, scene: Scene) -> tuple[Act, Found, str, Sides] | None:
    """Return a sum that a signed agreement of one lender with a state or its company is about, or ``None``."""
    signed = next((c for c in scene.acts("sign") if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    papers = [m for m in scene.instruments if isinstance(m.value, Instrument) and m.value.instrument in _BINDING]
    if signed is None or not papers or not scene.money or tense(scene, signed) not in ("past", "ppp", "pres"):
        return None
    own = stage(scene, signed)
    if own.governors or own.denied or own.negated or scene.acts("not", "if", "buy", "sell"):
        return None
    lenders = sides_of(context, [n for n in scene.parties if n.party.id in context.lenders])
    others = _borrowers(context, scene)
    if len(lenders) != 1 or len(others) != 1:
        return None
    found = collect(scene, scene.span(papers[0])[0], scene.sentence.last)
    if not found.money or _is_far(scene, papers[0], found.money[0]):
        return None
    return standing(scene, signed), found, "approved", Sides(lenders, others)


def _borrowers(context: Context, scene: Scene) -> list[Side]:
    """The states or companies of a state that may borrow: those who sign, companies before the state they are of."""
    able = [n for n in scene.parties if n.party.id not in context.lenders and n.party.id not in context.media
            and n.party.type != "person" and n.party.country]
    firms = [n for n in able if n.party.subtype == "company"]
    return _each(firms) or sides_of(context, able)


def _each(firms: list[PartyNode]) -> list[Side]:
    return list({n.party.id: Side(n.party, n.mention) for n in firms}.values())


def _is_far(scene: Scene, paper: Mention, money: Mention) -> bool:
    """Whether a sum stands in another clause than the document that it would be of."""
    return scene.breaks(scene.span(paper)[0], scene.span(money)[0]) > 0

"""The part of a spending that goes to one purpose (``The largest part, 1.6 billion, will go to ammunition``)."""

from __future__ import annotations

import msgspec

from talka.claims.commitment_draft import settled
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.recipients import recipients_told
from talka.claims.scene import Scene
from talka.claims.stage import stage
from talka.model import Item, Mention, Money, Spending

_BACK = 3
"""Sentences back to the spending that a part is of."""
_ACTS = ("allocate", "spend", "pay", "finance", "give", "buy")
_ELSE = ("aid", "support", "receive", "arrive", "sell", "lend", "sign")
"""Acts of a sentence that is about something else than where one's own money goes."""


def part_of(last: Draft | None, scene: Scene) -> Draft | None:
    """Return what a sentence says a part of the spending shortly before goes to; ``None``: it says nothing of it."""
    body = last.body if last is not None else None
    if last is None or not isinstance(body, Spending) or not 0 < scene.number - last.order <= _BACK:
        return None
    found = _sum_and_purpose(scene)
    if body.party is None:
        return None
    home = body.party.country or body.party.id
    strangers = any(n.party.country not in (None, home) for n in scene.parties if n.party.type != "person")
    if found is None or body.amount is None or strangers or scene.acts(*_ELSE, "not", "may") or _is_given(scene):
        return None
    verb, money, thing = found
    assert isinstance(money.value, Money) and isinstance(thing.value, Item)  # noqa: S101, PT018 - by choice
    if (money.value.min or 0) >= (body.amount.min or 0):
        return None
    tense = stage(scene, verb).tense
    status = last.status if tense in ("fut", "pres", "inf") or last.status == "planned" else "spent"
    own = msgspec.structs.replace(body, purpose=thing.value.categories[0], amount=settled([money], [body.party], scene),
                                  share_of_gdp=None)
    stated = {"status": spans_of(verb.mention), "amount": spans_of(money), "purpose": spans_of(thing)}
    return Draft("spending", status, own, ((scene.sentence.start, scene.sentence.end),), scene.number, stated=stated,
                 inherited={"party": last.sentences[0]}, rule=f"spending/part/{verb.cue.lemma}")


def _sum_and_purpose(scene: Scene) -> tuple[CueNode, Mention, Mention] | None:
    """The verb of putting money somewhere, the only sum and the first thing behind one of them."""
    verb = next((c for c in scene.acts(*_ACTS) if c.cue.pos == "verb" and not is_noun(scene, c)), None)
    if verb is None or len(scene.money) != 1:
        return None
    edge = min(scene.span(scene.money[0])[1], verb.last)
    thing = next((m for m in scene.items if scene.span(m)[0] >= edge and not m.may_be("counter")
                  and "finance" not in getattr(m.value, "categories", ("finance",))), None)
    return (verb, scene.money[0], thing) if thing is not None else None


def _is_given(scene: Scene) -> bool:
    """Whether somebody else gets it."""
    return bool(recipients_told(scene))

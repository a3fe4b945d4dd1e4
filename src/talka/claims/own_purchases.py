"""Arms that a state's own army gets for a price, told without who buys them (``The army was given 24 loaders for``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.claims.context import Context
from talka.claims.draft import Draft
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.own_army import own_army
from talka.claims.scene import Scene
from talka.claims.spending_asked import states_in
from talka.claims.spending_goals import Goal, by_goals
from talka.claims.tense import tense
from talka.model import Item, Mention, Party, Spending

_ON = 4
"""Sentences that may go on about purchases of the state whose spending was told."""
_ELSE = ("aid", "support", "lend", "sell", "sign", "not", "refuse", "cancel")
"""Acts of a sentence that is about something else."""
_DONE = ("ppp", "past", "pres")


class OwnPurchase(NamedTuple):
    """The verb of a purchase, who bought, and each sum with what it is for."""

    verb: CueNode
    party: tuple[Party, Mention | None]
    goals: tuple[Goal, ...]


def own_purchase(context: Context, scene: Scene, last: Draft | None) -> OwnPurchase | None:
    """Return what a sentence tells that the army got for a price, or the state whose purchases the article tells."""
    if not scene.money or scene.shares or scene.acts(*_ELSE) or "nom" not in scene.grammar.donor:
        return None
    party = _buyer(context, scene, last)
    verb = _verb(scene) if party is not None else None
    purpose = _purpose(context, scene) if verb is not None else None
    if party is None or verb is None or purpose is None:
        return None
    goals = by_goals(scene, scene.money) or ([Goal(scene.money[0], purpose)] if len(scene.money) == 1 else [])
    return OwnPurchase(verb, party, tuple(goals)) if goals else None


def _buyer(context: Context, scene: Scene, last: Draft | None) -> tuple[Party, Mention | None] | None:
    army = own_army(context, scene)
    if army is not None:
        return context.state(army.party), army.mention
    body = last.body if last is not None and scene.number - last.order <= _ON else None
    if not isinstance(body, Spending) or body.party is None or context.tells_aid:
        return None
    known = {body.party.country, body.party.id}
    strange = {s for s in states_in(scene) if s not in known and s in context.names}
    return None if strange else (body.party, None)


def _verb(scene: Scene) -> CueNode | None:
    """The passive verb of buying or handing over, else that of costing with the thing before it."""
    verbs = [c for c in scene.acts("buy", "give", "amount_to") if c.cue.pos == "verb" and not is_noun(scene, c)]
    bought = next((c for c in verbs if c.cue.act != "amount_to" and tense(scene, c) == "ppp"), None)
    priced = bool(scene.acts("amount_to")) or any(
        scene.prep_before(scene.span(m)[0]) in scene.grammar.price for m in scene.money)
    if bought is not None:
        return bought if priced else None
    return next((c for c in verbs if c.cue.act == "amount_to" and tense(scene, c) in _DONE and any(
        scene.span(m)[1] <= c.first and m.may_be("nom") for m in scene.items)), None)


def _purpose(context: Context, scene: Scene) -> str | None:
    """What is bought: the thing of the sentence, or of the one before where none is named."""
    before = context.scenes[scene.number - 1:scene.number] if scene.number else []
    for told in (scene, *before):
        kinds = [c for m in told.items if isinstance(m.value, Item) for c in m.value.categories if c != "other"]
        if kinds:
            return kinds[0]
    return None

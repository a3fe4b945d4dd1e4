"""What something cost, told in a sentence of its own (``The vehicles are worth …``, ``For them they will pay …``)."""

from __future__ import annotations

import msgspec

from talka.claims.commitment_draft import settled
from talka.claims.context import Context
from talka.claims.draft import Draft, spans_of
from talka.claims.nodes import CueNode
from talka.claims.nominal import is_noun
from talka.claims.scene import Scene
from talka.model import Commitment, Item, Mention

_FAR = 4
"""Tokens between the preposition of a price and what it is paid for."""


def priced(context: Context, last: Draft, scene: Scene) -> Draft | None:
    """Return the commitment right before with the sum that a sentence says its things cost; ``None``: it says none."""
    body = last.body
    if not isinstance(body, Commitment) or body.amount or body.share_of_gdp or not scene.money:
        return None
    sides = {p.country or p.id for p in (*body.donor, *body.recipient)}
    if any(context.state_of(n.party) not in (None, *sides) for n in scene.parties) or scene.acts("budget", "not"):
        return None
    if not (_is_worth(scene, scene.money[0], body) or _is_paid_for(scene, body) or _is_of_deal(scene, body)):
        return None
    amount = settled(scene.money[:1], body.donor, scene)
    fuller = msgspec.structs.replace(body, amount=amount)
    return last.changed(body=fuller, stated={**last.stated, "amount": spans_of(scene.money[0])},
                        sentences=(*last.sentences, (scene.sentence.start, scene.sentence.end)))


def _is_worth(scene: Scene, money: Mention, body: Commitment) -> bool:
    """Whether a word for the value of the things opens the sentence, with nothing given in it."""
    first = scene.span(money)[0]
    values = [c for c in scene.acts("amount_to", "total") if c.cue.pos == "noun" and c.last <= first]
    if not values:
        return False
    value = values[0]
    if any(c.first == value.last for c in scene.acts("relative")) and first - value.last <= _FAR:
        return any(_is_of(m, body) and 0 <= value.first - scene.span(m)[1] <= 1 and not _is_counted(scene, m)
                   for m in scene.items)  # ``the cars, the cost of which is``
    if value.first - scene.sentence.first > _FAR:
        return False
    if any(c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.acts(
            "give", "allocate", "receive", "arrive", "buy", "pledge", "spend")):
        return False
    theirs = any(c.last <= value.first for c in scene.acts("own", "pronoun"))
    verb = any(c.first == value.last and c.cue.pos == "verb" for c in scene.cues) or (
        "sign" in (scene.tokens[value.last].shape, scene.tokens[value.last + 1].shape))
    return theirs or verb or any(value.last <= scene.span(m)[0] < first and _is_of(m, body) for m in scene.items)


def _is_of(thing: Mention, body: Commitment) -> bool:
    """Whether an item is one of a commitment, or a word for the piece."""
    categories = {c for i in body.items for c in i.categories}
    return isinstance(thing.value, Item) and (
        thing.may_be("counter") or bool(categories & set(thing.value.categories)))


def _is_paid_for(scene: Scene, body: Commitment) -> bool:
    """Whether the sum is paid for the things told before: for them, for this batch, for the things by their name."""
    if not any(c.cue.pos == "verb" for c in scene.acts("pay", "spend", "amount_to")):
        return False
    if any(_is_of(m, body) and _is_price(scene, scene.span(m)[0]) and not _is_counted(scene, m) for m in scene.items):
        return True
    return any(c.has("pl") and _is_price(scene, c.first) for c in scene.acts("pronoun"))


def _is_price(scene: Scene, at: int) -> bool:
    """Whether the preposition of what is paid for governs a token."""
    preps: list[CueNode] = [c for c in scene.acts("prep") if 0 <= at - c.last <= _FAR]
    return bool(preps) and preps[-1].cue.lemma in scene.grammar.price


def _is_counted(scene: Scene, thing: Mention) -> bool:
    first = scene.span(thing)[0]
    return any(0 <= first - scene.span(q)[1] <= 1 for q in scene.quantities)


def _is_of_deal(scene: Scene, body: Commitment) -> bool:
    """Whether a sentence that gives nothing else tells the sum of the sale before (``the $62 million deal``)."""
    first, last = scene.span(scene.money[0])
    if body.terms != "sale" or len(scene.money) > 1 or scene.quantities or first == scene.sentence.first or (
            scene.tokens[first - 1].norm not in scene.grammar.articles):
        return False
    if any(m for m in scene.items if getattr(m.value, "categories", ())) or any(
            c.cue.pos == "verb" and not is_noun(scene, c) for c in scene.acts("give", "receive", "arrive", "buy")):
        return False
    return any(c.first == last and (c.cue.pos == "noun" or is_noun(scene, c)) for c in scene.acts("order", "sell"))

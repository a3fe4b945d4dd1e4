"""Shares of what was told before: ``a third of them``, ``the rest by May``, ``twice as many``."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from talka.claims.act import Act
from talka.claims.categories import GENERAL
from talka.claims.draft import Draft
from talka.claims.draft_growth import items_of
from talka.claims.found import Found
from talka.claims.of_whole import stands_alone
from talka.claims.scene import Scene
from talka.claims.share_words import Portion, portions, share_of
from talka.claims.things import Thing
from talka.model import Commitment, Item, Mention, Money, Quantity

_LEAST = 6
"""Pieces of a whole of which a third or a quarter is told: of fewer, the word is for the place in an order."""
_OF = 2
"""Tokens between ``of`` and what the whole is called."""
_OPENING = 3
"""Tokens before the clause of an act in which a share of what it tells may stand (``half of which``)."""
_ACTS = ("give", "receive", "arrive", "pledge", "offer", "pay", "sell", "lend", "buy", "allocate")


def portion_told(scene: Scene, act: Act, found: Found, last: Draft, before: Draft | None) -> Found:
    """Return what an act is about, where it is a share of the one thing or sum of the commitment told last."""
    body = last.body
    if act.noun or act.cue.cue.act not in _ACTS or not isinstance(body, Commitment):
        return found
    first = max(act.first - _OPENING, scene.sentence.first)
    able = [p for p in portions(scene, first, act.last) if p.first >= act.first or _opens_relative(scene, p, act)]
    able = [p for p in able if not found.counts or _is_behind(scene, p, act, found)]
    share = next((p for p in able if _is_of_act(scene, p, act, body)), None)
    if share is None:
        return found
    words = _words(scene, share)
    items = [i for i in items_of(last) if not GENERAL.issuperset(i.categories)]
    if len(items) == 1:
        count = items[0].quantity
        text = _text(words, scene)
        part = _left(count, before, items[0], text) if share.size is None else share_of(count, share.size, text)
        if part is None and (share.size is not None or last.sentences[-1][0] < scene.sentence.start):
            return found  # a rest of which no count is known tells nothing a sentence later
        item = Item(items[0].categories, items[0].name, part)
        return found._replace(things=(Thing(item, share.first, share.last, (words,), topic=False, proper=False),))
    if body.amount is None or items or share.size is None:
        return found
    return found._replace(money=(_sum(words, body.amount, share.size, scene),))


def is_share_told(found: Found) -> bool:
    """Return whether what was found is a share of what was told before."""
    return any(m.kind == "quantity" and isinstance(m.value, Quantity) and m.value.min is None and m.value.max is None
               and not m.value.approximate for t in found.things for m in t.mentions)


def _is_of_act(scene: Scene, share: Portion, act: Act, body: Commitment) -> bool:
    """Whether words for a share are what an act is about: in its clause, with no other noun behind them."""
    if scene.breaks(share.first, act.cue.first) > (1 if _opens_relative(scene, share, act) else 0):
        return False
    if scene.prep_before(share.first) is not None:
        return False
    counts = [i.quantity.min or i.quantity.max or 0 for i in body.items if i.quantity]
    if share.size is not None and share.size.denominator > 2 and counts and counts[0] < _LEAST:
        return False
    return _is_of_whole(scene, share.last, body)


def _is_behind(scene: Scene, share: Portion, act: Act, found: Found) -> bool:
    """Whether a share of what was found opens the clause of an act behind it (``60 trucks, half of which``)."""
    return share.last <= act.cue.first and _opens_relative(scene, share, act) and all(
        t.last <= share.first for t in found.things) and all(scene.span(m)[1] <= share.first for m in found.money)


def _opens_relative(scene: Scene, share: Portion, act: Act) -> bool:
    """Whether a share stands before the pronoun that opens the clause of an act (``half of which were sent``)."""
    return any(0 <= c.first - share.last <= 1 and c.first < act.cue.first for c in scene.acts("relative"))


def _is_of_whole(scene: Scene, after: int, body: Commitment) -> bool:
    """Whether nothing, a pronoun, or a word for what was told stands behind a share."""
    of = {m[5:] for m in scene.grammar.source if m.startswith("prep:")} | set(scene.grammar.belonging)
    prep = next((c for c in scene.acts("prep") if c.first == after and c.cue.lemma in of), None)
    at = after if prep is None else prep.last
    if any(c.first == at and (c.has("pl") or prep is not None) for c in scene.acts("pronoun")) or any(
            c.first == at for c in scene.acts("relative")):
        return True
    kinds = {k for i in body.items for k in i.categories}
    of_kind = [scene.span(m)[0] for m in scene.items if kinds.intersection(getattr(m.value, "categories", ()))]
    of_sum = [i for i in range(at, min(at + _OF + 1, scene.sentence.last)) if body.amount
              and scene.tokens[i].norm in scene.grammar.sums_again]
    if any(0 <= i - at <= _OF for i in (*of_kind, *of_sum)):
        return True
    return prep is None and stands_alone(scene, after, dated=True)


def _left(count: Quantity | None, before: Draft | None, item: Item, text: str) -> Quantity | None:
    """What is left of the commitment before, of which the last one tells a part; nothing where none is known."""
    wholes = [i.quantity for i in (items_of(before) if before is not None else ()) if i.categories == item.categories]
    if count is None or len(wholes) != 1 or wholes[0] is None:
        return None
    figures = (wholes[0].min, wholes[0].max, count.min, count.max)
    if any(f is None for f in figures) or figures[0] != figures[1] or figures[2] != figures[3]:
        return None
    left = (figures[0] or 0) - (figures[2] or 0)
    return Quantity(left, left, count.approximate or wholes[0].approximate, text) if left >= 1 else None


def _words(scene: Scene, share: Portion) -> Mention:
    start, end = scene.tokens[share.first].start, scene.tokens[share.last - 1].end
    return Mention("quantity", start, end, Quantity(None, None, text=scene.text[start:end]))


def _text(words: Mention, scene: Scene) -> str:
    return scene.text[words.start:words.end]


def _sum(words: Mention, whole: Money, size: Fraction, scene: Scene) -> Mention:
    """So large a share of a sum, as a mention of the words that tell it."""
    low, high = (None if f is None else float(round(Fraction(f) * size)) for f in (whole.min, whole.max))
    value = Money(low, high, whole.approximate, _text(words, scene), whole.per, whole.currency)
    return msgspec.structs.replace(words, kind="money", value=value)

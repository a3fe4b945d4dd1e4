"""Sums without a currency: in that of the sum before them.

They stand before a verb of giving (``Another 200 million will go to``), are a part of it, or have a receiver of their
own behind them (``20,000 euros to Kyiv, another 10,000 to Chisinau``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from talka.claims.partial import follows_part, part_ends
from talka.model import Cue, Item, Mention, Money, Party, Quantity
from talka.packs.grammar_schema import Grammar

_MILLION = 1_000_000
_THOUSAND = 1_000
_GIVING = ("give", "allocate", "pay", "finance", "lend", "pledge", "will", "may")
"""Acts that millions of people seldom do, but that is done with money."""

_PAYING = ("allocate", "finance", "pay", "lend")
"""Acts that are done with money alone, of thousands too."""
_DASHES = ("", "-", "\u2013", "\u2014")
_WORD = re.compile("[^\\W\\d_]+")
_OBJECT = 40
"""Characters between the start of a verb of giving and a sum without its currency."""
_HELPING = 3
"""Auxiliaries before a participle."""
_CLOSING = ",;)\u2013\u2014"
"""Signs behind a sum without its currency."""
_TO = 2
"""Words of a preposition with an article."""


def with_bare_sums(mentions: Sequence[Mention], before: Mention | None, text: str,
                   grammar: Grammar) -> list[Mention]:
    """Return the mentions of a sentence with each count of millions before a verb of giving or that is a part as a sum.

    A sum that names no currency is in that of the sum before.

    ``before`` is the last sum of the sentence before; without one, and without one in this sentence, nothing changes.
    """
    if not any(m.kind == "quantity" or _is_open(m) for m in mentions):
        return list(mentions)
    parts = part_ends(mentions, grammar)
    verbs = {m.start for m in mentions if isinstance(m.value, Cue) and m.value.act in _GIVING and m.value.pos != "noun"}
    out: list[Mention] = []
    last = before
    wholes = _wholes(mentions, text, grammar)
    for mention in mentions:
        if (whole := wholes.get(mention.start)) is not None:
            out.append(_as_sum(mention, whole))
            continue
        bare = last is not None and mention.kind == "quantity" and (
            _stands_before(mention, verbs, text, grammar) or _is_part(mention, parts, text)
            or _is_given(mention, verbs, mentions, text) or _is_beside_name(mention, mentions, text)
            or (_has_sum(out) and (
                _is_closed(mention, text) or _has_taker(mention, mentions, text, grammar))))
        open_ = _is_open(mention)
        out.append(_as_sum(mention, last) if (bare or open_) and last is not None else mention)
        if isinstance(mention.value, Money) and (mention.value.currency or mention.readings):
            last = mention
    return out


def _is_open(mention: Mention) -> bool:
    """Whether a sum names no currency."""
    return isinstance(mention.value, Money) and not (mention.value.currency or mention.readings)


def _wholes(mentions: Sequence[Mention], text: str, grammar: Grammar) -> dict[int, Mention]:
    """The sum of which each count of millions is told as a part, by where it starts (``3 of the 5 billion euros``)."""
    parts = {m[5:] for m in grammar.source if m.startswith("prep:")} if "nom" in grammar.donor else set()
    joints = {f"{of} {article}".strip() for of in (*grammar.belonging, *parts) for article in ("", *grammar.articles)}
    found: dict[int, Mention] = {}
    for count, whole in pairwise(m for m in mentions if isinstance(m.value, Money | Quantity)):
        number = count.value
        if isinstance(whole.value, Money) and isinstance(number, Quantity | Money) and (
                not isinstance(number, Money) or not number.currency) and (
                max(number.min or 0, number.max or 0) >= _MILLION) and (
                text[count.end:whole.start].strip().casefold() in joints):
            found[count.start] = whole
    return found


def _has_sum(mentions: Sequence[Mention]) -> bool:
    """Whether the sentence itself has a sum already, in the currency of which it goes on."""
    return any(isinstance(m.value, Money) and m.value.currency for m in mentions)


def _has_taker(count: Mention, mentions: Sequence[Mention], text: str, grammar: Grammar) -> bool:
    """Whether a count in thousands or more has who gets it right behind: after a dash, a preposition or in its case."""
    value = count.value
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < _THOUSAND or not any(
            c.isalpha() for c in text[count.start:count.end]):
        return False
    taker = next((m for m in mentions if isinstance(m.value, Party) and m.value.type != "person"
                  and m.start >= count.end), None)
    if taker is None:
        return False
    between = text[count.end:taker.start].strip(" .\u00a0")
    if between in _DASHES:
        return not taker.may_be("adj") and (bool(between) or (
            any("dat" in f and "nom" not in f and "gen" not in f for f in taker.features)))
    return f"prep:{between.split(' ')[0].casefold()}" in grammar.recipient and len(between.split()) <= _TO


def _stands_before(count: Mention, verbs: set[int], text: str, grammar: Grammar) -> bool:
    """Whether a count of millions stands right before a verb of giving, over its auxiliaries (``has been paid``)."""
    value = count.value
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < _MILLION or count.end >= len(text):
        return False
    at = _next_word(text, count.end)
    if text[at:at + 1] == ",":
        at = _next_word(text, at + 1)
    helping = {*grammar.perfect, *grammar.passive, *grammar.already}
    for _ in range(_HELPING):
        word = _WORD.match(text, at)
        if at in verbs or word is None or word.group().casefold() not in helping:
            break
        at = _next_word(text, word.end())
    return at > count.end and at in verbs and any(c.isalpha() for c in text[count.start:count.end])


def _is_given(count: Mention, verbs: set[int], mentions: Sequence[Mention], text: str) -> bool:
    """Whether a sign closes a count of millions shortly behind a verb of giving (``gave the country 25 million.``).

    What stands behind a preposition, or behind what is given, are people.
    """
    value = count.value
    at = max((v for v in verbs if 0 < count.start - v <= _OBJECT), default=None)
    paid = any(m.start == at and isinstance(m.value, Cue) and m.value.act in _PAYING for m in mentions)
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < (_THOUSAND if paid else _MILLION) or (
            not any(c.isalpha() for c in text[count.start:count.end])):
        return False
    closed = text[count.end:].lstrip(" \u00a0")[:1] in (".", *_CLOSING, "\n", "") or text[count.end - 1] == "."
    between = [m for m in mentions if at is not None and at < m.start < count.start]
    given = any(isinstance(m.value, Item) or (isinstance(m.value, Cue) and (
        m.value.act in ("aid", "support", "help") or (m.value.act == "prep" and m.end + 1 >= count.start)))
        for m in between)
    return closed and at is not None and not given


def _is_closed(count: Mention, text: str) -> bool:
    """Whether a sign closes a count of millions, of nothing that is named (``the first, of 500 million, was paid``)."""
    value = count.value
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < _MILLION or not any(
            c.isalpha() for c in text[count.start:count.end]):
        return False
    return _next_word(text, count.end) >= len(text) or text[_next_word(text, count.end)] in _CLOSING


def _is_beside_name(count: Mention, mentions: Sequence[Mention], text: str) -> bool:
    """Whether a count of millions fills the brackets right behind a state (``China (314 billion)``)."""
    value = count.value
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < _MILLION or (
            text[_next_word(text, count.end):][:1] != ")"):
        return False
    return any(isinstance(m.value, Party) and m.value.type == "country" and text[m.end:count.start].strip() == "("
               for m in mentions)


def _next_word(text: str, at: int) -> int:
    while at < len(text) and text[at] in " .\u00a0":
        at += 1
    return at


def _is_part(count: Mention, parts: set[int], text: str) -> bool:
    """Whether a count of millions follows a word for the part of a sum (``, of which 350 million``)."""
    value = count.value
    return isinstance(value, Quantity) and max(value.min or 0, value.max or 0) >= _MILLION and (
        follows_part(count, parts, text))


def _as_sum(count: Mention, like: Mention) -> Mention:
    value = count.value
    assert isinstance(value, Quantity | Money) and isinstance(like.value, Money)  # noqa: S101, PT018 - by kind
    money = Money(value.min, value.max, value.approximate, value.text, value.per, like.value.currency, ())
    readings = tuple(msgspec.structs.replace(money, currency=r.currency) for r in like.readings if isinstance(r, Money))
    return msgspec.structs.replace(count, kind="money", value=money, readings=readings)

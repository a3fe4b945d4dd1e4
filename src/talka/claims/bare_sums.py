"""Sums without a currency before a verb of giving: in that of the sum before (``Another 200 million will go to``)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from talka.claims.partial import follows_part, part_ends
from talka.model import Cue, Mention, Money, Quantity
from talka.packs.schema import Grammar

_MILLION = 1_000_000
_GIVING = ("give", "allocate", "pay", "finance", "lend", "will", "may")
"""Acts that millions of people seldom do, but that is done with money."""


def with_bare_sums(mentions: Sequence[Mention], before: Mention | None, text: str,
                   grammar: Grammar) -> list[Mention]:
    """Return the mentions of a sentence with each count of millions before a verb of giving or that is a part as a sum.

    ``before`` is the last sum of the sentence before; without one, and without one in this sentence, nothing changes.
    """
    parts = part_ends(mentions, grammar)
    verbs = {m.start for m in mentions if isinstance(m.value, Cue) and m.value.act in _GIVING and m.value.pos != "noun"}
    out: list[Mention] = []
    last = before
    for mention in mentions:
        bare = last is not None and mention.kind == "quantity" and (
            _stands_before(mention, verbs, text) or _is_part(mention, parts, text))
        out.append(_as_sum(mention, last) if bare and last is not None else mention)
        if isinstance(mention.value, Money) and mention.value.currency:
            last = mention
    return out


def _stands_before(count: Mention, verbs: set[int], text: str) -> bool:
    value = count.value
    if not isinstance(value, Quantity) or max(value.min or 0, value.max or 0) < _MILLION or count.end >= len(text):
        return False
    at = count.end
    while at < len(text) and text[at] in " .\u00a0":
        at += 1
    return at > count.end and at in verbs and any(c.isalpha() for c in text[count.start:count.end])


def _is_part(count: Mention, parts: set[int], text: str) -> bool:
    """Whether a count of millions follows a word for the part of a sum (``, of which 350 million``)."""
    value = count.value
    return isinstance(value, Quantity) and max(value.min or 0, value.max or 0) >= _MILLION and (
        follows_part(count, parts, text))


def _as_sum(count: Mention, like: Mention) -> Mention:
    value = count.value
    assert isinstance(value, Quantity) and isinstance(like.value, Money)  # noqa: S101, PT018 - by kind
    money = Money(value.min, value.max, value.approximate, value.text, value.per, like.value.currency, ())
    return msgspec.structs.replace(count, kind="money", value=money)

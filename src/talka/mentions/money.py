"""Sums of money: an amount with its currency, and the same sum in another one."""

from __future__ import annotations

import msgspec

from talka.mentions.money_currency import Codes
from talka.mentions.numbers_amount import Amount, read_amount
from talka.mentions.numeric_line import Line
from talka.model import Mention, Money

_MILLION = 1_000_000


def money_mention(line: Line, amount: Amount) -> tuple[int, Mention]:
    """Return the token after a sum and its mention; an equivalent in brackets or after ``or`` belongs to it."""
    last = amount.last
    equivalents: list[Money] = []
    codes = {amount.codes[0]}
    while (found := _equivalent(line, last)) is not None and found[1].codes[0] not in codes:
        last = found[0]
        codes.add(found[1].codes[0])
        equivalents.append(_money(line, found[1], found[1].codes[0]))
    start, end = line.starts[amount.first], line.ends[last - 1]
    text = line.surface(amount.first, last)
    value = _money(line, amount, amount.codes[0], text, tuple(equivalents))
    readings = tuple(_money(line, amount, c, text, tuple(equivalents)) for c in amount.codes[1:])
    keep = () if amount.codes[0] else readings
    return last, Mention("money", start, end, value, readings=keep)


def bare_money(line: Line, amount: Amount, codes: Codes) -> Mention | None:
    """Return a sum whose currency was left out (``up from 300 million``), in the currency named before it.

    Only millions and more that count nothing, or qualify something (``a 60-billion package``); ``codes`` are what the
    sum before it in the sentence may be in. Without one, only thousands of millions are read, in no currency.
    """
    number = amount.number
    size = number.value if number.scale == 1 else number.scale
    words = line.tables.words
    free = (*words["opener"], *(words["small"] if codes else ()))
    counted = line.is_word(amount.last) and line.norms[amount.last] not in free
    if number.attributive:
        codes, counted, size = codes or ("",), False, 1000 * size
    if counted or number.vague or amount.per or size < (_MILLION if codes else 1000 * _MILLION):
        return None
    return money_mention(line, amount._replace(codes=codes or ("",)))[1]


def settled_by_others(found: list[Mention]) -> list[Mention]:
    """Settle sums in a shared currency (``kroner``) where the article names one of its states beside another sum."""
    named = {m.value.currency for m in found if isinstance(m.value, Money)} - {None}
    return [_settled(m, named) if m.kind == "money" and m.readings else m for m in found]


def _settled(mention: Mention, named: set[str | None]) -> Mention:
    fitting = [r for r in mention.readings if isinstance(r, Money) and r.currency in named]
    if len(fitting) != 1:
        return mention
    others = tuple(r for r in mention.readings if r is not fitting[0])
    return msgspec.structs.replace(mention, value=fitting[0], readings=others)


def _money(line: Line, amount: Amount, code: str, text: str = "", equivalents: tuple[Money, ...] = ()) -> Money:
    return Money(
        amount.min, amount.max, amount.approximate, text or line.surface(amount.first, amount.last), amount.per,
        code or None, equivalents,
    )


def _equivalent(line: Line, at: int) -> tuple[int, Amount] | None:
    """The same sum in another currency: in brackets, or after a joining word."""
    if at < line.n and (line.norms[at] in ("(", "[") or (line.norms[at] == ";" and line.norms[at - 1] != ")")):
        amount = _sum_at(line, at + 1) or _sum_at(line, line.after("equivalent", at + 1))
        last = line.after("equivalent", amount.last) if amount else at  # ``(676 million dollars at today's rate)``
        if amount and line.norms[last] in (")", "]", ";", ","):
            return last + (line.norms[last] in (")", "]")), amount
        return None
    here = at + 1 if at < line.n and line.norms[at] == "," else at
    joined = line.match("equivalent", here)
    amount = _sum_at(line, joined[0]) if joined else None
    return (amount.last, amount) if amount else None


def _sum_at(line: Line, at: int) -> Amount | None:
    if at >= line.n:
        return None
    amount = read_amount(line, at)
    return amount if amount and amount.codes else None

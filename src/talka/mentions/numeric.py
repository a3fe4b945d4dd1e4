"""Money, quantities, shares of GDP and dates of an article, by grammars over its tokens."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from talka.mentions.date import read_date
from talka.mentions.money import bare_money, money_mention, settled_by_others
from talka.mentions.money_currency import Codes
from talka.mentions.numbers_amount import Amount, read_amount
from talka.mentions.numeric_line import Line
from talka.mentions.numeric_tables import AMOUNT_OPENERS, DATE_OPENERS, NumericTables
from talka.mentions.quantity import quantity_mention, unsized_mention
from talka.mentions.share import REACH, names_gdp, percent_mention, share_mention
from talka.model import Analysis, DateRange, Mention, Money


def find_numeric(
    analysis: Analysis, pack_of: Callable[[str], NumericTables], on: datetime.date | None,
    named: frozenset[int] = frozenset(),
) -> list[Mention]:
    """Return the ``money``, ``quantity``, ``share`` and ``date`` mentions of an article, in order, without overlap.

    ``pack_of`` gives the tables of a language by its code; ``on`` is the day of publication that relative dates are
    settled by (``None`` leaves them unsettled); ``named`` are the tokens behind names of states, places and bodies.
    """
    found: list[Mention] = []
    codes: Codes = ()
    told: int | None = None
    gdp = 0  # sentences in which a bare per cent may still be a share of it
    for sentence in analysis.sentences:
        tokens = analysis.tokens[sentence.first:sentence.last]
        line = Line(analysis.article.text, tokens, pack_of(sentence.language), on)
        line.named = frozenset(i - sentence.first for i in range(sentence.first, sentence.last) if i in named)
        gdp = REACH + 1 if names_gdp(line) else max(gdp - 1, 0)
        line.of_gdp, line.told = gdp > 0, told
        here = in_sentence(line, codes)
        told = line.told
        gdp = REACH + 1 if any(m.kind in ("share", "percent") for m in here) else gdp
        codes = next((_codes_of(m) for m in reversed(here) if m.kind == "money"), ())
        found.extend(here)
    return settled_by_others(found)


def _codes_of(mention: Mention) -> Codes:
    values = (mention.value, *mention.readings)
    return tuple(v.currency for v in values if isinstance(v, Money) and v.currency is not None)


def in_sentence(line: Line, before: Codes = ()) -> list[Mention]:
    """Return the numeric mentions of one sentence, in order: dates first, then what is left of the numbers.

    ``before`` is what the last sum of the sentence before may be in: that of one that is told as more of it, too.
    """
    found = _dates(line)
    found.extend(_amounts(line, before))
    found.sort(key=lambda m: m.start)
    return found


def _dates(line: Line) -> list[Mention]:
    found: list[Mention] = []
    at = 0
    while at < line.n:
        date = read_date(line, at) if _may_date(line, at) else None
        if date:
            line.take(at, date[0])
            found.append(date[1])
            line.told = _year_of(date[1]) or line.told
            at = date[0]
        else:
            at += 1
    return found


def _year_of(date: Mention) -> int | None:
    """The one year of a date; a date that the day of publication gave its year tells none."""
    days = date.value
    if date.readings or not isinstance(days, DateRange) or days.start is None or days.end is None:
        return None
    return days.start.year if days.start.year == days.end.year else None


def _may_date(line: Line, at: int) -> bool:
    """Whether a date may begin at a token."""
    return line.shapes[at] == "number" or (
        not DATE_OPENERS.isdisjoint(line.roles[at]) and line.norms[at] in line.tables.date_starts)


def _amounts(line: Line, before: Codes) -> list[Mention]:
    found: list[Mention] = []
    codes: Codes = ()
    at = 0
    while at < line.n:
        lot = unsized_mention(line, at) if line.roles[at] else None
        if lot:
            found.append(lot[1])
            at = lot[0]
            continue
        if line.used[at] or not _may_begin(line, at):
            at += 1
            continue
        amount = read_amount(line, at)
        if not amount or not line.free(at, amount.last):
            at = _past_digits(line, at)
            continue
        more = before if line.match("another", amount.first) or line.match("another", max(amount.first - 1, 0)) else ()
        at, mention = _as_mention(line, amount, codes or more)
        if mention:
            found.append(mention)
            codes = amount.codes or codes
    return found


def _may_begin(line: Line, at: int) -> bool:
    return line.shapes[at] == "number" or (
        not AMOUNT_OPENERS.isdisjoint(line.roles[at]) and line.norms[at] in line.tables.amount_starts)


def _as_mention(line: Line, amount: Amount, codes: Codes) -> tuple[int, Mention | None]:
    """Return the token after an amount and what it is: money, a share of GDP, a count or nothing.

    ``codes`` are what the sum before it in the sentence may be in.
    """
    if amount.codes:
        return money_mention(line, amount)
    if amount.percent:
        return share_mention(line, amount) or percent_mention(line, amount)
    return amount.last, bare_money(line, amount, codes) or quantity_mention(line, amount)


def _past_digits(line: Line, at: int) -> int:
    """Step over what is written together with digits that are no number, so that no piece of it is read."""
    first = at
    at += 1
    if line.shapes[first] != "number":
        return at
    while at < line.n and line.tight(at) and (line.is_number(at) or line.norms[at] in "-./:," or line.is_word(at)):
        at += 1
    return at

"""Counts of things: a number that is no year, measure, ordinal, label, time or model number."""

from __future__ import annotations

from talka.mentions.number_digits import is_calibre
from talka.mentions.numbers_amount import Amount
from talka.mentions.numeric_line import BLANKS, Line
from talka.model import Mention, Quantity
from talka.model.value import Per

_RATE_REACH = 6
_WEIGHT = 3
"""Tokens before a number in which a word for weight may begin."""


def quantity_mention(line: Line, amount: Amount) -> Mention | None:
    """Return the mention of a count, or ``None`` where the number counts nothing."""
    if not (_is_count(line, amount) or _is_bulk(line, amount)):
        return None
    text = line.surface(amount.first, amount.last)
    value = Quantity(amount.min, amount.max, amount.approximate, text, amount.per or _rate(line, amount.last))
    return Mention("quantity", line.starts[amount.first], line.ends[amount.last - 1], value)


def unsized_mention(line: Line, at: int) -> tuple[int, Mention] | None:
    """Return the token after the lot of a unit (``a battalion's worth``), a count open on both sides, else ``None``."""
    found = line.match("unsized", at)
    if not found or not line.free(at, found[0]):
        return None
    value = Quantity(None, None, approximate=True, text=line.surface(at, found[0]), per=None)
    return found[0], Mention("quantity", line.starts[at], line.ends[found[0] - 1], value)


def _is_count(line: Line, amount: Amount) -> bool:
    number, last = amount.number, amount.last
    if number.value != int(number.value) or number.value <= 0 or number.attributive:
        return False
    if not number.digits:
        return not _is_weak(line, amount) and not _measured(line, last) and not _is_name(line, amount.start)
    if number.plain and line.is_number(last) and line.gap(last) in BLANKS and not line.used[last]:
        return is_calibre(line, last) or line.match("unit_word", last + 1) is not None
    return not (_labelled(line, amount) or _goes_on(line, last) or _measured(line, last))


def _is_bulk(line: Line, amount: Amount) -> bool:
    """Whether a number tells how much goods weigh or measure, with a word for them behind (``40 tonnes of food``)."""
    if amount.number.value <= 0 or amount.number.attributive or _labelled(line, amount):
        return False
    found = line.match("bulk", amount.last)
    if found is not None and _is_weight(line, amount.start):
        return True
    if found is None or found[0] >= line.n or not line.is_word(found[0]) or line.gap(found[0]) not in BLANKS:
        return False
    return line.match("bulk_break", found[0]) is None


def _is_weight(line: Line, at: int) -> bool:
    """Whether a word for weight stands before a number, over small words (``weighing about 40 tonnes``)."""
    return any((found := line.match("weighing", back)) is not None and found[0] <= at
               for back in range(max(0, at - _WEIGHT), at))


def _is_name(line: Line, at: int) -> bool:
    """Whether a number in words is the last word of a name (``Nordic-Baltic Eight``)."""
    return at > 1 and line.shapes[at] == "title" and line.shapes[at - 1] == "title"


def _measured(line: Line, at: int) -> bool:
    """Whether a unit of measure or of time follows, after a hyphen too; pounds that are no money are a measure."""
    if line.is_dash(at) and line.tight(at):
        at += 1
    return any(
        (found := line.match(role, at)) and not _names_model(line, found[0]) and not _is_half(line, found[0])
        for role in ("unit_word", "unit", "percent", "currency")
    )


def _is_half(line: Line, at: int) -> bool:
    """Whether a hyphen makes what looks like a unit the first half of a word (``50 second-hand trucks``)."""
    return line.is_dash(at) and line.tight(at) and line.tight(at + 1) and line.is_word(at + 1)


def _names_model(line: Line, at: int) -> bool:
    """Whether what looks like a unit opens the name of a model (``14 M113``, ``two L-39``)."""
    if not line.tight(at):
        return False
    return line.is_number(at) or (line.is_dash(at) and line.tight(at + 1) and line.is_number(at + 1))


def _goes_on(line: Line, at: int) -> bool:
    """Whether something that makes digits another thing is written together with them."""
    if not line.tight(at):
        return False
    word = line.norms[at]
    words = line.tables.words
    if line.is_word(at):
        return word not in words["cardinal_suffix"]
    if line.is_dash(at) and line.tight(at + 1):
        after = line.norms[at + 1]
        if after in words["cardinal_suffix"]:
            return False
        return line.is_number(at + 1) or line.is_word(at + 1)
    return word in "°@" or (word in ":/.,_" and line.tight(at + 1) and line.is_number(at + 1))


def _labelled(line: Line, amount: Amount) -> bool:
    """Whether the number belongs to the word before it: ``Article 5``, ``Leopard 2``, ``№ 5``."""
    at = amount.start
    if at == 0 or amount.bounded or amount.number.scale > 1:
        return False
    before = line.norms[at - 1]
    if before in "№#":
        return True
    for back in range(max(0, at - 3), at):
        found = line.match("label", back)
        if found and (found[0] == at or (found[0] == at - 1 and before == ".")):
            return True
    return _model(line, at)


def _model(line: Line, at: int) -> bool:
    """Whether a name stands before a number that is likely its model.

    A single digit behind no state, place or body, a name with capitals inside (``PzH 2000``), or a Latin name in
    Cyrillic text, if it is no company with things that are counted behind the number.
    """
    if line.shapes[at - 1] not in ("title", "upper"):
        return False
    if any(c.isupper() for c in line.surface(at - 1, at)[1:]) and line.shapes[at - 1] == "title":
        return True
    latin = line.norms[at - 1][0] < "\u0250"
    if line.tables.flags["script"] == "cyrillic":
        return latin and at not in line.named
    return at > 1 and len(line.norms[at]) == 1 and at not in line.named


def _is_weak(line: Line, amount: Amount) -> bool:
    """Whether a lone ``one`` is no count here."""
    if amount.bounded or amount.number.scale > 1:
        return False
    weak = line.match("weak", amount.start)
    if not weak or weak[0] != amount.number.last:
        return False
    not_after, not_before = weak[1]
    before = line.norms[amount.start - 1] if amount.start else ""
    after = line.norms[weak[0]] if weak[0] < line.n else ""
    gapped = amount.start > 0 and line.is_dash(amount.start - 1) and not line.tight(amount.start)  # `Oslo — two.`
    return not (line.is_word(weak[0]) or gapped) or before in not_after or after in not_before


def _rate(line: Line, at: int) -> Per | None:
    """The rate that follows the counted thing (``200,000 shells a year``)."""
    for here in range(at, min(line.n, at + _RATE_REACH)):
        if line.shapes[here] == "sign":
            return None
        found = line.match("per", here)
        if found and line.free(here, found[0]):
            per: Per = found[1]
            return per
    return None

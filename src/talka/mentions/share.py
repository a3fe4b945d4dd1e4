"""Shares of the gross domestic product: ``0.25% of GDP``, ``5,5 proc. BVP``."""

from __future__ import annotations

from typing import Literal

from talka.mentions.numbers_amount import Amount
from talka.mentions.numeric_line import Line
from talka.model import Mention, Quantity

_GAP = 6
REACH = 3
"""Sentences behind one that names GDP, or gives a share of it, in which a bare per cent may be such a share."""


def names_gdp(line: Line) -> bool:
    """Return whether a sentence names GDP."""
    return any("gdp" in roles and line.match("gdp", at) for at, roles in enumerate(line.roles))


def percent_mention(line: Line, amount: Amount) -> tuple[int, Mention]:
    """Return the token after a per cent without GDP, and its mention: a rate but where shares of GDP are told."""
    kind: Literal["percent", "rate"] = "percent" if line.of_gdp else "rate"
    value = Quantity(amount.min, amount.max, amount.approximate, line.surface(amount.first, amount.last), None)
    return amount.last, Mention(kind, line.starts[amount.first], line.ends[amount.last - 1], value)


def share_mention(line: Line, amount: Amount) -> tuple[int, Mention] | None:
    """Return the token after a share of GDP and its mention; ``None`` for any other per cent."""
    last = _gdp(line, amount.last)
    if last is None:
        return None
    text = line.surface(amount.first, last)
    per = line.match("per", last)
    value = Quantity(amount.min, amount.max, amount.approximate, text, per[1] if per else amount.per)
    return last, Mention("share", line.starts[amount.first], line.ends[last - 1], value)


def _gdp(line: Line, at: int) -> int | None:
    """The token after GDP, where only words stand between it and the per cent sign."""
    for here in range(at, min(line.n, at + _GAP)):
        found = line.match("gdp", here)
        if found:
            return _abbreviation(line, found[0])
        if not line.is_word(here):
            return None
    return None


def _abbreviation(line: Line, at: int) -> int:
    """Step over ``(GDP)`` after the full name."""
    if at + 2 < line.n and line.norms[at] == "(":
        found = line.match("gdp", at + 1)
        if found and found[0] < line.n and line.norms[found[0]] == ")":
            return found[0] + 1
    return at

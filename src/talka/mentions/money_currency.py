"""Currencies beside a number: by sign, code, name, and the state that tells one dollar from another."""

from __future__ import annotations

from typing import Any

from talka.mentions.number_scales import Number
from talka.mentions.numeric_line import Line

Codes = tuple[str, ...]
"""The currencies that a name may mean, the likeliest first; a first ``""`` stands for one that is not settled."""


def currency_before(line: Line, at: int) -> tuple[int, Codes] | None:
    """Return the number's first token and its currency, where a sign or a code at ``at`` stands before a number."""
    found = line.match("sign", at)
    if found and _number_at(line, found[0]) and all(line.tight(i) for i in range(at + 1, found[0])):
        return found[0], _codes(found[1], None)
    code = _code(line, at)
    if code and _number_at(line, at + 1):
        return at + 1, (code,)
    country = line.match("country", at)
    if country:
        sign = line.match("sign", country[0])
        if sign and _number_at(line, sign[0]):
            return sign[0], _codes(sign[1], country[1])
    return None


def _number_at(line: Line, at: int) -> bool:
    return line.is_number(at) and line.gap(at) in ("", " ", "\u00a0", "\u202f")


def _code(line: Line, at: int) -> str | None:
    """A three-letter code in capitals."""
    found = line.match("code", at)
    return found[1] if found and line.shapes[at] == "upper" else None


def currency_after(line: Line, at: int, number: Number) -> tuple[int, Codes] | None:
    """Return the token after the currency that follows a number, and its codes."""
    hyphen = line.is_dash(at) and line.tight(at) and line.tight(at + 1)
    here = line.after("link", at + 1 if hyphen else at)
    country = line.match("country", here)
    found = line.match("currency", country[0] if country else here)
    if not found and country:
        country, found = None, line.match("currency", here)
    if not found:
        code = _code(line, here)
        return (here + 1, (code,)) if code else None
    last, meaning = found
    if meaning[2] and ((hyphen and number.scale == 1) or (last < line.n and line.norms[last] in meaning[2])):
        return None
    state = country[1] if country else None
    behind = line.match("country_after", last)
    if behind and meaning[1]:
        last, state = behind
    return last, _codes(meaning, state)


def _codes(meaning: Any, state: str | None) -> Codes:
    """The codes of a name: its own, or those of the states that share it."""
    default, by, _ = meaning
    if not by:
        return (default,)
    table = dict(by)
    if state in table:
        return (table[state],)
    return (default or "", *(c for c in dict.fromkeys(table.values()) if c != default))

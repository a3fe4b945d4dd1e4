"""Number words that add up, and the scales behind a number (``four million``, ``1.5 thousand``)."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.numeric_line import Line


class Number(NamedTuple):
    """A number that ends before token ``last``.

    ``coefficient`` is what stands before ``scale`` (1 where there is none); ``vague`` numbers are a least value.
    ``digits`` says that it begins with digits, ``plain`` that it is nothing but one run of digits,
    ``attributive`` that a hyphen joins it to its scale (``60-billion``).
    """

    last: int
    value: float
    coefficient: float
    scale: float = 1
    vague: bool = False
    digits: bool = False
    plain: bool = False
    attributive: bool = False


def word_sum(line: Line, at: int) -> tuple[int, float] | None:
    """Number words that add up: ``twenty five``, ``two hundred and five``."""
    found = line.match("number", at)
    if not found:
        return None
    last, value = found
    while last < line.n:
        here = last + 1 if line.is_dash(last) and line.tight(last) and line.tight(last + 1) else last
        if value >= 100:
            here = line.after("inside", here)
        more = line.match("number", here)
        if not more or not _fits(value, more[1]):
            break
        last, value = more[0], value + more[1]
    return last, value


def _fits(value: float, more: float) -> bool:
    if value % 10 or more < 1 or more != int(more):
        return False
    if more < 10:
        return value >= 20 and (value % 100 >= 20 or value % 100 == 0)
    return more < 100 <= value and value % 100 == 0


def scale_at(line: Line, at: int, *, digits: bool, money: bool = False) -> tuple[int, float] | None:
    """A scale at ``at``, after a hyphen too (``10-million``)."""
    if line.is_dash(at) and line.tight(at) and line.tight(at + 1):
        at += 1
        adjective = line.match("scale_adjective", at)
        if adjective:
            return adjective
    found = line.match("scale_many", at) or line.match("scale_one", at)
    if found is None and digits:
        found = line.match("scale_short", at)
    if found is None and digits and (money or _money_follows(line, at)):
        found = line.match("scale_money", at)
    return found


def _money_follows(line: Line, at: int) -> bool:
    """Whether a currency stands after an abbreviation such as ``m``."""
    short = line.match("scale_money", at)
    if short is None:
        return False
    here = short[0] + 1 if line.is_dash(short[0]) else short[0]
    return line.match("currency", here) is not None or (
        line.match("code", here) is not None and line.shapes[here] == "upper")


def scaled(line: Line, at: int, value: float, *, digits: bool = False, money: bool = False) -> Number:
    """Multiply by the scales that follow, and add what follows them (``one million two hundred thousand``)."""
    total, current, coefficient, scale, groups, last = 0.0, value, value, 1.0, 1, at
    while True:
        found = scale_at(line, last, digits=digits, money=money)
        if found:
            last, step = found
            current, scale = current * step, scale * step
            added = line.match("addition", last)
            if added and added[1] < 1:
                last, current = added[0], current + added[1] * step
                coefficient += added[1]
            continue
        more = _more(line, last, scale, digits=digits) if scale > 1 else None
        if more is None:
            break
        last, value_after, is_digits = more
        groups += 1
        if scale == 100 or value_after >= scale:
            current, scale = current + value_after, 1.0
        else:
            total, current, scale = total + current, float(value_after), 1.0
        digits = is_digits
    value = whole(total + current)
    if groups > 1:
        return Number(last, value, value, digits=digits)
    return Number(last, value, coefficient, scale, digits=digits)


def _more(line: Line, at: int, scale: float, *, digits: bool) -> tuple[int, float, bool] | None:
    """The next group of a number of several scales: (token after, value, whether in digits)."""
    if line.is_number(at):
        if not digits or len(line.norms[at]) > 3 or int(line.norms[at]) >= scale:
            return None
        smaller = scale_at(line, at + 1, digits=True)
        if smaller and smaller[1] < scale:
            return at + 1, int(line.norms[at]), True
        counted = scale == 1000 and len(line.norms[at]) == 3 and not smaller and not line.match("unit_word", at + 1)
        return (at + 1, int(line.norms[at]), True) if counted and not line.tight(at + 1) else None
    here = line.after("inside", at)
    found = word_sum(line, here)
    if not found or found[1] >= scale or found[1] != int(found[1]) or _measures(line, found[0]):
        return None
    smaller = scale_at(line, found[0], digits=False)
    if here > at and not smaller and scale > 1000:
        return None
    return (found[0], found[1], False) if not smaller or smaller[1] < scale or scale == 100 else None


def _measures(line: Line, at: int) -> bool:
    """Whether a hyphen makes of a number the measure of what follows (``a dozen seven-metre boats``)."""
    return line.is_dash(at) and line.tight(at) and line.tight(at + 1) and line.is_word(at + 1)


def whole(value: float) -> float:
    """Return an integer where the value is one, rid of the noise of binary fractions."""
    near = round(value)
    return near if abs(value - near) <= 1e-9 * max(1.0, abs(value)) else round(value, 6)

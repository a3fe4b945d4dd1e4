"""Numbers in digits and words, without what bounds them: ``4.5 thousand``, ``half a million``, ``thousands``."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.numeric_line import BLANKS, Line
from talka.mentions.numeric_tables import SIGN_FRACTIONS

_MILLIMETRES = frozenset({"mm", "\u043c\u043c"})
_MOST_DIGITS = 15
_MOST_GROUPS = 6


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


def read_number(line: Line, at: int, *, money: bool = False) -> Number | None:
    """Return the number that begins at token ``at``.

    ``money`` allows scale abbreviations that mean something else beside things (``m``). Returns ``None`` for
    versions, telephone numbers and whatever else only looks like a number.
    """
    if at >= line.n:
        return None
    key = at, money
    if key not in line.numbers:
        line.numbers[key] = _read(line, at, money=money)
    return line.numbers[key]


def _read(line: Line, at: int, *, money: bool) -> Number | None:
    if line.shapes[at] == "number":
        return _digits(line, at, money=money)
    if line.norms[at] not in line.tables.amount_starts:
        return None
    for read in (_fraction, _vague, _words, _bare_scale):
        found = read(line, at)
        if found:
            return found
    return None


# --- digits ----------------------------------------------------------------------------------------------------------


def _digits(line: Line, at: int, *, money: bool) -> Number | None:
    run = _run(line, at)
    if run is None:
        return None
    last, groups, signs = run
    scaled = _scale(line, last, digits=True, money=money) is not None
    exact = scaled or line.match("percent", last) is not None
    value = _value(groups, signs, line.tables.flags["decimal"], exact=exact)
    if value is None:
        return None
    half = line.match("fraction", last)
    if half and line.norms[last] in SIGN_FRACTIONS:
        last, value = half[0], value + half[1]
    addition = line.match("addition", last)
    if addition:
        last, value = addition[0], value + addition[1]
    number = _scaled(line, last, value, digits=True, money=money)
    hyphen = number.last > last and line.is_dash(last)
    return number._replace(plain=last == at + 1 and number.last == last, attributive=hyphen)


def _run(line: Line, at: int) -> tuple[int, list[str], list[str]] | None:
    """Digits with signs or single blanks inside: (token after, groups, signs between them)."""
    if not line.is_number(at):
        return None
    if len(line.norms[at]) > _MOST_DIGITS:
        return None
    groups, here = [line.norms[at]], at + 1
    signs: list[str] = []
    while here < line.n:
        if line.is_number(here):
            blank = line.gap(here)
            if blank not in BLANKS or not _is_group(line, here, groups, signs):
                break
            groups.append(line.norms[here])
            signs.append(" ")
            if len(groups) > _MOST_GROUPS:
                return None
            here += 1
        elif line.norms[here] in (".", ",", "'") and line.tight(here) and line.tight(here + 1) \
                and line.is_number(here + 1):
            groups.append(line.norms[here + 1])
            signs.append(line.norms[here])
            if len(groups) > _MOST_GROUPS or len(groups[-1]) > _MOST_DIGITS:
                return None
            here += 2
        else:
            break
    return here, groups, signs


def _is_group(line: Line, at: int, groups: list[str], signs: list[str]) -> bool:
    """Whether three digits after a blank go on with the number before them."""
    if len(line.norms[at]) != 3 or len(groups[0]) > 3 or any(s != " " for s in signs):
        return False
    return not is_calibre(line, at)


def is_calibre(line: Line, at: int) -> bool:
    """Whether digits are a calibre or a model and no count (``120mm``, ``155 mm``, ``155-mm``)."""
    if line.tight(at + 1) and line.is_word(at + 1):
        return True
    hyphen = line.is_dash(at + 1) and line.tight(at + 1) and line.tight(at + 2)
    return line.norms[at + 2 if hyphen else at + 1] in _MILLIMETRES


def _value(groups: list[str], signs: list[str], decimal: str, *, exact: bool) -> float | None:
    """The value of groups of digits; ``exact`` where a scale or per cent follows, which makes decimals likely."""
    if not signs:
        return int(groups[0])
    if len(set(signs)) == 1 and signs[0] != " ":
        return _one_sign(groups, signs[0], decimal, exact=exact)
    if any(len(g) != 3 for g in groups[1:-1]) or len(groups[0]) > 3:
        return None
    if signs[-1] == " " or (signs[-1] == signs[0]):
        return int("".join(groups)) if len(groups[-1]) == 3 else None
    return float("".join(groups[:-1]) + "." + groups[-1])


def _one_sign(groups: list[str], sign: str, decimal: str, *, exact: bool) -> float | None:
    if len(groups) > 2:
        whole = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3
        return int("".join(groups)) if whole else None
    first, second = groups
    thousands = len(second) == 3 and 1 <= len(first) <= 3 and first[0] != "0"
    if thousands and exact and (sign == decimal or decimal == ","):
        thousands = False
    return int(first + second) if thousands or sign == "'" else float(f"{first}.{second}")


# --- words -----------------------------------------------------------------------------------------------------------


def _words(line: Line, at: int) -> Number | None:
    found = _word_sum(line, at)
    if found is None:
        article = line.match("article", at)
        scale = line.match("scale_one", article[0]) if article else None
        return _scaled(line, article[0], 1) if article and scale else None
    last, value = found
    addition = line.match("addition", last)
    if addition:
        last, value = addition[0], value + addition[1]
    return _scaled(line, last, value)


def _word_sum(line: Line, at: int) -> tuple[int, float] | None:
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


def _fraction(line: Line, at: int) -> Number | None:
    found = line.match("fraction", at)
    if not found:
        return None
    here = line.after_all("link", found[0])
    unit = line.match("scale_one", here) or line.match("scale_many", here)
    inner = _scaled(line, here, 1) if unit else _words(line, here)
    if inner and (inner.scale > 1 or line.match("percent", inner.last)):
        part = found[1]
        return inner._replace(value=whole(inner.value * part), coefficient=inner.coefficient * part)
    return Number(here, found[1], found[1]) if line.match("percent", here) else None


def _vague(line: Line, at: int) -> Number | None:
    """``several hundred``, ``tens of thousands``."""
    several = line.match("several", at)
    found = several or line.match("vague", at)
    if not found:
        return None
    here = line.after_all("link", found[0])
    scale = line.match("scale_many", here) or line.match("scale_one", here)
    if scale:
        number = _scaled(line, here, found[1])
        return number._replace(vague=True)
    return None if several else Number(found[0], found[1], found[1], vague=True)


def _bare_scale(line: Line, at: int) -> Number | None:
    """A scale word alone: a singular is one where there are no articles; ``hundreds of thousands`` is vague."""
    one, many = line.match("scale_one", at), line.match("scale_many", at)
    if many and not (one and _bounded(line, at)):
        number = _scaled(line, at, 2)
        here = line.after_all("link", number.last)
        if here > number.last and line.match("scale_many", here):
            number = _scaled(line, here, number.value)
        return number._replace(vague=True)
    if one and not line.tables.flags["article"]:
        return _scaled(line, at, 1)
    return None


def _bounded(line: Line, at: int) -> bool:
    """Whether a bound stands right before a scale word."""
    return any(
        (found := line.match("bound", back)) is not None and found[0] == at for back in range(max(0, at - 3), at)
    )


# --- scales ----------------------------------------------------------------------------------------------------------


def _scale(line: Line, at: int, *, digits: bool, money: bool = False) -> tuple[int, float] | None:
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


def _scaled(line: Line, at: int, value: float, *, digits: bool = False, money: bool = False) -> Number:
    """Multiply by the scales that follow, and add what follows them (``one million two hundred thousand``)."""
    total, current, coefficient, scale, groups, last = 0.0, value, value, 1.0, 1, at
    while True:
        found = _scale(line, last, digits=digits, money=money)
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
        smaller = _scale(line, at + 1, digits=True)
        if smaller and smaller[1] < scale:
            return at + 1, int(line.norms[at]), True
        counted = scale == 1000 and len(line.norms[at]) == 3 and not smaller and not line.match("unit_word", at + 1)
        return (at + 1, int(line.norms[at]), True) if counted and not line.tight(at + 1) else None
    here = line.after("inside", at)
    found = _word_sum(line, here)
    if not found or found[1] >= scale or found[1] != int(found[1]):
        return None
    smaller = _scale(line, found[0], digits=False)
    if here > at and not smaller and scale > 1000:
        return None
    return (found[0], found[1], False) if not smaller or smaller[1] < scale or scale == 100 else None


def whole(value: float) -> float:
    """Return an integer where the value is one, rid of the noise of binary fractions."""
    near = round(value)
    return near if abs(value - near) <= 1e-9 * max(1.0, abs(value)) else round(value, 6)

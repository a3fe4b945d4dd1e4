"""Numbers in digits, with signs and blanks inside (``1,250.5``, ``12 000``), and what only looks like one."""

from __future__ import annotations

from talka.mentions.number_scales import Number, scale_at, scaled
from talka.mentions.numeric_line import BLANKS, Line
from talka.mentions.numeric_tables import SIGN_FRACTIONS

_MILLIMETRES = frozenset({"mm", "\u043c\u043c"})
_MOST_DIGITS = 15
_MOST_GROUPS = 6


def read_digits(line: Line, at: int, *, money: bool) -> Number | None:
    """Return the number in digits that begins at a token, with the scales behind it."""
    run = _run(line, at)
    if run is None:
        return None
    last, groups, signs = run
    has_scale = scale_at(line, last, digits=True, money=money) is not None
    exact = has_scale or line.match("percent", last) is not None
    value = _value(groups, signs, line.tables.flags["decimal"], exact=exact)
    if value is None:
        return None
    half = line.match("fraction", last)
    if half and line.norms[last] in SIGN_FRACTIONS:
        last, value = half[0], value + half[1]
    addition = line.match("addition", last)
    if addition:
        last, value = addition[0], value + addition[1]
    number = scaled(line, last, value, digits=True, money=money)
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
    """Whether digits are a calibre, a measure or a model and no count (``120mm``, ``155 mm``, ``12-metre``)."""
    if line.tight(at + 1) and line.is_word(at + 1):
        return True
    hyphen = line.is_dash(at + 1) and line.tight(at + 1) and line.tight(at + 2)
    return (hyphen and line.is_word(at + 2)) or line.norms[at + 1] in _MILLIMETRES


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

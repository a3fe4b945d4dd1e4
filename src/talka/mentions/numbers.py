"""Numbers in digits and words, without what bounds them: ``4.5 thousand``, ``half a million``, ``thousands``."""

from __future__ import annotations

from talka.mentions.number_digits import read_digits
from talka.mentions.number_scales import Number, scaled, whole, word_sum
from talka.mentions.numeric_line import Line


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
        return read_digits(line, at, money=money)
    if line.norms[at] not in line.tables.amount_starts:
        return None
    for read in (_fraction, _vague, _words, _bare_scale):
        found = read(line, at)
        if found:
            return found
    return None


def _words(line: Line, at: int) -> Number | None:
    found = word_sum(line, at)
    if found is None:
        article = line.match("article", at)
        scale = line.match("scale_one", article[0]) if article else None
        return scaled(line, article[0], 1) if article and scale else None
    last, value = found
    addition = line.match("addition", last)
    if addition:
        last, value = addition[0], value + addition[1]
    return scaled(line, last, value)


def _fraction(line: Line, at: int) -> Number | None:
    found = line.match("fraction", at)
    if not found:
        return None
    here = line.after_all("link", found[0])
    unit = line.match("scale_one", here) or line.match("scale_many", here)
    inner = scaled(line, here, 1) if unit else _words(line, here)
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
        number = scaled(line, here, found[1])
        return number._replace(vague=True)
    return None if several else Number(found[0], found[1], found[1], vague=True)


def _bare_scale(line: Line, at: int) -> Number | None:
    """A scale word alone: a singular is one where there are no articles; ``hundreds of thousands`` is vague."""
    one, many = line.match("scale_one", at), line.match("scale_many", at)
    if many and not (one and _bounded(line, at)):
        number = scaled(line, at, 2)
        here = line.after_all("link", number.last)
        if here > number.last and line.match("scale_many", here):
            number = scaled(line, here, number.value)
        return number._replace(vague=True)
    if one and not line.tables.flags["article"]:
        return scaled(line, at, 1)
    return None


def _bounded(line: Line, at: int) -> bool:
    """Whether a bound stands right before a scale word."""
    return any(
        (found := line.match("bound", back)) is not None and found[0] == at for back in range(max(0, at - 3), at)
    )

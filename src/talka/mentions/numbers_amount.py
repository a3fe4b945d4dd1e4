"""Amounts: a number or a range with its bounds, its currency or per cent sign, and its rate."""

from __future__ import annotations

from typing import NamedTuple

from talka.mentions.money_currency import Codes, currency_after, currency_before
from talka.mentions.number_scales import Number, whole
from talka.mentions.numbers import read_number
from talka.mentions.numeric_line import BLANKS, Line
from talka.model.value import Per


class Amount(NamedTuple):
    """An amount of tokens ``first:last``; ``codes`` are the currencies it may be in, the likeliest first.

    ``number`` is the number it was made from (of a range, the second).
    """

    first: int
    last: int
    min: float | None
    max: float | None
    approximate: bool
    number: Number
    start: int
    """Where the number itself begins, without bounds."""
    codes: Codes = ()
    percent: bool = False
    bounded: bool = False
    per: Per | None = None


class _Term(NamedTuple):
    """A number with its own unit."""

    last: int
    number: Number
    codes: Codes
    percent: bool


_MARKS = {"over": (True, False), "under": (False, True), "about": (True, True)}


def read_amount(line: Line, at: int) -> Amount | None:
    """Return the amount that begins at token ``at``; of a change ``from`` one ``to`` another the second."""
    here, marks = _prefix(line, at)
    opened = line.match("open", here)
    if opened:
        both = _range(line, opened[0], opened[1])
        if both:
            return _opened(line, at, both, marks)
    term = _term(line, here)
    if term is None or (not marks and not _stands_free(line, at) and not (
            (term.codes or term.percent) and _follows_model(line, at))):
        return None
    left, right = _range(line, here, None) or (term, term)
    return _finish(line, at, here, left, right, marks)


def _prefix(line: Line, at: int) -> tuple[int, tuple[str, ...]]:
    """Bounds and ``another`` before a number: (token after them, their meanings)."""
    marks: list[str] = []
    here = at
    while here < line.n:
        bound, another = _bound(line, here), line.match("another", here)
        if bound and not (another and another[0] > bound[0]):
            if bound[0] == here + 1 and _is_before_noun(line, bound[0]):
                return at, ()  # ``under a $40 million contract``
            here = bound[0]
            marks.append(bound[1])
            past = line.after("between", here)
            if past > here and _number_begins(line, past) and currency_before(line, here) is None:
                return past, tuple(marks)
        elif another:
            here = another[0]
            marks.append("another")
        else:
            break
    return here, tuple(marks)


def _is_before_noun(line: Line, at: int) -> bool:
    """Whether an article before a figure belongs to a noun that the figure describes."""
    article = line.match("article", at)
    if article is None or article[0] >= line.n:
        return False
    return line.is_number(article[0]) or currency_before(line, article[0]) is not None


def _number_begins(line: Line, at: int) -> bool:
    before = currency_before(line, at)
    return read_number(line, before[0] if before else at, money=before is not None) is not None


def _bound(line: Line, at: int) -> tuple[int, str] | None:
    """The bound at ``at``, unless it is a particle of the word before it (``handed over two``).

    A word that is ``up to`` as well as ``to`` says nothing after a word of change (``rose to 30 thousand``).
    """
    found = line.match("bound", at)
    if not found or found[0] > at + 1:
        return found
    if at and line.has("particle", at - 1):
        return None
    if found[1] == "under" and line.match("by", at) and _is_change(line, at):
        return found[0], ""
    return found


def _stands_free(line: Line, at: int) -> bool:
    """Whether digits at ``at`` are no part of a name, a code, a time or a telephone number."""
    if line.shapes[at] != "number" or at == 0:
        return True
    if not line.tight(at):
        return not (line.is_number(at - 1) and line.gap(at) in BLANKS and not line.used[at - 1])
    before = line.norms[at - 1]
    if before in "-\u2010\u2013\u2014:/._,#@&=":
        return not line.tight(at - 1)
    return not before[-1].isalnum()


def _follows_model(line: Line, at: int) -> bool:
    """Whether the number right before is the end of a model's name (``F-35 6.5 billion``)."""
    return at > 1 and line.is_number(at - 1) and line.tight(at - 1) and line.gap(at) in BLANKS


def _term(line: Line, at: int) -> _Term | None:
    before = currency_before(line, at)
    here, codes = before or (at, ())
    number = read_number(line, here, money=bool(codes))
    if number is None:
        return None
    last = number.last
    if not codes:
        after = currency_after(line, last, number)
        if after:
            return _Term(after[0], number, after[1], percent=False)
    percent = None if codes else line.match("percent", _past_hyphen(line, last))
    return _Term(percent[0] if percent else last, number, codes, percent=percent is not None)


def _past_hyphen(line: Line, at: int) -> int:
    return at + 1 if line.is_dash(at) and line.tight(at) and line.tight(at + 1) and line.is_word(at + 1) else at


# --- ranges ----------------------------------------------------------------------------------------------------------


def _range(line: Line, at: int, way: int | None) -> tuple[_Term, _Term] | None:
    """Two terms joined at ``at``: by the words of an opened ``way``, or by a dash or a bare joiner."""
    left = _term(line, at)
    if left is None or left.number.vague:
        return None
    here = _joined(line, left.last, way)
    if here is None:
        return None
    bound = line.match("bound", here)
    right = _term(line, bound[0] if bound and way is not None else here)
    if right is None or right.number.vague or not line.free(left.last, right.last):
        return None
    return _agreed(left, right, falling=way is not None and _is_change(line, at))


def _joined(line: Line, at: int, way: int | None) -> int | None:
    """The token after what joins two numbers at ``at``."""
    if line.is_dash(at) and at + 1 < line.n:
        even = line.tight(at) == line.tight(at + 1)
        return at + 1 if even or line.shapes[at - 1] != "number" else None
    found = line.match("join" if way is None else f"join{way}", at)
    return found[0] if found else None


def _agreed(left: _Term, right: _Term, *, falling: bool) -> tuple[_Term, _Term] | None:
    """Give the first number the scale and the unit of the second; ``None`` where they do not go together.

    Only what fell (``falling``) may come to less than it was.
    """
    if left.codes and right.codes and left.codes[0] != right.codes[0]:
        return None
    if (left.percent and not right.percent) or (left.percent and right.codes) or (left.codes and right.percent):
        return None
    number = left.number
    scale = right.number.scale
    if number.scale == 1 and scale > 1 and not left.percent and number.value < right.number.coefficient:
        number = number._replace(value=whole(number.value * scale), scale=scale)
    if number.value >= right.number.value and not falling:
        return None
    codes = right.codes or left.codes
    return left._replace(number=number, codes=codes), right._replace(codes=codes)


def _opened(line: Line, at: int, both: tuple[_Term, _Term], marks: tuple[str, ...]) -> Amount:
    """A range with an opening word; where the words before it tell of a change, only what it came to."""
    if not _is_change(line, at):
        return _finish(line, at, at, *both, marks)
    left, right = both
    second = next((i for i in range(left.last, right.last) if _term(line, i)), left.last)
    return _finish(line, second, second, right, right, ())


def _is_change(line: Line, at: int) -> bool:
    """Whether a word of change stands up to fourteen words before, in the same part of the sentence."""
    for back in range(at - 1, max(-1, at - 15), -1):
        if line.has("change", back):
            return True
        if line.norms[back] in ",;:()":
            return False
    return False


# --- what makes an amount --------------------------------------------------------------------------------------------


def _finish(line: Line, first: int, start: int, left: _Term, right: _Term, marks: tuple[str, ...]) -> Amount:
    last, more = _suffix(line, right.last)
    marks = (*marks, *more)
    low: float | None = left.number.value
    high: float | None = right.number.value
    approximate = "about" in marks or left.number.vague
    if "over" in marks or right.number.vague:
        high = None
    elif "under" in marks:
        low = None
    per = line.match("per", last)
    if per and line.free(last, per[0]):
        last = per[0]
    return Amount(
        first, last, low, high, approximate, right.number, start, right.codes, right.percent,
        any(marks), per[1] if per else _per_before(line, first),
    )


def _suffix(line: Line, at: int) -> tuple[int, list[str]]:
    """Bounds after the number or its unit (``or more``, ``+``), and ``more`` as in ``two more``."""
    marks: list[str] = []
    found = line.match("bound_after", at)
    if found:
        at = found[0]
        marks.append(found[1])
    another = line.match("another_after", at)
    if another and line.is_word(another[0]):
        at = another[0]
        marks.append("another")
    return at, marks


def _per_before(line: Line, first: int) -> Per | None:
    """The rate that an adverb up to three words before names (``annually``)."""
    for back in range(first - 1, max(-1, first - 5), -1):
        if line.shapes[back] == "sign":
            return None
        found = line.match("per_before", back)
        if found and found[0] <= first:
            per: Per = found[1]
            return per
    return None

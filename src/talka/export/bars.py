"""Where everything stands in the pictures of totals: bars by donor, columns by month."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

import msgspec

from talka.views import STAGES, Span, Stage, Totals, TotalsRow, wording

WIDTH = 1160
LABEL, FIGURES, ROW, HEAD = 190, 250, 34, 26
MOST_ROWS = 20
"""More donors than this are not compared by eye; the largest are drawn, and the page says how many were left out."""
_THICK: dict[Stage, float] = {"promised": 22, "approved": 14, "delivered": 6}
_LEAST = 1.5
"""What is not nothing is seen."""
PLOT, AXIS, FOOT = 220, 74, 30
MOST_MONTHS = 240
_NAMED = 62
"""Pixels that the name of a month takes below its bar."""
_STEPS = (1, 2, 5)


class Bar(msgspec.Struct, frozen=True):
    """A stage of a group: what is certain from the start, then what may be more; ``is_open`` where no end is told."""

    stage: Stage
    x: float
    y: float
    width: float
    height: float
    more_x: float
    more_y: float
    more_width: float
    more_height: float
    is_open: bool


class BarRow(msgspec.Struct, frozen=True):
    """A group with its bars, its figure in words, and all that it says for those who point at it or listen."""

    name: str
    figure: str
    title: str
    y: float
    bars: tuple[Bar, ...]


class Mark(msgspec.Struct, frozen=True):
    """A place on an axis with its words."""

    at: float
    label: str


class Bars(msgspec.Struct, frozen=True):
    """A picture of bars, across or upright."""

    width: int
    height: int
    marks: tuple[Mark, ...]
    rows: tuple[BarRow, ...]
    labels: tuple[Mark, ...]
    left_out: int


def donor_bars(found: Totals) -> Bars | None:
    """Return bars across, one row a group that names a sum, the largest first; ``None`` where no group does."""
    rows = [r for r in found.rows if _most(r) > 0]
    if not rows:
        return None
    shown = sorted(rows, key=lambda r: -_most(r))[:MOST_ROWS]
    scale = _Scale(max(map(_most, shown)), WIDTH - LABEL - FIGURES)
    made = tuple(_across(r, HEAD + ROW * n, scale, found.into) for n, r in enumerate(shown))
    marks = tuple(Mark(LABEL + scale.length(v), _short(v)) for v in scale.ticks)
    return Bars(WIDTH, HEAD + ROW * len(shown) + 8, marks, made, (), len(rows) - len(shown))


def month_bars(found: Totals) -> Bars | None:
    """Return upright bars, one column for every month from the first to the last; ``None`` where none names a sum."""
    known = {r.key: r for r in found.rows if len(r.key) == 7 and r.key[5:].isdigit() and _most(r) > 0}
    if not known:
        return None
    months = _between(min(known), max(known))[-MOST_MONTHS:]
    scale = _Scale(max(_most(known[m]) for m in months if m in known), PLOT)
    step = min(float(_NAMED), (WIDTH - AXIS) / len(months))
    rows = tuple(
        _upright(known[m], AXIS + step * n, step, scale, found.into) for n, m in enumerate(months) if m in known
    )
    marks = tuple(Mark(HEAD + PLOT - scale.length(v), _short(v)) for v in scale.ticks)
    labels = tuple(Mark(AXIS + step * n + step / 2, label) for n, label in _named(months, step))
    return Bars(WIDTH, HEAD + PLOT + FOOT, marks, rows, labels, sum(m < months[0] for m in known))


class _Scale:
    """Sums as lengths, from nothing to the round figure above the largest."""

    def __init__(self, most: float, room: float) -> None:
        self._room = room
        size = float("1" + "0" * (len(f"{most:.0f}") - 1))
        steps = (s * size * part for part in (0.1, 1.0) for s in _STEPS)
        step = next(s for s in steps if most / s <= 6)
        number = int(most / step) + (most % step > 0)
        self._end = step * max(1, number)
        self.ticks = [step * n for n in range(number + 1)]

    def length(self, value: float) -> float:
        return round(self._room * min(value, self._end) / self._end, 1)


def _across(row: TotalsRow, y: float, scale: _Scale, into: str) -> BarRow:
    bars = []
    for stage, span in _spans(row):
        low, high = _lengths(span, scale)
        top, thick = y + (ROW - _THICK[stage]) / 2, _THICK[stage]
        bars.append(Bar(stage, LABEL, top, low, thick, LABEL + low, top, high - low, thick, span.high is None))
    promised = row.cells["promised"].converted
    return BarRow(row.name, wording.span(promised, into) if promised else "", _title(row, into), y, tuple(bars))


def _upright(row: TotalsRow, x: float, step: float, scale: _Scale, into: str) -> BarRow:
    bars, floor = [], HEAD + PLOT
    for stage, span in _spans(row):
        low, high = _lengths(span, scale)
        wide = max(1.5, round((step - 1) * _THICK[stage] / _THICK["promised"], 1))
        left = round(x + (step - wide) / 2, 1)
        bars.append(Bar(stage, left, floor - low, wide, low, left, floor - high, wide, high - low, span.high is None))
    return BarRow(row.name, "", _title(row, into), x, tuple(bars))


def _lengths(span: Span, scale: _Scale) -> tuple[float, float]:
    """How long what is certain is, and what may be; what has no end is not drawn longer than it is certain."""
    low = scale.length(span.low)
    high = low if span.high is None else scale.length(span.high)
    if max(low, high) < _LEAST and (span.low > 0 or span.high != 0.0):
        return (_LEAST, _LEAST) if span.low > 0 else (0.0, _LEAST)
    return low, high


def _spans(row: TotalsRow) -> list[tuple[Stage, Span]]:
    return [(s, span) for s in STAGES if (span := row.cells[s].converted) is not None]


def _most(row: TotalsRow) -> float:
    return max((span.low if span.high is None else span.high for _, span in _spans(row)), default=0.0)


def _title(row: TotalsRow, into: str) -> str:
    told = [f"{stage} {wording.span(span, into)}" for stage, span in _spans(row)]
    without = row.cells["promised"].without
    return "; ".join([f"{row.name}: {told[0]}", *told[1:], *([f"{without} without a sum"] if without else [])])


def _short(value: float) -> str:
    return wording.big_number(value) if value else "0"


def _between(first: str, last: str) -> list[str]:
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{n // 12}-{n % 12 + 1:02}" for n in range(start, end + 1)]


def _named(months: Sequence[str], step: float) -> Iterable[tuple[int, str]]:
    """The months that are named below: as many as have room, by quarters or years where not all do."""
    every = next((n for n in (1, 3, 6, 12, 24, 60) if n * step >= _NAMED), 120)
    numbered = ((n, m) for n, m in enumerate(months) if (int(m[:4]) * 12 + int(m[5:]) - 1) % every == 0)
    return ((n, m[:4] if every >= 12 else m) for n, m in itertools.islice(numbered, MOST_MONTHS))

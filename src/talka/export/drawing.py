"""Where everything stands in the drawing of the timeline."""

from __future__ import annotations

import datetime
import itertools

import msgspec

from talka.views import Lane, Timeline

WIDTH, LABEL, MARGIN = 1160, 430, 24
ROW, HEAD = 26, 34
LABEL_LETTERS = 62
MOST_LANES = 200
"""More lanes than this are not read by anybody; the latest are drawn, and the page says how many were left out."""
MOST_TICKS = 14
_STEPS = (1, 3, 6, 12, 24, 60, 120)


class Stroke(msgspec.Struct, frozen=True):
    """A line between two places; ``what`` is ``wait`` or ``late``."""

    x1: float
    x2: float
    what: str


class Point(msgspec.Struct, frozen=True):
    """A mark with its place and words."""

    x: float
    what: str
    words: str


class Row(msgspec.Struct, frozen=True):
    """A record's line."""

    record: str
    label: str
    title: str
    overdue: bool
    y: float
    strokes: tuple[Stroke, ...]
    points: tuple[Point, ...]


class Tick(msgspec.Struct, frozen=True):
    """A day named on the axis."""

    x: float
    label: str


class Drawing(msgspec.Struct, frozen=True):
    """The whole picture."""

    width: int
    height: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]
    left_out: int


def draw(line: Timeline) -> Drawing:
    """Return the picture of a timeline."""
    lanes = line.lanes[-MOST_LANES:]
    scale = _Scale(line.start, line.end)
    rows = tuple(_row(lane, HEAD + ROW * n + ROW / 2, scale) for n, lane in enumerate(lanes))
    ticks = tuple(Tick(scale.x(day), label) for day, label in _ticks(line.start, line.end))
    return Drawing(WIDTH, HEAD + ROW * len(lanes) + MARGIN, ticks, rows, len(line.lanes) - len(lanes))


class _Scale:
    def __init__(self, start: datetime.date, end: datetime.date) -> None:
        self._start, self._days = start, max(1, (end - start).days)

    def x(self, day: datetime.date) -> float:
        return round(LABEL + (WIDTH - LABEL - MARGIN) * (day - self._start).days / self._days, 1)


def _row(lane: Lane, y: float, scale: _Scale) -> Row:
    points = tuple(Point(scale.x(m.day), _shape(m.what), f"{m.what}: {m.day}") for m in lane.marks)
    label = lane.title if len(lane.title) <= LABEL_LETTERS else lane.title[: LABEL_LETTERS - 1].rstrip() + "…"
    strokes = [Stroke(points[0].x, points[-1].x, "wait")] if len(points) > 1 else []
    due = next((m.day for m in lane.marks if m.what == "due"), None)
    if lane.open_until is not None and due is not None and due < lane.open_until:
        strokes.append(Stroke(scale.x(due), scale.x(lane.open_until), "late"))
    return Row(lane.record, label, lane.title, lane.overdue, y, tuple(strokes), points)


def _shape(what: str) -> str:
    known = ("due", "delivered", "delivering", "refused", "cancelled", "reported")
    return what if what in known else "made"


def _ticks(start: datetime.date, end: datetime.date) -> list[tuple[datetime.date, str]]:
    """Name the firsts of months, at steps of so many months that the names do not run together."""
    months = (end.year - start.year) * 12 + end.month - start.month
    step = next((s for s in _STEPS if months / s <= MOST_TICKS), _STEPS[-1])
    found: list[tuple[datetime.date, str]] = []
    for month in itertools.count(start.year * 12 + start.month - 1):
        day = datetime.date(month // 12, month % 12 + 1, 1)
        if day > end:
            return found
        if day >= start and month % step == 0:
            found.append((day, f"{day:%Y}" if step >= 12 or day.month == 1 else f"{day:%Y-%m}"))
    return found

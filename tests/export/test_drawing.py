from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.build import day

from talka.export.drawing import LABEL, MOST_LANES, MOST_TICKS, WIDTH, draw
from talka.views import Lane, Mark, Timeline

DAYS = st.dates(day("2014-01-01"), day("2040-12-31"))


def lane(*days: datetime.date, waits: datetime.date | None = None) -> Lane:
    marks = tuple(Mark(d, "due" if n else "pledged") for n, d in enumerate(sorted(days)))
    return Lane("r-1", "Lithuania to Ukraine: drones", "pledged", waits is not None, marks, waits)


@given(st.lists(DAYS, min_size=1, max_size=6))
def test_everything_stands_inside_the_picture_and_names_of_days_do_not_run_together(days: list[datetime.date]) -> None:
    drawing = draw(Timeline((lane(*days),), min(days), max(days)))
    places = [p.x for p in drawing.rows[0].points] + [t.x for t in drawing.ticks]
    assert all(LABEL <= x <= WIDTH for x in places)
    assert len(drawing.ticks) <= MOST_TICKS + 2
    labels = [t.label for t in drawing.ticks]
    assert len(labels) == len(set(labels))


def test_an_overdue_promise_is_drawn_late_from_its_due_day() -> None:
    made = lane(day("2024-08-01"), day("2024-11-30"), waits=day("2025-01-01"))
    (row,) = draw(Timeline((made,), day("2024-08-01"), day("2025-01-01"))).rows
    wait, late = row.strokes
    assert (wait.what, late.what) == ("wait", "late")
    assert wait.x2 == late.x1 < late.x2


def test_of_very_many_lanes_the_latest_are_drawn_and_the_rest_are_counted() -> None:
    lanes = tuple(lane(day("2024-08-01")) for _ in range(MOST_LANES + 3))
    drawing = draw(Timeline(lanes, day("2024-08-01"), day("2024-08-01")))
    assert (len(drawing.rows), drawing.left_out) == (MOST_LANES, 3)

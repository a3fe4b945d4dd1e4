"""Whether a span lies inside one of many: as asking each of them would tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from talka.mentions.cover import Cover

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda p: (min(p), max(p))), max_size=8)


@given(SPANS, st.integers(0, 30), st.integers(0, 30))
def test_a_cover_tells_what_asking_each_span_would(spans: list[tuple[int, int]], start: int, end: int) -> None:
    assert Cover(spans).holds(start, end) == any(a <= start and end <= b for a, b in spans)

from __future__ import annotations

import pytest
from tests.build import day

from talka.model import DateRange, Money, Quantity, Share
from talka.views import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Money(41e6, 41e6, currency="EUR"), "41 million EUR"),
        (Money(40e6, 50e6, currency="EUR"), "40 million to 50 million EUR"),
        (Money(None, 10e6, currency="EUR"), "up to 10 million EUR"),
        (Money(683e6, None, currency="EUR"), "more than 683 million EUR"),
        (Money(1.4e9, 1.4e9, approximate=True, currency="DKK", per="year"), "about 1.4 billion DKK a year"),
        (Money(255_500, 255_500, currency=None), "255,500"),
    ],
)
def test_sums(value: Money, words: str) -> None:
    assert wording.money(value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Quantity(5000, 5000), "5,000"),
        (Quantity(5000, None), "more than 5,000"),
        (Quantity(2000, None, approximate=True), "2,000 or more"),
        (Quantity(0.25, 0.25), "0.25"),
        (Quantity(None, None, text="several"), "several"),
    ],
)
def test_quantities(value: Quantity, words: str) -> None:
    assert wording.bounds(value) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-11-04", "2024-11-04", "2024-11-04"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("2024-09-01", "2024-11-30", "2024-09-01 to 2024-11-30"),
        (None, "2024-11-30", "by 2024-11-30"),
        ("2022-02-24", None, "from 2022-02-24"),
        (None, None, "soon"),
    ],
)
def test_times(start: str | None, end: str | None, words: str) -> None:
    assert wording.period(DateRange(day(start) if start else None, day(end) if end else None, "soon")) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(Share(0.9, 0.9), "90%"), (Share(0.5, 1.0), "50% to 100%"), (Share(None, 1.0), "100%"), (Share(None, None), "")],
)
def test_shares(share: Share, words: str) -> None:
    assert wording.fulfilled(share) == words

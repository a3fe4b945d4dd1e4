"""Pictures of totals: everything stands inside, in proportion, and says what it is in words."""

from __future__ import annotations

import pytest
from tests.views.accounts import DENMARK, NETHERLANDS, money, over, register, things, told

from talka.export.bars import FIGURES, LABEL, MOST_ROWS, WIDTH, Bars, donor_bars, month_bars
from talka.model import Claim, Money, Party, Record
from talka.rates import load_rates
from talka.views import totals

M = 1_000_000
Given = tuple[Record, Claim]


def by_donor(*every: Given) -> Bars | None:
    return donor_bars(totals(register(*every), "donor", "EUR", load_rates()))


def by_month(*every: Given) -> Bars | None:
    return month_bars(totals(register(*every), "month", "EUR", load_rates()))


def test_bars_are_as_long_as_their_sums_and_stand_one_in_another() -> None:
    found = by_donor(
        told("a", "pledged", money(60 * M), donor=(DENMARK,)), told("b", "delivered", money(30 * M), donor=(DENMARK,)),
        told("c", "approved", money(45 * M), donor=(NETHERLANDS,)),
    )
    assert found is not None
    danish, dutch = found.rows
    assert [(b.stage, b.x) for b in danish.bars] == [(s, LABEL) for s in ("promised", "approved", "delivered")]
    promised, approved, delivered = (b.width for b in danish.bars)
    assert approved == delivered
    assert promised == pytest.approx(3 * delivered, abs=0.2)
    assert dutch.bars[0].width == pytest.approx(promised / 2, abs=0.2)
    assert (danish.figure, danish.title) == (
        "90 million EUR", "Denmark: promised 90 million EUR; approved 30 million EUR; delivered 30 million EUR"
    )


def test_what_may_be_more_is_drawn_apart_and_what_has_no_end_is_marked() -> None:
    found = by_donor(
        told("a", "pledged", money(40 * M, 50 * M), donor=(DENMARK,)), told("b", "pledged", over(10 * M)),
        told("c", "pledged", Money(None, 20 * M, currency="EUR"), donor=(NETHERLANDS,)),
    )
    assert found is not None
    ranged, upto, opened = (r.bars[0] for r in found.rows)
    assert ranged.more_width == pytest.approx(ranged.width / 4, abs=0.2)
    assert (upto.width, upto.more_width > 0, upto.is_open) == (0.0, True, False)
    assert (opened.more_width, opened.is_open) == (0.0, True)


@pytest.mark.parametrize("size", [1, 9.99, 10, 999, 1000, 5.1e6, 61e9, 999e9])
def test_everything_stands_inside_the_picture(size: float) -> None:
    found = by_donor(told("a", "pledged", money(size)), told("b", "pledged", money(size / 1e6), donor=(DENMARK,)))
    assert found is not None
    ends = [b.x + b.width for r in found.rows for b in r.bars] + [m.at for m in found.marks]
    assert all(LABEL < end <= WIDTH - FIGURES for end in ends if end != LABEL)
    assert 2 <= len(found.marks) <= 8
    months = by_month(told("a", "pledged", money(size)))
    assert months is not None
    assert all(b.y >= 0 and b.y + b.height <= months.height for r in months.rows for b in r.bars)


def test_of_many_donors_the_largest_are_drawn_and_the_rest_are_counted() -> None:
    states = [Party(f"State {n}", f"organisation/{n}", "organisation", "union") for n in range(MOST_ROWS + 3)]
    found = by_donor(*(told(f"a{n}", "pledged", money(M * (n + 1)), donor=(s,)) for n, s in enumerate(states)))
    assert found is not None
    assert (len(found.rows), found.left_out) == (MOST_ROWS, 3)
    assert found.rows[0].name == f"State {MOST_ROWS + 2}"


def test_a_month_without_sums_keeps_its_place_and_a_season_has_none() -> None:
    found = by_month(
        told("a", "pledged", money(M), date="2024-01-10"), told("b", "pledged", money(M), date="2024-04-10"),
        told("c", "pledged", money(M), date="2024-06-01/2024-08-31", news="2024-09-01"),
    )
    assert found is not None
    first, last = (r.bars[0].x for r in found.rows)
    assert [r.name for r in found.rows] == ["2024-01", "2024-04"]
    assert last - first == pytest.approx(3 * 62)  # each month has the width of its name
    assert [m.label for m in found.labels] == ["2024-01", "2024-02", "2024-03", "2024-04"]


def test_without_a_sum_there_is_nothing_to_draw() -> None:
    only = told("a", "pledged", items=(things("uav", 5),))
    assert by_donor(only) is None
    assert by_month(only) is None
    assert by_donor() is None

"""Promised, approved, delivered: worked examples, each sum reckoned by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build import day
from tests.views.accounts import (
    DENMARK,
    FUND,
    NETHERLANDS,
    money,
    over,
    register,
    things,
    told,
)

from talka.model import Claim, Money, Party, Quantity, Record
from talka.rates import Rates, load_rates
from talka.views import Filters, Totals, totals
from talka.views.span import Span

M = 1_000_000
DAY = "2024-09-10"


@pytest.fixture(scope="module")
def rates(tmp_path_factory: pytest.TempPathFactory) -> Rates:
    """Two dollars and ten crowns a euro from 1 to 13 September 2024, whatever the world says."""
    path: Path = tmp_path_factory.mktemp("rates") / "own.csv"
    days = "".join(f"2024-09-{d:02},2.0,10.0,\n" for d in range(1, 14))
    path.write_text(f"Date,USD,DKK,\n{days}", encoding="utf-8")
    return load_rates([path])


def added(*every: tuple[Record, Claim], by: str = "donor", rates: Rates, **filters: object) -> Totals:
    return totals(register(*every), by, "EUR", rates, Filters(**filters))  # type: ignore[arg-type]


def three(found: Totals, key: str | None = None) -> tuple[Span | None, ...]:
    """What is promised, approved and delivered in all, or in one group."""
    row = found.every if key is None else next(r for r in found.rows if r.key == key)
    return tuple(c.converted for c in row.cells.values())


def exactly(*millions: float | None) -> tuple[Span | None, ...]:
    return tuple(None if m is None else Span(m * M, m * M) for m in millions)


# --- one thing, once --------------------------------------------------------------------------------------------------


def test_what_was_delivered_was_approved_and_promised_and_counts_once_in_each(rates: Rates) -> None:
    found = added(
        told("a", "pledged", money(10 * M)), told("b", "approved", money(20 * M)), told("c", "delivered", money(5 * M)),
        rates=rates,
    )
    assert three(found) == exactly(35, 25, 5)


@pytest.mark.parametrize("status", ["proposed", "refused", "cancelled"])
def test_what_was_only_proposed_or_is_over_counts_nowhere(status: str, rates: Rates) -> None:
    found = added(told("a", status, money(10 * M)), rates=rates)
    assert three(found) == (None, None, None)
    assert [x.reason for x in found.lines["promised"]] == ["only proposed" if status == "proposed" else status]


def test_what_is_on_its_way_is_approved_and_not_yet_delivered(rates: Rates) -> None:
    assert three(added(told("a", "delivering", money(10 * M)), rates=rates)) == exactly(10, 10, None)


def test_a_commitment_with_partial_deliveries(rates: Rates) -> None:
    """100 promised; 30 and 20 came: promised stays 100, delivered is 50."""
    found = added(
        told("promise", "pledged", money(100 * M)),
        told("first", "delivered", money(30 * M), date="2024-10-01", links=(("fulfils", "promise"),)),
        told("second", "delivered", money(20 * M), date="2024-11-01", links=(("fulfils", "promise"),)),
        rates=rates,
    )
    assert three(found) == exactly(100, 50, 50)
    inside = {x.record.id: (x.verdict, x.other) for x in found.lines["promised"]}
    assert inside == {
        "r-promise": ("counted", ""), "r-first": ("inside", "r-promise"), "r-second": ("inside", "r-promise")
    }


def test_a_delivery_that_names_a_sum_stands_in_for_a_promise_that_names_none(rates: Rates) -> None:
    """More than 5,000 drones promised; 4,500 for 5 million came: 5 million, and one record without a sum."""
    found = added(
        told("promise", "pledged", items=(things("uav", 5000),)),
        told("came", "delivered", money(5 * M), items=(things("uav", 4500),), links=(("fulfils", "promise"),)),
        rates=rates,
    )
    promised, _, delivered = found.every.cells.values()
    assert (promised.converted, promised.sums, promised.without) == (Span(5 * M, 5 * M), 1, 1)
    assert [(t.name, t.span) for t in promised.things] == [("uav", Span(5000, 5000))]
    assert (delivered.converted, delivered.sums, delivered.without) == (Span(5 * M, 5 * M), 1, 0)


def test_a_delivery_without_a_sum_is_inside_a_promise_that_names_one(rates: Rates) -> None:
    found = added(
        told("promise", "pledged", money(5 * M), items=(things("uav", 100),)),
        told("came", "delivered", items=(things("uav", 40),), links=(("fulfils", "promise"),)),
        rates=rates,
    )
    promised, approved, delivered = found.every.cells.values()
    assert (promised.converted, promised.without) == (Span(5 * M, 5 * M), 0)
    assert (approved.converted, approved.without) == (None, 1)
    assert [(t.name, t.span) for t in delivered.things] == [("uav", Span(40, 40))]


# --- packages, allocations, totals ------------------------------------------------------------------------------------


def test_parts_of_a_package_stand_beside_what_is_left_of_it(rates: Rates) -> None:
    """A package of 100 with 30 for drones and 10 for mines: 30, 10 and 60, together 100."""
    found = added(
        told("package", "approved", money(100 * M)),
        told("drones", "approved", money(30 * M), items=(things("uav"),), links=(("part_of", "package"),)),
        told("mines", "approved", money(10 * M), items=(things("demining"),), links=(("part_of", "package"),)),
        by="category", rates=rates,
    )
    assert three(found) == exactly(100, 100, None)
    assert {r.key: three(found, r.key)[0] for r in found.rows} == {
        "uav": Span(30 * M, 30 * M), "demining": Span(10 * M, 10 * M), "": Span(60 * M, 60 * M),
    }


def test_what_is_delivered_of_first_pieces_is_inside_the_contract_though_the_pieces_were_only_promised(
        rates: Rates) -> None:
    found = added(
        told("contract", "approved", money(410 * M), items=(things("artillery", 24),)),
        told("first", "pledged", items=(things("artillery", 8),), links=(("part_of", "contract"),)),
        told("came", "delivered", money(130 * M), items=(things("artillery", 8),), links=(("fulfils", "first"),)),
        rates=rates,
    )
    assert three(found) == exactly(410, 410, 130)


def test_parts_that_come_to_more_than_their_package_leave_nothing_of_it(rates: Rates) -> None:
    found = added(
        told("package", "approved", money(100 * M)),
        told("part", "approved", money(120 * M), links=(("part_of", "package"),)),
        rates=rates,
    )
    assert three(found)[0] == Span(120 * M, 120 * M)


def test_a_part_whose_sum_is_open_is_inside_its_package(rates: Rates) -> None:
    found = added(
        told("package", "approved", money(100 * M)),
        told("part", "approved", over(10 * M), links=(("part_of", "package"),)),
        rates=rates,
    )
    assert three(found)[0] == Span(100 * M, 100 * M)


def test_a_part_without_a_sum_is_inside_a_package_that_names_one(rates: Rates) -> None:
    found = added(
        told("package", "approved", money(100 * M)),
        told("part", "approved", items=(things("uav", 7),), links=(("part_of", "package"),)),
        rates=rates,
    )
    assert (three(found)[0], found.every.cells["promised"].without) == (Span(100 * M, 100 * M), 0)


def test_what_a_package_without_a_sum_does_not_list_is_listed(rates: Rates) -> None:
    found = added(
        told("package", "approved", items=(things("ammunition"),)),
        told("part", "approved", items=(things("uav", 7),), links=(("part_of", "package"),)),
        told("same", "approved", items=(things("ammunition", 50),), links=(("part_of", "package"),)),
        rates=rates,
    )
    cell = found.every.cells["promised"]
    assert cell.without == 2
    assert [(t.name, t.span) for t in cell.things] == [("uav", Span(7, 7)), ("ammunition", None)]


def test_an_allocation_drawn_from_an_earlier_commitment(rates: Rates) -> None:
    """100 pledged in January, 40 of it decided in March: promised 100, all in January; approved 40, in March."""
    found = added(
        told("pledge", "pledged", money(100 * M), date="2024-01-15"),
        told("decision", "approved", money(40 * M), date="2024-03-20", links=(("part_of", "pledge"),)),
        by="month", rates=rates,
    )
    assert three(found) == exactly(100, 40, None)
    assert three(found, "2024-01") == exactly(100, None, None)
    assert three(found, "2024-03") == exactly(None, 40, None)


def test_what_came_of_a_promise_may_be_what_was_approved_of_it(rates: Rates) -> None:
    """100 pledged, 40 of it approved, 30 delivered for it: the 30 may be of the 40, so approved is 40, not 70."""
    found = added(
        told("pledge", "pledged", money(100 * M), date="2024-01-15"),
        told("decision", "approved", money(40 * M), date="2024-03-20", links=(("part_of", "pledge"),)),
        told("came", "delivered", money(30 * M), date="2024-05-20", links=(("fulfils", "pledge"),)),
        rates=rates,
    )
    assert three(found) == exactly(100, 40, 30)


def test_totals_contain_singles_and_are_never_added_to_them(rates: Rates) -> None:
    """705 told in all; 5 and 30 found under it, and 2 without a sum: a gap of 670."""
    found = added(
        told("total", "delivered", money(705 * M), basis="total", date=None, news="2024-12-01"),
        told("a", "delivered", money(5 * M), links=(("part_of", "total"),)),
        told("b", "delivered", money(30 * M), links=(("part_of", "total"),)),
        told("c", "delivered", items=(things("uav", 9),), links=(("part_of", "total"),)),
        told("elsewhere", "delivered", money(7 * M)),
        rates=rates,
    )
    assert three(found) == exactly(42, 42, 42)
    (running,) = found.running
    assert (running.told, running.found, running.gap) == exactly(705, 35, 670)
    assert (running.stage, running.records, running.without) == ("delivered", ("r-a", "r-b", "r-c"), 1)


def test_a_total_restated_stands_once_with_what_was_found_under_either(rates: Rates) -> None:
    found = added(
        told("old", "delivered", money(641 * M), basis="total", news="2024-09-10"),
        told("new", "delivered", money(705 * M), basis="total", news="2024-12-01", links=(("updates", "old"),)),
        told("a", "delivered", money(5 * M), links=(("part_of", "old"),)),
        told("b", "delivered", money(30 * M), links=(("part_of", "new"), ("part_of", "old"))),
        rates=rates,
    )
    (running,) = found.running
    assert (running.record.id, running.earlier) == ("r-new", ("r-old",))
    assert (running.told, running.found, running.gap) == exactly(705, 35, 670)
    assert three(found)[2] == Span(35 * M, 35 * M)


# --- cancelled, replaced, delayed -------------------------------------------------------------------------------------


def test_a_promise_cancelled_in_a_record_of_its_own_counts_no_more_but_what_came_of_it_does(rates: Rates) -> None:
    found = added(
        told("promise", "pledged", money(100 * M)),
        told("end", "cancelled", date="2024-12-01", links=(("updates", "promise"),)),
        told("came", "delivered", money(30 * M), date="2024-10-01", links=(("fulfils", "promise"),)),
        rates=rates,
    )
    assert three(found) == exactly(30, 30, 30)
    line = next(x for x in found.lines["promised"] if x.record.id == "r-promise")
    assert (line.verdict, line.reason, line.other) == ("out", "cancelled", "r-end")


def test_of_a_promise_and_the_one_that_replaces_it_the_newer_counts(rates: Rates) -> None:
    found = added(
        told("old", "pledged", money(100 * M)),
        told("new", "pledged", money(80 * M), date="2024-12-01", links=(("updates", "old"),)),
        rates=rates,
    )
    assert three(found)[0] == Span(80 * M, 80 * M)


def test_news_of_a_delay_is_no_second_promise(rates: Rates) -> None:
    found = added(
        told("promise", "pledged", money(100 * M)),
        told("late", "delayed", money(100 * M), date="2024-12-01", links=(("updates", "promise"),)),
        rates=rates,
    )
    assert three(found)[0] == Span(100 * M, 100 * M)


# --- who gives --------------------------------------------------------------------------------------------------------


def test_a_sum_of_several_donors_is_a_joint_line_and_in_no_donors_own(rates: Rates) -> None:
    found = added(
        told("joint", "pledged", money(50 * M), donor=(NETHERLANDS, DENMARK)),
        told("own", "pledged", money(10 * M), donor=(DENMARK,)),
        rates=rates,
    )
    assert [(r.key, r.name, three(found, r.key)[0]) for r in found.rows] == [
        ("DK", "Denmark", Span(10 * M, 10 * M)),
        ("DK+NL", "Denmark and Netherlands together", Span(50 * M, 50 * M)),
    ]
    assert three(found)[0] == Span(60 * M, 60 * M)


def test_a_ministry_gives_for_its_state(rates: Rates) -> None:
    ministry = Party("Ministry of Defence", "organisation/mod-lt", "organisation", "ministry", "LT")
    found = added(
        told("a", "pledged", money(1 * M), donor=(ministry,)), told("b", "pledged", money(2 * M)), rates=rates
    )
    assert [(r.key, r.name) for r in found.rows] == [("LT", "Lithuania")]


def test_money_through_a_fund_counts_at_those_who_pay_and_the_rest_at_the_fund(rates: Rates) -> None:
    """Lithuania pays 10 through the fund and Denmark 20 into it; the fund gives 100: 10, 20 and 70."""
    found = added(
        told("lt", "delivered", money(10 * M), through=(FUND,)),
        told("dk", "delivered", money(20 * M), donor=(DENMARK,), recipient=(FUND,)),
        told("fund", "delivered", money(100 * M), donor=(FUND,), date="2024-12-01"),
        rates=rates,
    )
    assert {r.key: three(found, r.key)[2] for r in found.rows} == {
        "LT": Span(10 * M, 10 * M), "DK": Span(20 * M, 20 * M), "organisation/drone-fund": Span(70 * M, 70 * M),
    }
    assert three(found)[2] == Span(100 * M, 100 * M)


def test_a_fund_that_gave_less_than_was_paid_in_adds_nothing(rates: Rates) -> None:
    found = added(
        told("lt", "delivered", money(30 * M), through=(FUND,)),
        told("one", "delivered", money(10 * M), donor=(FUND,), date="2024-12-01"),
        told("two", "delivered", money(25 * M), donor=(FUND,), date="2024-12-09"),
        rates=rates,
    )
    assert three(found)[2] == Span(35 * M, 35 * M)
    assert three(found, "organisation/drone-fund")[2] == Span(5 * M, 5 * M)


def test_a_fund_in_another_currency_is_set_beside_its_payers_by_the_rate(rates: Rates) -> None:
    """20 million dollars paid in are 10 million euros of the 100 that the fund gives."""
    found = added(
        told("lt", "delivered", money(20 * M, currency="USD"), through=(FUND,), date=DAY),
        told("fund", "delivered", money(100 * M), donor=(FUND,), date="2024-12-01"),
        rates=rates,
    )
    assert three(found, "organisation/drone-fund")[2] == Span(90 * M, 90 * M)
    unknown = added(
        told("lt", "delivered", money(20 * M, currency="UAH"), through=(FUND,), date=DAY),
        told("fund", "delivered", money(100 * M), donor=(FUND,), date="2024-12-01"),
        rates=rates,
    )
    assert three(unknown)[2] is None
    assert unknown.every.cells["delivered"].unconverted == (("UAH", Span(20 * M, 20 * M)),)


def test_what_one_state_passes_on_for_another_is_no_fund(rates: Rates) -> None:
    agency = Party("Project Agency", "organisation/agency", "organisation", "agency", "LT")
    found = added(
        told("dk", "delivered", money(20 * M), donor=(DENMARK,), through=(agency,)),
        told("lt", "delivered", money(30 * M)),
        rates=rates,
    )
    assert three(found, "LT")[2] == Span(30 * M, 30 * M)


# --- currencies, ranges, time -----------------------------------------------------------------------------------------


def test_two_currencies_as_stated_and_at_the_rate_of_the_day_before(rates: Rates) -> None:
    """10 million euros, 20 million dollars at 2 a euro, 5 million hryvnias without a rate: 20 million euros and 5."""
    found = added(
        told("euros", "pledged", money(10 * M)),
        told("dollars", "pledged", money(20 * M, currency="USD"), date=DAY),
        told("hryvnias", "pledged", money(5 * M, currency="UAH"), date=DAY),
        rates=rates,
    )
    cell = found.every.cells["promised"]
    assert cell.converted == Span(20 * M, 20 * M)
    assert cell.stated == (
        ("EUR", Span(10 * M, 10 * M)), ("UAH", Span(5 * M, 5 * M)), ("USD", Span(20 * M, 20 * M))
    )
    assert cell.unconverted == (("UAH", Span(5 * M, 5 * M)),)
    line = next(x for x in found.lines["promised"] if x.currency == "USD")
    assert line.conversion is not None
    assert [(r.value, r.day, r.source) for r in line.conversion.rates] == [
        (2.0, day("2024-09-09"), "European Central Bank")
    ]


def test_where_no_rate_is_known_what_the_report_itself_gives_counts(rates: Rates) -> None:
    given = Money(400 * M, 400 * M, currency="UAH", equivalents=(money(9 * M),))
    found = added(told("a", "pledged", given), rates=rates)
    (line,) = found.lines["promised"]
    assert (line.converted, line.conversion) == (Span(9 * M, 9 * M), None)


def test_a_promise_is_converted_at_its_own_day_at_every_stage(rates: Rates) -> None:
    steps = (("pledged", DAY), ("delivered", "2025-02-03"))
    found = added(told("a", "delivered", money(20 * M, currency="USD"), date="2025-02-03", steps=steps), rates=rates)
    assert three(found) == exactly(10, 10, 10)


def test_ranges_add_up_to_ranges(rates: Rates) -> None:
    """40 to 50, more than 5, and up to 3: at least 45, and no upper side."""
    found = added(
        told("a", "pledged", money(40 * M, 50 * M)),
        told("b", "pledged", Money(None, 3 * M, currency="EUR")),
        rates=rates,
    )
    assert three(found)[0] == Span(40 * M, 53 * M)
    opened = added(
        told("a", "pledged", money(40 * M, 50 * M)), told("b", "pledged", over(5 * M)), rates=rates
    )
    assert three(opened)[0] == Span(45 * M, None)


def test_about_stays_about(rates: Rates) -> None:
    rough = money(40 * M, approximate=True)
    found = added(told("a", "pledged", rough), told("b", "pledged", money(1 * M)), rates=rates)
    assert three(found)[0] == Span(41 * M, 41 * M, about=True)


def test_a_sum_by_the_month_is_paid_for_its_time(rates: Rates) -> None:
    """A billion a month in 2025 is twelve; without an end it is one at least."""
    monthly = money(1000 * M, per="month")
    assert three(added(told("a", "pledged", monthly, due="2025-01-01/2025-12-31"), rates=rates))[0] == Span(
        12_000 * M, 12_000 * M
    )
    assert three(added(told("a", "pledged", monthly), rates=rates))[0] == Span(1000 * M, None)


def test_a_yearly_sum_for_four_years(rates: Rates) -> None:
    yearly = money(200 * M, per="year")
    found = added(told("a", "pledged", yearly, period="2024-01-01/2027-12-31"), rates=rates)
    assert three(found)[0] == Span(800 * M, 800 * M)


def test_four_years_of_a_quarter_of_a_per_cent_of_gdp_name_no_sum(rates: Rates) -> None:
    share = Quantity(0.25, 0.25, per="year")
    found = added(
        told("a", "pledged", share_of_gdp=share, period="2024-01-01/2027-12-31"),
        told("b", "pledged", money(30 * M)),
        rates=rates,
    )
    cell = found.every.cells["promised"]
    assert (cell.converted, cell.sums, cell.without) == (Span(30 * M, 30 * M), 1, 1)
    assert [t.name for t in cell.things] == ["0.25 % of GDP a year, 4 times (2024-01-01 to 2027-12-31)"]


def test_each_stage_is_in_the_month_in_which_it_was_reached(rates: Rates) -> None:
    steps = (("pledged", "2024-09-10"), ("approved", "2024-11-05"), ("delivered", "2025-02-03"))
    made = told("a", "delivered", money(10 * M), date="2025-02-03", news="2024-09-10", steps=steps)
    by_month = added(made, by="month", rates=rates)
    assert three(by_month, "2024-09") == exactly(10, None, None)
    assert three(by_month, "2024-11") == exactly(None, 10, None)
    assert three(by_month, "2025-02") == exactly(None, None, 10)
    assert three(added(made, rates=rates, year=2025)) == exactly(None, None, 10)


def test_a_season_is_in_no_month_but_in_its_year_and_a_stretch_of_years_in_none(rates: Rates) -> None:
    season = told("season", "pledged", money(1 * M), date="2024-06-01/2024-08-31", news="2024-08-30")
    years = told("years", "pledged", money(2 * M), date="2022-01-01/2024-12-31", news="2025-01-10")
    by_month = added(season, years, told("day", "pledged", money(4 * M)), by="month", rates=rates)
    assert [(r.name, three(by_month, r.key)[0]) for r in by_month.rows] == [
        ("2024-09", Span(4 * M, 4 * M)), ("2024, month not said", Span(1 * M, 1 * M)),
        ("over several years", Span(2 * M, 2 * M)),
    ]
    by_year = added(season, years, by="year", rates=rates)
    assert [r.name for r in by_year.rows] == ["2024", "over several years"]


def test_one_sum_of_several_categories_is_not_divided_but_things_are_listed_under_their_own(rates: Rates) -> None:
    both = (things("uav", 10), things("ammunition", 5000))
    found = added(
        told("sum", "pledged", money(9 * M), items=both), told("none", "pledged", items=both),
        by="category", rates=rates,
    )
    cells = {r.key: r.cells["promised"] for r in found.rows}
    assert (cells["*"].converted, cells["*"].without) == (Span(9 * M, 9 * M), 0)
    assert [(t.name, t.span) for t in cells["uav"].things] == [("uav", Span(10, 10))]
    assert [(t.name, t.span) for t in cells["ammunition"].things] == [("ammunition", Span(5000, 5000))]
    assert found.every.cells["promised"].without == 1


def test_a_filter_takes_nothing_apart_that_was_counted_together(rates: Rates) -> None:
    """The totals of all donors, one by one, add up to the total of all."""
    every = (
        told("lt", "delivered", money(10 * M), through=(FUND,)),
        told("fund", "delivered", money(100 * M), donor=(FUND,), date="2024-12-01"),
        told("dk", "delivered", money(20 * M), donor=(DENMARK,)),
    )
    whole = three(added(*every, rates=rates))[2]
    parts = [three(added(*every, rates=rates, donor=d))[2] for d in ("LT", "DK", "Drone Fund")]
    assert whole == Span(120 * M, 120 * M)
    assert [p.low / M for p in parts if p] == [10, 20, 90]


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        ("recipient", {"UA"}), ("aid_type", {"military", ""}), ("status", {"pledged", "approved"}),
        ("currency", {"EUR", ""}), ("year", {"2024"}),
    ],
)
def test_every_grouping_holds_every_record(by: str, keys: set[str], rates: Rates) -> None:
    found = added(
        told("a", "pledged", money(10 * M), aid_type="military"), told("b", "approved", items=(things("uav"),)),
        by=by, rates=rates,
    )
    assert {r.key for r in found.rows} == keys
    assert {i for r in found.rows for i in r.records} == {"r-a", "r-b"}


def test_a_commitment_without_any_day_is_said_so(rates: Rates) -> None:
    undated = told("a", "pledged", money(20 * M, currency="USD"), date=None, news=None)
    found = added(undated, by="month", rates=rates)
    assert [r.name for r in found.rows] == ["not said"]
    assert found.every.cells["promised"].unconverted == (("USD", Span(20 * M, 20 * M)),)

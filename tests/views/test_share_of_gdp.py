"""Four years of 0.25 % of GDP, worked by hand: no sum without figures, a sum of each year with them, one record."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.linking.made import aid, count, linked, told
from tests.views import accounts as made
from tests.views.accounts import register

from talka.errors import UsageError
from talka.model import Quantity
from talka.rates import load_outputs, load_rates
from talka.views import Snapshot, Totals, accounts_of, explained, totals

FIGURES = (
    "country,year,gdp,currency,source\n"
    "LT,2024,78000000000,EUR,Statistics Lithuania\nLT,2025,82000000000,EUR,Statistics Lithuania\n"
    "LT,2026,86000000000,EUR,Statistics Lithuania\n"
)
LAST = "LT,2027,90000000000,EUR,a forecast\n"
SHARE = Quantity(0.25, 0.25, text="0.25%", per="year")


def pledge() -> Snapshot:
    return register(made.told("pledge", "pledged", share_of_gdp=SHARE, period="2024-01-01/2027-12-31"))


def counted(of: Snapshot, folder: Path, text: str | None) -> Totals:
    path = folder / "gdp.csv"
    path.write_text(text or FIGURES, "utf-8")
    outputs = load_outputs([path] if text else [])
    rates = load_rates()
    return totals(of, "donor", "EUR", rates, None, accounts_of(of, "EUR", rates, outputs))


def test_without_figures_a_share_is_no_sum_and_is_told_as_what_it_is(tmp_path: Path) -> None:
    cell = counted(pledge(), tmp_path, None).every.cells["promised"]
    assert cell.converted is None
    assert cell.without == 1
    assert [t.name for t in cell.things] == ["0.25 % of GDP a year, 4 times (2024-01-01 to 2027-12-31)"]


def test_with_the_figures_of_all_years_it_is_their_sum(tmp_path: Path) -> None:
    found = counted(pledge(), tmp_path, FIGURES + LAST)
    span = found.every.cells["promised"].converted
    assert span is not None
    assert (round(span.low), round(span.high or 0)) == (840_000_000, 840_000_000)
    (line,) = [x for part in explained(found) for x in part.lines if x.sign == "+"]
    for year, sum_ in ((2024, "195,000,000"), (2025, "205,000,000"), (2026, "215,000,000"), (2027, "225,000,000")):
        assert f"{year}: {sum_} EUR of" in line.words
    assert "Statistics Lithuania" in line.words


def test_a_year_without_a_figure_is_named_and_leaves_the_sum_open(tmp_path: Path) -> None:
    found = counted(pledge(), tmp_path, FIGURES)
    span = found.every.cells["promised"].converted
    assert span is not None
    assert round(span.low) == 615_000_000
    assert span.high is None
    (line,) = [x for part in explained(found) for x in part.lines if x.sign == "+"]
    assert "2027: no figure of the year" in line.words


def test_a_pledge_repeated_in_four_years_is_one_record_with_its_history() -> None:
    body = aid(share_of_gdp=count("x", 0.25, 0.25).quantity)
    said = [told(body, status, date=f"{year}-02-10", source=str(year))
            for year, status in ((2024, "pledged"), (2025, "approved"), (2026, "delivering"), (2027, "delivering"))]
    (record,) = linked(*said)
    assert len(record.claims) == 4
    years = [step.date.start.year for step in record.history if step.date and step.date.start]
    assert years == [2024, 2025, 2026, 2027]


def test_a_file_that_is_no_such_table_is_refused_with_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "gdp.csv"
    path.write_text("state,gdp\nLT,1\n", "utf-8")
    with pytest.raises(UsageError, match="no column country, year, currency"):
        load_outputs([path])

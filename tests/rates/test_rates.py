"""Rates against days that can be looked up, and files in the forms that central banks publish."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from tests.build import day

from talka.errors import UsageError
from talka.rates import Rates, load_rates

HEAD = "Date,USD,DKK,RUB,\n"
TABLE = HEAD + "2024-11-04,1.0900,7.4600,N/A,\n2024-11-01,1.0800,7.4500,N/A,\n2024-10-31,1.0882,7.4576,N/A,\n"
NATIONAL = [
    {"exchangedate": "01.11.2024", "cc": "EUR", "rate": 45.0, "units": 1},
    {"exchangedate": "01.11.2024", "cc": "USD", "rate": 41.0, "units": 1},
    {"exchangedate": "01.11.2024", "cc": "HUF", "rate": 11.0, "units": 100},
]


def table(folder: Path, text: str = TABLE, name: str = "rates.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def own(*paths: Path) -> Rates:
    """The rates of these files alone, as far as days go that the shipped table does not tell."""
    return load_rates(paths)


def test_the_rate_is_that_of_the_working_day_before() -> None:
    # 4 November 2024 was a Monday: the rate of Friday counts
    found = load_rates().convert("USD", "EUR", day("2024-11-04"))
    assert found is not None
    assert [(r.base, r.currency, r.day.isoformat(), r.source) for r in found.rates] == [
        ("EUR", "USD", "2024-11-01", "European Central Bank")
    ]
    assert found.factor == pytest.approx(1 / found.rates[0].value)
    assert found.rates[0].value == 1.0885


def test_two_currencies_go_through_the_euro_of_one_day() -> None:
    found = load_rates().convert("DKK", "USD", day("2024-11-05"))
    assert found is not None
    assert [(r.currency, r.day.isoformat()) for r in found.rates] == [("DKK", "2024-11-04"), ("USD", "2024-11-04")]
    assert found.factor == pytest.approx(found.rates[1].value / found.rates[0].value)


def test_one_currency_needs_no_rate() -> None:
    found = load_rates().convert("EUR", "EUR", day("1900-01-01"))
    assert found is not None
    assert (found.factor, found.rates) == (1.0, ())


@pytest.mark.parametrize(
    ("currency", "on"),
    [("UAH", "2024-11-04"), ("RUB", "2024-11-04"), ("USD", "1998-06-01"), ("USD", "2190-01-01"), ("LTL", "2015-06-01")],
)
def test_without_a_published_rate_there_is_no_conversion(currency: str, on: str) -> None:
    assert load_rates().convert(currency, "EUR", day(on)) is None


def test_a_file_of_the_user_is_laid_over_what_is_shipped(tmp_path: Path) -> None:
    rates = own(table(tmp_path, HEAD + "2190-01-02,1.5,7.5,N/A,\n2024-11-01,2.0,N/A,N/A,\n"))
    later, earlier = rates.convert("USD", "EUR", day("2190-01-03")), rates.convert("USD", "EUR", day("2024-11-04"))
    assert later is not None
    assert earlier is not None
    assert later.factor == pytest.approx(1 / 1.5)
    assert earlier.factor == 0.5
    kept = rates.convert("SEK", "EUR", day("2024-11-04"))
    assert kept is not None
    assert kept.rates[0].day == day("2024-11-01")


def test_the_daily_table_and_the_zipped_one_are_read_too(tmp_path: Path) -> None:
    daily = table(tmp_path, "Date, USD, DKK, \n02 January 2190, 1.5, 7.5, \n", "eurofxref.csv")
    packed = tmp_path / "eurofxref-hist.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("eurofxref-hist.csv", HEAD + "2190-01-02,1.5,7.5,N/A,\n")
    for path in (daily, packed):
        found = own(path).convert("USD", "EUR", day("2190-01-03"))
        assert found is not None
        assert found.factor == pytest.approx(1 / 1.5)


def test_the_hryvnia_by_the_national_banks_file(tmp_path: Path) -> None:
    rates = own(table(tmp_path, json.dumps(NATIONAL), "nbu.json"))
    to_euro = rates.convert("UAH", "EUR", day("2024-11-02"))
    assert to_euro is not None
    assert to_euro.factor == pytest.approx(1 / 45)
    assert to_euro.rates[0].source == "National Bank of Ukraine"
    forints = rates.convert("UAH", "HUF", day("2024-11-02"))
    assert forints is not None
    assert forints.factor == pytest.approx(100 / 11)
    back = rates.convert("EUR", "UAH", day("2024-11-02"))
    assert back is not None
    assert back.factor == pytest.approx(45)


def test_a_currency_that_only_the_other_bank_tells_goes_through_both(tmp_path: Path) -> None:
    rates = own(table(tmp_path, json.dumps(NATIONAL[:1]), "nbu.json"))
    found = rates.convert("UAH", "DKK", day("2024-11-02"))
    assert found is not None
    assert [r.source for r in found.rates] == ["National Bank of Ukraine", "European Central Bank"]
    assert found.factor == pytest.approx(found.rates[1].value / 45)
    back = rates.convert("DKK", "UAH", day("2024-11-02"))
    assert back is not None
    assert back.factor == pytest.approx(1 / found.factor)


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "Day;USD\n", "Date,USD,\nnever,1.0,\n", '[{"cc": "EUR"}]',
        '[{"exchangedate": "x", "cc": "E", "rate": 1}]',
    ],
)
def test_what_is_no_table_is_said_so(tmp_path: Path, text: str) -> None:
    with pytest.raises(UsageError, match=r"rates\.csv"):
        own(table(tmp_path, text))


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.csv"):
        own(tmp_path / "none.csv")

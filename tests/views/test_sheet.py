"""Tables for spreadsheets: what their rows come to is what the totals say."""

from __future__ import annotations

from typing import Any

from tests.views.accounts import DENMARK, FUND, money, register, things, told

from talka.rates import load_rates
from talka.views import Snapshot, accounts_of, items_sheet, ledger_sheet, running_sheet, totals, totals_sheet

M = 1_000_000
EVERY = register(
    told("package", "approved", money(100 * M), donor=(DENMARK,)),
    told("part", "approved", money(30 * M), donor=(DENMARK,), links=(("part_of", "package"),)),
    told("promise", "pledged", money(20 * M, currency="USD"), items=(things("uav", 40, 50),)),
    told("came", "delivered", money(5 * M), links=(("fulfils", "promise"),)),
    told("lt", "delivered", money(10 * M), through=(FUND,)),
    told("fund", "delivered", money(40 * M), donor=(FUND,), date="2024-12-01"),
    told("hryvnias", "pledged", money(7 * M, currency="UAH")),
    told("total", "delivered", money(705 * M), basis="total", news="2024-12-01"),
    told("under", "delivered", money(1 * M), links=(("part_of", "total"),)),
)


def rows(of: Snapshot = EVERY) -> list[dict[str, Any]]:
    sheet = ledger_sheet(text, of, accounts_of(of, "EUR", load_rates()), "EUR")
    return [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]


def text(_: str) -> str:
    return "Lithuania promised more than 5,000 drones."


def test_the_counted_column_of_the_ledger_adds_up_to_the_total() -> None:
    found = totals(EVERY, "donor", "EUR", load_rates())
    for stage, cell in found.every.cells.items():
        assert cell.converted is not None
        told_rows = [r for r in rows() if r[f"{stage}_counted"] == "counted"]
        assert sum(r[f"{stage}_min_EUR"] or 0 for r in told_rows) == cell.converted.low
        assert len(told_rows) == cell.sums


def test_each_row_says_how_it_is_counted_at_which_rate_and_by_which_words() -> None:
    by_id = {r["record"]: r for r in rows()}
    assert by_id["r-package"]["approved_min_EUR"] == 70 * M
    assert "r-part" in by_id["r-package"]["approved_why"]
    assert (by_id["r-came"]["promised_counted"], by_id["r-came"]["promised_why"]) == (
        "inside", "given for what is counted r-promise"
    )
    promise = by_id["r-promise"]
    assert (promise["amount_min"], promise["currency"]) == (20 * M, "USD")
    assert (str(promise["rate_day"]), promise["rate_source"]) == ("2024-09-09", "European Central Bank")
    assert promise["rate"].startswith("1 EUR = 1.")
    assert by_id["r-total"]["delivered_counted"] == "total"
    assert (by_id["r-hryvnias"]["promised_counted"], by_id["r-hryvnias"]["promised_min_EUR"]) == ("counted", None)
    assert by_id["r-lt"]["links"] == ""
    assert by_id["r-lt"]["quote_claim"] == "c-lt"


def test_totals_and_running_totals_as_tables() -> None:
    found = totals(EVERY, "donor", "EUR", load_rates())
    sheet = totals_sheet(found)
    at = {(r[1], r[3]): dict(zip(sheet.columns, r, strict=True)) for r in sheet.rows}
    assert at["DK", "approved"]["min_EUR"] == 100 * M
    assert at["DK", "approved"]["records"] == "r-package r-part"
    assert at["LT", "promised"]["without_a_rate"] == "7,000,000 UAH"
    (running,) = running_sheet(found).rows
    assert running[:3] == ("r-total", "Lithuania to Ukraine: 705 million EUR", "delivered")
    assert running[5:11] == (705 * M, 705 * M, M, M, 704 * M, 704 * M)


def test_things_are_a_table_of_their_own() -> None:
    assert items_sheet(EVERY).rows == (("r-promise", "pledged", "uav", "uav", 40, 50, False),)


def test_an_empty_register_gives_empty_tables() -> None:
    assert rows(register()) == []

from __future__ import annotations

import csv
import datetime
import io
import zipfile

from talka.export.sheets import as_csv, as_workbook
from talka.views import Sheet

SHEET = Sheet(
    "ledger", ("record", "sum_EUR", "day", "overdue", "quote"),
    (
        ("r-1", 1234567.5, datetime.date(2024, 11, 4), True, '=HYPERLINK("http://x","y")'),
        ("r-2", 2.0, None, False, "a, \"b\"\nc"),
        ("r-3", -3, None, False, "@SUM(1)"),
        ("r-4", None, None, False, "\u017ei\u016bronai"),
    ),
)


def test_values_come_back_as_they_went() -> None:
    back = list(csv.DictReader(io.StringIO(as_csv(SHEET))))
    assert [r["sum_EUR"] for r in back] == ["1234567.5", "2", "-3", ""]
    assert (back[0]["day"], back[0]["overdue"], back[1]["overdue"]) == ("2024-11-04", "yes", "no")
    assert back[1]["quote"] == 'a, "b"\nc'
    assert back[3]["quote"] == "\u017ei\u016bronai"


def test_no_text_of_an_article_becomes_a_formula() -> None:
    back = list(csv.DictReader(io.StringIO(as_csv(SHEET))))
    assert back[0]["quote"].startswith("'=")
    assert back[2]["quote"] == "'@SUM(1)"
    with zipfile.ZipFile(io.BytesIO(as_workbook([SHEET]))) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
    assert "<f>" not in page
    assert "<hyperlink" not in page
    assert "=HYPERLINK" in words


def test_a_workbook_has_a_sheet_for_each_table_figures_and_days_and_is_the_same_each_time() -> None:
    other = Sheet("empty", ("a",), ())
    made = as_workbook([SHEET, other])
    assert made == as_workbook([SHEET, other])
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        names = book.read("xl/workbook.xml").decode()
        page = book.read("xl/worksheets/sheet1.xml").decode()
    assert 'name="ledger"' in names
    assert 'name="empty"' in names
    assert "<v>1234567.5</v>" in page
    assert "<v>45600</v>" in page  # days from 30 December 1899 to 4 November 2024

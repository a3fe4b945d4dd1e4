"""Tables as files: comma-separated values, and workbooks of the Office Open XML format."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence
from typing import Any

from talka.views import Sheet, Value

_RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the start of a formula (OWASP, "CSV Injection")."""
_WIDEST, _NARROWEST = 60, 9
_MADE = datetime.datetime(2000, 1, 1)
"""The day that a workbook says it was made on: the same register gives the same file."""


def as_csv(sheet: Sheet) -> str:
    """Return a table as comma-separated values (RFC 4180, but for line ends); text never begins a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([_plain(value) for value in row] for row in sheet.rows)
    return out.getvalue()


def as_workbook(sheets: Sequence[Sheet]) -> bytes:
    """Return tables as a workbook, a sheet each: figures are figures, days are days, nothing is a formula."""
    import xlsxwriter  # noqa: PLC0415 - only a workbook needs it

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": _MADE})
        head = book.add_format({"bold": True, "bottom": 1})
        patterns = {"day": "yyyy-mm-dd", "figure": "#,##0.##"}
        formats = {name: book.add_format({"num_format": pattern}) for name, pattern in patterns.items()}
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for column, name in enumerate(sheet.columns):
                page.write_string(0, column, name, head)
                page.set_column(column, column, _width(sheet, column))
            for number, row in enumerate(sheet.rows, 1):
                for column, value in enumerate(row):
                    _write(page, number, column, value, formats)
            page.freeze_panes(1, 1)
            if sheet.rows:
                page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    return out.getvalue()


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    if isinstance(value, int | datetime.date):
        return str(value)
    return f"'{value}" if value.startswith(_RISKY) else value


def _write(page: Any, row: int, column: int, value: Value, formats: dict[str, Any]) -> None:
    if value is None or value == "":
        return
    if isinstance(value, bool):
        page.write_string(row, column, "yes" if value else "no")
    elif isinstance(value, datetime.date):
        page.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), formats["day"])
    elif isinstance(value, int | float):
        page.write_number(row, column, value, formats["figure"])
    else:
        page.write_string(row, column, value)


def _width(sheet: Sheet, column: int) -> int:
    longest = max((len(_plain(row[column])) for row in sheet.rows), default=0)
    return max(_NARROWEST, min(_WIDEST, max(longest, len(sheet.columns[column])) + 2))

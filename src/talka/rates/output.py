"""What a state made in a year (gross domestic product), as a file that the user gives tells; nothing is guessed.

The file is CSV with the columns ``country`` (ISO 3166-1 alpha-2), ``year``, ``gdp`` (in whole units), ``currency`` (ISO
4217) and, if wanted, ``source``; such a file is made in a minute from the tables of Eurostat, the World Bank or the
International Monetary Fund.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from talka.errors import UsageError

_NEEDED = ("country", "year", "gdp", "currency")


class Output(NamedTuple):
    """What a state made in a year, in a currency, and who says so."""

    value: float
    currency: str
    source: str


Outputs = Mapping[tuple[str, int], Output]
"""What is known, by state and year."""


def load_outputs(paths: Sequence[Path] = ()) -> Outputs:
    """Return what files tell, the last of them first; raises ``UsageError`` for one that is no such table."""
    found: dict[tuple[str, int], Output] = {}
    for path in paths:
        try:
            found |= dict(_rows(path))
        except (OSError, UnicodeDecodeError, ValueError, KeyError) as error:
            needed = ", ".join(_NEEDED)
            raise UsageError(f"{path}: not a table with the columns {needed}: {error}") from error
    return found


def _rows(path: Path) -> list[tuple[tuple[str, int], Output]]:
    table = csv.DictReader(io.StringIO(path.read_text("utf-8-sig")))
    missing = [name for name in _NEEDED if name not in (table.fieldnames or ())]
    if missing:
        raise ValueError(f"it has no column {', '.join(missing)}")
    return [
        ((row["country"].strip().upper(), int(row["year"])),
         Output(float(row["gdp"]), row["currency"].strip().upper(), (row.get("source") or path.name).strip()))
        for row in table]

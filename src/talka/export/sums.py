"""What the report shows of totals: pictures by donor and month, the same in a table, running totals beside singles."""

from __future__ import annotations

import msgspec

from talka.export.bars import AXIS, LABEL, Bars, donor_bars, month_bars
from talka.views import Cell, Running, Totals, TotalsRow, wording

MOST_THINGS = 8


class CellWords(msgspec.Struct, frozen=True):
    """A cell in words: what it comes to, and notes on what is not in that or was told otherwise."""

    converted: str
    notes: tuple[str, ...]


class RowWords(msgspec.Struct, frozen=True):
    """A row of the table by donor."""

    name: str
    cells: tuple[CellWords, ...]
    records: int


class RunningWords(msgspec.Struct, frozen=True):
    """A running total in words."""

    record: str
    title: str
    told: str
    total: str
    found: str
    gap: str


class Sums(msgspec.Struct, frozen=True):
    """All that the template is given of totals; ``label`` and ``axis`` are where the bars of the pictures begin."""

    into: str
    rates: tuple[tuple[str, str], ...]
    donors: Bars | None
    months: Bars | None
    rows: tuple[RowWords, ...]
    running: tuple[RunningWords, ...]
    label: int = LABEL
    axis: int = AXIS


def sums(by_donor: Totals, by_month: Totals) -> Sums | None:
    """Return what is shown of totals by donor and by month of one register, ``None`` where nothing is counted."""
    if not by_donor.rows:
        return None
    every = (*by_donor.rows, *([by_donor.every] if len(by_donor.rows) > 1 else []))
    return Sums(
        by_donor.into,
        by_donor.rates,
        donor_bars(by_donor),
        month_bars(by_month),
        tuple(_row(r, by_donor.into) for r in every),
        tuple(_running(r) for r in by_donor.running),
    )


def _row(row: TotalsRow, into: str) -> RowWords:
    return RowWords(row.name, tuple(_cell(c, into) for c in row.cells.values()), len(row.records))


def _cell(cell: Cell, into: str) -> CellWords:
    notes = [f"and {wording.span(span, currency)}, not converted" for currency, span in cell.unconverted]
    if any(currency != into for currency, _ in cell.stated):
        notes.append("as stated: " + " + ".join(wording.span(span, currency) for currency, span in cell.stated))
    if cell.without:
        named = [wording.span(t.span, t.name) if t.span else t.name for t in cell.things]
        more = f" and {len(named) - MOST_THINGS} more" if len(named) > MOST_THINGS else ""
        notes.append(f"{cell.without} without a sum: {', '.join(named[:MOST_THINGS]) or 'nothing named'}{more}")
    return CellWords(wording.span(cell.converted, into) if cell.converted else "", tuple(notes))


def _running(one: Running) -> RunningWords:
    number = len(one.records) - one.without
    notes = [f"{number} with a sum"] if number else []
    notes += [f"{one.without} without"] if one.without else []
    found = f"{wording.span(one.found, one.currency) if number else 'no sum'} ({', '.join(notes)})"
    return RunningWords(
        one.record.id, one.title, str(one.record.last_reported or ""),
        f"{wording.span(one.told, one.currency)}, {one.stage}",
        found if one.records else "nothing", wording.span(one.gap, one.currency),
    )

"""Totals and their arithmetic on a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from talka.cli.tables import SHOWN, console
from talka.views import STAGES, Cell, Explained, Running, Totals, TotalsRow, explained, wording

HEADS = {"aid_type": "Sort of aid"}
MOST_THINGS = 6
"""How many things of records without a sum a table names; talka ledger --explain names all."""


def print_totals(found: Totals, *, day: str, explain: bool) -> None:
    """Print totals, what is told of running totals, and, where asked for, every line that they come from."""
    out = console()
    how = "other currencies at the reference rate of the working day before the promise"
    out.print(f"[bold]Promised, approved, delivered[/bold]  {day}. In {found.into}; {how}.")
    out.print()
    out.print(_table(found))
    if found.running:
        out.print()
        out.print(_running(found.running))
    if explain:
        for part in explained(found):
            out.print()
            _print_part(part)
    out.print(_foot(found, explain=explain), style="dim")


def _table(found: Totals) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    table.add_column(HEADS.get(found.by, found.by.capitalize()), ratio=2)
    for stage in STAGES:
        table.add_column(stage.capitalize(), ratio=4)
    table.add_column("Records", justify="right")
    for row in found.rows:
        table.add_row(*_cells(row, found.into))
    if len(found.rows) > 1:
        table.add_section()
        table.add_row(*_cells(found.every, found.into), style="bold")
    return table


def _cells(row: TotalsRow, into: str) -> tuple[Text | Group | str, ...]:
    return (Text(row.name), *(_cell(row.cells[s], into) for s in STAGES), f"{len(row.records):,}")


def _cell(cell: Cell, into: str) -> Group:
    lines = [Text(wording.span(cell.converted, into))] if cell.converted else []
    lines += [Text(f"+ {wording.span(span, currency)}, not converted") for currency, span in cell.unconverted]
    if any(currency != into for currency, _ in cell.stated):
        told = " + ".join(wording.span(span, currency) for currency, span in cell.stated)
        lines.append(Text(f"as stated: {told}", style="dim not bold"))
    if cell.without:
        lines.append(Text(f"{cell.without:,} without a sum: {_things(cell)}", style="dim not bold"))
    return Group(*lines)


def _things(cell: Cell) -> str:
    named = [wording.span(t.span, t.name) if t.span else t.name for t in cell.things]
    more = len(named) - MOST_THINGS
    return ", ".join(named[:MOST_THINGS]) + (f" and {more:,} more" if more > 0 else "") or "nothing named"


def _running(running: Sequence[Running]) -> Table:
    table = Table(
        title=f"Running totals, beside what was found under them ({len(running)}); never added", title_justify="left",
        title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True,
    )
    for name, ratio in (("Told", 2), ("What", 6), ("Total", 4), ("Found under it", 5), ("Gap", 4)):
        table.add_column(name, ratio=ratio)
    table.add_column("Record", width=SHOWN, no_wrap=True)
    for one in running:
        number = len(one.records) - one.without
        notes = [f"{number} with one"] if number else []
        notes += [f"{one.without} without"] if one.without else []
        notes += [f"{one.unconverted} not converted"] if one.unconverted else []
        known = wording.span(one.found, one.currency) if number else "no sum"
        found = f"{known} ({', '.join(notes)})" if one.records else "nothing"
        table.add_row(
            str(one.record.last_reported or ""), Text(one.title), f"{wording.span(one.told, one.currency)} {one.stage}",
            found, wording.span(one.gap, one.currency), one.record.id[:SHOWN],
        )
    return table


def _print_part(part: Explained) -> None:
    out = console()
    out.print(Text(part.title, style="bold"))
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0), expand=True)
    table.add_column(width=1)
    table.add_column(justify="right", ratio=3)
    table.add_column(width=SHOWN, no_wrap=True)
    table.add_column(ratio=9)
    for line in part.lines:
        style = "dim" if line.sign == "·" else ""
        table.add_row(line.sign, Text(line.figure), line.record[:SHOWN], Text(line.words), style=style)
    table.add_row("=", Text(part.result), "", "", style="bold")
    out.print(table)


def _foot(found: Totals, *, explain: bool) -> str:
    until = ", ".join(f"{source} until {day}" for source, day in found.rates)
    more = "" if explain else " Line by line: --explain."
    return f"\nEach thing is counted once; a running total is never added. Rates: {until}.{more}"

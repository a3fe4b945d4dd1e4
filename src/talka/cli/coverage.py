"""``talka coverage``: what was read, so that silence is not taken for 'nothing promised'."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import typer

from talka.cli.options import AsOf, RegisterFile, open_desk

if TYPE_CHECKING:
    from rich.table import Table

    from talka.views import Coverage


def register(app: typer.Typer) -> None:
    """Add the command of this module."""
    app.command()(coverage)


def coverage(register: RegisterFile = None, as_of: AsOf = None) -> None:
    """Show what was read: which months, languages, outlets and donors. What is not here was not read.

    A donor without a promise in the ledger may be one of whom nothing was read.
    """
    with open_desk(register) as desk:
        found = desk.coverage(as_of)
        failed = len(desk.failures())
    _print(found, failed)


def _print(found: Coverage, failed: int) -> None:
    from rich.text import Text

    from talka.cli.tables import console

    out = console()
    out.print(f"[bold]What was read[/bold]  {found.articles:,} articles, {_span(found.first, found.last)}.")
    told = [
        f"{found.official:,} on sites of official bodies", f"{found.undated:,} without a day of their own",
        f"{found.silent:,} that tell of nothing kept here", f"{failed:,} documents that could not be read",
    ]
    out.print(Text("; ".join(told) + ".", style="dim"))
    for table in (_months(found), _outlets(found), _donors(found)):
        out.print()
        out.print(table)
    if found.gaps:
        out.print(Text(f"\nNothing was read of: {', '.join(_runs(found.gaps))}."))


def _months(found: Coverage) -> Table:
    languages = [name for name, _ in found.languages]
    table = _table("Month", *languages, "Articles")
    for month in found.months:
        if month.articles:
            counts = dict(month.languages)
            table.add_row(month.month, *(str(counts.get(name, "")) for name in languages), str(month.articles))
    every = dict(found.languages)
    table.add_row("Together", *(str(every[name]) for name in languages), str(found.articles), style="bold")
    return table


def _outlets(found: Coverage) -> Table:
    table = _table("Outlet", "Official", "Languages", "From", "To", "Articles")
    for outlet in found.outlets:
        table.add_row(
            outlet.name, "official" if outlet.official else "", ", ".join(outlet.languages), str(outlet.first or ""),
            str(outlet.last or ""), str(outlet.articles),
        )
    return table


def _donors(found: Coverage) -> Table:
    table = _table("Donor", "Commitments", "Outlets", "From", "To", "Articles")
    for donor in found.donors:
        table.add_row(
            donor.name, str(donor.commitments), str(donor.outlets), str(donor.first or ""), str(donor.last or ""),
            str(donor.articles),
        )
    return table


def _table(first: str, *names: str) -> Table:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(first, min_width=24)
    for name in names:
        table.add_column(name, justify="right" if name in ("Articles", "Commitments", "Outlets") else "left")
    return table


def _span(first: datetime.date | None, last: datetime.date | None) -> str:
    return f"published from {first} to {last}" if first else "none of which gives its day"


def _runs(months: tuple[str, ...]) -> list[str]:
    """Months in a row as one stretch."""
    numbers = [int(m[:4]) * 12 + int(m[5:]) for m in months]
    runs: list[list[str]] = []
    for number, month, before in zip(numbers, months, [None, *numbers], strict=False):
        if before is not None and number == before + 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return [run[0] if len(run) == 1 else f"{run[0]} to {run[-1]}" for run in runs]

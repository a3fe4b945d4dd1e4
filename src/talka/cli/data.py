"""``talka export`` and ``talka report``: the register as files."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from talka.cli.ledger import Grouping
from talka.cli.options import AsOf, Into, RateFiles, RegisterFile, open_desk

if TYPE_CHECKING:
    from talka.desk import Desk, Exported

Grouped = Literal["donor", "recipient", "category", "aid_type", "month", "year"]
WORKBOOK: Sequence[Grouped] = ("donor", "recipient", "category", "aid_type", "month", "year")


class What(enum.StrEnum):
    """What can be exported."""

    claims = "claims"
    records = "records"
    articles = "articles"
    ledger = "ledger"
    totals = "totals"


LINES: Mapping[What, Exported] = {What.claims: "claims", What.records: "records", What.articles: "articles"}


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(export)
    app.command()(report)


def export(
    what: Annotated[What, typer.Argument(help="Which of them.")],
    register: RegisterFile = None,
    as_of: AsOf = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
    by: Annotated[Grouping, typer.Option("--by", help="What totals are by.")] = Grouping.donor,
    into: Into = "EUR",
    rates: RateFiles = None,
) -> None:
    """Write claims, records or articles as JSON lines, in the shape of the data contract; ledger or totals as tables.

    The ledger has one row for each commitment, with what of it is counted, at which rate, and the words to cite. Tables
    are comma-separated values; to a FILE.xlsx goes a workbook with the ledger, its things, totals by donor, recipient,
    category, sort of aid, month and year, and the running totals.
    """
    with open_desk(register) as desk:
        exported = LINES.get(what)
        if exported is not None:
            _write_lines(desk.export(exported, as_of), output)
        else:
            _write_sheets(desk, what, output, as_of, by, into, rates or [])


def _write_lines(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for line in lines:
            typer.echo(line)
        return
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _write_sheets(
    desk: Desk, what: What, output: Path | None, as_of: datetime.date | None, by: Grouping, into: str, rates: list[Path]
) -> None:
    from talka.export.sheets import as_csv, as_workbook

    if output is not None and output.suffix.lower() == ".xlsx":
        output.write_bytes(as_workbook(desk.sheets(WORKBOOK, into, rates=rates, as_of=as_of)))
        return
    sheets = desk.sheets([by.value], into, rates=rates, as_of=as_of)
    wanted = "ledger" if what is What.ledger else f"by {by.value.replace('_', ' ')}"
    text = as_csv(next(s for s in sheets if s.name == wanted))
    if output is None:
        typer.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8", newline="\n")


def report(
    file: Annotated[Path, typer.Argument(metavar="FILE.html", help="Where to write the page.", dir_okay=False)],
    register: RegisterFile = None,
    as_of: AsOf = None,
    into: Into = "EUR",
    rates: RateFiles = None,
) -> None:
    """Write the register as one page that needs nothing else: ledger, totals, timeline, records with their evidence."""
    with open_desk(register) as desk:
        file.write_text(desk.report(as_of, into=into, rates=rates or []), encoding="utf-8")
    typer.echo(f"Report: {file.resolve()}")

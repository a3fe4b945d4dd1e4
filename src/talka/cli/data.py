"""``talka export`` and ``talka report``: the register as files."""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.filters import with_filters
from talka.cli.options import AsOf, GdpFiles, Grouping, Into, RateFiles, RegisterFile, Text, open_desk
from talka.errors import UsageError

if TYPE_CHECKING:
    from talka.desk import Exported, Filters, Sheet
    from talka.views import By

WORKBOOK: Sequence[By] = ("donor", "recipient", "category", "aid_type", "month", "year")


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
    app.command()(with_filters(export))
    app.command()(report)


def export(
    what: Annotated[What, typer.Argument(help="Which of them.")],
    register: RegisterFile = None,
    as_of: AsOf = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
    by: Annotated[Grouping, typer.Option("--by", help="What totals are by.")] = Grouping.donor,
    *,
    filters: Filters,
    kind: Annotated[Text, typer.Option(help="Of claims and records: only of this kind, such as agreement.")] = None,
    into: Into = "EUR",
    rates: RateFiles = None,
    gdp: GdpFiles = None,
) -> None:
    """Write claims, records or articles as JSON lines, in the shape of the data contract; ledger or totals as tables.

    The ledger has one row for each commitment, with what of it is counted, at which rate, and the words to cite. Tables
    are comma-separated values; to a FILE.xlsx goes a workbook with the ledger, its things, totals by donor, recipient,
    category, sort of aid, month and year, and the running totals. What is asked for by donor, recipient, category,
    status, time and word is that of ledger and totals, as in talka ledger; --kind is for claims and records.
    """
    from talka.desk import Filters

    exported = LINES.get(what)
    if exported is not None and filters != Filters():
        raise UsageError(f"filters are for ledger and totals; {what.value} take --kind")
    if kind is not None and (exported is None or exported == "articles"):
        raise UsageError("--kind is for claims and records; ledger and totals are of commitments")
    with open_desk(register) as desk:
        if exported is not None:
            _write_lines(desk.export(exported, as_of, kind), output)
        else:
            make = functools.partial(desk.sheets, into=into, rates=rates or [], as_of=as_of, filters=filters,
                                     gdp=gdp or [])
            _write_sheets(make, what, output, by)


def _write_lines(lines: Iterable[str], output: Path | None) -> None:
    if output is None:
        for line in lines:
            typer.echo(line)
        return
    with output.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _write_sheets(
    make: Callable[[Sequence[By]], tuple[Sheet, ...]], what: What, output: Path | None, by: Grouping
) -> None:
    from talka.export.sheets import as_csv, as_workbook

    if output is not None and output.suffix.lower() == ".xlsx":
        output.write_bytes(as_workbook(make(WORKBOOK)))
        return
    sheets = make([by.value])
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

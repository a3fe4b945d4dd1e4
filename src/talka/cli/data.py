"""``talka export`` and ``talka report``: the register as files."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from talka.cli.options import AsOf, RegisterFile, open_desk


class What(enum.StrEnum):
    """What can be exported."""

    claims = "claims"
    records = "records"
    articles = "articles"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(export)
    app.command()(report)


def export(
    what: Annotated[What, typer.Argument(help="Which of the three.")],
    register: RegisterFile = None,
    as_of: AsOf = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here instead of standard output.")
    ] = None,
) -> None:
    """Write claims, records or articles as JSON lines, one a line, in the shape of the data contract."""
    with open_desk(register) as desk:
        lines = desk.export(what.value, as_of)
        if output is None:
            for line in lines:
                typer.echo(line)
            return
        with output.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)


def report(
    file: Annotated[Path, typer.Argument(metavar="FILE.html", help="Where to write the page.", dir_okay=False)],
    register: RegisterFile = None,
    as_of: AsOf = None,
) -> None:
    """Write the register as one page that needs nothing else: ledger, timeline, records with their evidence."""
    with open_desk(register) as desk:
        file.write_text(desk.report(as_of), encoding="utf-8")
    typer.echo(f"Report: {file.resolve()}")

"""``talka ledger`` and ``talka show``: what the register holds, on the terminal."""

from __future__ import annotations

import datetime
from typing import Annotated

import typer

from talka.cli.options import AsOf, RegisterFile, day, open_desk

Text = str | None


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(ledger)
    app.command()(show)
    app.command()(changes)


def ledger(
    register: RegisterFile = None,
    as_of: AsOf = None,
    donor: Annotated[Text, typer.Option(help="Only what this state or body gives: a code (LT) or a name.")] = None,
    recipient: Annotated[Text, typer.Option(help="Only what this state or body gets.")] = None,
    category: Annotated[Text, typer.Option(help="Only things of this category, such as uav or air_defence.")] = None,
    status: Annotated[Text, typer.Option(help="Only what stands so, such as pledged or delivered.")] = None,
    year: Annotated[int | None, typer.Option(help="Only what was promised in, or is for, this year.")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what should have come and has not.")] = False,
) -> None:
    """Show who promised what to whom, what arrived, what is overdue: commitments, one row a record."""
    from talka.cli.tables import print_ledger
    from talka.desk import Filters, ledger_rows

    filters = Filters(donor, recipient, category, status, year, True if overdue else None)
    with open_desk(register) as desk:
        snapshot = desk.snapshot(as_of)
        rows = ledger_rows(snapshot, filters)
    print_ledger(rows, as_of=as_of, judged_on=snapshot.judged_on)


def show(
    key: Annotated[str, typer.Argument(metavar="ID", help="The id of a record or a claim; its beginning will do.")],
    register: RegisterFile = None,
    as_of: AsOf = None,
) -> None:
    """Show a record or a claim: its fields, its evidence, history, conflicts and links."""
    from talka.cli.tables import print_claim, print_record
    from talka.desk import RecordPage

    with open_desk(register) as desk:
        page = desk.show(key, as_of)
    if isinstance(page, RecordPage):
        print_record(page)
    else:
        print_claim(page)


def changes(
    since: Annotated[
        datetime.date, typer.Option("--since", parser=day, metavar="DAY", help="What was known by this day is not new.")
    ],
    register: RegisterFile = None,
    as_of: AsOf = None,
) -> None:
    """Show what is new, changed, fulfilled, overdue or contradicted since a day."""
    from talka.cli.tables import SHOWN

    with open_desk(register) as desk:
        found = desk.changes(since, as_of)
    for change in found:
        from_to = " → ".join(p for p in (change.before, change.after) if p)
        typer.echo(f"{change.what:<12} {change.record[:SHOWN]}  {change.title}{f' ({from_to})' if from_to else ''}")
    if not found:
        typer.echo("Nothing.")

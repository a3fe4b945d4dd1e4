"""``talka ledger`` and ``talka show``: what the register holds, on the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from talka.cli.options import AsOf, RegisterFile, open_desk

Text = str | None


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(ledger)
    app.command()(show)


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

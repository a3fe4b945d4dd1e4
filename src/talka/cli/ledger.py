"""``talka ledger`` and ``talka show``: what the register holds, on the terminal."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.filters import with_filters
from talka.cli.options import AsOf, GdpFiles, Grouping, Into, RateFiles, RegisterFile, Text, Word, day, days, open_desk

if TYPE_CHECKING:
    from talka.desk import Desk, Filters


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(with_filters(ledger))
    app.command()(show)
    app.command()(changes)


def ledger(
    register: RegisterFile = None,
    as_of: AsOf = None,
    *,
    filters: Filters,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only what should have come and has not.")] = False,
    due: Annotated[
        datetime.date | None,
        typer.Option("--due-before", parser=day, metavar="DAY", help="What is to come by this day, the soonest first."),
    ] = None,
    silent: Annotated[
        int | None,
        typer.Option(
            "--silent-for", parser=days, metavar="TIME",
            help="Promises without a deadline of which nothing was heard for so long: 180d, 26w, 6m, 2y.",
        ),
    ] = None,
    by: Annotated[
        Grouping | None, typer.Option("--by", help="Totals of what was promised, approved and delivered, by this.")
    ] = None,
    into: Into = "EUR",
    rates: RateFiles = None,
    gdp: GdpFiles = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="With the arithmetic: every record, counted or not, and why.")
    ] = False,
) -> None:
    """Show who promised what to whom, what arrived, what is overdue: commitments, one row a record.

    With --by, totals: as stated and in one currency, each thing counted once. With --due-before or --silent-for, what
    is waited for.
    """
    import msgspec

    wanted = msgspec.structs.replace(filters, overdue=True) if overdue else filters
    with open_desk(register) as desk:
        if by is not None or explain:
            _totals(desk, by or Grouping.donor, into, (rates or [], gdp or []), wanted, as_of, explain=explain)
        elif due is not None or silent is not None:
            _waiting(desk, due, silent, wanted, as_of)
        else:
            _rows(desk, wanted, as_of)


def _rows(desk: Desk, filters: Filters, as_of: datetime.date | None) -> None:
    from talka.cli.tables import print_ledger
    from talka.desk import ledger_rows

    snapshot = desk.snapshot(as_of)
    print_ledger(ledger_rows(snapshot, filters), as_of=as_of, judged_on=snapshot.judged_on)


def _totals(
    desk: Desk, by: Grouping, into: str, files: tuple[list[Path], list[Path]], filters: Filters,
    as_of: datetime.date | None, *, explain: bool,
) -> None:
    from talka.cli.sums import print_totals

    rates, gdp = files
    found = desk.totals(by.value, into, rates=rates, filters=filters, as_of=as_of, gdp=gdp)
    print_totals(found, day=f"As known on {as_of}" if as_of else "All that was read", explain=explain)


def _waiting(
    desk: Desk, due: datetime.date | None, silent: int | None, filters: Filters, as_of: datetime.date | None
) -> None:
    from talka.cli.waiting import print_due, print_silent

    snapshot = desk.snapshot(as_of)
    if due is not None:
        rows = desk.due_before(due, filters, as_of)
        print_due(rows, due, desk.unsettled(filters, as_of), judged_on=snapshot.judged_on)
    if silent is not None:
        print_silent(desk.silent(silent, filters, as_of), silent, judged_on=snapshot.judged_on)


def show(
    key: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The id of a record, a claim or an article; its beginning will do. An article's address will do too.",
        ),
    ],
    register: RegisterFile = None,
    as_of: AsOf = None,
) -> None:
    """Show a record, a claim or an article.

    A record or a claim with its fields, its evidence, history, conflicts and links; an article with all that is known
    of it and its whole text: what no claim is made from is dimmed, and each piece of evidence bears its claim's id.
    """
    from talka.cli.articles import print_article
    from talka.cli.tables import print_claim, print_record
    from talka.desk import ArticlePage, RecordPage

    with open_desk(register) as desk:
        page = desk.show(key, as_of)
    if isinstance(page, RecordPage):
        print_record(page)
    elif isinstance(page, ArticlePage):
        print_article(page)
    else:
        print_claim(page)


def changes(
    since: Annotated[
        datetime.date, typer.Option("--since", parser=day, metavar="DAY", help="What was known by this day is not new.")
    ],
    register: RegisterFile = None,
    as_of: AsOf = None,
    kind: Annotated[Text, typer.Option(help="Only records of this kind, such as commitment or agreement.")] = None,
    word: Annotated[
        Word | None, typer.Option("--word", help="Only what is told so, as in talka ledger.")
    ] = None,
) -> None:
    """Show what is new, changed, fulfilled, overdue or contradicted since a day.

    Each line: what became of it, the record, the day of the last report, whose word it is, and how it was and is.
    """
    from talka.cli.tables import SHOWN

    with open_desk(register) as desk:
        found = desk.changes(since, as_of)
    wanted = [c for c in found if kind in (None, c.kind) and word in (None, c.word)]
    for change in wanted:
        from_to = " → ".join(p for p in (change.before, change.after) if p)
        where = f"{change.record[:SHOWN]}  {change.reported or 'no day'!s:<10}  {change.word:<8}"
        typer.echo(f"{change.what:<12} {where}  {change.title}{f' ({from_to})' if from_to else ''}")
    if not wanted:
        typer.echo("Nothing.")

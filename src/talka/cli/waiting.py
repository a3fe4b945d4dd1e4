"""What is waited for, on a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from talka.cli.tables import SHOWN, console
from talka.views import LedgerRow, Silent


def print_due(
    rows: Sequence[LedgerRow], until: datetime.date, unsettled: Sequence[LedgerRow], *, judged_on: datetime.date | None
) -> None:
    """Print what is to come, by the day that it is due; and how many deadlines name a day that nobody knows."""
    out = console()
    day = judged_on or "no day known"
    out.print(f"[bold]Due by {until}[/bold]  promised, not yet covered by deliveries; as of {day}.")
    out.print()
    table = _table("Due", "From", "To", "What", "How much", "Status", "Covered")
    for row in rows:
        due = Text(row.due.removeprefix("by "), style="bold red" if row.overdue else "")
        late = "overdue, " if row.overdue else ""
        table.add_row(
            due, Text(row.donor), Text(row.recipient), Text(row.what), Text(row.how_much), f"{late}{row.status}",
            row.fulfilled or "nothing", row.id[:SHOWN],
        )
    out.print(table if rows else "Nothing.")
    if unsettled:
        named = ", ".join(f"{r.id[:SHOWN]} ({r.due.removeprefix('by ')})" for r in unsettled)
        out.print(Text(f"{len(unsettled)} more with a deadline of which no day is known: {named}", style="dim"))


def print_silent(found: Sequence[Silent], days: int, *, judged_on: datetime.date | None) -> None:
    """Print the promises without a deadline of which nothing was heard for so many days."""
    out = console()
    out.print(
        f"[bold]Silent for {days:,} days or more[/bold]  promised without a deadline, not covered; as of "
        f"{judged_on or 'no day known'}. What is not heard may have been told where nothing was read: talka coverage."
    )
    out.print()
    table = _table("Last heard", "From", "To", "What", "How much", "Status", "Days")
    for one in found:
        row = one.row
        table.add_row(
            str(one.heard or "no day known"), Text(row.donor), Text(row.recipient), Text(row.what), Text(row.how_much),
            row.status, "?" if one.days is None else f"{one.days:,}", row.id[:SHOWN],
        )
    out.print(table if found else "Nothing.")


def _table(*heads: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", expand=True)
    for name in heads:
        table.add_column(name, ratio={"What": 4, "How much": 3}.get(name, 2))
    table.add_column("Record", width=SHOWN, no_wrap=True)
    return table

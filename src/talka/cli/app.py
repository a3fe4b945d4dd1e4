"""Puts the commands together and turns errors into one line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from talka.cli import coverage, data, ledger, packs, reading, review, watch, workshop
from talka.errors import TalkaError, UsageError

app = typer.Typer(
    name="talka",
    help="A register of international defence and aid cooperation that keeps itself from public reports.",
    epilog="A first try: talka read FOLDER, then talka ledger.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for module in (reading, watch, ledger, coverage, data, review, workshop, packs):
    module.register(app)


def main() -> None:
    """Run talka with the arguments of the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run talka with these arguments and return its exit code."""
    try:
        app(list(arguments), prog_name="talka")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0
    except TalkaError as error:
        typer.echo(f"talka: {error}", err=True)
        return 2 if isinstance(error, UsageError) else 1
    return 0

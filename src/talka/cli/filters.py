"""The options by which commands ask for a part of the ledger, declared once."""

from __future__ import annotations

import datetime
import functools
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from talka.cli.options import Word, day

if TYPE_CHECKING:
    from talka.desk import Filters


def _ask(
    donor: Annotated[
        str | None, typer.Option(help="Only what this state or body gives: a code (LT) or a name.")] = None,
    recipient: Annotated[str | None, typer.Option(help="Only what this state or body gets.")] = None,
    category: Annotated[
        str | None, typer.Option(help="Only things of this category, such as uav or air_defence.")] = None,
    status: Annotated[str | None, typer.Option(help="Only what stands so, such as pledged or delivered.")] = None,
    year: Annotated[
        int | None, typer.Option(help="Only what was promised in, or is for, this year; with totals, done in it.")
    ] = None,
    since: Annotated[
        datetime.date | None,
        typer.Option(
            "--since", parser=day, metavar="DAY", help="Only what was done (or first told) on this day or later."),
    ] = None,
    until: Annotated[
        datetime.date | None,
        typer.Option("--until", parser=day, metavar="DAY", help="Only what was done (or first told) by this day."),
    ] = None,
    word: Annotated[
        Word | None,
        typer.Option("--word", help="Only what an official body publishes, what media quote officials for, or media."),
    ] = None,
) -> Filters:
    from talka.desk import Filters

    return Filters(donor, recipient, category, status, year, None, word.value if word else None, since, until)


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command whose parameter ``filters`` is made from the options that ask for a part of the ledger."""
    asked = inspect.signature(_ask, eval_str=True, globals={**globals(), "Filters": Any}).parameters
    mine = list(inspect.signature(command, eval_str=True, globals=_known(command)).parameters.values())
    at = next(i for i, p in enumerate(mine) if p.name == "filters")
    shown = [*mine[:at], *asked.values(), *mine[at + 1 :]]

    @functools.wraps(command)
    def run(**given: Any) -> None:
        filters = _ask(**{name: given.pop(name) for name in asked})
        command(filters=filters, **given)

    run.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in shown}
    del run.__wrapped__
    return run


def _known(command: Callable[..., None]) -> dict[str, Any]:
    """The names of a command's module; what only the type checker reads may stand for anything."""
    return {"Filters": Any, **command.__globals__}

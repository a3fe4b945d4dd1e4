"""``talka same``, ``different``, ``unsure``, ``why``: two claims or records, one thing or two."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.options import AsOf, RegisterFile, open_desk

if TYPE_CHECKING:
    from talka.desk import Judgement

Id = Annotated[str, typer.Argument(metavar="ID", help="A claim or a record.")]
Other = Annotated[str, typer.Argument(metavar="ID", help="The other one.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(same)
    app.command()(different)
    app.command()(unsure)
    app.command()(why)


def same(left: Id, right: Other, by: By, reason: Reason, register: RegisterFile = None) -> None:
    """Decide that two claims or records are one thing."""
    _decide("same", left, right, by, reason, register)


def different(left: Id, right: Other, by: By, reason: Reason, register: RegisterFile = None) -> None:
    """Decide that two claims or records are two things."""
    _decide("different", left, right, by, reason, register)


def unsure(left: Id, right: Other, by: By, reason: Reason, register: RegisterFile = None) -> None:
    """Note that whether two claims or records are one thing cannot be told."""
    _decide("unsure", left, right, by, reason, register)


def why(left: Id, right: Other, register: RegisterFile = None, as_of: AsOf = None) -> None:
    """Show why two claims or records are one thing or two: each reason in words, with its weight."""
    with open_desk(register) as desk:
        told = desk.why(left, right, as_of)
    typer.echo(f"{'One record' if told.one_record else 'Two records'}{', so decided' if told.by_word else ''}.")
    likely = f"{told.score:+.1f} in all, {told.confidence:.0%} likely one"
    typer.echo(f"Most alike are {told.left} and {told.right}: {likely}.")
    for reason in told.reasons:
        typer.echo(f"  {reason}")
    if told.kept_apart:
        typer.echo(f"Kept apart: {told.kept_apart}.")
    for decision in told.decisions:
        named = f"{decision.left} and {decision.right}"
        typer.echo(f"  {named} decided {decision.judgement} by {decision.by}, {decision.at}: {decision.reason}")


def _decide(judgement: Judgement, left: str, right: str, by: str, reason: str, register: RegisterFile) -> None:
    with open_desk(register) as desk:
        now = datetime.datetime.now(datetime.UTC)
        decision = desk.decide(judgement, left, right, by=by, at=now, reason=reason)
    typer.echo(f"Kept: {decision.left} and {decision.right} are {judgement} ({decision.id}).")

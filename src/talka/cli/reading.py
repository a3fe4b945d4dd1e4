"""``talka read``, ``talka forget``, ``talka rebuild``: what goes into a register and out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.options import MEGABYTE, Jobs, Limit, PackFolder, Private, RegisterFile, Today, open_desk, today_or

if TYPE_CHECKING:
    from talka.desk import ReadReport

FAILED = 3
STOPPED = 130


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(read)
    app.command()(forget)
    app.command()(rebuild)


def read(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Files, folders, web addresses, or - for standard input."),
    ],
    register: RegisterFile = None,
    today: Today = None,
    jobs: Jobs = 1,
    limit: Limit = 20,
    private: Private = False,
    packs: PackFolder = None,
) -> None:
    """Read articles into a register: files, folders with all that is in them, web addresses, or standard input.

    Text, Markdown, HTML, MHTML, PDF, Word, messages, JSON lines, CSV and WARC. Of an address only its page is fetched.
    What was read before is known again and changes nothing. A document that cannot be read is named with its reason,
    and the rest is read: the exit code is then 3.
    """
    from talka.desk import IntakeSettings

    with open_desk(register, packs=packs, make=True) as desk:
        day = today_or(today)
        try:
            with progress_of("Reading", lambda: desk.count(paths)) as progress:
                settings = IntakeSettings(limit=limit * MEGABYTE, private=private)
                report = desk.read(paths, today=day, jobs=jobs, settings=settings, progress=progress)
        except KeyboardInterrupt:
            typer.echo("Stopped. What was read is kept; the same command reads the rest.", err=True)
            raise typer.Exit(STOPPED) from None
    tell(report)
    if report.failed:
        raise typer.Exit(FAILED)


def forget(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="The id of an article.")],
    register: RegisterFile = None,
) -> None:
    """Take an article out, with its document and its claims; the register is then one that never read it."""
    with open_desk(register) as desk:
        desk.forget(article)
        counts = desk.counts()
    typer.echo(f"Forgotten: {article}. The register holds {counts.articles:,} articles.")


def rebuild(register: RegisterFile = None, jobs: Jobs = 1, packs: PackFolder = None) -> None:
    """Read every kept document anew and derive all claims and records from them; decisions stay.

    After an update of talka or of your packs, this is how a register learns what the new ones know.
    """
    with open_desk(register, packs=packs) as desk:
        with progress_of("Reading anew", lambda: desk.counts().articles) as progress:
            failed = desk.rebuild(jobs=jobs, progress=progress)
        counts = desk.counts()
    typer.echo(f"{counts.articles:,} articles; {counts.claims:,} claims; {counts.records:,} records")
    for failure in failed:
        typer.echo(f"not read: {failure.source}: {failure.reason}", err=True)
    if failed:
        raise typer.Exit(FAILED)


def tell(report: ReadReport) -> None:
    """Print what came of a reading: what failed on the error stream, one line in the end."""
    for source, wrong in report.damaged:
        typer.echo(f"read in part: {source}: {wrong}", err=True)
    for failure in report.failed:
        typer.echo(f"not read: {failure}", err=True)
    typer.echo(summary(report))


def summary(report: ReadReport) -> str:
    """Return the line that a reading ends with."""
    failed = len(report.failed)
    return (
        f"articles: {report.new:,} new, {report.known:,} known, {failed:,} failed; "
        f"{report.claims:,} claims; {report.records:,} records"
    )


@contextmanager
def progress_of(what: str, total: Callable[[], int | None]) -> Iterator[Callable[[str], None] | None]:
    """Show on a terminal how many documents are done and which was the last; elsewhere, nothing."""
    import sys

    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, TextColumn("{task.fields[source]}"), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total(), source="")
        yield lambda source: bar.update(task, advance=1, source=source[-40:])

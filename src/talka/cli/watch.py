"""``talka watch``: feeds and sitemaps that are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.options import MEGABYTE, Jobs, Limit, PackFolder, Private, RegisterFile, Today, open_desk, today_or
from talka.cli.reading import FAILED, STOPPED, progress_of, tell

if TYPE_CHECKING:
    from talka.desk import IntakeSettings
    from talka.desk.watch import Followed

Delay = Annotated[float, typer.Option(min=0, help="Seconds that a host is left in peace between two requests.")]
Agent = Annotated[
    str | None,
    typer.Option("--user-agent", envvar="TALKA_USER_AGENT", metavar="TEXT",
                 help="What to call ourselves to servers; name yourself, so that they can reach you."),
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    watch = typer.Typer(help="Follow feeds (RSS, Atom) and sitemaps.", no_args_is_help=True)
    watch.command()(add)
    watch.command("list")(list_)
    watch.command()(run)
    watch.command()(remove)
    app.add_typer(watch, name="watch")


def add(
    address: Annotated[str, typer.Argument(metavar="URL", help="The address of a feed or a sitemap.")],
    register: RegisterFile = None,
    only_new: Annotated[
        bool, typer.Option("--only-new", help="Do not read what it lists already, only what comes later.")
    ] = False,
    limit: Limit = 20,
    delay: Delay = 2.0,
    private: Private = False,
    agent: Agent = None,
) -> None:
    """Follow a feed or a sitemap. It is asked once, to see that it is one; talka watch run reads its pages."""
    with open_desk(register, make=True) as desk:
        followed = desk.watch(address, _settings(limit, delay, private, agent), only_new=only_new)
    typer.echo(f"Followed: {_line(followed)}")


def list_(register: RegisterFile = None) -> None:
    """Show what is followed, when it last answered, and how many of its pages were read."""
    with open_desk(register) as desk:
        every = desk.watched()
    for followed in every:
        typer.echo(_line(followed))
        if followed.source.problem:
            typer.echo(f"  ! {followed.source.problem}")
    if not every:
        typer.echo("Nothing is followed. Begin with: talka watch add URL")


def run(
    addresses: Annotated[
        list[str] | None, typer.Argument(metavar="[URL...]", help="Only these of the followed; without, all of them.")
    ] = None,
    register: RegisterFile = None,
    today: Today = None,
    most: Annotated[int, typer.Option(min=1, help="New pages to read of each source; the rest waits.")] = 100,
    jobs: Jobs = 1,
    limit: Limit = 20,
    delay: Delay = 2.0,
    private: Private = False,
    agent: Agent = None,
    packs: PackFolder = None,
) -> None:
    """Ask everything that is followed for what is new, and read the new pages into the register, the newest first.

    Only http and https, what robots.txt allows, and one request at a time. What was read before is not asked for again
    unless its source says that it has changed. A page or a source that cannot be had is named with its reason, and the
    rest is read: the exit code is then 3.
    """
    with open_desk(register, packs=packs) as desk:
        settings = _settings(limit, delay, private, agent)
        try:
            with progress_of("Reading", lambda: None) as progress:
                report, problems = desk.run_watch(
                    addresses or (), today=today_or(today), settings=settings, most=most, jobs=jobs, progress=progress
                )
        except KeyboardInterrupt:
            typer.echo("Stopped. What was read is kept; the same command reads the rest.", err=True)
            raise typer.Exit(STOPPED) from None
        waiting = sum(f.waiting for f in desk.watched())
    for problem in problems:
        typer.echo(f"not asked: {problem}", err=True)
    tell(report)
    if waiting:
        typer.echo(f"{waiting:,} pages wait for the next run.")
    if problems or report.failed:
        raise typer.Exit(FAILED)


def remove(
    address: Annotated[str, typer.Argument(metavar="URL", help="The address of a followed feed or sitemap.")],
    register: RegisterFile = None,
) -> None:
    """Follow a feed or a sitemap no more; the articles that came from it stay."""
    with open_desk(register) as desk:
        desk.unwatch(address)
    typer.echo(f"No longer followed: {address}")


def _settings(limit: int, delay: float, private: bool, agent: str | None) -> IntakeSettings:
    from talka.desk import IntakeSettings

    return IntakeSettings(limit=limit * MEGABYTE, delay=delay, private=private, agent=agent)


def _line(followed: Followed) -> str:
    return (
        f"{followed.source.address} (last answer {followed.source.checked or 'never'}; "
        f"{followed.read:,} read, {followed.failed:,} failed, {followed.waiting:,} waiting)"
    )

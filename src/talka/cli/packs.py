"""``talka packs``: prove, try and write packs of words and knowledge."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Annotated

import typer

from talka.cli.options import PackFolder, day


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    packs = typer.Typer(help="Prove, try and write packs of words and knowledge.", no_args_is_help=True)
    packs.command("check")(check)
    packs.command("explain")(explain)
    packs.command("schema")(schema)
    app.add_typer(packs, name="packs")


def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="FOLDER", help="A folder of packs of your own.", exists=True, file_okay=False),
    ] = None,
) -> None:
    """Prove the packs: every problem at once, with its file and line; the exit code is 1 where there is one."""
    from talka.desk import check as prove

    problems = prove(folder)
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        raise typer.Exit(1)
    typer.echo("The packs are right.")


def explain(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A sentence or a few.")],
    language: Annotated[
        str | None,
        typer.Option("--language", "-l", metavar="CODE", help="Its language. Without it, the text tells its own."),
    ] = None,
    on: Annotated[
        datetime.date | None,
        typer.Option("--on", parser=day, metavar="DAY", help="The day that 'today' and terms of office are judged by."),
    ] = None,
    packs: PackFolder = None,
) -> None:
    """Show what is found in a text, with its value and the pack entry that found it."""
    from talka.desk import explain_text

    found = explain_text(text, language, on, packs=packs)
    for named in found:
        entry = f"  by {named.entry}" if named.entry else ""
        typer.echo(f"{named.start:>5} {named.kind:<10} {named.text!r} = {named.value}{entry}")
        for reading in named.readings:
            typer.echo(f"{'or':>16} {reading}")
    if not found:
        typer.echo("Nothing is found in the text.")


def schema(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to put the schemas.", file_okay=False)],
) -> None:
    """Write a JSON Schema for each kind of pack file, for an editor that checks YAML while it is written.

    In an editor with a YAML language server, the first line of a pack file may name its schema:
    # yaml-language-server: $schema=../schemas/lang/cues.json
    """
    from talka.desk import pack_schemas

    for name, content in pack_schemas().items():
        path = (folder / name).with_suffix(".json")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        typer.echo(path)

"""``talka explain`` and ``talka evaluate``: for those who want to see why, and how good it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from talka.cli.options import Jobs, PackFolder

if TYPE_CHECKING:
    from talka.desk import Explanation

FAILED = 3
LEFT_OUT_SHOWN = 70


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(explain)
    app.command()(evaluate)


def explain(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="Files, folders, or - for standard input.")],
    packs: PackFolder = None,
) -> None:
    """Show how a text is read: its sentences, what they name, what they claim, and why some claim nothing."""
    from talka.desk import explain_paths
    from talka.errors import DocumentError

    failed = False
    for source, told in explain_paths(paths, packs=packs):
        if isinstance(told, DocumentError):
            failed = True
            typer.echo(f"not read: {told}", err=True)
        else:
            _print(source, told)
    if failed:
        raise typer.Exit(FAILED)


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD...", help="Gold claims, JSON lines.", exists=True, dir_okay=False),
    ],
    articles: Annotated[
        list[str], typer.Option("--articles", "-a", metavar="FOLDER", help="The articles that gold is about.")
    ],
    misses: Annotated[
        bool, typer.Option("--misses", help="Name every missed claim, wrong claim and wrong field.")
    ] = False,
    jobs: Jobs = 1,
    packs: PackFolder = None,
) -> None:
    """Measure what talka makes of articles against gold claims made by hand: by kind, field, record and evidence.

    Gold and articles meet by the name of the file: the gold of siauliai.txt has "doc": "siauliai".
    """
    from talka.cli.tables import print_evaluation
    from talka.desk import evaluate as run

    print_evaluation(run(gold, articles, packs=packs, jobs=jobs), misses=misses)


def _print(source: str, told: Explanation) -> None:
    echo = typer.echo
    echo(f"{source}: {told.title or 'no title'}")
    echo(f"outlet {told.outlet or 'not known'}, language {told.language or 'not known'}, published {told.published}")
    for sentence in told.sentences:
        echo(f"\n{sentence.start} {sentence.block} {sentence.language}: {' '.join(sentence.text.split())}")
        for mention in sentence.mentions:
            entry = f"  by {mention.entry}" if mention.entry else ""
            marks = f"  ({mention.marks})" if mention.marks else ""
            echo(f"    {mention.kind:<10} {mention.text!r} = {mention.value}{marks}{entry}")
        for act in sentence.acts:
            echo(f"  · act {act.text!r}: {act.words}")
        for claim in sentence.claims:
            fields = "; ".join(f"{f.name} {f.value}" for f in claim.fields)
            echo(f"  → {claim.kind} {claim.id}: {fields}")
            doubts = f"; less sure: {', '.join(claim.doubts)}" if claim.doubts else ""
            echo(f"      by the rule {claim.rule} ({sentence.language}){doubts}")
        if sentence.silent:
            echo(f"  ! no claim: {sentence.silent}")
        for note in sentence.notes:
            echo(f"  ! {note.code}{': ' + note.detail if note.detail else ''}")
    if told.left_out:
        echo("\nLeft out, makes no claim:")
        for kind, text in told.left_out:
            echo(f"    {kind:<11} {' '.join(text.split())[:LEFT_OUT_SHOWN]}")
    for note in told.notes:
        echo(f"! {note.code}{': ' + note.detail if note.detail else ''}")

"""The command reference as a page, made from the commands themselves: ``python -m talka.cli.reference``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import typer

HEAD = """# Commands

This page is made from the commands themselves by `make docs`; a test fails where it is not up to date.

Exit codes: 0 done, 1 not done, 2 a wrong call, 3 read, but not everything (each failure is named), 130 stopped by you.
"""


def reference() -> str:
    """Return the page."""
    from talka.cli.app import app

    group = typer.main.get_command(app)
    return "\n".join([HEAD, *_commands("talka", group)])


def _commands(path: str, group: Any) -> Iterator[str]:
    context = typer.Context(group, info_name=path)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if hasattr(command, "list_commands"):
            yield from _commands(f"{path} {name}", command)
        else:
            yield _command(f"{path} {name}", command)


def _command(path: str, command: Any) -> str:
    context = typer.Context(command, info_name=path)
    rows = [p.get_help_record(context) for p in command.get_params(context)]
    table = "\n".join(f"| `{row[0]}` | {_cell(row[1])} |" for row in rows if row and "--help" not in row[0])
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    return f"## {path}\n\n```\n{usage}\n```\n\n{_text(command.help)}\n\n| | |\n|---|---|\n{table}\n"


def _text(help_text: str | None) -> str:
    return "\n\n".join(" ".join(part.split()) for part in (help_text or "").split("\n\n"))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    sys.stdout.write(reference())

"""``talka explain`` and ``talka packs``: for those who want to see why, or to mend what talka knows."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""

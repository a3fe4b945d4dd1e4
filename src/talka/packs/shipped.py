"""Reads a small YAML table that ships with talka; the parser is loaded only then, and it is the quick one."""

from __future__ import annotations

from importlib.resources import files
from typing import Any


def shipped_table(room: str, name: str) -> Any:
    """Return the contents of a YAML file beside a room's modules (``talka.linking``, ``weights.yaml``)."""
    import yaml  # noqa: PLC0415 - most commands need no table

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files(room).joinpath(name).read_text("utf-8"), Loader=loader)  # noqa: S506 - a safe one either way

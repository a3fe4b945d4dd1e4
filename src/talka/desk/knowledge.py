"""The packs of this process: loaded once for each folder of the user's own."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from talka.packs import Packs, load_packs


@cache
def packs_of(extra: Path | None) -> Packs:
    """Return talka's packs with the user's own laid over them; raises ``PackError``."""
    return load_packs(extra)

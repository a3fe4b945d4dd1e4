"""Reads articles of which gold claims are known, and measures what talka made of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from talka.desk.desk import Desk
from talka.errors import UsageError
from talka.evaluation import Evaluation, measure

FAR = datetime.date(9999, 12, 31)
"""The day that articles without one count from: no measure may depend on the day that it is taken."""


def evaluate(
    gold: Sequence[Path],
    articles: Iterable[str | Path],
    *,
    packs: Path | None = None,
    jobs: int = 1,
    progress: Callable[[str], None] | None = None,
) -> Evaluation:
    """Return how the claims of these articles compare with gold claims; raises ``UsageError`` for gold that is none."""
    wanted = [line for path in gold for line in _read(path)]
    with TemporaryDirectory() as folder, Desk(Path(folder) / "evaluation.sqlite", packs=packs) as desk:
        desk.read(articles, today=FAR, jobs=jobs, progress=progress)
        claims = [msgspec.json.decode(line) for line in desk.export("claims")]
        texts = {a.id: a.text for a in desk.articles()}
    return measure(wanted, claims, texts=texts)


def _read(path: Path) -> Iterable[Mapping[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = [msgspec.json.decode(line) for line in lines if line.strip()]
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        raise UsageError(f"{path} cannot be read as gold claims: {error}") from error
    if not all(isinstance(g, dict) and {"doc", "kind"} <= g.keys() for g in found):
        raise UsageError(f"{path}: every line needs the keys doc and kind")
    return found

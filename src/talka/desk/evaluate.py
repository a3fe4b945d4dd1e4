"""Reads articles of which gold claims are known, and measures what talka made of them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from talka.desk.desk import Desk
from talka.desk.gold import read_gold
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
    wanted = [line for path in gold for line in read_gold(path)]
    with TemporaryDirectory() as folder, Desk(Path(folder) / "evaluation.sqlite", packs=packs) as desk:
        desk.read(articles, today=FAR, jobs=jobs, progress=progress)
        claims = [msgspec.json.decode(line) for line in desk.export("claims")]
        texts = {a.id: a.text for a in desk.articles()}
    return measure(wanted, claims, texts=texts)

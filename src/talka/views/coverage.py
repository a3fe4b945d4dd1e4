"""What was read, so that silence is not taken for 'nothing promised'."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable

import msgspec

from talka.views.snapshot import Snapshot


class Coverage(msgspec.Struct, frozen=True):
    """How many articles of which outlets, languages and months; ``undated`` count from the day they were read."""

    articles: int
    undated: int
    first: datetime.date | None
    last: datetime.date | None
    outlets: tuple[tuple[str, int], ...]
    languages: tuple[tuple[str, int], ...]
    months: tuple[tuple[str, int], ...]


def coverage(snapshot: Snapshot) -> Coverage:
    """Return what a snapshot was made from."""
    stored = snapshot.articles.values()
    days = [a.published for a in stored if a.published is not None]
    return Coverage(
        len(snapshot.articles),
        sum(a.published is None for a in stored),
        min(days, default=None),
        max(days, default=None),
        _counted(a.outlet for a in stored),
        _counted(a.language for a in stored),
        tuple(sorted(Counter(f"{d:%Y-%m}" for d in days).items())),
    )


def _counted(names: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    counts = Counter(n or "not known" for n in names)
    return tuple(sorted(counts.items(), key=lambda c: (-c[1], c[0])))

"""Rates of many articles together, with intervals from drawing articles anew.

The interval is the percentile bootstrap (Efron, "Bootstrap methods: another look at the jackknife", 1979) over
articles, not over claims: claims of one article are right or wrong together.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from evals.reading import Read
from talka.evaluation import Rate

DRAWS = 1000
SEED = 20240224
COVER = 0.95

Counts = tuple[float, float]
"""A numerator and a denominator."""
Interval = tuple[float, float]


def total(reads: Iterable[Read], kinds: Sequence[str]) -> Rate:
    """Return the counts of some kinds over articles."""
    rates = [r.rate(kinds) for r in reads]
    return Rate(sum(r.right for r in rates), sum(r.wrong for r in rates), sum(r.missed for r in rates))


def precision(rate: Rate) -> Counts:
    """Right of claimed."""
    return rate.right, rate.right + rate.wrong


def recall(rate: Rate) -> Counts:
    """Found of gold."""
    return rate.right, rate.right + rate.missed


def interval(parts: Sequence[Counts]) -> Interval | None:
    """Return the interval of a share whose parts are articles.

    ``None`` where fewer than two articles have a part, and where all is right or all wrong: drawing anew cannot tell
    then how far off that may be.
    """
    above, below = summed(parts)
    if sum(number > 0 for _, number in parts) < 2 or above in (0, below):
        return None
    draw = random.Random(SEED)  # noqa: S311 - draws articles, keeps no secret
    shares = sorted(s for s in (_share(draw.choices(parts, k=len(parts))) for _ in range(DRAWS)) if s is not None)
    tail = int(len(shares) * (1 - COVER) / 2)
    return shares[tail], shares[-1 - tail]


def by_article(reads: Sequence[Read], kinds: Sequence[str], what: Callable[[Rate], Counts]) -> list[Counts]:
    """Return the numerator and denominator of each article."""
    return [what(r.rate(kinds)) for r in reads]


def field_parts(reads: Sequence[Read], kinds: Sequence[str]) -> dict[str, list[Counts]]:
    """Return for each field, and for ``all``, its rightness and number in each article."""
    names = sorted({f for r in reads for k in kinds for f in r.measured[k].fields})
    parts: dict[str, list[Counts]] = {name: [_fields(r, kinds, name) for r in reads] for name in names}
    parts["all"] = [tuple(map(sum, zip(*row, strict=True))) for row in zip(*parts.values(), strict=True)]  # type: ignore[misc]
    return parts


def summed(parts: Iterable[Counts]) -> Counts:
    """Return numerators and denominators summed."""
    pairs = list(parts)
    return sum(a for a, _ in pairs), sum(b for _, b in pairs)


def kinds_counted(reads: Sequence[Read], kinds: Sequence[str]) -> dict[str, list[int]]:
    """Return right, wrong and missed by kind, for the log."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for kind in kinds:
        rate = total(reads, [kind])
        found[kind] = [rate.right, rate.wrong, rate.missed]
    return dict(found)


def _fields(one: Read, kinds: Sequence[str], name: str) -> Counts:
    return summed(one.measured[k].fields.get(name, (0.0, 0)) for k in kinds)


def _share(parts: Sequence[Counts]) -> float | None:
    above, below = summed(parts)
    return above / below if below else None

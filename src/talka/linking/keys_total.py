"""What a running total is found by among single gifts: one sum that only one article calls the whole."""

from __future__ import annotations

import itertools

from talka.linking import weights as w
from talka.linking.cells import Found, days_of, equal, in_days
from talka.linking.givers import seldom
from talka.linking.profile import Profile


def keys_of_total(p: Profile) -> Found:
    """Return what a commitment is found by whether it is a running total or not: its sides, an equal sum, the days."""
    found = Found(("any basis", p.status == "refused", p.kind))
    if not seldom(p.giving, p.getting):
        return found
    total = getattr(p.claim.body, "basis", None) == "total"
    days = days_of(p, w.WIDEST)
    sides = itertools.product(sorted(p.giving) or ["-"], sorted(p.getting) or ["-"])
    for pair, (currency, cells) in itertools.product(sides, list(equal(p.figures.get("sum", ())))):
        found.side((*pair, currency), *_words(total), cells, in_days(days, w.NEAR_DAYS))
        found.side((*pair, currency), *_words_undated(total, dated=bool(days)), cells)
    return found


def _words(total: bool) -> tuple[str, tuple[str, ...]]:  # noqa: FBT001 - its own name says it
    return ("total", ("single",)) if total else ("single", ("total",))


def _words_undated(total: bool, *, dated: bool) -> tuple[str, tuple[str, ...]]:  # noqa: FBT001 - as above
    """What is offered, and asked for of the other basis: at any time where one of the two has no day."""
    mine, (other,) = _words(total)
    days = ("undated",) if dated else ("undated", "dated")
    return f"{mine} {'dated' if dated else 'undated'}", tuple(f"{other} {x}" for x in days)

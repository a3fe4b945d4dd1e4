"""Whether figures, times, places and words of gold and of an export are the same."""

from __future__ import annotations

import datetime
import itertools
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from talka.evaluation.names import as_list, plain, romanised, similar

Bounds = tuple[float | None, float | None]
Interval = tuple[datetime.date | None, datetime.date | None]
Counted = tuple[set[str], Any]
Test = Callable[[Any, Any], bool]

ROUNDING = 0.011
LARGEST = 1e18
PLACE = 0.75
SPARE_LETTERS = 50


def bounds(amount: Any) -> Bounds:
    """Return the two ends of an amount, as far as they are numbers."""
    known = amount if isinstance(amount, Mapping) else {}
    return _number(known.get("min")), _number(known.get("max"))


def amount_equal(gold: Any, got: Any) -> bool:
    """Whether two amounts are the same, in this or an equivalent currency."""
    if not gold or not isinstance(got, Mapping):
        return False
    if gold.get("currency") and gold["currency"] != got.get("currency"):
        return any(amount_equal(gold, other) for other in as_list(got.get("equivalents")))
    return all(_bound_equal(a, b) for a, b in zip(bounds(gold), bounds(got), strict=True))


def amount_close(gold: Any, got: Any) -> bool:
    """Whether two amounts give the same figure, whatever was made of 'over' and 'up to'."""
    if not gold or not isinstance(got, Mapping):
        return False
    if gold.get("currency") and got.get("currency") not in (None, gold["currency"]):
        return any(amount_close(gold, other) for other in as_list(got.get("equivalents")))
    ends = itertools.product(bounds(gold), bounds(got))
    return any(_bound_equal(a, b) for a, b in ends if a is not None and b is not None)


def interval(value: Any) -> Interval:
    """Return the two days of a time; one that runs backwards has none."""
    known = value if isinstance(value, Mapping) else {}
    start, end = _day(known.get("start")), _day(known.get("end"))
    return (None, None) if start and end and end < start else (start, end)


def inside(gold: Any, got: Any, *, only_end: bool = False) -> bool:
    """Whether the exported time lies inside that of gold; an open end of gold allows anything on that side."""
    (first, last), (start, end) = interval(gold), interval(got)
    if only_end:
        start = end = end or start
    if not (start or end):
        return False
    after = first is None or (start is not None and start >= first)
    return after and (last is None or (end is not None and end <= last))


def time_right(key: str, gold: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
    """Whether a time is right; ``due`` and ``period`` may stand for one another."""
    if key == "date":
        return inside(gold["date"], got.get("date"))
    other = "period" if key == "due" else "due"
    only_end = key == "due"
    return any(inside(gold[key], got.get(k), only_end=only_end) for k in (key, other))


def same_place(gold: Any, got: Any) -> bool:
    """Whether two places have one name, or one is a part of the other's."""
    name = _place_name(got).split(",")[0]
    if not name.strip():
        return False
    pairs = ((x, y) for g in as_list(gold) for x, y in itertools.product(romanised(g), romanised(name)))
    return any(
        similar(x, y) >= PLACE or (bool(x) and f"{y} ".startswith(f"{x} ")) or f"{x} ".startswith(f"{y} ")
        for x, y in pairs
    )


def same_quote(gold: str, got: Any) -> bool:
    """Whether an exported quotation begins with the words of gold."""
    a, b = _letters(gold), _letters(got)
    return bool(a) and (a in b[: len(a) + SPARE_LETTERS] if len(gold.split()) > 1 else b == a)


def categories(value: Any) -> set[str]:
    """Return the categories of a list of items or of names."""
    found: set[str] = set()
    for one in as_list(value):
        if isinstance(one, Mapping):
            named = as_list(one.get("categories") or one.get("category"))
            found.update(c for c in named if isinstance(c, str))
        elif isinstance(one, str):
            found.add(one)
    return found


def counted(items: Any) -> list[Counted]:
    """Return the items that carry a quantity, each with its categories."""
    pairs = (
        (categories([i]), i.get("quantity") if "quantity" in i else i) for i in as_list(items) if isinstance(i, Mapping)
    )
    return [(c, q) for c, q in pairs if isinstance(q, Mapping) and bounds(q) != (None, None)]


def quantity_found(wanted: Counted, items: Any, test: Test) -> bool:
    """Whether one of the items passes a test against a quantity, on one of its categories."""
    cats, quantity = wanted
    return any(test(quantity, other) and (not cats or bool(cats & c)) for c, other in counted(items))


def _number(value: Any) -> float | None:
    good = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < LARGEST
    return value if good else None


def _bound_equal(left: float | None, right: float | None) -> bool:
    if left is None or right is None:
        return left is None and right is None
    return abs(left - right) <= ROUNDING * max(abs(left), abs(right), 1e-9)


def _day(text: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text) if text else None
    except (TypeError, ValueError):
        return None


def _place_name(value: Any) -> str:
    first = next(iter(as_list(value)), "")
    name = first.get("name") or first.get("city") if isinstance(first, Mapping) else first
    return name if isinstance(name, str) else ""


def _letters(text: Any) -> str:
    """Letters and digits only: no marks, spaces, hyphens or apostrophes of any kind."""
    return "".join(c for c in plain(text) if c.isalnum() and unicodedata.category(c) != "Lm")

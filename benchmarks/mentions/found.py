"""What a tool found, in one shape for all of them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, NamedTuple


class Found(NamedTuple):
    """A mention of a kind at a place; what it is worth depends on the kind."""

    kind: str
    start: int
    end: int
    value: Any


def same(kind: str, value: Any, wanted: Mapping[str, Any]) -> bool:
    """Whether a value is the one that a case wants.

    A tool that only knows a day is right on a period whose first day it names, one that knows only a name on any id
    with that name; a tool that knows no bounds is right on either bound: the others are measured by what they can tell.
    """
    if kind == "party":
        return bool(value == wanted["id"])
    if kind == "date":
        sides = [_day(wanted.get("start")), _day(wanted.get("end"))]
        return value == tuple(sides) if isinstance(value, tuple) else value in [s for s in sides if s]
    if isinstance(value, tuple) and len(value) > 1 and value[0] != "amount":
        return value[:2] == (wanted.get("min"), wanted.get("max")) and (
            kind != "money" or value[2] == wanted.get("currency"))
    return value[1] in (wanted.get("min"), wanted.get("max")) and (
        len(value) < 3 or kind != "money" or value[2] == wanted.get("currency"))


def _day(value: Any) -> datetime.date | None:
    return datetime.date.fromisoformat(str(value)) if value else None

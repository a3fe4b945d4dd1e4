"""Whether the words of a case are found as it says, with a user's own pack folder."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import talka


@cache
def found(text: str, code: str, on: datetime.date | None, packs: Path) -> tuple[talka.Mention, ...]:
    return talka.find_mentions(text, code, on, packs=packs)


def shown(mention: talka.Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields of a mention that a case states, days as ISO dates."""
    return {name: str(value) if isinstance(value := getattr(mention.value, name), datetime.date) else value
            for name in wanted}


def check_case(code: str, kind: str, case: dict[str, Any], packs: Path) -> None:
    """Assert that what a case expects is found, and that what it forbids is not."""
    text = case["text"]
    told = found(text, code, datetime.date.fromisoformat(str(case["on"])) if "on" in case else None, packs)
    for expected in case.get("expect") or ():
        place = text.index(expected["text"])
        end = place + len(expected["text"])
        sort = "share" if kind == "money" and "currency" not in expected["value"] else kind
        near = [m for m in told if m.kind == sort and m.start < end and place < m.end]
        wanted = {k: str(v) if isinstance(v, datetime.date) else v for k, v in expected["value"].items()}
        assert wanted in [shown(m, wanted) for m in near], (expected, near or told)
    for words in case.get("none") or ():
        place = text.index(words)
        assert not [m for m in told if m.kind == kind and m.start < place + len(words) and place < m.end]

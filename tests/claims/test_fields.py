"""When, where, by whom and about what: the fields that sentences beside the act's own tell, in short articles.

The day of publication is Monday, 3 June 2024.
"""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Claim

_SELECTING = ("items", "amount", "status")


@pytest.mark.parametrize(("language", "case"), cases("fields"))
def test_fields_are_told_by_the_article(language: str, case: dict[str, Any]) -> None:
    found = paragraphs(case["text"].replace(" // ", "\n\n"), language).claims
    for wanted in case["claims"]:
        kind, *pairs = wanted.split()
        own = [c for c in found if c.kind == kind]
        settled = [tuple(p.partition("=")[::2]) for p in pairs]
        chosen = [c for c in own if all(_value(c, k) == v for k, v in settled if k in _SELECTING)]
        assert chosen, f"{wanted}: {[(c.status, c.body) for c in own]}"
        told = [[(k, _value(c, k)) for k, _ in settled] for c in chosen]
        assert settled in told, f"{wanted}: {told}"


def _value(claim: Claim, key: str) -> str:
    """A field as a case writes it: a day, ``2024-06-01..2024-06-30``, names, categories, ``none``."""
    raw = msgspec.to_builtins(claim.body)[key] if key not in ("date", "status") else msgspec.to_builtins(claim)[key]
    if raw in (None, [], ()):
        return "none"
    if key in ("date", "due", "period"):
        start, end = raw["start"] or "", raw["end"] or ""
        return start if start == end else f"{start}..{end}"
    if key == "amount":
        return str(raw["min"])
    if key == "place":
        return str(raw["name"]).replace(" ", "_")
    if key == "items":
        return "+".join(sorted({c for i in raw for c in i["categories"]}))
    if key in ("topics", "scope", "products"):
        return "+".join(sorted(raw))
    if isinstance(raw, list | tuple):
        return "+".join(p["id"].partition("/")[2] or p["id"] for p in raw)
    return str(raw)

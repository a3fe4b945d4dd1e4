"""Gold claims made by hand, as files of JSON lines: read and checked, so that a slip in one is told by its line."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from talka.errors import UsageError

Values = str | list[str]
"""One value, or several that are all right."""


class _Sum(msgspec.Struct, frozen=True):
    min: float | None = None
    max: float | None = None
    currency: str | None = None


class _Item(msgspec.Struct, frozen=True):
    category: Values | None = None
    categories: Values | None = None
    quantity: _Sum | None = None
    min: float | None = None
    max: float | None = None


class _Time(msgspec.Struct, frozen=True):
    start: str | None = None
    end: str | None = None


class _Gold(msgspec.Struct, frozen=True):
    """The keys of a gold claim; others are not looked at."""

    doc: str
    kind: str
    record: str | None = None
    optional: bool = False
    status: Values | None = None
    instrument: Values | None = None
    form: Values | None = None
    basis: Values | None = None
    aid_type: Values | None = None
    parties: Values | None = None
    donor: Values | None = None
    recipient: Values | None = None
    partners: Values | None = None
    party: Values | None = None
    signatories: Values | None = None
    participants: Values | None = None
    speaker: Values | None = None
    scope: Values | None = None
    products: Values | None = None
    topics: Values | None = None
    items: list[_Item] | None = None
    amount: _Sum | None = None
    share_of_gdp: _Sum | None = None
    date: _Time | None = None
    due: _Time | None = None
    period: _Time | None = None
    place: Values | None = None
    site: str | None = None
    quote: str | None = None


def read_gold(path: Path) -> list[Mapping[str, Any]]:
    """Return the claims of a file of gold, one a line; raises ``UsageError`` for a line that is none, by its number."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read as gold claims: {error}") from error
    return [_claim(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _claim(path: Path, number: int, line: str) -> Mapping[str, Any]:
    try:
        claim = msgspec.json.decode(line, type=dict[str, Any])
        gold = msgspec.convert(claim, _Gold)
    except msgspec.DecodeError as error:
        raise UsageError(f"{path}, line {number} is no gold claim: {error}") from error
    if gold.kind == "statement" and not (gold.speaker and gold.quote):
        raise UsageError(f"{path}, line {number} is no gold claim: a statement needs the keys speaker and quote")
    return claim

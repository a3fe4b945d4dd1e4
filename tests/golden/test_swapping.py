"""Nothing hangs on which state, name, sum or day it is: what is swapped changes, and nothing else."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from tests.golden.articles import LANGUAGES, Golden, goldens, read
from tests.golden.swapping import Swap, days, sums, swapped, told

from talka.model import DateRange, Document, Mention, Money
from talka.packs import Packs, load_packs
from talka.pipeline import read_steps

ALL = [(code, name) for code in LANGUAGES for name in goldens(code)]


def mentions(name: str, golden: Golden, packs: Packs) -> tuple[Mention, ...]:
    published = golden.published.isoformat() if golden.published else None
    document = Document(f"{name}.txt", golden.text.encode(), url=golden.url, published=published)
    return read_steps(document, packs).mentions


def with_swaps(golden: Golden, swaps: list[Swap]) -> Golden:
    return Golden(golden.about, golden.points, swapped(golden.text, swaps), (), golden.url, golden.published)


def values(old: tuple[Mention, ...], new: tuple[Mention, ...]) -> dict[Any, Any]:
    """What a value of the first has become in the second, mention by mention."""
    out: dict[Any, Any] = {}
    for a, b in zip((m for m in old if m.kind in ("money", "date")), (m for m in new if m.kind in ("money", "date")),
                    strict=True):
        for key in ("min", "max") if isinstance(a.value, Money) else ("start", "end") if isinstance(
                a.value, DateRange) else ():
            before, after = getattr(a.value, key), getattr(b.value, key)
            if before is not None:
                out[before.isoformat() if isinstance(before, datetime.date) else before] = (
                    after.isoformat() if isinstance(after, datetime.date) else after)
    return out


@pytest.mark.parametrize(("code", "name"), ALL)
def test_other_sums_and_days_change_those_values_and_nothing_else(code: str, name: str) -> None:
    golden, packs = goldens(code)[name], load_packs()
    found = mentions(name, golden, packs)
    before = read(name, golden, packs)
    published = before.article.published
    day = published.date if published else None
    if before.article.text != golden.text:
        pytest.skip("its text is not kept as it is written")
    swaps = [*sums(golden.text, found), *days(golden.text, found, day)]
    other = with_swaps(golden, swaps)
    became = values(found, mentions(name, other, packs))
    assert len({v for k, v in became.items() if k != v}) > 0 or not swaps
    assert told(read(name, other, packs).claims) == told(before.claims, lambda v: _became(became, v))


def _became(became: dict[Any, Any], value: Any) -> Any:
    return became.get(value, value) if isinstance(value, (str, float, int)) and not isinstance(value, bool) else value


def test_what_is_compared_tells_a_difference() -> None:
    code, name = next((c, n) for c, n in ALL if c == "en" and goldens(c)[n].claims)
    golden, packs = goldens(code)[name], load_packs()
    claims = read(name, golden, packs).claims
    assert told(claims) != told(claims[1:])
    assert told(claims, lambda v: "changed" if v in ("UA", "US") else v) != told(claims)

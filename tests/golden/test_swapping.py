"""Nothing hangs on which state, name, sum or day it is: what is swapped changes, and nothing else."""

from __future__ import annotations

import datetime
import functools
from typing import Any

import pytest
from evals.knockout import Without, every_name
from tests.golden.articles import LANGUAGES, Golden, goldens, read
from tests.golden.swapping import Swap, days, sums, swapped, told
from tests.golden.swapping_names import persons, states

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


@functools.cache
def unknown() -> Packs:
    """The packs without persons, companies and products: what an article tells of a name is then all that is known."""
    whole = load_packs()
    return Without(every_name(whole), whole)


def renamed(old: tuple[Mention, ...], new: tuple[Mention, ...]) -> dict[Any, Any]:
    """What the names, ids and states of parties and places of the first have become in the second."""
    kinds = ("party", "place")
    out: dict[Any, Any] = {}
    for a, b in zip((m for m in old if m.kind in kinds), (m for m in new if m.kind in kinds), strict=True):
        for key in ("id", "name", "country"):
            before, after = getattr(a.value, key, None), getattr(b.value, key, None)
            if before is not None and before != after:
                assert out.setdefault(before, after) == after
    return out


def check(code: str, name: str, packs: Packs, found: tuple[Mention, ...], swaps: list[Swap]) -> None:
    """Assert that swaps change the values that they stand for, and nothing else."""
    golden = goldens(code)[name]
    before, other = read(name, golden, packs), with_swaps(golden, swaps)
    became = renamed(found, mentions(name, other, packs))
    assert became
    called = {s.code: s.en.names[0] for s in packs.domain["states"]}
    became |= {called[old]: called[new] for old, new in became.items() if old in called}
    assert told(read(name, other, packs).claims) == told(before.claims, lambda v: _became(became, v))


@pytest.mark.slow
@pytest.mark.parametrize(("code", "name"), ALL)
def test_other_persons_change_those_names_and_nothing_else(code: str, name: str) -> None:
    golden, packs = goldens(code)[name], unknown()
    found = mentions(name, golden, packs)
    swaps = persons(golden.text, found, packs.languages[code])
    if not swaps or read(name, golden, packs).article.text != golden.text:
        pytest.skip("no name to swap, or its text is not kept as it is written")
    check(code, name, packs, found, swaps)


@pytest.mark.slow
@pytest.mark.parametrize(("code", "name"), ALL)
def test_other_states_change_those_states_and_nothing_else(code: str, name: str) -> None:
    golden, packs = goldens(code)[name], unknown()
    found = mentions(name, golden, packs)
    if read(name, golden, packs).article.text != golden.text:
        pytest.skip("its text is not kept as it is written")
    for swaps in states(golden.text, found, packs.languages[code], packs):
        check(code, name, packs, found, swaps)


def test_what_is_compared_tells_a_difference() -> None:
    code, name = next((c, n) for c, n in ALL if c == "en" and goldens(c)[n].claims)
    golden, packs = goldens(code)[name], load_packs()
    claims = read(name, golden, packs).claims
    assert told(claims) != told(claims[1:])
    assert told(claims, lambda v: "changed" if v in ("UA", "US") else v) != told(claims)

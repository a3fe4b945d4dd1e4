"""A fifth language is a folder: the Polish pack of ``examples/packs`` finds its cases, and makes no claim."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import talka
from talka.packs.check import check_packs

EXTRA = Path(__file__).resolve().parents[2] / "examples" / "packs"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{number + 1}")
    for path in sorted((EXTRA / "lang" / "pl" / "cases").glob("*.yaml"))
    for number, case in enumerate(yaml.safe_load(path.read_text("utf-8")))
]
NEWS = """Gazeta Morska
4 listopada 2024

Litwa przekaże Ukrainie 40 mln euro na drony

Litwa przekaże Ukrainie 40 mln euro na drony do końca roku, powiedział w poniedziałek minister obrony Litwy Laurynas \
Kasčiunas. „Przekażemy wszystko, co obiecaliśmy, i jeszcze więcej w przyszłym roku” – powiedział minister.
"""


@cache
def found(text: str, on: datetime.date | None) -> tuple[talka.Mention, ...]:
    return talka.find_mentions(text, "pl", on, packs=EXTRA)


def shown(mention: talka.Mention, wanted: dict[str, Any]) -> dict[str, Any]:
    """The fields of a mention that a case states, days as ISO dates."""
    return {name: str(value) if isinstance(value := getattr(mention.value, name), datetime.date) else value
            for name in wanted}


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_case(kind: str, case: dict[str, Any]) -> None:
    text = case["text"]
    told = found(text, datetime.date.fromisoformat(str(case["on"])) if "on" in case else None)
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


def test_the_pack_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    assert check_packs(EXTRA) == ()


def test_a_polish_article_makes_no_claim_and_none_in_the_other_languages_change() -> None:
    assert talka.read(NEWS, packs=EXTRA) == ()
    assert talka.read(NEWS) == ()

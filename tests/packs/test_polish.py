"""A fifth language is a folder: the Polish pack of ``examples/packs`` finds its cases, and makes no claim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.packs.finding import check_case

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


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_case(kind: str, case: dict[str, Any]) -> None:
    check_case("pl", kind, case, EXTRA)


def test_the_pack_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    assert check_packs(EXTRA) == ()


def test_a_polish_article_makes_no_claim_and_none_in_the_other_languages_change() -> None:
    assert talka.read(NEWS, packs=EXTRA) == ()
    assert talka.read(NEWS) == ()

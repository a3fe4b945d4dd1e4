"""A sixth language is a folder, too: a Latvian pack of a test's own, for which no program was changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.packs.finding import check_case

import talka
from talka.packs.check import check_packs

EXTRA = Path(__file__).resolve().parent / "latvian"
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{number + 1}")
    for path in sorted((EXTRA / "lang" / "lv" / "cases").glob("*.yaml"))
    for number, case in enumerate(yaml.safe_load(path.read_text("utf-8")))
]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_case(kind: str, case: dict[str, Any]) -> None:
    check_case("lv", kind, case, EXTRA)


def test_the_pack_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("talka.packs.check.compile_lexicon", lambda *_: None)
    assert check_packs(EXTRA) == ()


def test_the_language_of_a_text_is_told() -> None:
    text = "Latvija piešķirs Ukrainai 40 miljonus eiro, lai tā varētu iegādāties dronus, un tas ir tikai sākums."
    assert any(m.kind == "money" for m in talka.find_mentions(text, packs=EXTRA))

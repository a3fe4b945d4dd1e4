"""What is imagined, alleged, denied a sentence later or promised out of office makes no event, its neighbours do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.claims.reading import packs
from tests.claims.test_sentences import claims_of, unmatched

HERE = Path(__file__).parent / "other_news"
CASES = [pytest.param(path.stem, case, id=f"{path.stem}-{n:02d}")
         for path in sorted(HERE.glob("*.yaml"))
         for n, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_only_what_is_so_makes_an_event(language: str, case: dict[str, Any]) -> None:
    found = claims_of(language, case, packs())
    assert not unmatched(case["claims"], found)
    assert len(found) == len(case["claims"]), found

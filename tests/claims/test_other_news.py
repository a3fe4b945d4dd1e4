"""What is imagined, alleged, denied a sentence later or promised out of office makes no event, its neighbours do."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, packs
from tests.claims.test_sentences import claims_of, unmatched


@pytest.mark.parametrize(("language", "case"), cases("other_news"))
def test_only_what_is_so_makes_an_event(language: str, case: dict[str, Any]) -> None:
    found = claims_of(language, case, packs())
    assert not unmatched(case["claims"], found)
    assert len(found) == len(case["claims"]), found

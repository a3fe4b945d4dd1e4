"""Whose words an article gives: speakers behind any verb, strangers between them, speech over paragraphs."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Statement


@pytest.mark.parametrize(("language", "case"), cases("said"))
def test_words_have_their_speaker(language: str, case: dict[str, Any]) -> None:
    bodies = [c.body for c in paragraphs(case["text"], language).claims if c.kind == "statement"]
    said = [[b.speaker.name, b.quote] for b in bodies if isinstance(b, Statement) and b.speaker]
    assert said == case["says"]

"""Whose words an article gives: speakers behind any verb, strangers between them, speech over paragraphs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.claims.reading import paragraphs

from talka.model import Statement

HERE = Path(__file__).parent / "said"
CASES = [pytest.param(path.stem, case, id=f"{path.stem}-{n:02d}")
         for path in sorted(HERE.glob("*.yaml"))
         for n, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")))]


@pytest.mark.parametrize(("language", "case"), CASES)
def test_words_have_their_speaker(language: str, case: dict[str, Any]) -> None:
    bodies = [c.body for c in paragraphs(case["text"], language).claims if c.kind == "statement"]
    said = [[b.speaker.name, b.quote] for b in bodies if isinstance(b, Statement) and b.speaker]
    assert said == case["says"]

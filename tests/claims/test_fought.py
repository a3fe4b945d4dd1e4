"""What a gift is to fight, and what attacked before it was given, is no part of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Commitment

FOUGHT = yaml.safe_load((Path(__file__).parent / "counted" / "fought.yaml").read_text(encoding="utf-8"))
CASES = [(language, told["gift"].format(around)) for language, told in FOUGHT.items() for around in told["around"]]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_is_fought_or_attacks_is_no_gift(language: str, text: str) -> None:
    claim, = claims(text, "commitment", language)
    assert isinstance(claim.body, Commitment)
    assert {c for item in claim.body.items for c in item.categories} == {"air_defence"}

"""Who tells of a gift, writes of it or protests against it is no side of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Commitment

AROUND = yaml.safe_load((Path(__file__).parent / "counted" / "around.yaml").read_text(encoding="utf-8"))
CASES = [(language, around.format(gift)) for language, told in AROUND.items()
         for gift in told["gifts"] for around in told["around"]]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_what_stands_around_a_gift_names_no_side(language: str, text: str) -> None:
    claim, = claims(text, "commitment", language)
    assert isinstance(claim.body, Commitment)
    assert ([p.id for p in claim.body.donor], [p.id for p in claim.body.recipient]) == (["JP"], ["KE"])

"""Ordinary words in plain sentences: each word of a grid gives what its frame tells."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Claim, Commitment

WORDS = sorted((Path(__file__).parent / "words").glob("*.yaml"))
CASES = [(path.stem, grid["frame"].format(word), grid["told"]) for path in WORDS
         for grid in yaml.safe_load(path.read_text(encoding="utf-8")) for word in grid["words"]]


def _line(claim: Claim) -> str:
    """Who gives to whom, how many or how much, and the stage: ``JP>KE 12 delivered``."""
    body = claim.body
    assert isinstance(body, Commitment)
    donors, takers = ("+".join(sorted(p.country or p.name for p in side)) for side in (body.donor, body.recipient))
    counts = [i.quantity.min for i in body.items if i.quantity] + ([body.amount.min] if body.amount else [])
    return " ".join([f"{donors}>{takers}", *(f"{n:.0f}" for n in counts if n is not None), str(claim.status)])


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_each_word_of_a_frame_tells_the_same(language: str, text: str, told: list[str]) -> None:
    assert sorted(_line(c) for c in claims(text, "commitment", language)) == sorted(told)

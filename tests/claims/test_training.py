"""Training that is given: who learns is counted, and not who signs."""

from __future__ import annotations

import pytest
from tests.claims.reading import claims

from talka.model import Commitment

CASES = (
    ("en", "The two ministers also signed a memorandum: up to 120 Moldovan engineers will be trained in Spain."),
    ("lt", "Iki 120 Moldovos karių inžinierių bus apmokyti Ispanijoje, pranešė Ispanijos gynybos ministrė."),
)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_who_learns_is_counted_and_what_is_given_has_a_readable_name(language: str, text: str) -> None:
    (claim,) = claims(text, "commitment", language)
    assert isinstance(claim.body, Commitment)
    (item,) = claim.body.items
    assert item.name == "training"
    assert item.quantity is not None
    assert item.quantity.max == 120

"""What is left once the first pieces are told: a commitment of its own, by its own time."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Commitment

_HERE = Path(__file__).parent / "left_over"
COUNTED = yaml.safe_load((_HERE / "counted.yaml").read_text(encoding="utf-8"))
UNCOUNTED = yaml.safe_load((_HERE / "uncounted.yaml").read_text(encoding="utf-8"))


def _told(text: str, language: str) -> list[list[int | None]]:
    out = []
    for claim in claims(text, "commitment", language):
        assert isinstance(claim.body, Commitment)
        due, count = claim.body.due, claim.body.items[0].quantity
        out.append([int(count.min) if count and count.min else None, due.end.year if due and due.end else None])
    return sorted(out, key=str)


@pytest.mark.parametrize(("language", "text", "told"), [
    (lang, text, told) for lang, texts in COUNTED.items() for text, told in texts.items()])
def test_the_rest_has_its_own_time(language: str, text: str, told: list[list[int | None]]) -> None:
    assert _told(text, language) == sorted(told, key=str)


@pytest.mark.parametrize(("language", "text"), [(lang, text) for lang, texts in UNCOUNTED.items() for text in texts])
def test_what_has_come_has_no_time_of_the_rest(language: str, text: str) -> None:
    """How many are left nothing says: no claim, and none of its time on what has come."""
    assert [(c.status, c.body.due) for c in claims(text, "commitment", language) if isinstance(c.body, Commitment)] == [
        ("pledged", None), ("delivered", None)]

"""Several things, givers or takers told together, with the verb of only the first, or in the next sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Claim, Commitment

CASES = [(path.stem, text, told) for path in sorted((Path(__file__).parent / "told").glob("*.yaml"))
         for text, told in yaml.safe_load(path.read_text(encoding="utf-8")).items()]


def _line(claim: Claim) -> str:
    """Who gives to whom, how many or how much, and the stage: ``JP>KE 12,3 delivered``."""
    body = claim.body
    assert isinstance(body, Commitment)
    donors, takers = ("+".join(sorted(p.country or p.name for p in side)) for side in (body.donor, body.recipient))
    counts = [i.quantity.min for i in body.items if i.quantity] + ([body.amount.min] if body.amount else [])
    total = " total" if body.basis == "total" else ""
    return f"{donors}>{takers} {','.join(f'{n:.0f}' for n in counts if n is not None)} {claim.status}{total}"


@pytest.mark.parametrize(("language", "text", "told"), CASES)
def test_each_part_has_its_own_sides(language: str, text: str, told: list[str]) -> None:
    assert sorted(_line(c) for c in claims(text, "commitment", language)) == sorted(told)

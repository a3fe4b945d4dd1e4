"""News in our own words: what tells of one thing comes together, look-alikes stay apart, mostly without a day."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml
from evals.alike import pairs_of

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize(("name", "least", "apart"), [
    ("alike.yaml", 45, 80), ("alike_longer.yaml", 22, 40), ("alike_third.yaml", 13, 36)])
def test_look_alikes_stay_apart_and_most_of_one_thing_is_joined(name: str, least: int, apart: int) -> None:
    counts: Counter[tuple[bool, bool | None]] = Counter()
    wrong = []
    for group in yaml.safe_load((DATA / name).read_text("utf-8")):
        for pair in pairs_of(group):
            counts[pair.one, pair.joined] += 1
            wrong += [pair.name] if pair.joined and not pair.one else []
    assert wrong == []
    assert counts[True, True] >= least
    assert counts[False, False] >= apart

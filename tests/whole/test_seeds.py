"""The shared seed articles against their gold; skipped where they are not at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.build import day

from talka.desk import Desk, evaluate
from talka.evaluation import Evaluation

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS, GOLD = SHARED / "seeds", SHARED / "gold" / "seeds.jsonl"
pytestmark = pytest.mark.skipif(not (SEEDS.is_dir() and GOLD.is_file()), reason="the seed articles are not here")


@pytest.fixture(scope="module")
def found() -> Evaluation:
    return evaluate([GOLD], [SEEDS])


def test_events_statements_and_evidence_reach_their_floors(found: Evaluation) -> None:
    assert found.kinds["events"].f1 >= 0.80, found.misses
    assert found.kinds["statement"].f1 >= 0.85, found.misses
    assert found.grounded == 1


def test_no_claims_are_brought_together_wrongly(found: Evaluation) -> None:
    assert found.linked is not None
    assert found.linked.false_pairs == 0


def test_the_seeds_and_the_samples_tell_of_one_memorandum(tmp_path: Path) -> None:
    samples = Path(__file__).resolve().parents[2] / "samples"
    with Desk(tmp_path / "r.sqlite") as desk:
        desk.read([SEEDS, samples], today=day("2026-01-01"))
        records = [json.loads(x) for x in desk.export("records")]
        sources = {a.id: Path(a.source).name for a in desk.articles()}
    memoranda = [r for r in records if r["kind"] == "agreement" and r["languages"] == ["en", "lt", "ru", "uk"]]
    assert len(memoranda) == 1
    assert {"seed-001.txt", "seed-003.txt"} <= {sources[a] for a in memoranda[0]["articles"]}

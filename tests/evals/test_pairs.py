"""Pairs of claims counted by hand: joined, missed, look-alikes; and confidence beside what the pairs are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from evals.pairs import Score, Told, merged, score
from evals.weigh import check, reliability
from tests.linking.made import aid, count, told

GOLD = Path(__file__).resolve().parents[2] / "evals/gold/pairs"


def claims() -> list[Told]:
    made = [("a", "drones"), ("b", "drones"), ("c", "drones"), ("d", "more-drones")]
    return [Told(doc, record, told(aid(count("uav")), "pledged", source=doc)) for doc, record in made]


def test_pairs_are_counted_as_by_hand() -> None:
    every = claims()
    record_of = {t.claim.id: "x" if t.doc in "abd" else "y" for t in every}
    counted, bad = score(every, record_of)
    assert counted == Score(right=1, wrong=2, missed=2)
    assert counted.precision == pytest.approx(1 / 3)
    assert len(bad) == 4


def test_look_alikes_that_share_a_record_are_named() -> None:
    every = claims()
    apart = [{"a": "drones", "b": "more-drones", "why": "a month apart"}, {"a": "drones", "b": "not-there", "why": ""}]
    joined = {t.claim.id: "x" for t in every}
    two = {t.claim.id: t.record for t in every}
    assert merged(every, joined, apart) == (1, apart[:1])
    assert merged(every, two, apart) == (1, [])


def test_confidence_is_set_beside_what_the_pairs_are(capsys: pytest.CaptureFixture[str]) -> None:
    sure = reliability([(9.0, True)] * 9 + [(9.0, False)])
    assert [(number, share) for *_, number, _, share in sure] == [(10, 0.9)]
    check([(9.0, True), (0.5, False)])
    assert "Brier" in capsys.readouterr().out


def test_every_look_alike_and_every_claim_is_of_a_listed_article() -> None:
    def rows(name: str) -> list[dict[str, str]]:
        return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]

    real, own = rows("real.jsonl"), rows("samples.jsonl")
    articles = {r["doc"]: r["half"] for r in rows("articles.jsonl")}
    assert {r["doc"] for r in real} == articles.keys()
    assert all(articles[r["doc"]] == r["half"] for r in real)
    assert len(articles) + len({r["doc"] for r in own}) >= 120
    names = {"real": {r["record"] for r in real}, "samples": {r["record"] for r in own}}
    pairs = rows("lookalikes.jsonl")
    assert all({p["a"], p["b"]} <= names[p["set"]] for p in pairs)
    assert len(pairs) >= 40
    assert sum(p["set"] == "real" for p in pairs) >= 20

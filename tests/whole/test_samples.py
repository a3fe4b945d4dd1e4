"""The sample articles from bytes to ledger: the stories that `make demo` tells."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.build import day

from talka.desk import Desk, Exported, Filters

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
TODAY = day("2026-01-01")
KINDS: tuple[Exported, ...] = ("claims", "records", "articles")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk(tmp_path_factory.mktemp("samples") / "r.sqlite") as desk, pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        report = desk.read(["samples"], today=TODAY)
        assert not report.failed
        yield desk


def lines(desk: Desk, what: Exported, as_of: str | None = None) -> list[dict[str, Any]]:
    return [json.loads(x) for x in desk.export(what, day(as_of) if as_of else None)]


def test_there_are_articles_enough_in_every_language(desk: Desk) -> None:
    counts = dict(desk.coverage().languages)
    assert all(counts[code] >= 6 for code in ("en", "uk", "ru", "lt"))
    assert desk.coverage().undated == 0


def test_every_piece_of_evidence_is_the_very_text_it_points_at(desk: Desk) -> None:
    texts = {a["id"]: a["text"] for a in lines(desk, "articles")}
    for claim in lines(desk, "claims"):
        text = texts[claim["article"]["id"]]
        assert claim["evidence"]
        assert all(text[e["start"] : e["end"]] == e["quote"] for e in claim["evidence"])


def test_nothing_beside_an_article_makes_a_claim(desk: Desk) -> None:
    beside = {
        a["id"]: [b for b in a["blocks"] if b["kind"] in ("teaser", "boilerplate", "caption")]
        for a in lines(desk, "articles")
    }
    for claim in lines(desk, "claims"):
        for quote in claim["evidence"]:
            blocks = beside[claim["article"]["id"]]
            assert not any(b["start"] < quote["end"] and quote["start"] < b["end"] for b in blocks)


def drones(desk: Desk, as_of: str) -> list[Any]:
    rows = desk.ledger(Filters(donor="LT", recipient="UA", category="uav"), day(as_of))
    return [r for r in rows if "5,000 drones" in r.what]


def test_the_drones_are_promised_then_overdue_then_covered(desk: Desk) -> None:
    (promised,) = drones(desk, "2024-10-01")
    assert (promised.status, promised.overdue) == ("pledged", False)
    (late,) = drones(desk, "2025-01-01")
    assert late.overdue
    (came,) = drones(desk, "2025-03-01")
    assert came.covered
    assert not came.overdue
    assert came.fulfilled == "90%"


def test_the_memorandum_of_4_november_2024_is_one_record_in_four_languages(desk: Desk) -> None:
    memoranda = (r for r in lines(desk, "records") if r["kind"] == "agreement" and r["instrument"] == "memorandum")
    found = [r for r in memoranda if r["date"] and r["date"]["start"] == "2024-11-04"]
    assert [r["languages"] for r in found] == [["en", "lt", "ru", "uk"]]


def test_any_order_ends_in_the_same_export(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    paths = sorted(str(p.relative_to(ROOT)) for p in SAMPLES.rglob("*.*") if p.suffix in (".txt", ".html"))
    random.Random(5).shuffle(paths)
    with Desk(tmp_path / "r.sqlite") as other:
        other.read(paths[:20], today=TODAY)
        other.read(paths[20:], today=TODAY)
        for what in KINDS:
            assert list(other.export(what)) == list(desk.export(what))


def test_weather_and_elections_make_no_events(desk: Desk) -> None:
    quiet = ("storm", "orai-ir", "pogoda", "viter")
    told = [
        c["article"]["source"]
        for c in lines(desk, "claims")
        if c["kind"] != "statement" and any(q in c["article"]["source"] for q in quiet)
    ]
    assert told == []

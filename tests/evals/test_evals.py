"""The lists of real articles, and the programs that measure on them; on articles written here, the texts not needed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from evals.articles import Entry, below_header, checksum, entries, gold_claims, read_lines
from evals.calibration import judged, ranked, reliability
from evals.check import present, problems
from evals.counting import interval, precision, recall, total
from evals.errors import classes
from evals.reading import Read, read
from evals.run import PAGE, log_line

from evals import add, agreement, report
from talka.evaluation import KINDS
from talka.packs import load_packs

TEXT = """Lithuania hands over 5,000 drones to Ukraine

Lithuania handed over 5,000 drones to Ukraine on 4 November 2024, the Ministry of National Defence said.

"We will keep our promise to Ukraine," Defence Minister Laurynas Kasčiūnas said.
"""
GOLD: dict[str, Any] = {
    "doc": "en-x", "record": "a", "kind": "commitment", "status": "delivered", "donor": ["LT"], "recipient": ["UA"],
    "items": [{"category": "uav", "min": 5000, "max": 5000}],
}
NOT_TOLD: dict[str, Any] = {
    "doc": "en-x", "record": "b", "kind": "meeting", "status": "held", "participants": ["NO", "JP"],
}


def entry(text: str = TEXT, doc: str = "en-x", half: str = "learn") -> Entry:
    return Entry(doc, doc[:2], half, "https://example.org/x", None, checksum(text), len(text))


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> Read:
    path = tmp_path_factory.mktemp("texts") / "en-x.txt"
    path.write_text(TEXT, encoding="utf-8")
    return read(entry(), path, [GOLD, NOT_TOLD], load_packs())


def test_lists_agree() -> None:
    known = {e.doc: e for e in entries()}
    assert len(known) == len(entries()), "a name twice"
    for half in ("learn", "scored"):
        assert {c["doc"] for c in gold_claims(half)} <= {e.doc for e in entries(half)}
    assert all(e.doc.startswith(e.language) and e.address.startswith("http") for e in known.values())
    assert {e.language for e in entries("scored")} == {"en", "uk", "ru", "lt"}


def test_two_readers_who_write_the_same_agree_wholly_and_a_missing_claim_is_seen() -> None:
    same = agreement.found([GOLD, NOT_TOLD], [GOLD, NOT_TOLD], ["en-x"])
    assert (same.kinds["events"].right, same.kinds["events"].wrong) == (2, 0)
    less = agreement.found([GOLD], [GOLD, NOT_TOLD], ["en-x"])
    assert (less.kinds["events"].right, less.kinds["events"].wrong) == (1, 1)
    maybe = agreement.found([GOLD, {**NOT_TOLD, "optional": True}], [GOLD, NOT_TOLD], ["en-x"])
    assert maybe.kinds["events"].wrong == 0


def test_the_second_reading_is_of_listed_articles_that_were_scored_before_they_were_looked_at() -> None:
    later = {f"{code}-{n}" for code in ("en", "uk", "ru", "lt") for n in range(75, 99)}
    assert {c["doc"] for c in read_lines(agreement.SECOND)} <= {e.doc for e in entries()} & later


def test_no_text_of_others_is_kept() -> None:
    for claim in [*gold_claims(), *read_lines(agreement.SECOND)]:
        assert len(str(claim.get("quote", "")).split()) <= add.WORDS, claim["doc"]
        values = [v for v in claim.values() if isinstance(v, str)]
        assert max(map(len, values)) < 80, claim["doc"]


def test_every_gold_claim_can_be_measured() -> None:
    needed = {"doc", "record", "kind"}
    for claim in gold_claims():
        assert needed <= claim.keys()
        assert claim["kind"] in KINDS
        assert claim["kind"] != "statement" or {"speaker", "quote"} <= claim.keys()


def test_header_lines_are_not_the_text() -> None:
    assert below_header("url: https://example.org\ntitle: X\n\nwords\n") == "words"
    assert checksum("url: https://example.org\n\nwords") == checksum("words\n")


def test_check_names_missing_and_different_texts(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "en-x.txt").write_text("url: https://example.org/x\n\n" + TEXT, encoding="utf-8")
    (tmp_path / "en-y.txt").write_text("another", encoding="utf-8")
    wanted = [entry(), entry(doc="en-y"), entry(doc="en-z")]
    assert [e.doc for e, _ in present(tmp_path, wanted)] == ["en-x"]
    found = problems(tmp_path, wanted)
    assert [line.split(";")[0] for line in found] == ["en-y: another text", "en-z: no such text"]


def test_quotations_are_cut_and_ambiguous_cuts_told() -> None:
    claim = {"doc": "d", "quote": "We will keep our promise to all"}
    assert add.shortened(claim, "“We will keep our promise to all”")[0]["quote"] == "We will keep our"
    assert add.shortened(claim, "“We will keep our promise to all”")[1] == ""
    assert "2 places" in add.shortened(claim, "We will keep our word. “We will keep our promise to all”")[1]
    assert "0 places" in add.shortened(claim, "nothing")[1]


def test_one_article_is_measured(one: Read) -> None:
    events = total([one], KINDS[:-1])
    assert (events.right, events.missed) == (1, 1)
    assert recall(events) == (1, 2)
    assert precision(events)[0] == 1
    assert one.evidence[0] == one.evidence[1] > 0
    assert ("missed", "meeting", "nothing was seen (status held)") in classes([one])
    line = log_line([one], "learn", "2026-01-01", None)
    assert line["right_wrong_missed"]["en"]["meeting"] == [0, 0, 1]  # type: ignore[index]


def test_what_pairs_with_optional_gold_is_neither_right_nor_wrong(tmp_path: Path, one: Read) -> None:
    path = tmp_path / "en-x.txt"
    path.write_text(TEXT, encoding="utf-8")
    optional = read(entry(), path, [GOLD | {"optional": True}], load_packs())
    assert len(judged([one], ["commitment"])) == len(judged([optional], ["commitment"])) + 1


def test_reliability_and_ranking() -> None:
    claims = [(0.95, True), (0.95, False), (0.55, False), (1.0, True)]
    assert [(n, right) for *_, n, _, right in reliability(claims)] == [(4, 0.5)]
    assert [(n, right) for *_, n, _, right in reliability(claims, least=1)] == [(1, 0.0), (2, 0.5), (1, 1.0)]
    assert ranked(claims) == pytest.approx(3.5 / 4)
    assert ranked([(0.5, True)]) is None


def test_bins_have_about_as_many_claims_each_and_never_fewer_than_the_least() -> None:
    spread = reliability([(n / 209, True) for n in range(209)])
    assert [n for _, _, n, _, _ in spread] == [53, 52, 52, 52]
    tied = reliability([(0.5, True)] * 90 + [(0.9, False)] * 40)
    assert [(low, high, n) for low, high, n, _, _ in tied] == [(0.5, 0.9, 130)]


def test_interval_covers_the_share_and_is_the_same_each_time() -> None:
    parts = [(1.0, 1.0)] * 8 + [(0.0, 1.0)] * 2
    ends = interval(parts)
    assert ends is not None
    assert ends[0] < 0.8 < ends[1]
    assert ends == interval(parts)
    assert interval([(5, 5), (3, 3)]) is None


def test_the_page_has_every_marker_once(one: Read) -> None:
    page = PAGE.read_text(encoding="utf-8")
    new = report.refreshed(page, {"learn": [one], "scored": [one]})
    assert new == report.refreshed(new, {"learn": [one], "scored": [one]})
    with pytest.raises(ValueError, match="marker"):
        report.refreshed(page.replace("<!-- learn: errors -->", ""), {"learn": [one], "scored": [one]})


def test_texts_that_are_at_hand_are_the_right_ones() -> None:
    folder = os.environ.get("TALKA_EVALS")
    if not folder:
        pytest.skip("TALKA_EVALS does not name a folder of the texts, which are not part of this project")
    assert problems(Path(folder), entries()) == []

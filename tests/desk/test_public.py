"""The public face: what a program that imports talka relies on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.build import day
from tests.cli.conftest import GAZETTE, HERALD

import talka
from talka.model import Commitment, Money, Quantity

PROMISE = "Lithuania will give Ukraine more than 5,000 drones by the end of autumn, Ingrida Šimonytė said on Tuesday."


def test_reading_a_text_gives_its_claims_with_the_very_words() -> None:
    (claim,) = (c for c in talka.read(GAZETTE) if c.kind == "commitment")
    assert isinstance(claim.body, Commitment)
    assert (claim.status, [p.id for p in claim.body.donor], [p.id for p in claim.body.recipient]) == (
        "pledged", ["LT"], ["UA"],
    )
    assert claim.body.due is not None
    assert claim.body.due.end == day("2024-11-30")
    assert all(GAZETTE[q.start : q.end] == q.quote for q in claim.evidence)


def test_the_day_of_publication_settles_what_the_text_leaves_open() -> None:
    def due(**known: object) -> object:
        bodies = [c.body for c in talka.read(PROMISE, **known) if c.kind == "commitment"]  # type: ignore[arg-type]
        assert isinstance(bodies[0], Commitment)
        assert bodies[0].due is not None
        return bodies[0].due.end

    assert due(published=day("2024-08-27")) == day("2024-11-30")
    assert due(published=day("2023-08-29")) == day("2023-11-30")
    assert due() is None


def test_bytes_and_pages_can_be_read_too() -> None:
    page = f"<html><head><title>x</title></head><body><article><h1>Drones</h1><p>{PROMISE}</p></article></body></html>"
    kinds = {c.kind for c in talka.read(page.encode(), html=True, published=day("2024-08-27"))}
    assert "commitment" in kinds


def test_a_text_that_is_no_article_is_refused_with_a_reason() -> None:
    with pytest.raises(talka.DocumentError, match=r"."):
        talka.read("")


def test_mentions_point_into_the_text_as_given() -> None:
    text = "  Lithuania will pay EUR 40-50 million\n\nand give more than 5,000 drones. "
    found = talka.find_mentions(text, "en", day("2024-09-10"))
    assert all(0 <= m.start < m.end <= len(text) for m in found)
    (money,) = (m for m in found if m.kind == "money")
    assert isinstance(money.value, Money)
    assert text[money.start : money.end] == "EUR 40-50 million"
    assert (money.value.min, money.value.max, money.value.currency) == (40e6, 50e6, "EUR")
    (count,) = (m.value for m in found if m.kind == "quantity")
    assert isinstance(count, Quantity)
    assert (count.min, count.max) == (5000, None)


def test_each_paragraph_tells_its_own_language() -> None:
    text = "Литва передала Україні дрони на 5 млн євро, сказав міністр.\n\nThe minister said it cost 5 million euros."
    sums = [m.value for m in talka.find_mentions(text) if m.kind == "money"]
    assert [(s.min, s.currency) for s in sums if isinstance(s, Money)] == [(5e6, "EUR"), (5e6, "EUR")]


def test_a_register_is_opened_read_into_and_asked(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(GAZETTE, encoding="utf-8")
    (folder / "b.txt").write_text(HERALD, encoding="utf-8")
    with talka.open(tmp_path / "r.sqlite") as desk:
        report = desk.read([folder], today=day("2025-06-01"))
        assert (report.new, report.known, report.failed) == (2, 0, ())
        rows = desk.ledger(as_of=day("2025-01-01"))
        assert [r.overdue for r in rows] == [True]
        assert {r.id for r in desk.records()} == {r.id for r in desk.ledger()}
        assert {c.article.source for c in desk.claims()} == {str(folder / "a.txt"), str(folder / "b.txt")}
    with talka.open(tmp_path / "r.sqlite") as desk, pytest.raises(talka.NotFoundError):
        desk.show("r-0")


def test_a_register_that_cannot_be_opened_is_refused_with_a_reason(tmp_path: Path) -> None:
    with pytest.raises(talka.RegisterError, match=tmp_path.name):
        talka.open(tmp_path)

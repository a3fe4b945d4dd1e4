"""A small register of 32 short articles of our own, read as a new analyst would; every figure worked out by hand.

The articles tell, in four languages, of a dozen happenings: a promise with two deliveries, one that is cancelled, one
that is replaced, totals restated, money through a fund, a joint line, one sum in two currencies, a share of GDP for
four years, a figure corrected, a syndicated copy, a package told by media and by the ministry, one without a day.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.build import day

from talka.desk import Desk, Filters
from talka.views import STAGES, LedgerRow, RecordPage, TotalsRow, sections

ROOT = Path(__file__).resolve().parent / "register"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with Desk(tmp_path_factory.mktemp("register") / "r.sqlite") as desk:
        report = desk.read([str(ROOT)], today=day("2025-03-01"))
        assert (report.new, report.failed) == (32, ())
        yield desk


def rows(desk: Desk, filters: Filters | None = None, as_of: str | None = None) -> dict[str, LedgerRow]:
    return {f"{r.donor}: {r.how_much or r.what}": r for r in desk.ledger(filters, day(as_of) if as_of else None)}


def test_each_happening_is_one_row_however_many_articles_tell_of_it(desk: Desk) -> None:
    found = rows(desk)
    told = {name: (r.articles, r.independent) for name, r in found.items()}
    assert told["Lithuania: 5,000 drones"] == (3, 3)
    assert told["Denmark, Netherlands: 165 million EUR"] == (3, 3)
    assert told["Norway: 1.2 billion NOK"] == (2, 2)
    assert told["Lithuania: 0.25 % of GDP a year"] == (2, 2)
    assert told["Germany: 400 million EUR"] == (3, 3)
    assert told["Sweden: 60 million EUR"] == (2, 1)
    assert told["Lithuania: 2,000 drones"] == (2, 2)
    assert told["Lithuania: 2,500 drones"] == (1, 1)


def test_two_deliveries_cover_nine_tenths_of_a_promise_and_it_is_overdue_day_by_day(desk: Desk) -> None:
    promise = "Lithuania: 5,000 drones"
    covered = {on: (r.fulfilled, r.overdue) for on in ("2024-10-01", "2024-11-10", "2024-12-01", "2025-01-21")
               if (r := rows(desk, as_of=on)[promise])}
    assert covered == {"2024-10-01": ("", False), "2024-11-10": ("40%", False), "2024-12-01": ("40%", True),
                       "2025-01-21": ("90%", True)}
    assert [r.what for r in desk.ledger(Filters(overdue=True))] == ["5,000 drones"]


def test_what_was_cancelled_or_replaced_is_no_longer_promised(desk: Desk) -> None:
    stands = {s.key: {f"{r.donor}: {r.how_much or r.what}" for r in s.rows} for s in sections(desk.ledger())}
    assert stands["ended"] == {"Estonia: 10 million EUR", "Latvia: 30 armoured vehicles"}
    assert "Latvia: 42 armoured vehicles" in stands["open"]
    before = {s.key: {r.donor for r in s.rows} for s in sections(desk.ledger(None, day("2024-10-01")))}
    assert {"Estonia", "Latvia"} <= before["open"]
    assert "ended" not in before


def shown(desk: Desk, key: str) -> RecordPage:
    page = desk.show(key)
    assert isinstance(page, RecordPage)
    return page


def figures(row: TotalsRow) -> tuple[int, ...]:
    """Promised, approved and delivered in whole euros, and how many records name no sum at each."""
    cells = [row.cells[stage] for stage in STAGES]
    assert all(c.converted is None or c.converted.low == c.converted.high for c in cells)
    return (*(round(c.converted.low) if c.converted else 0 for c in cells), *(c.without for c in cells))


NORWAY = round(1_200_000_000 / 11.475)
"""At the European Central Bank's rate of 5 March 2024, the working day before the promise."""


def test_totals_of_each_donor_and_of_all(desk: Desk) -> None:
    found = desk.totals("donor", "EUR")
    assert {r.name: figures(r) for r in found.rows} == {
        "Germany": (400_000_000, 0, 0, 0, 0, 0),
        "Denmark": (130_000_000, 0, 0, 0, 0, 0),
        "Norway": (NORWAY, 0, 0, 0, 0, 0),
        "Energy Support Fund": (90_000_000, 90_000_000, 0, 0, 0, 0),
        "Sweden": (60_000_000, 0, 0, 0, 0, 0),
        "Netherlands": (25_000_000, 0, 0, 0, 0, 0),
        "Lithuania": (10_000_000, 10_000_000, 0, 2, 2, 2),
        "Latvia": (0, 0, 0, 1, 0, 0),
        "Poland": (0, 0, 0, 1, 1, 1),
        "Denmark and Netherlands together": (165_000_000, 165_000_000, 0, 0, 0, 0),
    }
    assert figures(found.every) == (880_000_000 + NORWAY, 265_000_000, 0, 4, 3, 3)


def test_totals_by_month_and_the_restated_running_total(desk: Desk) -> None:
    found = desk.totals("month", "EUR")
    promised = {r.name: figures(r)[0] for r in found.rows if figures(r)[0]}
    assert promised == {"2023-04": 165_000_000, "2024-03": NORWAY, "2024-10": 60_000_000, "2024-12": 130_000_000,
                        "2025-02": 500_000_000, "not said": 25_000_000}
    (total,) = found.running
    assert (total.told.low, total.found.low, total.gap.low, len(total.earlier)) == (8.1e9, 0, 8.1e9, 1)


def test_what_is_due_and_of_what_nothing_was_heard(desk: Desk) -> None:
    assert [(r.donor, r.due) for r in desk.due_before(day("2028-12-31"))] == [
        ("Lithuania", "by 2024-11-30"), ("Lithuania", "by 2028-12-31")]
    assert [r.donor for r in desk.due_before(day("2028-12-30"))] == ["Lithuania"]
    assert [(s.row.donor, s.days) for s in desk.silent(183)] == [
        ("Denmark, Netherlands", 675), ("Norway", 354), ("Netherlands", None)]


def test_what_changed_in_a_winter(desk: Desk) -> None:
    found = [(c.what, c.title.split(":")[0], c.before, c.after)
             for c in desk.changes(day("2024-10-16"), day("2024-12-05")) if c.what != "new"]
    assert sorted(found) == sorted([
        ("status", "Latvia to Ukraine", "pledged", "cancelled"),
        ("status", "Estonia to Ukraine", "pledged", "cancelled"),
        ("fulfilled", "Lithuania to Ukraine", "0%", "40%"),
        ("overdue", "Lithuania to Ukraine", "", "overdue"),
    ])


def test_a_corrected_figure_is_a_conflict_in_one_record(desk: Desk) -> None:
    poland = rows(desk)["Poland: 100 energy equipment"]
    page = shown(desk, poland.id)
    assert [(c.field, {s.value for s in c.sides}) for c in page.conflicts] == [("items.energy", {"100", "120"})]


def test_official_sources_are_told_from_media(desk: Desk) -> None:
    assert sorted(rows(desk, Filters(word="official"))) == ["Germany: 400 million EUR", "Lithuania: 5,000 drones"]
    coverage = desk.coverage()
    assert (coverage.articles, coverage.official, coverage.undated) == (32, 2, 1)
    assert dict(coverage.languages) == {"en": 17, "uk": 8, "lt": 4, "ru": 3}


def test_one_memorandum_in_two_languages_and_its_project(desk: Desk) -> None:
    lines = [json.loads(x) for x in desk.export("records")]
    (memorandum,) = [r for r in lines if r["kind"] == "agreement"]
    (project,) = [r for r in lines if r["kind"] == "project"]
    assert sorted(memorandum["languages"]) == ["en", "uk"]
    assert [(x["relation"], x["record"]) for x in memorandum["links"]] == [("provides_for", project["id"])]


def test_what_people_decide_is_obeyed(tmp_path: Path) -> None:
    with Desk(tmp_path / "r.sqlite") as desk:
        desk.read([str(ROOT)], today=day("2025-03-01"))
        batches = [rows(desk)[f"Lithuania: {number} drones"].id for number in ("2,000", "2,500")]
        first, second = (shown(desk, key).record.claims[0] for key in batches)
        assert any("batch number" in reason for reason in desk.why(first, second).reasons)
        desk.decide("same", first, second, by="Ona", at=datetime.datetime(2025, 3, 1), reason="one lot")
        assert len({desk.snapshot().record_of[x] for x in (first, second)}) == 1
        told = desk.why(first, second)
        assert (told.one_record, told.by_word, told.excluded, {told.left, told.right}) == (
            True, True, True, {first, second})
        desk.decide("different", first, second, by="Ona", at=datetime.datetime(2025, 3, 2), reason="two lots")
        assert len({desk.snapshot().record_of[x] for x in (first, second)}) == 2
        told = desk.why(first, second)
        assert (told.one_record, told.by_word, [d.judgement for d in told.decisions]) == (
            False, True, ["different", "same"])

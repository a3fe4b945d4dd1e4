"""Ledger, timeline and changes on snapshots built by hand."""

from __future__ import annotations

import msgspec
import pytest
from tests.build import article, claim, day, drones, on, record

from talka.errors import NotFoundError
from talka.model import Commitment, Conflict, DateRange, FieldOrigin, Item, Link, Quantity, Record, Share
from talka.register import StoredArticle
from talka.views import Filters, Snapshot, find, ledger, record_page, sections, timeline
from talka.views.changes import changes

DUE = DateRange(None, day("2024-11-30"), "by the end of autumn")
PROMISE = claim(body=drones(due=DUE), date=on("2024-08-27"))
REPEATED = claim(article("Again: more than 5,000 drones.", outlet="Herald"), body=drones(due=DUE))
DELIVERY = claim(
    article("Lithuania delivered 4,500 drones.", published="2025-02-01"), status="delivered", body=drones(4500, 4500),
    date=on("2025-01-31"),
)
TOTAL = claim(
    article("In all 683 million.", published="2024-11-05"), status="delivered",
    body=msgspec.structs.replace(drones(None, None), basis="total"),
)


def snapshot(*records: Record, judged_on: str | None = "2025-03-01") -> Snapshot:
    claims = {c.id: c for c in (PROMISE, REPEATED, DELIVERY, TOTAL)}
    stored = {
        c.article.id: StoredArticle(
            c.article.id, c.article.source, c.article.outlet, c.article.language,
            c.article.published.date if c.article.published else None, day("2026-01-01"), b"",
        )
        for c in claims.values()
    }
    incoming: dict[str, tuple[tuple[str, Link], ...]] = {}
    for one in records:
        for link in one.links:
            incoming[link.record] = (*incoming.get(link.record, ()), (one.id, link))
    return Snapshot(
        stored, claims, {r.id: r for r in records}, {c: r.id for r in records for c in r.claims}, incoming, None,
        day(judged_on) if judged_on else None,
    )


def delivered(of: Record) -> Record:
    return msgspec.structs.replace(record(DELIVERY), links=(Link("fulfils", of.id, ("the same donor",)),))


PROMISED = msgspec.structs.replace(record(PROMISE, REPEATED), date=PROMISE.date)


def test_rows_stand_where_they_belong() -> None:
    late = msgspec.structs.replace(record(PROMISE), overdue=True)
    refused = msgspec.structs.replace(record(REPEATED), status="refused")
    found = sections(ledger(snapshot(late, refused, record(DELIVERY), record(TOTAL))))
    assert [s.key for s in found] == ["overdue", "delivered", "ended", "total"]


def test_a_promise_that_deliveries_cover_is_no_open_one() -> None:
    promise = msgspec.structs.replace(PROMISED, fulfilled=Share(0.9, 0.9))
    (covered, came) = sections(ledger(snapshot(promise, delivered(promise))))
    assert (covered.key, covered.rows[0].fulfilled) == ("covered", "90%")
    assert (came.key, came.rows[0].fulfilled) == ("delivered", "")


def test_of_several_things_each_has_its_share() -> None:
    assert isinstance(PROMISE.body, Commitment)
    items = (*PROMISE.body.items, Item(("radar",), "radars", Quantity(6, 6, text="6")))
    promise = msgspec.structs.replace(PROMISED, body=msgspec.structs.replace(PROMISE.body, items=items),
                                      fulfilled=Share(0.0, 0.0))
    promised, *_ = (row for s in sections(ledger(snapshot(promise, delivered(promise)))) for row in s.rows)
    assert promised.fulfilled == "90%, 0%"


def test_an_act_without_a_day_shows_when_it_was_told_and_says_so() -> None:
    assert [r.date for r in ledger(snapshot(record(REPEATED)))] == ["told 2024-08-27"]
    assert [r.date for r in ledger(snapshot(record(PROMISE)))] == ["2024-08-27"]


def test_the_year_of_a_commitment_is_that_of_the_act_and_of_its_deadline() -> None:
    assert ledger(snapshot(PROMISED), Filters(year=2024))
    assert not ledger(snapshot(PROMISED), Filters(year=2025))


def test_the_line_of_a_promise_ends_with_its_delivery() -> None:
    line = timeline(snapshot(PROMISED, delivered(PROMISED)))
    assert line is not None
    marks = [(m.day.isoformat(), m.what) for m in line.lanes[0].marks]
    assert marks == [("2024-08-27", "pledged"), ("2024-11-30", "due"), ("2025-01-31", "delivered")]


def test_totals_are_on_no_line() -> None:
    assert timeline(snapshot(record(TOTAL))) is None


def test_a_field_of_a_record_is_shown_as_its_claim_states_it() -> None:
    told = msgspec.structs.replace(
        PROMISED,
        fields={
            "donor": FieldOrigin("inherited", (), PROMISE.id),
            "recipient": FieldOrigin("inherited", (), "c-elsewhere"),
            "basis": FieldOrigin("assumed", (), "single"),
        },
    )
    page = record_page(lambda _: PROMISE.evidence[0].quote + " " * 99, snapshot(told), told)
    shown = {f.name: (f.how, f.source) for f in page.fields}
    assert shown["donor"] == ("stated", PROMISE.id)
    assert shown["recipient"] == ("inherited", "c-elsewhere")
    assert shown["basis"] == ("assumed", "single")


def test_an_id_or_its_beginning_or_that_of_any_claim_leads_to_the_record() -> None:
    seen = snapshot(PROMISED)
    other = max(PROMISED.claims).replace("c-", "r-")
    for key in (PROMISED.id, PROMISED.id[:9], other, other[:9]):
        assert find(seen, key) == PROMISED
    for key in ("r-", "r-ffffffffffffffff", ""):
        with pytest.raises(NotFoundError):
            find(seen, key)


def test_changes_follow_a_record_through_its_claims() -> None:
    before = snapshot(record(PROMISE))
    conflict = Conflict("due", ())
    now = msgspec.structs.replace(
        PROMISED, status="approved", overdue=True, fulfilled=Share(0.5, 0.5), conflicts=(conflict,)
    )
    after = snapshot(now, record(DELIVERY))
    assert [(c.what, c.before, c.after) for c in changes(before, after)] == [
        ("new", "", "delivered"),
        ("status", "pledged", "approved"),
        ("fulfilled", "", "50%"),
        ("overdue", "", "overdue"),
        ("contradicted", "", "due"),
    ]
    assert changes(after, after) == ()


def test_a_deadline_that_moved_is_a_change_with_what_it_was_and_is() -> None:
    moved = msgspec.structs.replace(
        PROMISED, body=drones(due=DateRange(None, day("2025-03-31"), "by spring")), date=PROMISE.date
    )
    (change,) = changes(snapshot(PROMISED), snapshot(moved))
    assert (change.what, change.before, change.after) == ("changed", "due by 2024-11-30", "by 2025-03-31")
    assert (change.kind, change.reported, change.word) == ("commitment", day("2024-08-27"), "media")

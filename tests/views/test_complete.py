"""What is missing is taken from the record, and marked."""

from __future__ import annotations

import msgspec
from tests.linking.made import aid, count, linked, memorandum, on, person, published, record_of, told
from tests.views.accounts import register

from talka.model import Claim, DateRange, FieldOrigin
from talka.views import Snapshot
from talka.views.complete import completed

PROMISE = told(aid(count("uav", 5000), due="/2024-11-30"), "pledged", date="2024-09-10")


def snapshot(*claims: Claim) -> Snapshot:
    assert published(claims) is not None
    records = linked(*claims)
    made = register(*((record_of(records, c), c) for c in claims))
    return msgspec.structs.replace(made, record_of={c.id: record_of(records, c).id for c in claims})


def test_a_claim_without_a_day_takes_that_of_its_record_and_says_so() -> None:
    undated = told(aid(count("uav", 5000)), "pledged", news=None, source="copy")
    seen = snapshot(PROMISE, undated)
    record = seen.record_of[undated.id]
    assert record == seen.record_of[PROMISE.id]
    full = completed(seen, undated)
    assert full.date == on("2024-09-10")
    assert full.fields["date"] == FieldOrigin("inherited", (), record)
    assert full.id == undated.id
    assert completed(seen, PROMISE) == PROMISE


def test_a_deadline_in_words_is_settled_by_a_copy_that_knows_its_day() -> None:
    words = DateRange(None, None, "by the end of autumn")
    undated = told(
        msgspec.structs.replace(aid(count("uav", 5000)), due=words), "pledged", news=None, source="copy"
    )
    full = completed(snapshot(PROMISE, undated), undated)
    assert full.body.due == DateRange(None, on("2024-11-30").end, "by the end of autumn")  # type: ignore[union-attr]
    assert full.fields["due"].how == "inherited"


def test_a_claim_that_names_no_deadline_is_given_none() -> None:
    silent = told(aid(count("uav", 5000)), "pledged", date="2024-09-10", source="other")
    assert completed(snapshot(PROMISE, silent), silent).body.due is None  # type: ignore[union-attr]


def test_a_family_name_alone_gets_its_person() -> None:
    ona = person("ona-onaite", "LT")
    full = told(memorandum(person("rustem-umerov", "UA"), ona), "signed", date="2024-11-04")
    short = told(memorandum(person("umerov", "UA"), ona), "signed", date="2024-11-04", source="b")
    seen = snapshot(full, short)
    assert seen.record_of[full.id] == seen.record_of[short.id]
    made = completed(seen, short)
    assert [p.id for p in made.body.signatories] == ["person/rustem-umerov", "person/ona-onaite"]  # type: ignore[union-attr]
    assert made.fields["signatories"].how == "inherited"


def test_a_claim_that_is_alone_stays_as_it_is() -> None:
    undated = told(aid(count("uav", 5000)), "pledged", news=None)
    assert completed(snapshot(undated), undated) is undated

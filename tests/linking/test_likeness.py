"""Likenesses that tell one thing from another: rates, several donors, days without a year, counts known again."""

from __future__ import annotations

import itertools

import msgspec
from tests.build import LITHUANIA, UKRAINE
from tests.linking.made import GERMANY, aid, compared, count, euros, linked, memorandum, on, person, record_of, told

from talka.linking.blocking import keys_of
from talka.linking.profile import profile
from talka.model import Claim, Commitment, DateRange, Money, Project

DENMARK = msgspec.structs.replace(GERMANY, name="Denmark", id="DK", country="DK")
SIGNERS = (person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT"))


def kronor(value: float) -> Money:
    return Money(value, value, currency="SEK")


def undated(body: Commitment, words: str, source: str) -> Claim:
    return msgspec.structs.replace(told(body, "pledged", news=None, source=source), date=DateRange(None, None, words))


def test_a_sum_in_two_currencies_is_one_at_the_rate_of_the_day_and_another_a_tenth_away() -> None:
    swedish = told(aid(amount=kronor(13.5e9)), "approved", date="2025-01-30")
    in_euros = told(aid(amount=euros(1.175e9)), "approved", date="2025-01-30", source="b")
    other = told(aid(amount=euros(1.35e9)), "approved", date="2025-01-30", source="c")
    assert any("at the rate of 2025-01-30" in r for r in compared(swedish, in_euros).reasons)
    assert compared(swedish, in_euros).score > compared(swedish, other).score
    assert len(linked(swedish, in_euros)) == 1


def test_what_two_give_together_is_not_what_one_of_them_gives() -> None:
    both = Commitment((DENMARK, GERMANY), (UKRAINE,), items=(count("aircraft"),))
    together = told(both, "pledged", date="2023-08-20")
    alone = told(aid(count("aircraft", 42, 42), donor=GERMANY), "pledged", date="2023-08-20", source="b")
    assert len(linked(together, alone)) == 2
    counted = msgspec.structs.replace(both, items=(count("aircraft", 19, 19),))
    danish = told(aid(count("aircraft", 19, 19), donor=DENMARK), "pledged", date="2023-08-20", source="c")
    assert len(linked(told(counted, "pledged", date="2023-08-20", source="d"), danish)) == 1


def test_a_day_of_the_month_without_its_year_joins_and_keeps_apart() -> None:
    dated = told(aid(count("uav"), amount=euros(425e6)), "pledged", date="2024-11-01")
    body = aid(count("uav"), amount=euros(425e6))
    first, third, last = (undated(body, day, source) for day, source in (
        ("November 1", "b"), ("Nov. 3", "c"), ("Nov. 28", "d")))
    assert compared(dated, last).excluded
    assert compared(dated, first).score > compared(dated, third).score
    records = linked(dated, first, third, last)
    assert record_of(records, dated) == record_of(records, first) == record_of(records, third)
    assert record_of(records, dated) != record_of(records, last)


def test_a_count_with_two_telling_digits_is_known_again_a_sum_is_not() -> None:
    first = told(aid(count("aircraft", 19, 19)), "pledged", date="2023-08-20")
    again = told(aid(count("aircraft", 19, 19)), "pledged", date="2024-05-20", source="b")
    assert len(linked(first, again)) == 1
    paid = told(aid(amount=euros(190e6)), "pledged", date="2023-08-20", source="c")
    later = told(aid(amount=euros(190e6)), "pledged", date="2024-05-20", source="d")
    assert len(linked(paid, later)) == 2


def test_confidence_rises_with_the_score_and_an_exclusion_leaves_none() -> None:
    dated = told(aid(count("uav", 5000, 5000)), "pledged", date="2024-09-10")
    same = told(aid(count("uav", 5000, 5000)), "pledged", date="2024-09-10", source="b")
    alike = told(aid(count("uav")), "pledged", date="2024-09-10", source="c")
    other = told(aid(count("ammunition", 7, 7)), "pledged", date="2024-09-10", source="d")
    assert 1 > compared(dated, same).confidence > compared(dated, alike).confidence > 0
    assert compared(dated, other).excluded
    assert compared(dated, other).confidence == 0


def test_claims_that_are_one_share_a_key_wherever_the_edge_of_a_stretch_of_time_lies() -> None:
    days = [f"2024-0{m}-{d:02}" for m in (3, 4, 5) for d in range(1, 29)]
    claims = [told(aid(count("uav")), "pledged", date=d, source=d) for d in days]
    found = [(p, keys_of(p)) for p in (profile(c, {}) for c in claims)]
    for (a, mine), (b, theirs) in itertools.pairwise(found):
        assert mine.asks & theirs.offers, (a.claim.date, b.claim.date)


def test_an_undated_document_meets_a_dated_one_at_any_distance() -> None:
    dated = told(memorandum(*SIGNERS), "signed", date="2024-11-04")
    lost = told(memorandum(*SIGNERS), "signed", news=None, source="b")
    mine, theirs = (keys_of(profile(c, {})) for c in (dated, lost))
    assert mine.asks & theirs.offers
    assert theirs.asks & mine.offers
    assert len(linked(dated, lost)) == 1


def test_an_agreement_leads_to_its_project_and_news_of_an_end_to_the_promise_with_reasons() -> None:
    signed = told(memorandum(*SIGNERS), "signed", date="2024-11-04", source="a")
    project = told(Project("joint_production", (LITHUANIA, UKRAINE), ("uav",)), "agreed", news="2024-11-04", source="a")
    promise = told(aid(count("uav", 300, 300)), "pledged", date="2024-05-02", source="c")
    end = told(aid(count("uav")), "cancelled", date="2024-12-01", source="d")
    records = linked(signed, project, promise, end)
    (leads,) = record_of(records, signed).links
    assert (leads.relation, leads.record) == ("provides_for", record_of(records, project).id)
    (ends,) = record_of(records, end).links
    assert (ends.relation, ends.record) == ("updates", record_of(records, promise).id)
    assert leads.reasons
    assert ends.reasons


def test_what_a_claim_lacks_is_inherited_from_the_claim_that_has_it() -> None:
    full = told(aid(count("uav", 4500, 4500), due="/2024-11-30"), "pledged", date="2024-09-10", source="a")
    poor = told(aid(count("uav", 4500, 4500)), "pledged", news="2024-09-11", source="b")
    (record,) = linked(full, poor)
    assert record.date == on("2024-09-10")
    assert isinstance(record.body, Commitment)
    assert record.body.due == on("/2024-11-30")
    for name in ("date", "due"):
        assert (record.fields[name].how, record.fields[name].source) == ("inherited", full.id)

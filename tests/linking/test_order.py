"""Any order and any split of the articles end in the same records; people's decisions are obeyed; ids lead on."""

from __future__ import annotations

import itertools
import random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.linking.made import aid, count, decision, euros, linked, memorandum, person, record_of, told

from talka.linking import record_id
from talka.model import Body, Claim

SIGNERS = (person("rustem-umerov", "UA"), person("laurynas-kasciunas", "LT"))
BODIES: list[tuple[Body, str]] = [
    (aid(count("uav", 5000), due="/2024-11-30"), "pledged"),
    (aid(count("uav", 4500, 4500)), "delivered"),
    (aid(count("uav", 2000, about=True)), "pledged"),
    (aid(count("uav")), "delivered"),
    (aid(count("ammunition")), "delivered"),
    (aid(count("uav"), amount=euros(10e6)), "approved"),
    (aid(amount=euros(10e6)), "pledged"),
    (aid(amount=euros(705e6), basis="total"), "delivered"),
    (aid(amount=euros(690e6), basis="total"), "delivered"),
    (memorandum(*SIGNERS), "signed"),
    (memorandum(*SIGNERS, scope=("ammunition",)), "signed"),
    (memorandum(), "planned"),
]
DAYS = [None, "2024-09-01", "2024-09-03", "2024-09-20", "2024-11-04", "2024-11-06", "2025-01-20"]


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    made = []
    for number in range(draw(st.integers(2, 14))):
        body, status = draw(st.sampled_from(BODIES))
        news, date = draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS))
        made.append(told(body, status, news=news, date=date, source=f"{draw(st.integers(0, number))}/{news}"))
    return list({c.id: c for c in made}.values())


@settings(max_examples=60, deadline=None)
@given(claims(), st.randoms(use_true_random=False))
def test_any_order_gives_the_same_records(made: list[Claim], chance: random.Random) -> None:
    expected = linked(*made)
    shuffled = made.copy()
    chance.shuffle(shuffled)
    assert linked(*shuffled) == expected
    assert linked(*shuffled, *shuffled[:3]) == expected


@settings(max_examples=60, deadline=None)
@given(claims())
def test_every_claim_is_in_one_record_that_its_id_leads_to(made: list[Claim]) -> None:
    records = linked(*made)
    assert sorted(i for r in records for i in r.claims) == sorted(c.id for c in made)
    assert all(r.id in {record_id(i) for i in r.claims} for r in records)


@settings(max_examples=60, deadline=None)
@given(claims(), st.data())
def test_what_people_said_holds(made: list[Claim], data: st.DataObject) -> None:
    pairs = [(a.id, b.id) for a, b in itertools.combinations(made, 2) if a.kind == b.kind]
    if not pairs:
        return
    left, right = data.draw(st.sampled_from(pairs))
    apart = linked(*made, decisions=(decision("different", left, right),))
    assert not any({left, right} <= set(r.claims) for r in apart)
    one = linked(*made, decisions=(decision("same", left, right),))
    assert any({left, right} <= set(r.claims) for r in one)


ALIKE = [told(aid(count("uav", 5000)), "pledged", news=d) for d in ("2024-09-10", "2024-09-11")]


def test_unsure_takes_back_what_was_said_and_is_no_reason_to_join() -> None:
    left, right = (c.id for c in ALIKE)
    assert len(linked(*ALIKE)) == 1
    unsure = decision("unsure", left, right, "2025-01-02T10:00:00")
    assert len(linked(*ALIKE, decisions=(decision("same", left, right), unsure))) == 2


def test_the_last_word_on_a_pair_counts_in_any_order() -> None:
    left, right = (c.id for c in ALIKE)
    words = (decision("different", right, left), decision("same", left, right, "2025-01-02T10:00:00"))
    assert len(linked(*ALIKE, decisions=words)) == len(linked(*ALIKE, decisions=words[::-1])) == 1


def test_a_decision_may_name_records() -> None:
    left, right = ALIKE
    (record,) = linked(*ALIKE)
    other = right if record.id == record_id(left.id) else left
    words = decision("different", record.id, record_id(other.id))
    assert len(linked(*ALIKE, decisions=(words,))) == 2


def test_what_people_decided_is_on_the_record() -> None:
    left, right = ALIKE
    records = linked(*ALIKE, decisions=(decision("different", left.id, right.id),))
    assert {r.review.decision for r in records if r.review} == {"different"}
    assert all(r.review for r in records)


def test_two_kinds_are_never_one_record_whatever_is_said() -> None:
    signed = told(memorandum(*SIGNERS), "signed")
    records = linked(ALIKE[0], signed, decisions=(decision("same", ALIKE[0].id, signed.id),))
    assert record_of(records, signed) != record_of(records, ALIKE[0])

"""What people decided of records of several claims holds for what they saw: whole records, later articles too."""

from __future__ import annotations

from tests.linking.made import aid, count, decision, euros, linked, record_of, told

from talka.model import Claim

FIRST = [told(aid(count("uav", 5000)), "pledged", news=f"2024-09-{d}") for d in (10, 11, 12)]
"""A promise that three articles tell of."""
SECOND = [told(aid(count("uav", 900), amount=euros(7e6)), "pledged", news=f"2025-03-{d}") for d in (10, 11)]
"""Another promise, half a year later, with another count: nothing but a person's word makes them one."""
LATER = [told(aid(count("uav", 5000)), "pledged", news="2024-09-14"),
         told(aid(count("uav", 900), amount=euros(7e6)), "pledged", news="2025-03-13")]
EVERY = (*FIRST, *SECOND)


def sets(*claims: Claim, said: tuple[object, ...] = ()) -> set[frozenset[str]]:
    return {frozenset(r.claims) for r in linked(*claims, decisions=said)}  # type: ignore[arg-type]


def ids(*claims: Claim) -> frozenset[str]:
    return frozenset(c.id for c in claims)


def test_they_are_two_records_of_several_claims() -> None:
    assert sets(*EVERY) == {ids(*FIRST), ids(*SECOND)}


def test_two_records_said_to_be_one_become_one_with_all_their_claims() -> None:
    for a in FIRST:
        for b in SECOND:
            assert sets(*EVERY, said=(decision("same", a.id, b.id),)) == {ids(*EVERY)}


def test_what_comes_later_for_either_joins_the_one_record() -> None:
    said = (decision("same", FIRST[2].id, SECOND[0].id),)
    assert sets(*EVERY, *LATER, said=said) == {ids(*EVERY, *LATER)}


def test_a_third_thing_does_not_come_in_by_that() -> None:
    other = told(aid(count("uav", 300), amount=euros(90e6)), "pledged", news="2025-03-11")
    said = (decision("same", FIRST[0].id, SECOND[0].id),)
    assert ids(other) in sets(*EVERY, other, said=said)


def test_two_claims_of_one_record_said_to_be_two_part_it_and_each_other_claim_stays_with_one() -> None:
    found = linked(*FIRST, decisions=(decision("different", FIRST[0].id, FIRST[2].id),))
    assert len(found) == 2
    assert record_of(found, FIRST[0]) != record_of(found, FIRST[2])


def test_two_records_said_to_be_two_stay_two_whatever_comes_between_them() -> None:
    a, b = FIRST[0], FIRST[1]
    more = [told(aid(count("uav", 5000)), "pledged", news=f"2024-09-{d}") for d in (13, 14, 15, 16)]
    found = linked(*FIRST, *more, decisions=(decision("different", a.id, b.id),))
    assert record_of(found, a) != record_of(found, b)
    assert sum(len(r.claims) for r in found) == 7


def test_unsure_takes_back_what_was_said_of_records() -> None:
    pair = FIRST[1].id, SECOND[1].id
    said = (decision("same", *pair), decision("unsure", *pair, "2025-01-02T10:00:00"))
    assert sets(*EVERY, said=said) == {ids(*FIRST), ids(*SECOND)}


def test_unsure_alone_parts_no_record_that_others_hold_together() -> None:
    assert sets(*FIRST, said=(decision("unsure", FIRST[0].id, FIRST[2].id),)) == {ids(*FIRST)}


def test_a_newer_word_on_two_other_claims_of_them_parts_those_two_and_the_older_word_still_holds() -> None:
    same = decision("same", FIRST[0].id, SECOND[0].id)
    later = decision("different", FIRST[1].id, SECOND[1].id, "2025-01-02T10:00:00")
    found = linked(*EVERY, decisions=(same, later))
    assert record_of(found, FIRST[0]) == record_of(found, SECOND[0])
    assert record_of(found, FIRST[1]) != record_of(found, SECOND[1])

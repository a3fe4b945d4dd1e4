"""What keeps two records apart is said in words; what is told in passing keeps nobody apart."""

from __future__ import annotations

from tests.linking.made import aid, count, euros, linked, memorandum, person, published, record_of, told

from talka.linking import kept_apart
from talka.model import Claim

SIGNERS = (person("arvydas-anusauskas", "LT"), person("rustem-umerov", "UA"))


def apart(ours: list[Claim], theirs: list[Claim]) -> str:
    return kept_apart(ours, theirs, published((*ours, *theirs)))


def test_a_pair_that_cannot_be_one_is_named_though_another_is_alike() -> None:
    shells = aid(count("ammunition"), amount=euros(20e6))
    first = told(shells, "approved", date="2024-09-01", source="a")
    between = told(shells, "approved", news="2024-09-05", source="b")
    later = told(shells, "approved", date="2024-09-20", source="c")
    assert "cannot be one: their days lie 19 days apart" in apart([first, between], [later])
    assert first.id in apart([first, between], [later])


def test_too_little_in_common_is_told_with_what_is_needed() -> None:
    one = told(aid(count("medical")), "approved", news="2024-09-01", source="a")
    other = told(aid(count("medical")), "approved", news="2024-11-01", source="b")
    assert "+3.0 is needed" in apart([one], [other])


def test_a_document_and_what_is_given_under_it_are_two_records() -> None:
    document = told(memorandum(*SIGNERS), "signed", date="2024-09-01", source="a")
    gift = told(aid(count("uav")), "approved", date="2024-09-01", source="b")
    assert "a document and what is given under it are two records" in apart([document], [gift])


def test_a_document_told_in_passing_keeps_an_undated_copy_no_way_off() -> None:
    whole = told(memorandum(*SIGNERS, scope=()), "signed", date="2023-12-18", source="a")
    passing = told(memorandum(scope=()), "signed", news="2023-12-21", date="2023-12-18", source="b")
    copy = told(memorandum(*SIGNERS, scope=()), "signed", news=None, source="c")
    assert len(linked(whole, passing, copy)) == 1


def test_several_things_that_are_all_the_same_are_one_gift_without_a_day() -> None:
    things = (count("energy"), count("components"))
    dated = told(aid(*things), "delivered", news="2024-11-24", source="a")
    undated = told(aid(*things), "delivered", news=None, source="b")
    fewer = told(aid(count("energy")), "delivered", news=None, source="c")
    records = linked(dated, undated, fewer)
    assert record_of(records, dated) == record_of(records, undated) != record_of(records, fewer)


def test_a_total_told_in_two_ways_is_one_and_a_higher_one_later_is_another() -> None:
    first = told(aid(amount=euros(705e6), basis="total"), "delivered", news="2024-11-04", source="a")
    again = told(aid(amount=euros(700e6, most=None), basis="total"), "delivered", news="2024-11-25", source="b")
    later = told(aid(amount=euros(760e6), basis="total"), "delivered", news="2024-12-15", source="c")
    records = linked(first, again, later)
    assert record_of(records, first) == record_of(records, again) != record_of(records, later)

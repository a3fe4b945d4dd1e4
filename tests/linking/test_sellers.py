"""A company that sells stands for its state: one outlet names the one, another the other."""

from __future__ import annotations

from tests.linking.made import compared, count, euros, linked, told

from talka.model import Commitment, Party

BULGARIA = Party("Bulgaria", "BG", "country", country="BG")
KOREA = Party("South Korea", "KR", "country", country="KR")
HANWHA = Party("Hanwha", "organisation/hanwha", "organisation", "company", country="KR")
AEROSPACE = Party("Hanwha Aerospace", "organisation/hanwha-aerospace", "organisation", "company", country="KR")
HYUNDAI = Party("Hyundai Rotem", "organisation/hyundai-rotem", "organisation", "company", country="KR")
NOBODY_KNOWS = Party("Some Maker", "organisation/some-maker", "organisation", "company")


def sale(*sellers: Party) -> Commitment:
    return Commitment(sellers, (BULGARIA,), items=(count("artillery", 24, 24),), amount=euros(410e6), terms="sale")


def test_a_state_and_its_company_are_one_seller() -> None:
    state, company = (told(sale(x), "approved", date="2024-04-18", source=x.id) for x in (KOREA, HANWHA))
    (record,) = linked(state, company)
    assert isinstance(record.body, Commitment)
    assert [p.id for p in record.body.donor] == ["KR"]
    assert not record.conflicts


def test_companies_of_one_state_are_told_apart_unless_they_are_of_one_group() -> None:
    one, part, other = (told(sale(x), "approved", date="2024-04-18", source=x.id) for x in (HANWHA, AEROSPACE, HYUNDAI))
    assert compared(one, part).score > compared(one, other).score
    assert any("different companies" in reason for reason in compared(one, other).reasons)


def test_a_company_of_no_known_state_is_itself() -> None:
    state, company = (told(sale(x), "approved", date="2024-04-18", source=x.id) for x in (KOREA, NOBODY_KNOWS))
    assert compared(state, company).excluded


def test_what_a_company_delivers_is_for_what_its_state_promised() -> None:
    promise = told(sale(KOREA), "approved", date="2024-06-20")
    first = Commitment((HANWHA,), (BULGARIA,), items=(count("artillery", 8, 8),), terms="sale")
    records = linked(promise, told(first, "delivered", date="2025-05-14", source="b"))
    assert [link.relation for r in records for link in r.links] == ["fulfils"]

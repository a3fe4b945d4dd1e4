"""Purchases told by several outlets: makers and agencies between, years until delivery, whole deals and their parts."""

from __future__ import annotations

from tests.linking.made import compared, count, euros, linked, told

from talka.model import Agreement, Commitment, Party

BUYER = Party("Estonia", "EE", "country", country="EE")
SELLER = Party("South Korea", "KR", "country", country="KR")
MAKER = Party("Hanwha Techwin", "organisation/hanwha-techwin", "organisation", "company")
RENAMED = Party("Hanwha Defense", "organisation/hanwha-defense", "organisation", "company")
AGENCY = Party("Joint Office", "organisation/joint-office", "organisation", "agency")


def sale(*counts: tuple[str, float], through: Party | None = None, sum_of: float | None = None,
         basis: str = "single") -> Commitment:
    return Commitment(
        (SELLER,), (BUYER,), (through,) if through else (), tuple(count(c, n, n) for c, n in counts),
        euros(sum_of) if sum_of else None, terms="sale", basis=basis)


def test_a_maker_under_its_old_and_its_new_name() -> None:
    one, other = (told(sale(("artillery", 12), through=x, sum_of=46.2e6), "approved", date="2018-06-26", source=x.id)
                  for x in (MAKER, RENAMED))
    assert len(linked(one, other)) == 1


def test_what_is_bought_comes_years_later() -> None:
    bought = told(sale(("armoured_vehicle", 230)), "approved", date="2019-11-22")
    came = told(sale(("armoured_vehicle", 230)), "delivered", news="2023-08-19", source="b")
    assert not compared(bought, came).excluded
    given = [told(Commitment((SELLER,), (BUYER,), items=(count("armoured_vehicle", 230, 230),)), status, date=day,
                  source=status) for status, day in (("approved", "2019-11-22"), ("delivered", "2023-08-19"))]
    assert compared(*given).excluded


def test_a_whole_deal_is_not_the_aircraft_in_it() -> None:
    deal = told(sale(("aircraft", 48), ("armoured_vehicle", 980), ("artillery", 648)), "approved", date="2022-07-27")
    jets = told(sale(("aircraft", 48)), "approved", news=None, source="b")
    assert len(linked(deal, jets)) == 2
    whole = told(sale(("aircraft", 48), ("armoured_vehicle", 980)), "approved", news=None, source="c")
    assert len(linked(deal, whole)) == 1


def test_all_that_was_ordered_is_not_all_that_came() -> None:
    ordered, came = (told(sale(("artillery", 24), basis="total"), status, news="2023-01-14", source=status)
                     for status in ("approved", "delivered"))
    assert len(linked(ordered, came)) == 2


def test_twelve_more_for_another_sum_years_later_are_another_twelve() -> None:
    first = told(sale(("artillery", 12), sum_of=46.2e6), "approved", date="2018-06-26")
    more = told(sale(("artillery", 12), sum_of=36.0e6), "approved", date="2023-01-13", source="b")
    assert len(linked(first, more)) == 2


def test_a_contract_for_one_telling_sum_with_the_maker_or_with_the_agency_between() -> None:
    def contract(other: Party) -> Agreement:
        return Agreement("contract", (BUYER, other), scope=("armoured_vehicle",), amount=euros(385.6e6))

    one, between = (told(contract(x), "signed", date="2016-08-22", source=x.id) for x in (MAKER, AGENCY))
    assert len(linked(one, between)) == 1

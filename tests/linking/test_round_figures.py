"""Round figures without a day: who gives seldom gives a round sum once; what both articles tell beside it decides."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest
from tests.build import UKRAINE
from tests.linking.made import GERMANY, aid, compared, count, euros, linked, on, told

from talka.linking import link_claims
from talka.model import Agreement, Claim, Commitment, Meeting, Money, Party, Place, Quote

IRELAND = Party("Ireland", "IE", "country", country="IE")
FRANCE = Party("France", "FR", "country", country="FR")
ARMENIA = Party("Armenia", "AM", "country", country="AM")


def undated(body: object, source: str, status: str = "pledged") -> Claim:
    return told(body, status, news=None, source=source)  # type: ignore[arg-type]


def in_order(*claims: Claim) -> list[Claim]:
    """The claims of an article, the first of them its news."""
    return [msgspec.structs.replace(c, evidence=tuple(Quote(n, n + 1, "x") for _ in c.evidence))
            for n, c in enumerate(claims)]


def records(*articles: Sequence[Claim]) -> list[set[str]]:
    return [set(r.claims) for r in link_claims([c for told_in in articles for c in told_in])]


def test_a_round_sum_for_a_thing_is_one_where_the_giver_gives_seldom() -> None:
    seldom, often = ([undated(aid(count("air_defence"), amount=euros(1e8), donor=giver), x) for x in "ab"]
                     for giver in (IRELAND, GERMANY))
    assert len(linked(*seldom)) == 1
    assert len(linked(*often)) == 2


def test_who_gives_ukraine_often_may_give_others_seldom() -> None:
    radars = [undated(Commitment((FRANCE,), (ARMENIA,), items=(count("radar"),)), x) for x in "ab"]
    guns = [undated(Commitment((FRANCE,), (ARMENIA,), items=(count("artillery"),)), x) for x in "ab"]
    assert len(linked(*radars)) == 1
    assert len(linked(*guns)) == 2


def test_parts_of_one_package_are_known_by_one_another() -> None:
    def package(source: str) -> list[Claim]:
        return in_order(*(undated(aid(amount=euros(x), donor=GERMANY), source) for x in (4e8, 1e8, 3e8)))

    assert sorted(map(len, records(package("a"), package("b")))) == [2, 2, 2]


def test_the_news_of_one_told_in_passing_by_the_other_is_no_sign() -> None:
    pact = Agreement("agreement", (GERMANY, UKRAINE), scope=("energy",))
    first = in_order(undated(pact, "a", "signed"), undated(aid(amount=euros(1e9), donor=IRELAND), "a"))
    second = in_order(undated(aid(amount=euros(2.5e8), donor=GERMANY), "b"), undated(pact, "b", "signed"),
                      undated(aid(amount=euros(1e9), donor=IRELAND), "b"))
    assert not any({first[1].id, second[2].id} <= r for r in records(first, second))
    assert any({first[1].id, second[2].id} <= r for r in records(first, second[1:]))


def test_older_news_says_when_an_undated_article_was_written() -> None:
    pact = Agreement("agreement", (IRELAND, UKRAINE), scope=("energy",))
    first = in_order(undated(pact, "a", "signed"), undated(aid(amount=euros(1e9), donor=IRELAND), "a"))
    years_later = in_order(
        told(aid(amount=euros(1e9), donor=IRELAND), "pledged", news="2025-11-18", source="b"),
        msgspec.structs.replace(told(pact, "signed", news="2025-11-18", source="b"), date=on("2024-05-27")))
    assert "days old" in " ".join(compared_in(first, years_later))


def compared_in(first: Sequence[Claim], second: Sequence[Claim]) -> tuple[str, ...]:
    from tests.linking.made import published

    from talka.linking import explain

    claims = (*first, *second)
    return explain(first[1], second[0], published(claims), claims).reasons


def test_a_count_may_be_decided_on_twice_by_one_who_gives_seldom() -> None:
    for giver, number in ((IRELAND, 1), (GERMANY, 2)):
        carriers = aid(count("armoured_vehicle", 100, 100), donor=giver)
        parliament = told(carriers, "approved", date="2023-07-21", source="a")
        government = told(carriers, "approved", date="2023-08-04", source="b")
        assert len(linked(parliament, government)) == number


def test_fewer_digits_of_one_sum_are_no_other_sum() -> None:
    for giver, likely in ((IRELAND, True), (GERMANY, False)):
        exact, rough = (undated(aid(count("radar"), amount=Money(x, x, currency="EUR"), donor=giver), str(x))
                        for x in (528e3, 5e5))
        assert (not compared(exact, rough).excluded) is likely
    for a, b in ((4e8, 4.25e8), (2.7e8, 2.8e8)):
        assert compared(*(undated(aid(amount=euros(x), donor=IRELAND), str(x)) for x in (a, b))).excluded


def test_a_round_batch_of_one_who_gives_often_is_given_again() -> None:
    drones, promise = ([undated(aid(count("uav", n, n), donor=GERMANY), x, "delivered") for x in "ab"]
                       for n in (500, 5000))
    assert len(linked(*drones)) == 2
    assert len(linked(*promise)) == 1


def test_of_one_who_gives_seldom_less_common_sums_are_known_again() -> None:
    for value, number in ((3e7, 1), (1e8, 2)):
        sums = [undated(Commitment((IRELAND,), (UKRAINE,), items=(count("military_aid"),), amount=euros(value)), x)
                for x in "ab"]
        assert len(linked(*sums)) == number


def test_things_may_be_told_otherwise_of_one_sum_of_one_who_gives_seldom() -> None:
    homes, aid_ = (told(Commitment((IRELAND,), (UKRAINE,), items=(count(x),), amount=euros(4e6)), "pledged",
                        date="2023-03-07", source=x) for x in ("reconstruction", "humanitarian_goods"))
    assert not compared(homes, aid_).excluded


def test_documents_of_two_towns_are_two() -> None:
    kyiv, kyiv_again, lviv = (
        undated(Agreement("declaration", (IRELAND, UKRAINE), scope=("energy",), place=Place(town, "UA")), x, "signed")
        for town, x in (("Kyiv", "a"), ("Kyiv", "b"), ("Lviv", "c")))
    assert compared(kyiv, kyiv_again).score - compared(kyiv, lviv).score == pytest.approx(1.5)


def test_whose_dollars_reporters_mix_up() -> None:
    mine, theirs = (undated(aid(count("armoured_vehicle"), amount=Money(2.45e8, 2.45e8, currency=c), donor=IRELAND), c)
                    for c in ("AUD", "USD"))
    assert len(linked(mine, theirs)) == 1
    round_ones = [undated(aid(count("armoured_vehicle"), amount=Money(5e8, 5e8, currency=c), donor=IRELAND), c)
                  for c in ("AUD", "USD")]
    assert compared(*round_ones).score < compared(mine, theirs).score


def test_a_round_sum_in_another_currency_is_one_converted() -> None:
    pounds, dollars = (told(aid(amount=Money(x, x, currency=c), donor=IRELAND), "approved", date="2025-03-01", source=c)
                       for x, c in ((2.26e9, "GBP"), (3e9, "USD")))
    assert len(linked(pounds, dollars)) == 1
    assert compared(pounds, dollars) == compared(dollars, pounds)


def test_who_gives_all_the_time_gives_most_states_seldom() -> None:
    america = Party("United States", "US", "country", country="US")
    for taker, number in ((ARMENIA, 1), (UKRAINE, 2)):
        money = [undated(Commitment((america,), (taker,), items=(count("radar"),), amount=euros(4e8)), x) for x in "ab"]
        assert len(linked(*money)) == number


def test_lenders_pay_everybody_by_instalments() -> None:
    fund = Party("IMF", "organisation/international-monetary-fund", "organisation", "fund")
    parts = [undated(Commitment((fund,), (ARMENIA,), items=(count("finance"),), amount=euros(4e8)), x) for x in "ab"]
    assert len(linked(*parts)) == 2


def test_who_gives_nobody_often_gives_another_state_a_sum_once() -> None:
    for taker, number in ((ARMENIA, 1), (UKRAINE, 2)):
        money = [undated(Commitment((IRELAND,), (taker,), amount=euros(1e6)), x) for x in "ab"]
        assert len(linked(*money)) == number


def test_a_sum_and_a_count_say_nothing_of_one_another() -> None:
    sums, counts = (undated(Commitment((IRELAND,), (UKRAINE,), items=(x,), amount=amount), str(amount))
                    for x, amount in ((count("uav"), euros(1e7)), (count("uav", 5000, 5000), None)))
    assert len(linked(sums, counts)) == 2


def test_leaders_who_meet_in_a_town_where_leaders_seldom_come() -> None:
    people = Party("Vučić", "person/aleksandar-vucic", "person", country="RS"), Party(
        "Macron", "person/emmanuel-macron", "person", country="FR")
    for town, number in (("Belgrade", 1), ("Paris", 2)):
        talks = [undated(Meeting("visit", people, (), Place(town)), x, "held") for x in "ab"]
        assert len(linked(*talks)) == number

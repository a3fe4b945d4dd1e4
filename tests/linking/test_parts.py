"""A whole and its part, told together or apart, in four languages: a link with reasons, and one count in totals."""

from __future__ import annotations

import datetime

import msgspec
import pytest
from tests.linking.made import GERMANY, aid, count, euros, linked, record_of, told
from tests.views.accounts import register as snapshot_of

import talka
from talka.linking import link_claims
from talka.linking.parts import says_part
from talka.model import Claim, Commitment, Quote, Record
from talka.rates import load_rates
from talka.views import Snapshot, explained, totals

TEXTS = [
    ("BERLIN, 2 June 2024\n\nGermany will give Ukraine 500 million euros in military aid. Of this amount it will "
    "provide 100 million euros in ammunition."),
    ("2 червня 2024\n\nНімеччина виділить Україні 500 мільйонів євро військової допомоги. З них 100 мільйонів євро "
    "піде на боєприпаси."),
    ("2 июня 2024\n\nГермания выделит Украине 500 миллионов евро военной помощи. Из этой суммы 100 миллионов евро "
    "пойдут на боеприпасы."),
    ("2024 m. birželio 2 d.\n\nVokietija skirs Ukrainai 500 mln. eurų karinės paramos. Iš jų 100 mln. eurų bus skirta "
    "šaudmenims."),
]
PART_WORDS = "of which so much is for this thing here"


def of_package(claim: Claim) -> Claim:
    return msgspec.structs.replace(claim, evidence=(Quote(0, len(PART_WORDS), PART_WORDS),))


def links(record: Record) -> list[tuple[str, str]]:
    return [(x.relation, x.record) for x in record.links]


@pytest.mark.parametrize("text", TEXTS)
def test_a_part_told_with_its_package_leads_to_it_with_reasons(text: str) -> None:
    claims = [c for c in talka.read(text) if isinstance(c.body, Commitment)]
    assert len(claims) == 2
    records = link_claims(claims)
    sums = {r.body.amount.min: r for r in records if isinstance(r.body, Commitment) and r.body.amount}
    (link,) = sums[100e6].links
    assert (link.relation, link.record) == ("part_of", sums[500e6].id)
    assert "told in one article" in link.reasons
    assert not sums[500e6].links


def test_a_part_told_in_another_article_of_the_same_days_leads_to_the_package() -> None:
    whole = told(aid(amount=euros(500e6)), "pledged", date="2024-06-02")
    part = of_package(told(aid(count("ammunition"), amount=euros(100e6)), "pledged", date="2024-06-03", source="b"))
    late = of_package(told(aid(count("radar"), amount=euros(60e6)), "pledged", date="2024-09-03", source="c"))
    plain = told(aid(count("medical"), amount=euros(30e6)), "pledged", date="2024-06-03", source="d")
    records = linked(whole, part, late, plain)
    assert links(record_of(records, part)) == [("part_of", record_of(records, whole).id)]
    assert not links(record_of(records, late))
    assert not links(record_of(records, plain))


def test_what_is_approved_of_a_promise_for_years_is_drawn_from_it() -> None:
    frame = told(aid(amount=euros(6.5e9), aid_type="military", period=on_years()), "pledged", date="2024-05-22")
    drawn = told(aid(amount=euros(400e6), aid_type="military"), "approved", date="2024-09-09", source="b")
    before = told(aid(amount=euros(200e6), aid_type="military"), "approved", date="2024-02-09", source="c")
    other = told(aid(amount=euros(90e6), aid_type="humanitarian"), "approved", date="2024-10-09", source="d")
    records = linked(frame, drawn, before, other)
    (link,) = record_of(records, drawn).links
    assert (link.relation, link.record) == ("part_of", record_of(records, frame).id)
    assert any("approved on 2024-09-09" in reason for reason in link.reasons)
    assert not record_of(records, before).links
    assert not record_of(records, other).links


def test_what_is_approved_for_the_things_of_a_promise_is_drawn_from_it() -> None:
    pledge = told(aid(count("uav"), amount=euros(100e6)), "pledged", date="2024-01-15")
    drawn = told(aid(count("uav"), amount=euros(40e6)), "approved", date="2024-03-20", source="b")
    ships = told(aid(count("ship"), amount=euros(30e6)), "approved", date="2024-03-25", source="c")
    years_on = told(aid(count("uav"), amount=euros(20e6)), "approved", date="2026-03-20", source="d")
    records = linked(pledge, drawn, ships, years_on)
    assert links(record_of(records, drawn)) == [("part_of", record_of(records, pledge).id)]
    assert not record_of(records, ships).links
    assert not record_of(records, years_on).links


def on_years() -> talka.model.DateRange:
    return talka.model.DateRange(datetime.date(2024, 1, 1), datetime.date(2026, 12, 31), "2024-2026")


def test_two_packages_of_one_week_are_no_parts_of_one_another() -> None:
    first = told(aid(amount=euros(425e6)), "pledged", date="2023-11-03", source="a")
    before = told(aid(amount=euros(150e6)), "pledged", news="2023-11-03", source="a")
    assert not any(r.links for r in linked(first, before))


def test_a_whole_and_its_part_count_once_and_the_arithmetic_shows_it() -> None:
    whole = told(aid(amount=euros(500e6), donor=GERMANY), "pledged", date="2024-06-02", source="a")
    part = of_package(told(aid(count("ammunition"), amount=euros(100e6), donor=GERMANY), "pledged", date="2024-06-02",
                           source="b"))
    records = linked(whole, part)
    found = totals(_snapshot(records, (whole, part)), "donor", "EUR", load_rates())
    (row,) = found.rows
    assert row.cells["promised"].converted is not None
    assert row.cells["promised"].converted.low == 500e6
    lines = [line for group in explained(found) for line in group.lines if group.stage == "promised"]
    assert {line.figure for line in lines if line.sign == "+"} == {"400,000,000 EUR", "100,000,000 EUR"}
    assert any("less its parts" in line.words for line in lines)


def _snapshot(records: tuple[Record, ...], claims: tuple[Claim, ...]) -> Snapshot:
    return snapshot_of(*((r, next(c for c in claims if c.id in r.claims)) for r in records))


def test_words_of_a_part() -> None:
    assert says_part(of_package(told(aid(count("uav")), "pledged")))
    assert not says_part(told(aid(count("uav")), "pledged"))

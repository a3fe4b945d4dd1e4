"""What is left to come: nothing that had come by then is of it."""

from __future__ import annotations

import msgspec
import pytest
from tests.linking.made import aid, count, euros, linked, record_of, told

from talka.linking.parts import says_rest
from talka.model import Claim, Quote, Share

WORDS = {
    "en": "the remaining 18 vehicles will come by the end of the year",
    "uk": "решта 18 машин надійде до кінця року",
    "ru": "остальные 18 машин прибудут до конца года",
    "lt": "likusios 18 mašinų atvyks iki metų pabaigos",
}

FIRST = {
    "en": "the first 12 vehicles will come by the end of September",
    "uk": "перші 12 машин надійдуть до кінця вересня",
    "ru": "первые 12 машин прибудут до конца сентября",
    "lt": "pirmosios 12 mašinų atvyks iki rugsėjo pabaigos",
}


def saying(claim: Claim, words: str) -> Claim:
    return msgspec.structs.replace(claim, evidence=(Quote(0, len(words), words),))


@pytest.mark.parametrize("language", WORDS)
def test_the_first_pieces_are_of_the_promise_and_not_of_what_is_left(language: str) -> None:
    promise = told(aid(count("armoured_vehicle", 30, 30)), "pledged", date="2025-03-12", source="a")
    came = told(aid(count("armoured_vehicle", 12, 12)), "delivered", date="2025-09-24", source="b", language=language)
    left = saying(told(aid(count("armoured_vehicle", 18, 18), due="2025-12-31"), "pledged", source="b",
                       date="2025-09-24", language=language), WORDS[language])
    assert says_rest(left)
    records = linked(promise, came, left)
    (link,) = record_of(records, came).links
    assert (link.relation, link.record) == ("fulfils", record_of(records, promise).id)


def test_what_comes_later_is_of_what_was_left() -> None:
    left = saying(told(aid(count("armoured_vehicle", 18, 18)), "pledged", source="b", date="2025-09-24"), WORDS["en"])
    came = told(aid(count("armoured_vehicle", 18, 18)), "delivered", date="2025-12-20", source="c")
    records = linked(left, came)
    assert len(records) == 1 or record_of(records, came).links[0].record == record_of(records, left).id


@pytest.mark.parametrize("language", WORDS)
def test_the_first_pieces_and_the_rest_are_parts_of_the_whole_count_of_their_article(language: str) -> None:
    whole = told(aid(count("armoured_vehicle", 30, 30)), "approved", date="2025-03-12", source="a", language=language)
    first = saying(told(aid(count("armoured_vehicle", 12, 12), due="2025-09-30"), "pledged", date="2025-03-12",
                        source="a", language=language), FIRST[language])
    left = saying(told(aid(count("armoured_vehicle", 18, 18), due="2025-12-31"), "pledged", date="2025-03-12",
                       source="a", language=language), WORDS[language])
    records = linked(whole, first, left)
    for part in (first, left):
        (link,) = record_of(records, part).links
        assert (link.relation, link.record) == ("part_of", record_of(records, whole).id)
    assert record_of(records, whole).links == ()


def test_a_count_without_such_words_or_of_another_article_is_no_part() -> None:
    whole = told(aid(count("armoured_vehicle", 30, 30)), "approved", date="2025-03-12", source="a")
    plain = told(aid(count("armoured_vehicle", 12, 12)), "pledged", date="2025-03-12", source="a")
    other = saying(told(aid(count("armoured_vehicle", 18, 18)), "pledged", date="2025-03-12", source="b"), WORDS["en"])
    assert not [link for r in linked(whole, plain, other) for link in r.links]


@pytest.mark.parametrize(("language", "words"), [
    ("en", "the first tranche of 8 million euros will be paid in July"),
    ("uk", "перший транш у 8 мільйонів євро надійде у липні"),
    ("ru", "первый транш в 8 миллионов евро поступит в июле"),
    ("lt", "pirmoji 8 mln. eurų dalis bus pervesta liepą"),
])
def test_the_first_tranche_is_a_part_of_the_sum_of_its_article(language: str, words: str) -> None:
    whole = told(aid(amount=euros(20e6)), "pledged", date="2025-06-03", source="a", language=language)
    first = saying(told(aid(amount=euros(8e6), due="2025-07-31"), "pledged", date="2025-06-03", source="a",
                        language=language), words)
    records = linked(whole, first)
    (link,) = record_of(records, first).links
    assert (link.relation, link.record) == ("part_of", record_of(records, whole).id)


def test_what_came_of_a_part_came_of_the_whole() -> None:
    whole = told(aid(count("armoured_vehicle", 30, 30)), "approved", date="2025-03-12", source="a")
    first = saying(told(aid(count("armoured_vehicle", 12, 12), due="2025-09-30"), "pledged", date="2025-03-12",
                        source="a"), FIRST["en"])
    left = saying(told(aid(count("armoured_vehicle", 18, 18), due="2025-12-31"), "pledged", date="2025-03-12",
                       source="a"), WORDS["en"])
    came = told(aid(count("armoured_vehicle", 12, 12)), "delivered", date="2025-09-24", source="b")
    records = linked(whole, first, left, came)
    assert record_of(records, whole).fulfilled == Share(0.4, 0.4)
    assert record_of(records, left).fulfilled in (None, Share(0.0, 0.0))

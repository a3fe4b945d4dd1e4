"""Quotations in two languages: what stays the same in translation says whether they are one."""

from __future__ import annotations

from typing import Any

import msgspec
from tests.linking.made import aid, compared, euros, linked, told

from talka.linking.quoted import names_in
from talka.linking.sides import one_person
from talka.model import Claim, Party, Quote, Statement

UNKNOWN = Party("Jonas Ąžuolinis", "person/jonas-azuolinis", "person", "defence minister", "LT")
KNOWN = Party("Volodymyr Zelensky", "person/volodymyr-zelensky", "person", "president", "UA")
ENGLISH = "The batteries leave for Moldova in May, and Romania pays for half of them."
UKRAINIAN = "Батареї вирушать до Молдови у травні, і половину з них оплатить Румунія."
OTHER = "Ми не залишимо друзів наодинці, хоч би скільки це коштувало нашій країні нині."


def words(quote: str, source: str, language: str, *, speaker: Party = UNKNOWN, **more: Any) -> Claim:
    return told(Statement(speaker, quote=quote), "", source=source, language=language, **more)


def in_order(*claims: Claim) -> list[Claim]:
    return [msgspec.structs.replace(c, evidence=(Quote(100 * n, 100 * n + 1, "x"),)) for n, c in enumerate(claims)]


def test_a_translation_of_the_same_days_is_one_with_it() -> None:
    assert len(linked(words(ENGLISH, "a", "en"), words(UKRAINIAN, "b", "uk"))) == 1


def test_other_words_of_one_speaker_are_two() -> None:
    assert len(linked(words(ENGLISH, "a", "en"), words(OTHER, "b", "uk"))) == 2


def test_a_translation_of_weeks_later_is_not_known_again() -> None:
    later = words(UKRAINIAN, "b", "uk", news="2024-11-10")
    assert len(linked(words(ENGLISH, "a", "en"), later)) == 2


def test_other_numbers_are_other_words() -> None:
    five = words("Литва передасть Україні 5 тисяч дронів.", "b", "uk")
    assert compared(words("Lithuania gives Ukraine 700 drones.", "a", "en"), five).excluded


def test_a_state_that_everybody_names_is_too_little_of_those_who_speak_every_day() -> None:
    one = words("Thank you, friends, for standing with Ukraine.", "a", "en", speaker=KNOWN)
    other = words("Дякую тим, хто сьогодні боронить Україну на сході.", "b", "uk", speaker=KNOWN)
    assert len(linked(one, other)) == 2


def test_without_a_day_what_is_told_beside_it_says_that_it_is_of_one_event() -> None:
    both = [(told(aid(amount=euros(41.3e6)), "pledged", source=source, language=language, news=None),
             words(quote, source, language, news=None))
            for source, language, quote in (("a", "en", ENGLISH), ("b", "uk", UKRAINIAN))]
    records = linked(*(claim for pair in both for claim in pair))
    assert sorted(len(r.claims) for r in records) == [2, 2]
    assert {c.id for _, c in both} in [set(r.claims) for r in records]


def test_the_second_quotation_is_not_the_first() -> None:
    first, second = in_order(*(words(x, "a", "en") for x in (ENGLISH, "Nobody in Romania asked for more.")))
    theirs, more = in_order(*(words(x, "b", "uk") for x in (UKRAINIAN, "Більше в Румунії ніхто не просив.")))
    records = [set(r.claims) for r in linked(first, second, theirs, more)]
    assert {first.id, theirs.id} in records
    assert {second.id, more.id} in records


def test_names_are_known_by_how_they_begin_in_every_alphabet() -> None:
    assert len(names_in(ENGLISH).shared(names_in(UKRAINIAN))) == 2
    assert not names_in(ENGLISH).shared(names_in(OTHER))


def test_one_person_with_g_and_with_h() -> None:
    assert one_person("person/tomas-hrivnak", "person/tomas-grivnak")

"""Any text is read without a crash, and the work grows with its size, not with the square of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.reading import extraction, packs, read
from tests.counting import calls

from talka.claims import extract_claims

WORDS = {
    "en": "Norway Ukraine Kyiv Boris Pistorius gave will give to by from ten 10 million euros tanks drones aid said he "
          "we our met signed agreement memorandum with in on Monday 2024 not if that which includes worth since GDP "
          "0.25% plans refused joint production repair , . : ; ( ) - \u201c \u201d \" \n",
    "lt": "Norvegija Ukrainai Lietuva Kyjive perdavė perduos skirs 10 mln. eurų tankų dronų paramos sakė jis mes "
          "susitiko pasirašė sutartį su 2024 metais ne jei kad kuris nuo BVP 0,25 proc. , . : ( ) – „ “ \n",
    "uk": "Норвегія Україні Україна Києві передала передасть виділить 10 млн євро танків дронів допомоги сказав він ми "
          "зустрівся підписали угоду з у 2024 року не якщо що який від ВВП 0,25% , . : ( ) – « » \n",
    "ru": "Норвегия Украине Украина Киеве передала передаст выделит 10 млн евро танков дронов помощи сказал он мы "
          "встретился подписали соглашение с в 2024 году не если что который от ВВП 0,25% , . : ( ) – « » \n",
}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_words_in_any_order_are_read_and_every_quote_is_of_the_text(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(WORDS)))
    words = data.draw(st.lists(st.sampled_from(WORDS[language].split(" ")), min_size=1, max_size=60))
    text = " ".join(words)
    if not text.strip():
        return
    for claim in extraction(text, language).claims:
        assert claim.evidence
        for quote in claim.evidence:
            assert text[quote.start:quote.end] == quote.quote


def test_a_text_of_one_dash_makes_no_claim() -> None:
    assert extraction("–").claims == ()


def work(text: str) -> int:
    analysis, mentions = read(text)
    return calls(lambda: extract_claims(analysis, mentions, packs()))


@pytest.mark.parametrize("unit", [
    "Norway gave tanks to Ukraine and ",
    '"We gave tanks to Ukraine today" said the president. ',
    '"a" ',
    "10, ",
    "10 million euros, ",
    "We gave tanks to Ukraine, - said Boris Pistorius. ",
    '"We gave ten tanks to Ukraine today," the ministry said. ',
    "Norway gives humanitarian aid to Ukraine. ",
    "Norway sent aid to Ukraine. Japan sent 5 tanks to Poland. ",
])
def test_twice_the_text_is_no_more_than_about_twice_the_work(unit: str) -> None:
    work(unit)  # what is loaded once is no work of the text
    assert work(unit * 240) < 2.6 * work(unit * 120)

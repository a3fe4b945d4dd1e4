"""Text is cut in one way, whatever apostrophes, alphabets and invisible signs an outlet uses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.packs.tokens import fold, key_of, one_alphabet, plain, shape, tokens


@pytest.mark.parametrize("sign", ["'", "\u2019", "\u02bc", "`", "\u2018"])
def test_an_apostrophe_inside_a_word_is_part_of_it(sign: str) -> None:
    assert [t.norm for t in tokens(f"прем{sign}єр")] == ["прем'єр"]


def test_a_possessive_is_a_token_of_its_own() -> None:
    assert [t.norm for t in tokens("Ukraine’s allies")] == ["ukraine", "'s", "allies"]
    assert [t.norm for t in tokens("d'Ivoire")] == ["d'ivoire"]


@pytest.mark.parametrize(("mixed", "meant"), [
    ("Укpaїнa", "україна"), ("Вiльнюс", "вільнюс"), ("Rust\u0435m", "rustem"), ("НАTO", "нато"),
])
def test_letters_that_only_look_right_are_exchanged(mixed: str, meant: str) -> None:
    assert fold(mixed) == meant


def test_a_word_that_truly_mixes_alphabets_stays() -> None:
    assert one_alphabet("Дs") == "Дs"


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u2060", "\u0301"])
def test_invisible_signs_and_stress_do_not_part_a_word(mark: str) -> None:
    text = f"Литв{mark}а"
    (token,) = tokens(text)
    assert (token.norm, token.start, token.end) == ("литва", 0, len(text))


def test_a_letter_written_as_two_signs_is_one() -> None:
    assert fold("Kasc\u030ci\u016bnas") == fold("Kas\u010di\u016bnas")


@pytest.mark.parametrize(("word", "what"), [
    ("Київ", "title"), ("НАТО", "upper"), ("дрон", "lower"), ("155", "number"), ("€", "sign"), ("Я", "title"),
])
def test_shape(word: str, what: str) -> None:
    assert shape(word) == what


def test_key_joins_what_an_entry_and_a_text_share() -> None:
    assert key_of("Прем’єр-міністр") == key_of("прем'єр‑міністр")


def test_plain_takes_marks_from_latin_letters_only() -> None:
    assert plain("Šakalienė") == "Sakaliene"
    assert plain("Łódź") == "Lodz"
    assert plain("Київ") == "Київ"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("aZščї'’ʼ-—.,\u00ad\u0301 \n5€Й«_й"), max_size=40))
def test_tokens_are_in_order_and_lose_nothing_but_blanks(text: str) -> None:
    at = 0
    for token in tokens(text):
        between = text[at:token.start]
        assert token.start >= at
        assert not any(c.isalnum() for c in between)
        assert token.end > token.start
        at = token.end
    assert not any(c.isalnum() for c in text[at:])

"""Words between marks of every kind, nested or unclosed, and after a dash."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mentions.reading import article, packs

from talka.mentions.quotations import find_quotations

PAIRS = {code: pack.info.quotes for code, pack in packs().languages.items()}


def quoted(text: str, code: str, kinds: Sequence[str] = ("body",)) -> list[str]:
    return [text[m.start:m.end] for m in find_quotations(article(text, code, kinds), PAIRS)]


@pytest.mark.parametrize(("code", "text", "words"), [
    ("en", "“He told me ‘send tanks’, and we did,” she said.", ["He told me ‘send tanks’, and we did,"]),
    ("uk", "«Програма «Дрони» працює», — сказав він.", ["Програма «Дрони» працює"]),
    ("lt", "„Programa „Dronai“ veikia“, – sakė jis.", ["Programa „Dronai“ veikia"]),
    ("ru", '"Мы поможем", - сказал он. "И скоро".', ["Мы поможем", "И скоро"]),
])
def test_the_outermost_marks_count(code: str, text: str, words: list[str]) -> None:
    assert quoted(text, code) == words


def test_what_is_not_closed_runs_to_the_end_of_its_paragraph() -> None:
    assert quoted("He said: “We will help.\nThe end.", "en") == ["We will help."]


@pytest.mark.parametrize(("code", "text"), [
    ("en", "Ukraine's allies don't doubt the ministers' words."), ("en", 'A 5" display.'),
    ("uk", "Прем'єр і п’ять об'єктів."), ("en", "Rock 'n' roll didn't stop."),
])
def test_an_apostrophe_or_an_inch_opens_nothing(code: str, text: str) -> None:
    assert [w for w in quoted(text, code) if w != "n"] == []


def test_an_apostrophe_inside_single_marks_closes_nothing() -> None:
    assert quoted("‘Ukraine’s soldiers can’t wait,’ he said.", "en") == ["Ukraine’s soldiers can’t wait,"]


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_speech_after_a_dash(dash: str) -> None:
    assert quoted(f"{dash} Padėsime visi.", "lt") == ["Padėsime visi."]
    assert quoted(f"Jis {dash} ministras.", "lt") == []


def test_a_block_quotation_is_one_whatever_titles_it_holds() -> None:
    text = "We support the programme “Drones” and shall go on."
    assert quoted(text, "en", ["quotation"]) == [text]
    assert quoted("“We shall go on with all of it.”", "en", ["quotation"]) == ["We shall go on with all of it."]


def test_captions_and_teasers_hold_no_quotations() -> None:
    assert quoted("“We shall go on.”", "en", ["caption"]) == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB '\"’‘“”„«»–-.,\n"), max_size=60), st.sampled_from(sorted(PAIRS)))
def test_quotations_lie_in_the_text_and_are_not_blank(text: str, code: str) -> None:
    for mention in find_quotations(article(text, code), PAIRS):
        words = text[mention.start:mention.end]
        assert words
        assert words == words.strip()

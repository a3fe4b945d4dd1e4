"""How a text is shown as it was read."""

from __future__ import annotations

import functools

import pytest

from talka.model import Document
from talka.packs import Packs, load_packs
from talka.pipeline import read_steps, trace_steps
from talka.views import Explanation, explain
from talka.views.explain import ReadSentence


@functools.cache
def packs() -> Packs:
    return load_packs()


def explained(text: str) -> Explanation:
    steps = read_steps(Document(source="a.txt", body=f"3 May 2024\n\n{text}".encode()), packs())
    return explain(steps, trace_steps(steps, packs()))


def sentence(text: str) -> ReadSentence:
    return explained(text).sentences[-1]


def test_an_act_says_how_it_is_told_and_who_gives_what_to_whom() -> None:
    act, = sentence("Norway will not give Ukraine ten tanks if parliament objects.").acts
    assert act.text == "give"
    assert act.words.startswith("tense pres; governed by will; negated yes; ")
    assert "gives Norway; gets Ukraine; what ten, tanks" in act.words


def test_a_claim_names_the_rule_that_made_it_and_what_makes_it_less_sure() -> None:
    claims = {c.kind: c for c in sentence("Norway gave Ukraine ten tanks on Friday.").claims}
    assert claims["commitment"].rule == "commitment/give/give"
    noun, = sentence("The transfer of ten tanks to Ukraine by Norway has begun.").claims
    assert "noun" in noun.doubts


@pytest.mark.parametrize(("text", "why"), [
    ("Five tanks were given yesterday.", "nobody gives or gets"),
    ("The ministers of Norway did not give Ukraine the five ships.", "it is denied"),
    ("They burned five tanks.", "a figure, and no word of giving, paying, buying or promising that it belongs to"),
    ("Japan, which met nobody, thought about it.", "a word of meeting; two parties are not named"),
])
def test_a_sentence_that_claims_nothing_says_why(text: str, why: str) -> None:
    assert sentence(text).silent == why


@pytest.mark.parametrize("text", ["Norway gave Ukraine ten tanks on Friday.", "It rained in the valley all day."])
def test_what_claims_an_event_or_has_nothing_to_claim_says_nothing(text: str) -> None:
    assert sentence(text).silent is None


def test_a_party_shows_what_marks_its_role() -> None:
    told = explained("Литва передала зброю для України у Вільнюсі, але інші країни ще думають про це.")
    marks = {m.text: m.marks for m in told.sentences[-1].mentions if m.kind == "party"}
    assert marks["Литва"] == "nom"
    assert marks["України"] not in ("", "nom")

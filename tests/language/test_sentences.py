"""Where sentences end, in the four languages."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talka.language import analyse
from talka.model import Analysis, Article, Block
from talka.packs import load_packs

PACKS = load_packs()


def article(text: str, code: str | None, *kinds: str) -> Article:
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        kind: Any = kinds[number] if number < len(kinds) else "body"
        if line:
            blocks.append(Block(kind, at, at + len(line), code))
        at += len(line) + 1
    return Article("a-1", "test", None, None, None, code, None, text, tuple(blocks))


def analysis(text: str, code: str | None, *kinds: str) -> Analysis:
    return analyse(article(text, code, *kinds), PACKS)


def sentences(text: str, code: str) -> list[str]:
    return [text[s.start:s.end] for s in analysis(text, code).sentences]


WHOLE = [
    ("lt", "Memorandumas pasirašytas 2024 m. lapkričio 4 d. Kijeve."),
    ("lt", "Skirta 15 mln. eurų ir 2 mlrd. kronų."),
    ("lt", "Kalbėta su dr. G. Landsbergiu ir prof. V. Usacku."),
    ("lt", "Gruodžio 3 d. ministrė D. Šakalienė atvyko į Kyjivą."),
    ("uk", "Уряд виділив 15 млн. євро у 2024 р. Україні."),
    ("uk", "Про це сказав ім. В. О. Сухомлинського гість А. Кубілюс."),
    ("ru", "Выделено 3,5 млрд. евро, т. е. больше прежнего."),
    ("ru", "Об этом сообщил министр А. Анушаускас в г. Вильнюсе."),
    ("ru", "На это дали 5 млрд долл. США в год."),
    ("en", "The U.S. Army and Gen. Mark Milley met Dr. J. Smith on Nov. 4 in Kyiv."),
    ("ru", "В 2014 г. Украина получила от В. О. Петрова 5 млн. долларов."),
    ("lt", "Pernai 2014 m. Lietuva gavo 5 mln. JAV dolerių."),
    ("uk", "– Усе готово! – сказав прем'єр Д. Шмигаль."),
    ("ru", "— Кто заплатит? — спросил сенатор."),
    ("lt", "– Kas sumokės? – paklausė gen. M. Milley."),
    ("en", "- It is done! - said Lt. Gen. Brown."),
    ("en", "“It is done!” said President V. Zelensky."),
    ("uk", "«Хто заплатить?» – запитав ген. Міллі."),
    ("ru", "«Готово!» — сказал А. Бабиш в г. Праге."),
    ("lt", "„Ačiū!“ – teigė G. Nausėda 2024 m. liepos 10 d. Vašingtone."),
    ("en", "It costs about 3.5 million euros, e.g. for the No. 2 plant."),
]
SPLIT = [
    ("lt", ["Dronai perduoti.", "Jų bus daugiau!", "Kada?"]),
    ("lt", ["„Padėsime.", "Ir padedame“, – sakė ministras.", "Jis išvyko."]),
    ("uk", ["«Ми допоможемо», — сказав він.", "«Завжди»."]),
    ("uk", ["Він приїхав у 2024.", "Потім поїхав…", "І повернувся."]),
    ("ru", ["Министр сказал: «Готово.»", "Все разошлись."]),
    ("en", ["“We will help.”", "He left (at noon.)", "Then 4,500 drones came."]),
    ("en", ["Is it true?!", "Yes."]),
    ("en", ["It came from the U.S.", "The package is made by Calder Inc.", "It left at 5 p.m.", "He saw it."]),
    ("ru", ["Помощь стоит 40 млн грн.", "Об этом сообщил министр.", "Ее передали в 2014 г.", "Кроме того, есть еще."]),
    ("uk", ["Допомога коштує 5 млн дол.", "Про це повідомив міністр."]),
    ("en", ["“We will send 12 systems.", "They are ready,” Defence Minister J. Novak said.", "He did not name a day."]),
    ("en", ['"Who will pay?" the senator asked.', '"Nobody knows," Gen. Milley replied.']),
    ("en", ["The minister said: “We agreed.", "Nothing more.”", "Then he left."]),
    ("uk", ["«Ми передамо 12 систем.", "Вони готові», – сказав міністр оборони Я. Новак.", "Дати він не назвав."]),
    ("uk", ["– Усе готово! – сказав прем'єр Д. Шмигаль.", "– Дякуємо."]),
    ("uk", ["За словами А. Єрмака, «це початок».", "«Далі буде більше», — додав він."]),
    ("ru", ["«Мы передадим 12 систем.", "Они готовы», — заявил министр обороны Я. Новак.", "Даты он не назвал."]),
    ("ru", ['"Кто заплатит?" — спросил сенатор.', '"Никто не знает", — ответил ген. Милли.']),
    ("ru", ["«Это уже решено!..", "Почти», — сказал А. Бабиш в г. Праге.", "Журналисты ждали."]),
    ("lt", ["„Perduosime 12 sistemų.", "Jos parengtos“, – sakė ministras J. Novakas.", "Dienos jis nenurodė."]),
    ("lt", ["„Kas sumokės?“ – paklausė senatorius.", "„Niekas nežino“, – atsakė gen. M. Milley."]),
    ("lt", ["Anot D. Šakalienės, „tai pradžia“.", "„Toliau bus daugiau“, – pridūrė ji."]),
    ("lt", ["Parama siekė 5 mln.", "Apie tai pranešė ministerija."]),
]


@pytest.mark.parametrize(("code", "text"), WHOLE)
def test_an_abbreviation_or_initial_ends_nothing(code: str, text: str) -> None:
    assert sentences(text, code) == [text]


@pytest.mark.parametrize(("code", "parts"), SPLIT)
def test_sentences_end_with_their_closing_marks(code: str, parts: list[str]) -> None:
    assert sentences(" ".join(parts), code) == parts


def test_a_sentence_never_runs_over_a_block() -> None:
    found = analysis("A headline without a stop\nThe body. It goes on", "en", "headline").sentences
    assert [(s.block, s.paragraph) for s in found] == [("headline", 0), ("body", 1), ("body", 1)]


def test_what_claims_nothing_gives_no_sentences() -> None:
    made = analysis("Photo: somebody.\nThe body.\nRead also: more.", "en", "caption", "body", "teaser")
    assert [s.block for s in made.sentences] == ["body"]
    assert len(made.tokens) == 3


@pytest.mark.parametrize("code", [None, "de"])
def test_a_language_without_a_pack_gives_a_note(code: str | None) -> None:
    made = analysis("Ein Satz.", code)
    assert made.sentences == ()
    assert [(n.code, n.start, n.end, n.detail) for n in made.notes] == [("language_not_supported", 0, 9, code)]


TEXT = st.text(alphabet=st.sampled_from("aBм Жčš.!?…«»“”\"'()-—,5 \n"), max_size=80)


@settings(max_examples=150, deadline=None)
@given(TEXT, st.sampled_from(sorted(PACKS.languages)))
def test_sentences_cover_the_tokens_in_order(text: str, code: str) -> None:
    made = analysis(text, code)
    assert [i for s in made.sentences for i in range(s.first, s.last)] == list(range(len(made.tokens)))
    for sentence in made.sentences:
        assert 0 <= sentence.start < sentence.end <= len(text)
        assert sentence.start == made.tokens[sentence.first].start
        assert sentence.end == made.tokens[sentence.last - 1].end
        assert "\n" not in text[sentence.start:sentence.end]

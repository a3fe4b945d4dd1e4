"""What the news numbers: the number of a package, a tranche or a batch says which of them it is."""

from __future__ import annotations

import msgspec
import pytest
from tests.build import LITHUANIA
from tests.linking.made import aid, compared, count, euros, told

from talka.model import Claim, Quote
from talka.packs.numbered_words import numbered_reader


@pytest.mark.parametrize(("language", "sentence", "known"), [
    ("en", "sweden will send its 17th military support package", {("package", 17)}),
    ("en", "the third and fourth tranches were paid", {("tranche", 3), ("tranche", 4)}),
    ("en", "a twenty-fifth package, or package no. 26", {("package", 25), ("package", 26)}),
    ("en", "the second contract, the eighth review, the first summit", {
        ("contract", 2), ("review", 8), ("meeting", 1)}),
    ("en", "a third patriot system and a second patrol boat", {("system", 3), ("vessel", 2)}),
    ("uk", "уряд оголосив про 19-й пакет і першу партію", {("package", 19), ("batch", 1)}),
    ("uk", "двадцять п'ятий пакет, другий транш, третій контракт", {("package", 25), ("tranche", 2), ("contract", 3)}),
    ("uk", "восьмий перегляд, двадцяте засідання, четверта система, другий корабель", {
        ("review", 8), ("meeting", 20), ("system", 4), ("vessel", 2)}),
    ("ru", "второй транш и третья партия", {("tranche", 2), ("batch", 3)}),
    ("ru", "пакет №17, восьмой пересмотр, второй контракт", {("package", 17), ("review", 8), ("contract", 2)}),
    ("ru", "двадцать второе заседание, пятая система, третий корабль", {
        ("meeting", 22), ("system", 5), ("vessel", 3)}),
    ("lt", "devynioliktąjį karinės paramos paketą", {("package", 19)}),
    ("lt", "25-ąjį paketą, antrąją siuntą, trečiąją išmoką", {("package", 25), ("batch", 2), ("tranche", 3)}),
    ("lt", "antrasis kontraktas, aštuntoji peržiūra, dvidešimtasis posėdis", {
        ("contract", 2), ("review", 8), ("meeting", 20)}),
    ("lt", "ketvirtoji sistema, trečiasis laivas", {("system", 4), ("vessel", 3)}),
    ("en", "the second largest package", set()),
    ("en", "for the first time since the package", set()),
    ("en", "17 packages", set()),
    ("uk", "другий за розміром пакет", set()),
    ("ru", "второй по величине пакет", set()),
    ("lt", "antras pagal dydį paketas", set()),
])
def test_numbered_things_of_a_sentence(language: str, sentence: str, known: set[tuple[str, int]]) -> None:
    reader = numbered_reader(language)
    assert reader
    assert set(reader.find(sentence)) == known


def saying(words: str, *, source: str, **more: str | None) -> Claim:
    body = aid(count("military_aid"), amount=euros(40e6), donor=LITHUANIA)
    made = told(body, "pledged", news=more.get("news"), source=source)
    return msgspec.structs.replace(made, evidence=(Quote(0, len(words), words),))


def test_one_number_joins_what_has_no_day_and_another_keeps_apart_what_is_told_on_one_day() -> None:
    seventh = saying("Lithuania will give its seventh package", source="a")
    again = saying("It is the seventh package of military aid", source="b")
    assert "both are package number 7 (+1.5)" in compared(seventh, again).reasons
    assert compared(seventh, again).score >= 3
    eighth = saying("Lithuania will give its eighth package", source="c", news="2024-09-10")
    same_day = saying("Lithuania will give its seventh package", source="d", news="2024-09-10")
    assert compared(eighth, same_day).excluded


def test_the_first_package_of_a_year_may_be_the_twentieth_of_all() -> None:
    first = saying("the first package of this year", source="a", news="2024-09-10")
    twentieth = saying("Lithuania will give its 20th package", source="b", news="2024-09-10")
    assert not compared(first, twentieth).excluded

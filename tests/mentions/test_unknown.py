"""Names that nothing knows: told by the words around them as well as known ones."""

from __future__ import annotations

import pytest
from tests.mentions.reading import parties, read

from talka.model import Item


def things(text: str, code: str) -> dict[str, tuple[str, ...]]:
    """The words of each thing with its categories."""
    return {text[m.start:m.end]: m.value.categories for m in read(text, code) if isinstance(m.value, Item)}


def countries(text: str, code: str, name: str) -> set[str | None]:
    found = {p.country for _, p in parties(text, code) if p.type == "person" and p.name == name}
    assert found
    return found


@pytest.mark.parametrize(("code", "text", "words", "category"), [
    ("en", "Poland will hand over eleven MiG-33 fighters.", "MiG-33", "aircraft"),
    ("en", "Two Mi-37 were on board.", "Mi-37", "helicopter"),
    ("uk", "Чехія передасть чотири Мі-37.", "Мі-37", "helicopter"),
    ("ru", "Словакия передаст две С-450.", "С-450", "air_defence"),
    ("lt", "Lenkija perduos T-88.", "T-88", "armoured_vehicle"),
])
def test_a_model_is_known_by_its_series(code: str, text: str, words: str, category: str) -> None:
    assert things(text, code)[words] == (category,)


@pytest.mark.parametrize(("code", "text", "words"), [
    ("en", "He drove down the A4 to gate C-3 in his F-1 shirt.", "F-1"),
    ("en", "Under T-1200 the paragraph ends.", "T-1200"),
    ("uk", "Резолюція С-12 ухвалена.", "С-12"),
])
def test_a_number_that_the_series_lacks_is_none_of_it(code: str, text: str, words: str) -> None:
    assert words not in things(text, code)


@pytest.mark.parametrize(("code", "text", "words", "category"), [
    ("uk", "Берн не дасть танки Zorba. Данія пропонує 100 Zorba.", "Zorba", "armoured_vehicle"),
    ("ru", "Речь о ракетах Zorba. Киев просит ещё 20 Zorba 2.", "Zorba 2", "missile"),
    ("lt", "Siunčiami tankai „Zorba“. Dar dešimt Zorba atkeliaus vėliau.", "Zorba", "armoured_vehicle"),
    ("en", "The first of the Zorba tanks came. Ten Zorba 2 will follow.", "Zorba 2", "armoured_vehicle"),
])
def test_a_name_beside_a_thing_is_known_again_alone(code: str, text: str, words: str, category: str) -> None:
    assert things(text, code)[words] == (category,)


def test_what_stands_behind_a_verb_is_no_name_of_a_thing() -> None:
    assert "Zorba" not in things("They gave Zorba tanks. Later Zorba left.", "en")


@pytest.mark.parametrize(("code", "text", "name", "country"), [
    ("en", "The Norwegian firm Zorba makes it. Zorba will build a plant.", "Zorba", "NO"),
    ("en", "Zorba Oyj won the tender. On Friday Zorba signed.", "Zorba", None),
    ("en", "The Zorba concern won the tender.", "Zorba", None),
    ("uk", "Норвезька компанія «Zorba» виграла. Zorba побудує завод.", "Zorba", "NO"),
    ("ru", "С немецким оружейным концерном Zorba подписан договор. Zorba построит завод.", "Zorba", "DE"),
    ("lt", "Norvegijos bendrovė „Zorba Systems“ laimėjo. Zorba Systems statys gamyklą.", "Zorba Systems", "NO"),
    ("lt", "UAB „Zorba“ laimėjo konkursą.", "Zorba", None),
])
def test_a_company_is_told_by_its_word_or_form_and_known_again(
        code: str, text: str, name: str, country: str | None) -> None:
    found = [p for _, p in parties(text, code) if p.name == name]
    assert {(p.subtype, p.country) for p in found} == {("company", country)}
    assert len(found) == text.count(name)


@pytest.mark.parametrize("text", ["В Україні завод побудують.", "Турки почали будувати в Україні завод."])
def test_a_state_that_only_holds_a_plant_does_not_own_it(text: str) -> None:
    assert {w for w, p in parties(text, "uk") if p.id == "UA"} == {"Україні"}


@pytest.mark.parametrize(("code", "text", "name", "country"), [
    ("en", "President Anders Testman approved Finland's package.", "Anders Testman", "FI"),
    ("uk", "Україна чекає на допомогу. Про це сказав міністр оборони Тарас Тестенко.", "Taras Testenko", "UA"),
    ("lt", "Apie tai Lietuvos žmonėms pranešė krašto apsaugos ministras Jonas Testauskas.", "Jonas Testauskas", "LT"),
])
def test_an_official_without_a_state_has_that_of_the_words_around(
        code: str, text: str, name: str, country: str) -> None:
    assert {p.country for w, p in parties(text, code) if p.type == "person"} == {country}


def test_states_that_speak_against_one_another_settle_nothing() -> None:
    text = "Šveicarija perduos dronus. Švedija laukia. Gynybos ministras Jonas Testauskas tai patvirtino."
    assert countries(text, "lt", "Jonas Testauskas") <= {None, "SE"}


def test_an_office_that_is_told_with_a_state_is_that_of_whom_the_sentence_before_is_about() -> None:
    text = "Тарас Тестенко провів розмову з Іваном Фіксом. Президент Чаду подякував за допомогу."
    by_words = dict(parties(text, "uk"))
    assert by_words["Президент Чаду"].id == by_words["Тарас Тестенко"].id
    assert by_words["Тарас Тестенко"].country == "TD"


def test_a_plural_office_of_a_state_is_not_somebody_whose_state_is_not_known() -> None:
    text = "Sutartį pasirašė Estijos ir Kanados gynybos ministrai. Gynybos ministras Jonas Testauskas kalbėjo."
    assert "EE" not in {p.country for w, p in parties(text, "lt") if w == "Jonas Testauskas"}


@pytest.mark.parametrize(("text", "country"), [
    ("The Armed Forces of the Philippines (AFP) got five radars. The AFP will train on them.", "PH"),
    ("The Council of Medical Works (KMW) will pay. The KMW said so.", "DE"),
    ("The Kindergarten for Mothers at Work (KMW) will pay. The KMW said so.", None),
])
def test_an_acronym_means_what_the_article_spells_out(text: str, country: str | None) -> None:
    told = {p.country for words, p in parties(text, "en") if words in ("AFP", "KMW")}
    assert told == ({country} if country else set())


@pytest.mark.parametrize(("code", "text", "words"), [
    ("ru", "Немцы передадут две новые системы ZORBA-T и множество ракет.", "системы ZORBA-T"),
    ("ru", "Системы Zorba-T SLM немцы отправляют Киеву.", "Системы Zorba-T SLM"),
    ("en", "Germany will give two ZORBA-T systems to Ukraine.", "ZORBA-T systems"),
    ("ru", "Армия ждет еще три «Зорбы» из Германии.", "Зорбы"),
    ("uk", "Армія отримала ще дві «Зорби».", "Зорби"),
])
def test_a_make_or_a_nickname_alone_is_arms_of_which_nothing_more_is_told(code: str, text: str, words: str) -> None:
    assert things(text, code)[words] == ("military_aid",)


def test_systems_without_a_make_and_sets_with_a_name_are_none() -> None:
    assert "military_aid" not in {c for cs in things("They gave systems to the town.", "en").values() for c in cs}
    assert "military_aid" not in {c for cs in things("Партия «Зорба» победила.", "ru").values() for c in cs}


@pytest.mark.parametrize(("code", "text", "name"), [
    ("ru", 'Ведомство заключило с "Zorba-Santa Bela sistemas" контракт на 42 машины.', "Zorba-Santa Bela sistemas"),
    ("uk", "Міністерство уклало із «Зорба» контракт на 42 машини.", "Зорба"),
    ("en", 'The ministry signed a contract with "Zorba" on Friday.', "Zorba"),
    ("lt", "Ministerija su „Zorba“ pasirašė sutartį dėl 42 mašinų.", "Zorba"),
])
def test_who_signs_a_document_is_known_by_the_quotation_marks(code: str, text: str, name: str) -> None:
    assert any(p.subtype == "company" and p.name == name for _, p in parties(text, code))


def test_what_is_quoted_without_a_document_is_no_company() -> None:
    assert not any(p.subtype == "company" for _, p in parties("Он говорил с «Зорба» о погоде.", "ru"))

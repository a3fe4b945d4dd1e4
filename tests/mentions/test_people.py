"""Who a name, a surname or an office means."""

from __future__ import annotations

import datetime

import pytest
from tests.mentions.reading import ids, parties, read

from talka.model import Party
from talka.packs.compile_names import family_name

IN_2025 = datetime.date(2025, 3, 4)


def person(text: str, code: str, words: str, on: datetime.date = IN_2025) -> Party:
    return next(p for w, p in parties(text, code, on) if w == words)


def holders(text: str, code: str, on: datetime.date = IN_2025) -> set[str]:
    return {p.id for _, p in parties(text, code, on) if p.type == "person"}


@pytest.mark.parametrize(("code", "text", "words", "role"), [
    ("en", "Defence Minister of Chad Issaka Djamous visited Riga.", "Issaka Djamous", "Defence Minister of Chad"),
    ("en", "Issaka Djamous, the defence minister of Chad, visited Riga.", "Issaka Djamous", "defence minister of Chad"),
    ("uk", "Міністр оборони Чаду Ісак Джамус прибув до Риги.", "Ісак Джамус", "Міністр оборони Чаду"),
    ("lt", "Čado gynybos ministras Isakas Džamusas atvyko į Rygą.", "Isakas Džamusas", "Čado gynybos ministras"),
    ("ru", "Министр обороны Чада Исак Джамус прибыл в Ригу.", "Исак Джамус", "Министр обороны Чада"),
])
def test_an_office_stands_left_or_right_of_an_unknown_name(code: str, text: str, words: str, role: str) -> None:
    found = person(text, code, words)
    assert (found.country, found.role) == ("TD", role)
    assert found.id == f"person/{found.name.lower().replace(' ', '-')}" or not found.name.isascii()


def test_a_branch_that_the_pack_lacks_is_no_name() -> None:
    assert person("Deputy Minister of Fisheries Jaan Tammsaar came.", "en", "Jaan Tammsaar").name == "Jaan Tammsaar"


def test_an_ambassador_belongs_to_who_sends() -> None:
    text = "Lithuanian Ambassador to Poland Jonas Petraitis spoke in Warsaw."
    assert person(text, "en", "Jonas Petraitis").country == "LT"


def test_the_place_of_the_name_and_of_the_whole_group() -> None:
    text = "Defence Minister of Ukraine Rustem Umerov arrived."
    (mention,) = [m for m in read(text, "en") if m.entry == "person/rustem-umerov"]
    assert mention.outer is not None
    assert text[mention.start:mention.end] == "Rustem Umerov"
    assert text[slice(*mention.outer)] == "Defence Minister of Ukraine Rustem Umerov"


@pytest.mark.parametrize(("code", "text", "words"), [
    ("en", "Defence Minister Issaka Djamous came. Djamous thanked Riga.", "Djamous"),
    ("en", "Djamous came to Riga. Defence Minister Issaka Djamous thanked his hosts.", "Djamous"),
    ("lt", "Atvyko ministras Isakas Džamusas. Džamuso laukė karys.", "Džamuso"),
    ("uk", "Міністр Ісак Джамус прибув. Із Джамусом говорили.", "Джамусом"),
    ("en", "Minister Ann Dupont-Aignan came. Later Dupont-Aignan left.", "Dupont-Aignan"),
    ("en", "Defence Minister Ahn Gyu-back came. Ahn thanked Riga.", "Ahn"),
])
def test_a_surname_alone_means_who_was_named_in_full(code: str, text: str, words: str) -> None:
    found = {p.id for w, p in parties(text, code) if p.type == "person"}
    assert words in ids(text, code)
    assert len(found) == 1


def test_a_common_word_at_the_start_of_a_sentence_is_no_surname() -> None:
    text = "Minister Jan Price came. Price controls are not the price of peace. Later Price left."
    assert [w for w, p in parties(text, "en") if p.type == "person"] == ["Jan Price", "Price"]


def test_of_two_namesakes_the_articles_own_is_meant() -> None:
    text = "Farm worker and adviser Ivan Petrenko spoke. Later Petrenko left."
    assert {p.name for _, p in parties(text, "en") if p.type == "person"} == {"Ivan Petrenko"}


@pytest.mark.parametrize("given", ["Theodor", "Zenon"])
def test_another_given_name_is_another_person(given: str) -> None:
    assert person(f"Minister {given} Umerov came.", "en", f"{given} Umerov").id == f"person/{given.lower()}-umerov"


def test_an_initial_is_enough_where_one_person_has_it() -> None:
    assert ids("Ministrė D. Šakalienė atvyko.", "lt", IN_2025)["D. Šakalienė"] == "person/dovile-sakaliene"


def test_minister_without_a_branch_fits_the_minister_of_any() -> None:
    text = "Ministras Kasčiūnas atvyko."
    assert ids(text, "lt")["Kasčiūnas"] == "person/laurynas-kasciunas"


def test_a_surname_that_is_also_a_town() -> None:
    text = "R. Kaunas atvyko į Kauną, nes Kaunas jo laukė, ir Kaune kalbėjo."
    found = [(m.kind, text[m.start:m.end]) for m in read(text, "lt", IN_2025) if m.kind in ("party", "place")]
    assert found == [("party", "R. Kaunas"), ("place", "Kauną"), ("place", "Kaunas"), ("place", "Kaune")]


@pytest.mark.parametrize(("code", "text"), [
    ("lt", "Švedijos, Danijos ir Rumunijos gynybos ministrai susitiko."),
    ("en", "The Swedish, Danish and Romanian defence ministers met."),
    ("en", "The defence ministers of Sweden, Denmark and Romania met."),
    ("ru", "Министры обороны Швеции, Дании и Румынии встретились."),
    ("uk", "Міністри оборони Швеції, Данії та Румунії зустрілися."),
])
def test_each_state_of_a_list_has_its_minister(code: str, text: str) -> None:
    assert holders(text, code) == {"person/pal-jonson", "person/troels-lund-poulsen", "person/angel-tilvar"}


def test_a_state_before_a_singular_office_is_no_list() -> None:
    found = ids("Sweden, Danish Defence Minister Troels Lund Poulsen said, will help.", "en", IN_2025)
    assert found == {"Sweden": "SE", "Troels Lund Poulsen": "person/troels-lund-poulsen"}


def test_an_office_alone_means_its_holder_on_the_day() -> None:
    text = "The Ukrainian defence minister arrived."
    assert holders(text, "en", datetime.date(2022, 3, 1)) == {"person/oleksii-reznikov"}
    assert holders(text, "en", datetime.date(2024, 3, 1)) == {"person/rustem-umerov"}


def test_where_two_ministers_are_named_both_are_readings_the_last_first() -> None:
    text = "Minister Issaka Djamous met Minister Jan Tamm. The minister was glad."
    (mention,) = [m for m in read(text, "en") if m.may_be("ref")]
    assert [getattr(p, "name", "") for p in (mention.value, *mention.readings)] == ["Jan Tamm", "Issaka Djamous"]


def test_a_colleague_is_the_person_of_that_state() -> None:
    text = "Laurynas Kasčiūnas arrived in Kyiv. Rustem Umerov thanked his Lithuanian colleague."
    assert ids(text, "en")["Lithuanian colleague"] == "person/laurynas-kasciunas"


@pytest.mark.parametrize(("name", "family"), [
    ("Rustem Umerov", "Umerov"), ("Ursula von der Leyen", "von der Leyen"), ("Lloyd J. Austin III", "Austin"),
    ("Ahn Gyu-back", "Ahn"), ("Władysław Kosiniak-Kamysz", "Kosiniak-Kamysz"), ("Umerov", "Umerov"),
])
def test_family_name(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize(("code", "text", "who"), [
    ("en", "Selenskyj spoke in Kyiv.", "volodymyr-zelensky"), ("lt", "Kalbėjo Selenskyj.", "volodymyr-zelensky"),
    ("en", "Chmyhal spoke.", "denys-shmyhal"), ("ru", "Szmyhal приехал.", "denys-shmyhal"),
    ("en", "Umierov came.", "rustem-umerov"), ("en", "Umerovas came later.", "rustem-umerov"),
    ("uk", "Umerovas приїхав.", "rustem-umerov"), ("en", "On Friday Zelenskis spoke.", "volodymyr-zelensky"),
    ("en", "Kaschyunas, the Lithuanian defence minister, spoke.", "laurynas-kasciunas"),
    ("uk", "Кащюнас розмовляв.", "laurynas-kasciunas"), ("ru", "Приехала Шимоните.", "ingrida-simonyte"),
])
def test_a_family_name_alone_is_known_in_the_spelling_of_other_languages(code: str, text: str, who: str) -> None:
    assert f"person/{who}" in holders(text, code, datetime.date(2024, 11, 4))


@pytest.mark.parametrize(("code", "text"), [
    ("en", "The defence ministers of Estonia and Poland, Jaan Tamm and Piotr Kowalik, signed the deal."),
    ("en", "Estonian and Polish defence ministers Jaan Tamm and Piotr Kowalik met in Riga."),
    ("uk", "Міністри оборони Естонії та Польщі Яан Тамм і Пйотр Ковалик підписали угоду."),
    ("ru", "Министры обороны Эстонии и Польши Яан Тамм и Пётр Ковалик подписали соглашение."),
    ("lt", "Estijos ir Lenkijos gynybos ministrai Jaanas Tammas ir Piotras Kowalikas pasirašė susitarimą."),
])
def test_ministers_of_several_states_are_each_of_their_own(code: str, text: str) -> None:
    assert [p.country for _, p in parties(text, code, IN_2025) if p.type == "person"] == ["EE", "PL"]


def test_one_name_is_not_shared_out() -> None:
    text = "The ministers of Norway and Sweden welcomed Jaan Tamm."
    assert [p.country for _, p in parties(text, "en", IN_2025) if p.type == "person"] in ([None], [])


@pytest.mark.parametrize(("code", "text", "name"), [
    ("ru", "Премьер встретился с министром Жозе Мануэлем Албарешем.", "Жозе Мануэль Албареш"),
    ("ru", "Встреча с министром Юргеном Шульцем прошла в Берлине.", "Юрген Шульц"),
    ("uk", "Прем'єр провів переговори з міністром Жозе Мануелем Албарешем.", "Жозе Мануель Албареш"),
])
def test_foreign_names_come_to_their_base_form(code: str, text: str, name: str) -> None:
    assert name in [p.name for _, p in parties(text, code, IN_2025)]

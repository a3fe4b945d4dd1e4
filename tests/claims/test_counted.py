"""Whatever describes counted things, they keep their count; who tells of them adds none."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.claims.reading import claims

from talka.model import Commitment

DESCRIBED = yaml.safe_load((Path(__file__).parent / "counted" / "things.yaml").read_text(encoding="utf-8"))
CASES = [(language, told["frame"].format(thing)) for language, told in DESCRIBED.items() for thing in told["things"]]

TELLING = [
    ("en", "Lithuania will hand Moldova six howitzers, said the commander of the Moldovan air defence forces."),
    ("en", "Lithuania has handed over six howitzers to Moldova, the head of its missile forces, Ion Popescu, said."),
    ("ru", "Шесть гаубиц Литва передаст Молдавии, сообщил командующий войсками ПВО Молдавии Иван Попеску."),
    ("uk", "Шість гаубиць Литва передасть Молдові, повідомив командувач військ ППО Молдови Іон Попеску."),
    ("lt", "Lietuva perduos Moldovai šešias haubicas, pranešė oro gynybos pajėgų vadas Ionas Popescu."),
]


def _only(text: str, language: str) -> Commitment:
    claim, = claims(text, "commitment", language)
    assert isinstance(claim.body, Commitment)
    return claim.body


@pytest.mark.parametrize(("language", "text"), CASES)
def test_described_things_keep_their_count(language: str, text: str) -> None:
    body = _only(text, language)
    assert ([p.id for p in body.donor], [p.id for p in body.recipient]) == (["JP"], ["KE"])
    assert 50 in [item.quantity.min for item in body.items if item.quantity]


@pytest.mark.parametrize(("language", "text"), TELLING)
def test_who_tells_names_no_thing_that_is_given(language: str, text: str) -> None:
    item, = _only(text, language).items
    assert (item.categories, item.quantity and item.quantity.min) == (("artillery",), 6)


@pytest.mark.parametrize("taker", ["Kenya", "the Kenyan Navy", "Nairobi"])
def test_one_digit_behind_a_name_counts(taker: str) -> None:
    item, = _only(f"Japan gave {taker} 5 boats.", "en").items
    assert item.quantity is not None
    assert item.quantity.min == 5


def test_one_digit_behind_a_make_is_its_number() -> None:
    item, = _only("Germany gave Kenya Leopard 2 tanks.", "en").items
    assert item.quantity is None


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Japan gave Kenya masks, tablets and bridges to the future."),
    ("uk", "Японія передала Кенії камеру й телефон злочинця."),
])
def test_words_of_much_other_news_are_things_only_with_a_count(language: str, text: str) -> None:
    assert not claims(text, "commitment", language)


@pytest.mark.parametrize("taker", ["the African country", "the people of Kenya", "the East African nation"])
def test_a_country_by_its_part_of_the_world_and_its_people_get_things(taker: str) -> None:
    claim, = claims(f"Kenya is short of boats. Japan said it would send six boats to {taker}.", "commitment")
    assert isinstance(claim.body, Commitment)
    assert [p.id for p in claim.body.recipient] == ["KE"]


@pytest.mark.parametrize(("language", "text"), [
    ("uk", "Влада Японії передасть Кенії 50 катерів."), ("uk", "Японська влада збирається передати Кенії 50 катерів."),
    ("uk", "Передача Кенії 50 катерів з Японії затримується."), ("ru", "Японские власти передадут Кении 50 катеров."),
    ("en", "Japan made a donation of 50 boats to Kenya."),
])
def test_authorities_plans_and_delays(language: str, text: str) -> None:
    body = _only(text, language)
    assert ([p.id for p in body.donor], [p.id for p in body.recipient]) == (["JP"], ["KE"])


@pytest.mark.parametrize(("language", "text"), [
    ("uk", "Японія веде переговори з Кенією щодо оборонної угоди."),
    ("lt", "Japonija derasi su Kenija dėl gynybos susitarimo."),
])
def test_talks_that_go_on_are_on_a_document(language: str, text: str) -> None:
    claim, = claims(text, "agreement", language)
    assert claim.status == "negotiating"


@pytest.mark.parametrize("text", [
    "Japan handed over 50 boats to Kenya, the German newspaper Bild wrote on Tuesday.",
    "50 boats were delivered to Kenya by Japan despite protests by China.",
])
def test_who_writes_or_protests_is_no_side(text: str) -> None:
    body = _only(text, "en")
    assert ([p.id for p in body.donor], [p.id for p in body.recipient]) == (["JP"], ["KE"])


@pytest.mark.parametrize(("language", "text"), [
    ("ru", "ЕС тем временем рассматривает возможность предоставить Сомали 20 млн евро."),
    ("uk", "ЄС тим часом розглядає можливість надати Сомалі 20 млн євро."),
])
def test_meanwhile_inside_a_clause_parts_nobody_from_the_verb(language: str, text: str) -> None:
    body = _only(text, language)
    assert ([p.name for p in body.donor], [p.id for p in body.recipient]) == (["European Union"], ["SO"])


def test_a_sum_of_years_ago_is_not_what_things_to_come_cost() -> None:
    told = claims("Japan plans to train 40 Kenyan sailors by the end of 2024. In 2022 it had promised Kenya 45 million "
                  "dollars for a base.", "commitment")
    assert sorted(bool(c.body.amount) for c in told if isinstance(c.body, Commitment)) == [False, True]


def test_nobody_whose_state_is_unknown_gives() -> None:
    told = claims("Японская сторона передала Кении 50 катеров, заявил посол Мехмет Йылмаз. В 2022 году она выделила "
                  "стране 30 млн долларов.", "commitment", "ru")
    assert {p.type for c in told if isinstance(c.body, Commitment) for p in c.body.donor} == {"country"}

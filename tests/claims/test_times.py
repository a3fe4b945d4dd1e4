"""Which dates belong to an act and which to the saying of it, in articles that do not tell their own day."""

from __future__ import annotations

import datetime

import pytest

import talka
from talka.model import Claim, Commitment

SAID = datetime.date(2024, 5, 3)


def commitment(text: str) -> tuple[Claim, Commitment]:
    for claim in talka.read(text):
        if isinstance(claim.body, Commitment):
            return claim, claim.body
    raise AssertionError(text)


@pytest.mark.parametrize("text", [
    "Lithuania will send Ukraine 40 ambulances, the ministry said on 3 May 2024.",
    "On 3 May 2024 the ministry said Lithuania will send Ukraine 40 ambulances.",
    "Литва передасть Україні 40 дронів, повідомило міністерство 3 травня 2024 року.",
    "Литва передаст Украине 40 дронов, сообщило министерство 3 мая 2024 года.",
    "Lietuva perduos Ukrainai 40 dronų, 2024 m. gegužės 3 d. pranešė ministerija.",
])
def test_the_day_of_saying_is_not_the_day_something_is_due(text: str) -> None:
    claim, body = commitment(text)
    assert body.due is None
    assert claim.date is not None
    assert claim.date.start == SAID


@pytest.mark.parametrize("text", [
    "The ministry said Lithuania will send Ukraine 40 ambulances on 3 May 2024.",
    "Литва передасть Україні 40 дронів 3 травня 2024 року, повідомило міністерство.",
])
def test_a_day_that_stands_by_the_act_is_its_due_day(text: str) -> None:
    _, body = commitment(text)
    assert body.due is not None
    assert body.due.end == SAID


NOVEMBER = "{}\nAmber Wire\n{}\n\n{}"
HEADS = {"en": "15 November 2024", "uk": "15 листопада 2024", "ru": "15 ноября 2024", "lt": "2024 m. lapkričio 15 d."}


@pytest.mark.parametrize(("language", "text", "first"), [
    ("en", "In March Lithuania sent Ukraine 155 mm shells.", "2024-03-01"),
    ("en", "On 5 March Lithuania handed over shells to Ukraine.", "2024-03-05"),
    ("en", "Lithuania announced in March a package of 20 million euros for Ukraine.", "2024-03-01"),
    ("uk", "У березні Литва передала Україні снаряди.", "2024-03-01"),
    ("uk", "Литва схвалила в березні пакет допомоги Україні на 20 млн євро.", "2024-03-01"),
    ("ru", "В марте Вильнюс отправил Киеву снаряды калибра 155 мм.", "2024-03-01"),
    ("ru", "В марте Литва объявила о помощи Украине на 20 млн евро.", "2024-03-01"),
    ("lt", "Kovo 5 dieną Lietuva perdavė Ukrainai šaudmenų.", "2024-03-05"),
    ("lt", "Kovo mėnesį Lietuva paskelbė apie 20 mln. eurų paramą Ukrainai.", "2024-03-01"),
])
def test_what_was_done_in_a_month_was_done_in_the_last_one_of_its_name(language: str, text: str, first: str) -> None:
    claim, body = commitment(NOVEMBER.format("News", HEADS[language], text))
    assert claim.date is not None
    assert claim.date.start == datetime.date.fromisoformat(first)
    assert body.due is None


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Lithuania will hand over shells to Ukraine in March."),
    ("en", "Lithuania promised to hand over shells to Ukraine in March."),
    ("uk", "Литва передасть Україні снаряди в березні."),
    ("ru", "Литва передаст Украине снаряды в марте."),
])
def test_what_is_promised_for_a_month_is_due_in_the_next_one_of_its_name(language: str, text: str) -> None:
    claim, body = commitment(NOVEMBER.format("News", HEADS[language], text))
    assert claim.date is None
    assert body.due is not None
    assert body.due.start == datetime.date(2025, 3, 1)


WEEK = "{}\nAmber Wire\n{}\n\n{}"
WEDNESDAY = {"en": "5 June 2024", "uk": "5 червня 2024", "ru": "5 июня 2024", "lt": "2024 m. birželio 5 d."}
PROMISED = {
    "en": "Japan will give Kenya six patrol boats. {}", "uk": "Японія передасть Кенії шість катерів. {}",
    "ru": "Япония передаст Кении шесть катеров. {} Об этом сообщило министерство обороны.",
    "lt": "Japonija perduos Kenijai šešis katerius. {}",
}


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Over the weekend Lithuania handed over 40 drones to Ukraine."),
    ("uk", "На вихідних Литва передала Україні 40 дронів."),
    ("ru", "В минувшие выходные Литва передала Украине 40 дронов."),
    ("lt", "Praėjusį savaitgalį Lietuva perdavė Ukrainai 40 dronų."),
])
def test_a_weekend_is_its_two_days(language: str, text: str) -> None:
    claim, _ = commitment(WEEK.format("News", WEDNESDAY[language], text))
    assert claim.date is not None
    assert (claim.date.start, claim.date.end) == (datetime.date(2024, 6, 1), datetime.date(2024, 6, 2))


@pytest.mark.parametrize(("language", "text"), [
    ("en", "Delivery is expected in September."), ("en", "The handover is planned for September."),
    ("en", "This will happen in September."), ("en", "The boats should reach Mombasa in September."),
    ("uk", "Їх мають доставити у вересні."), ("uk", "Поставки заплановані на вересень."),
    ("uk", "Передача відбудеться у вересні."), ("uk", "Це станеться у вересні."),
    ("ru", "Их должны доставить в сентябре."), ("ru", "Доставка ожидается в сентябре."),
    ("ru", "Передача состоится в сентябре."), ("ru", "Катера должны прибыть в Момбасу в сентябре."),
    ("lt", "Perdavimas numatytas rugsėjį."), ("lt", "Tai įvyks rugsėjį."),
    ("lt", "Kateriai Mombasą turėtų pasiekti rugsėjį."),
])
def test_the_next_sentence_tells_when_a_promise_is_due(language: str, text: str) -> None:
    _, body = commitment(WEEK.format("News", WEDNESDAY[language], PROMISED[language].format(text)))
    assert body.due is not None
    assert body.due.start == datetime.date(2024, 9, 1)


@pytest.mark.parametrize(("language", "text"), [
    ("en", "The minister will visit Nairobi in September."), ("en", "Delivery was delayed until September."),
    ("uk", "У вересні міністр відвідає Найробі."), ("ru", "В сентябре министр посетит Найроби."),
    ("lt", "Rugsėjį ministras lankysis Nairobyje."),
])
def test_another_day_ahead_is_not_when_a_promise_is_due(language: str, text: str) -> None:
    _, body = commitment(WEEK.format("News", WEDNESDAY[language], PROMISED[language].format(text)))
    assert body.due is None


@pytest.mark.parametrize(("language", "text", "first", "last"), [
    ("en", "The arrival of the six boats, scheduled for between 2025 and 2026, will ease patrols.", 2025, 2026),
    ("en", "Delivery of the six vessels is set for 2025.", 2025, 2025),
    ("en", "Deliveries will start in 2025 and run until 2027.", 2025, 2027),
    ("uk", "Прибуття шести катерів заплановане на 2025 рік.", 2025, 2025),
    ("lt", "Šešių katerių atvykimas numatytas 2025 metais.", 2025, 2025),
])
def test_the_things_counted_again_have_their_day(language: str, text: str, first: int, last: int) -> None:
    _, body = commitment(WEEK.format("News", WEDNESDAY[language], PROMISED[language].format(text)))
    assert body.due is not None
    assert body.due.start is not None
    assert body.due.end is not None
    assert (body.due.start.year, body.due.end.year) == (first, last)


@pytest.mark.parametrize("text", [
    "The arrival of the four helicopters is scheduled for 2026.", "Delivery of two boats cost $3 million in 2026.",
])
def test_other_things_have_another_day(text: str) -> None:
    _, body = commitment(WEEK.format("News", WEDNESDAY["en"], PROMISED["en"].format(text)))
    assert body.due is None

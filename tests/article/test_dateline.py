"""The day of publication where only the first words of an article tell it, and where they do not."""

from __future__ import annotations

import pytest
from tests.article.conftest import Read

REST = {
    "en": "Latvia will give Ukraine twelve thousand drones by the end of the year, Minister Andris Sprūds said.",
    "uk": "Латвія передасть Україні дванадцять тисяч дронів до кінця року, повідомив міністр оборони Андріс Спрудс.",
    "ru": "Латвия передаст Украине двенадцать тысяч дронов до конца года, сообщил министр обороны Андрис Спрудс.",
    "lt": "Latvija iki metų pabaigos perduos Ukrainai dvylika tūkstančių dronų, pranešė gynybos ministras.",
}
MORE = {
    "en": "The drones are made by three companies, and the first of them will leave the country within a month.",
    "uk": "Дрони виготовляють три компанії, і перші з них залишать країну протягом місяця, йдеться у повідомленні.",
    "ru": "Дроны изготавливают три компании, и первые из них покинут страну в течение месяца, говорится в сообщении.",
    "lt": "Dronus gamina trys bendrovės, o pirmieji iš jų paliks šalį per mėnesį, sakoma ministerijos pranešime.",
}


def published(read: Read, opening: str, language: str, **known: str) -> tuple[str, str] | None:
    article = read(f"Drones for Ukraine\n\n{opening}{REST[language]}\n\n{MORE[language]}\n", **known)
    return article.published and (article.published.date.isoformat(), article.published.how)  # type: ignore[return-value]


@pytest.mark.parametrize(("opening", "language", "day"), [
    ("BRUSSELS, 11 April 2025 - ", "en", "2025-04-11"),
    ("Brussels, April 11, 2025 \u2014 ", "en", "2025-04-11"),
    ("Brussels, Friday, 11 April 2025. ", "en", "2025-04-11"),
    ("WASHINGTON, D.C., April 11, 2025 (Newswire) -- ", "en", "2025-04-11"),
    ("Riga (11 April 2025) \u2013 ", "en", "2025-04-11"),
    ("RIGA, 11 April 2025, Nordwire \u2013 ", "en", "2025-04-11"),
    ("КИЇВ, 9 вересня 2021 року. /Вісник/. ", "uk", "2021-09-09"),
    ("Київ, 9 вересня 2021 р. \u2013 ", "uk", "2021-09-09"),
    ("МОСКВА, 9 сентября 2021 \u2014 ", "ru", "2021-09-09"),
    ("5 декабря 2024 года. ", "ru", "2024-12-05"),
    ("Рига. 5 декабря 2024 г. \u2013 ", "ru", "2024-12-05"),
    ("05.12.2024. ", "ru", "2024-12-05"),
    ("Vilnius, 2024 m. lapkričio 4 d. \u2013 ", "lt", "2024-11-04"),
    ("2024-11-04. ", "lt", "2024-11-04"),
])
def test_a_dateline_tells_the_day(read: Read, opening: str, language: str, day: str) -> None:
    assert published(read, opening, language) == (day, "byline")


@pytest.mark.parametrize(("opening", "language", "day"), [
    ("Today, 11 April 2025, ministers met in Riga. ", "en", "2025-04-11"),
    ("Today, on Friday, 11 April 2025, ministers met in Riga. ", "en", None),
    ("Сьогодні, 9 вересня 2021 року, міністри зустрілися в Ризі. ", "uk", "2021-09-09"),
    ("Сегодня, в четверг, 9 сентября 2021 года, министры встретились в Риге. ", "ru", None),
    ("Сегодня (9 сентября 2021 года) министры встретились в Риге. ", "ru", "2021-09-09"),
    ('"Today, 11 April 2025, we meet in Riga," the minister had written. ', "en", None),
])
def test_the_day_that_is_called_today(read: Read, opening: str, language: str, day: str | None) -> None:
    assert published(read, opening, language) == (day and (day, "context"))


@pytest.mark.parametrize(("opening", "language"), [
    ("On 11 April 2025 the ministers of both countries met in Riga. ", "en"),
    ("On 11 April 2025, in Riga, the ministers of both countries met - for the first time. ", "en"),
    ("By 11 April 2025 - a year later than planned - the first batch will be there. ", "en"),
    ("In Brussels, 11 April 2025 was a day of talks. ", "en"),
    ("9 сентября 2021 года министры двух стран встретились в Риге. ", "ru"),
    ("9 сентября 2021 г. Рига и Киев подписали договор. ", "ru"),
    ("2024 m. lapkričio 4 d. Ryga ir Kijevas pasirašė sutartį. ", "lt"),
    ("До 9 вересня 2021 року міністри двох країн мають зустрітися в Ризі. ", "uk"),
])
def test_the_day_of_what_happened_is_none_of_publication(read: Read, opening: str, language: str) -> None:
    assert published(read, opening, language) is None


def test_a_list_of_what_happened_when_tells_no_day(read: Read) -> None:
    lines = [f"{n} April 2025: {REST['en']}" for n in (3, 5, 7)]
    assert read("Drones for Ukraine\n\n" + "\n\n".join(lines)).published is None


def test_a_day_without_its_year_waits_for_one(read: Read) -> None:
    article = read(f"Drones for Ukraine\n\nKYIV, March 3 (Newswire) - {REST['en']}\n\n{MORE['en']}\n")
    assert article.published is None
    assert [(n.code, n.detail) for n in article.notes] == [
        ("date_unknown", "a dateline gives a day without its year")]
    opening = "KYIV, March 3 (Newswire) - "
    assert published(read, opening, "en", url="https://nordwire.example/2025/03/drones/") == ("2025-03-03", "byline")
    assert published(read, opening, "en", url="https://nordwire.example/2025/04/drones/") is None


def test_a_line_above_the_article_goes_before_its_first_words(read: Read) -> None:
    text = f"Drones for Ukraine\n\n12 April 2025\n\nRiga, 11 April 2025 - {REST['en']}\n\n{MORE['en']}\n"
    article = read(text)
    assert article.published is not None
    assert article.published.date.isoformat() == "2025-04-12"


def test_a_page_that_states_no_day(read: Read) -> None:
    html = f"<html><body><article><h1>Drones</h1><p>RIGA, 11 April 2025 - {REST['en']}</p><p>{MORE['en']}</p></article>"
    article = read(html, media_type="text/html")
    assert article.published is not None
    assert (article.published.date.isoformat(), article.published.how) == ("2025-04-11", "byline")


@pytest.mark.parametrize(("address", "day"), [
    ("https://example.org/europe/202504111052249833-drones-latvia/", ("2025-04-11", "address")),
    ("https://example.org/view/AEN20250411008451325", ("2025-04-11", "address")),
    ("https://example.org/view/20251311008451325", None),
    ("https://example.org/news/2025041", None),
])
def test_a_number_of_an_address_that_begins_with_a_day(read: Read, address: str, day: tuple[str, str] | None) -> None:
    assert published(read, "", "en", url=address) == day


@pytest.mark.parametrize(("address", "day"), [
    ("https://example.org/news/11/16/17/talks-in-seoul", "2017-11-16"),
    ("https://example.org/16/11/2017/talks-in-seoul.html", "2017-11-16"),
    ("https://example.org/news/11/11/17/talks-in-seoul", "2017-11-11"),
    ("https://example.org/news/11/06/17/talks-in-seoul", None),
    ("https://example.org/news/45/16/17/talks-in-seoul", None),
    ("https://example.org/en/news/abc2017111600311/talks.html", "2017-11-16"),
    ("https://example.org/news/2017/11/3f1c8d-talks-in-seoul.html", None),
    ("https://example.org/news/2017/11/16T10-00/talks", "2017-11-16"),
])
def test_days_of_addresses_that_end_with_their_year(read: Read, address: str, day: str | None) -> None:
    found = published(read, "", "en", url=address)
    assert found == ((day, "address") if day else None)

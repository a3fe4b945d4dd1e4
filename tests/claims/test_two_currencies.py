"""A headline gives a sum in one currency, its lead the same sum in another: one claim, with both."""

from __future__ import annotations

import pytest

import talka
from talka.model import Commitment, Money

HEADS = {"en": "Harbour News\n22 February 2024", "uk": "Голос дня\n22 лютого 2024", "ru": "Вестник\n22 февраля 2024",
         "lt": "Amber Wire\n2024 m. vasario 22 d."}


def sums(language: str, title: str, text: str) -> list[Money]:
    claims = talka.read(f"{title}\n{HEADS[language]}\n\n{text}")
    return [c.body.amount for c in claims if isinstance(c.body, Commitment) and c.body.amount]


@pytest.mark.parametrize(("language", "title", "text", "first", "second"), [
    ("en", "Denmark gives Ukraine 1.7 billion kroner in arms",
     "Denmark announced a new package of military aid for Ukraine worth about 230 million euros, its ministry said.",
     "DKK", "EUR"),
    ("uk", "Данія виділила Україні допомогу на 250 млн доларів",
     "Данія оголосила про пакет військової допомоги Україні на 1,7 млрд крон.", "USD", "DKK"),
    ("ru", "Швеция даст Украине 1,2 млрд долларов",
     "Швеция передаст Украине пакет военной помощи на 13,5 млрд крон, сообщил министр обороны.", "USD", "SEK"),
    ("lt", "Danija skiria Ukrainai 280 mln. eurų",
     "Danijos vyriausybė Ukrainai skyrė 2,1 mlrd. kronų vertės karinės paramos paketą.", "EUR", "DKK"),
])
def test_the_lead_gives_the_sum_of_the_headline_in_its_own_currency(
    language: str, title: str, text: str, first: str, second: str
) -> None:
    (amount,) = sums(language, title, text)
    assert amount.currency == first
    assert [x.currency for x in amount.equivalents] == [second]


@pytest.mark.parametrize("text", [
    "Denmark announced a package of military aid for Ukraine worth 700 million euros.",
    ("The minister spoke on Thursday. He came by train. It rained. The day before, Denmark announced military aid for "
    "Ukraine worth 230 million euros."),
])
def test_another_sum_or_one_told_much_later_is_another(text: str) -> None:
    assert len(sums("en", "Denmark gives Ukraine 1.7 billion kroner in arms", text)) == 2

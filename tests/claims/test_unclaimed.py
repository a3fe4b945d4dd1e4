"""Figures of aid that no rule took are claimed with the sides that their sentence marks or the article tells."""

from __future__ import annotations

import pytest
from tests.claims.reading import paragraphs

from talka.model import Commitment

SUMS = {
    "en": ("Norway gave Kenya six boats.",
           "The programme is worth 9 million euros in all, which the government in Oslo approved in May."),
    "uk": ("Норвегія передала Кенії шість катерів.",
           "Нагадаємо, у березні підтримка Кенії сягнула позначки 9 млн євро."),
    "ru": ("Норвегия передала Кении шесть катеров.",
           "В прошлом году поддержка Кении держалась на отметке 9 млн евро."),
    "lt": ("Norvegija perdavė Kenijai šešis katerius.",
           "Pernai parama Kenijai laikėsi ties 9 mln. eurų riba."),
}


def _commitments(*told: str, language: str) -> list[Commitment]:
    return [c.body for c in paragraphs("\n\n".join(told), language).claims if isinstance(c.body, Commitment)]


@pytest.mark.parametrize("language", SUMS)
def test_a_sum_of_aid_is_claimed_with_the_sides_that_the_article_tells(language: str) -> None:
    found = {body.amount.min: body for body in _commitments(*SUMS[language], language=language) if body.amount}
    body = found[9_000_000]
    assert ([p.id for p in body.donor], [p.id for p in body.recipient]) == (["NO"], ["KE"])


def test_of_a_whole_and_a_part_of_another_kind_both_are_claimed() -> None:
    told = _commitments("Latvia gave Georgia 50 million euros of aid, 20 million euros of it military.", language="en")
    assert sorted(body.amount.min or 0 for body in told if body.amount) == [20_000_000, 50_000_000]


@pytest.mark.parametrize("aside", [
    "A soldier there earns 700 euros a month.",
    "The treasury in Nairobi will lose 9 million euros in taxes.",
    "Kenya must find 9 million euros for the new port.",
    "Would 9 million euros be enough for Kenya?",
    "The ministry has set aside 9 million euros for partner countries.",
])
def test_sums_of_something_else_are_not(aside: str) -> None:
    assert [body.amount for body in _commitments("Norway gave Kenya six boats.", aside, language="en")] == [None]


def test_a_sum_in_an_article_without_aid_is_not() -> None:
    assert not _commitments("The bridge in Oslo cost 9 million euros.", "It was opened on Friday.", language="en")


def test_a_figure_that_a_headline_rounds_is_told_once() -> None:
    told = _commitments("Norway's aid to Kenya tops 8 million euros", "Since May Norway has given Kenya aid worth more "
                        "than 8.1 million euros.", language="en")
    assert len(told) == 1


def test_what_is_said_in_a_second_currency_is_the_same_sum() -> None:
    told = _commitments("Norway gave Kenya engines worth 9 million euros (10 million dollars).", language="en")
    assert [body.amount.currency for body in told if body.amount] == ["EUR"]

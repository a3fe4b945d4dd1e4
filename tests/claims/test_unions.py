"""For whom an official speaks who held an office of a state and then one of a union, in an article without a day."""

from __future__ import annotations

import pytest

import talka
from talka.model import Commitment


@pytest.mark.parametrize(("text", "giver"), [
    ("Премьер Нидерландов Марк Рютте посетил Киев. «Мы поставим Украине комплекс ПВО», — заявил Рютте.", "NL"),
    ("Генсек НАТО Марк Рютте посетил Киев. «Мы поставим Украине комплекс ПВО», — заявил Рютте.", "organisation/nato"),
])
def test_a_union_that_the_article_does_not_name_gives_nothing(text: str, giver: str) -> None:
    told, = (c.body for c in talka.read(text) if isinstance(c.body, Commitment))
    assert [p.id for p in told.donor] == [giver]

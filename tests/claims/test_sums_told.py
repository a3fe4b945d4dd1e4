"""Sums of aid in clauses of their own: their sides, their stage and what became of them."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Commitment, Party

AFTER = {"en": "This is what is known about it so far.", "uk": "Це все, що про це відомо.",
         "ru": "Это всё, что об этом известно.", "lt": "Tai viskas, kas apie tai žinoma."}
"""What follows, so that the passage is no article of one sentence."""


def _side(parties: tuple[Party, ...]) -> str:
    return "+".join(sorted(p.country or p.name for p in parties))


def _told(body: Commitment, status: str | None) -> str:
    items = [str(i.quantity.min) for i in body.items if i.quantity] or [c for i in body.items for c in i.categories]
    figure = f"{body.amount.min} {body.amount.currency}" if body.amount else "".join(items[:1])
    return f"{_side(body.donor)} > {_side(body.recipient)}: {figure} {status}"


@pytest.mark.parametrize(("language", "case"), cases("sums"))
def test_whose_sum_it_is_and_what_became_of_it(language: str, case: dict[str, Any]) -> None:
    found = paragraphs(f"{case['text']}\n\n{AFTER[language]}", language).claims
    assert sorted(_told(c.body, c.status) for c in found if isinstance(c.body, Commitment)) == sorted(case["told"])

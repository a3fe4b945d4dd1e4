"""What states spend on themselves: who, how much, and what is no spending of theirs."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Spending

AFTER = {"en": "This is what is known about it so far.", "uk": "Це все, що про це відомо.",
         "ru": "Это всё, что об этом известно.", "lt": "Tai viskas, kas apie tai žinoma."}
"""What follows, so that the passage is no article of one sentence."""


def _told(body: Spending, status: str | None) -> str:
    sums = [f"{m.min if m.min is not None else m.max} {m.currency}" for m in (body.amount,) if m]
    shares = [f"{s.min if s.min is not None else s.max:g}%" for s in (body.share_of_gdp,) if s]
    who = body.party.country or body.party.name if body.party else ""
    time = [str(body.period.start.year) for _ in (1,) if body.period and body.period.start]
    return " ".join((f"{who}:", *sums, *shares, *time, str(status)))


@pytest.mark.parametrize(("language", "case"), cases("spent"))
def test_what_a_state_spends(language: str, case: dict[str, Any]) -> None:
    found = paragraphs(f"{case['text']}\n\n{AFTER[language]}", language).claims
    assert sorted(_told(c.body, c.status) for c in found if isinstance(c.body, Spending)) == sorted(case["told"])

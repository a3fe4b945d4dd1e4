"""What several make, repair or buy together, who the partners are, and what is no project."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.reading import cases, paragraphs

from talka.model import Project

AFTER = {"en": "This is what is known about it so far.", "uk": "Це все, що про це відомо.",
         "ru": "Это всё, что об этом известно.", "lt": "Tai viskas, kas apie tai žinoma."}
"""What follows, so that the passage is no article of one sentence."""


def _told(body: Project, status: str | None) -> str:
    return f"{'+'.join(sorted(p.country or p.name for p in body.partners))}: {body.form} {status}"


@pytest.mark.parametrize(("language", "case"), cases("made"))
def test_what_is_made_together(language: str, case: dict[str, Any]) -> None:
    found = paragraphs(f"{case['text']}\n\n{AFTER[language]}", language).claims
    assert sorted(_told(c.body, c.status) for c in found if isinstance(c.body, Project)) == sorted(case["told"])

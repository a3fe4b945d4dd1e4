"""Words of a language live in packs: of what a module holds, only docstrings may give examples of them."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

import talka

SRC = Path(talka.__file__).parent
MODULES = sorted(SRC.rglob("*.py"))
LETTERS = re.compile(
    "[\u0400-\u052f\u0104\u0105\u010c\u010d\u0116-\u0119\u012e\u012f\u0160\u0161\u016a\u016b\u0172\u0173\u017d\u017e]"
)
"""Cyrillic, and the letters that Lithuanian has beside the Latin ones."""


def comments_and_names(source: str) -> list[tuple[int, str]]:
    """Everything of a module but its strings, which ``test_house`` looks through."""
    return [(t.start[0], t.string) for t in tokenize.generate_tokens(io.StringIO(source).readline)
            if t.type != tokenize.STRING]


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(SRC)))
def test_no_comment_or_name_has_letters_of_a_language(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert [(line, text) for line, text in comments_and_names(source) if LETTERS.search(text)] == []


def test_the_rule_would_find_them() -> None:
    found = comments_and_names("a = 1\n# \u0434\u0440\u043e\u043d\n")
    assert [line for line, text in found if LETTERS.search(text)] == [2]

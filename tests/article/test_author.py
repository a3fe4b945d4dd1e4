"""Who wrote a plain text, by the signs of the line that says so."""

from __future__ import annotations

import pytest
from tests.article.conftest import Read

LEAD = "Latvia will give Ukraine 12,000 drones by the end of the year, Defence Minister Andris Sprūds said in Riga."
BODY = "The drones are made by three Latvian companies, and the first of them will leave the country within a month."


def author(read: Read, text: str, **known: str) -> str | None:
    return next((n.detail for n in read(text, **known).notes if n.code == "author"), None)


@pytest.mark.parametrize(("line", "expected"), [
    ("By Anna Berzina", "Anna Berzina"),
    ("by Anna Berzina and Peter O'Neill", "Anna Berzina, Peter O'Neill"),
    ("By Anna Berzina, Peter Smith and J. R. Jones", "Anna Berzina, Peter Smith, J. R. Jones"),
    ("By Anna Berzina, Kyiv Post, 12 March 2025", "Anna Berzina"),
    ("By Anna Berzina | March 12, 2025", "Anna Berzina"),
    ("Author: Liliana Oleniak", "Liliana Oleniak"),
    ("Journalist\nShostal Oleksandr", "Shostal Oleksandr"),
    ("Автор: Іван Петренко", "Іван Петренко"),
    ("Автор — Оксана Коваленко-Біла", "Оксана Коваленко-Біла"),
    ("Автор: Мария Иванова", "Мария Иванова"),
    ("Parengė Jonas Petraitis", "Jonas Petraitis"),
    ("Autorė: Rūta Kazlauskienė", "Rūta Kazlauskienė"),
    ("Andrew Morton, 12 March 2025", "Andrew Morton"),
    ("By AFP", None),
    ("By Sky News", None),
    ("Author: admin 668", None),
    ("By period:", None),
    ("Riga Old Town", None),
    ("12 March 2025", None),
])
def test_lines_above_the_article(read: Read, line: str, expected: str | None) -> None:
    assert author(read, f"Latvia gives Ukraine drones\n\n{line}\n\n{LEAD}\n\n{BODY}\n") == expected


def test_a_line_below_the_article(read: Read) -> None:
    byline = "(Reporting by Anna Berzina in Riga; Editing by Peter Smith)"
    assert author(read, f"Latvia gives Ukraine drones\n\n{LEAD}\n\n{BODY}\n\n{byline}\n") == "Anna Berzina"


def test_a_header(read: Read) -> None:
    assert author(read, f"title: Drones\nauthor: Anna Berzina\n\n{LEAD}\n\n{BODY}\n") == "Anna Berzina"


def test_a_paragraph_is_no_byline(read: Read) -> None:
    paragraph = "By Friday Andris Sprūds will have signed the order, and the drones will leave the country, he said."
    assert author(read, f"Latvia gives Ukraine drones\n\n{LEAD}\n\n{paragraph}\n\n{BODY}\n") is None

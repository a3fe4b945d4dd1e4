"""The pages say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import talka.cli.app
from talka import errors
from talka.errors import TalkaError

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def test_every_note_is_documented() -> None:
    codes = set()
    for path in (ROOT / "src").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        codes |= set(re.findall(r'Note\(\s*"([a-z_]+)"', source))
        if path.name == "notes.py":
            codes |= {c for line in re.findall(r"\bcode = (.*)", source) for c in re.findall(r'"([a-z_]+)"', line)}
    page = (ROOT / "docs" / "reference" / "notes.md").read_text(encoding="utf-8")
    assert codes == set(re.findall(r"^\| `([a-z_]+)`", page, re.MULTILINE))


def test_every_link_between_pages_leads_somewhere() -> None:
    broken = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_every_decision_is_listed() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = re.findall(r"\]\((\d{4}[^)]+)\)", (folder / "README.md").read_text(encoding="utf-8"))
    assert listed == sorted(p.name for p in folder.glob("0*.md"))


def test_every_command_on_a_page_exists() -> None:
    known = set(re.findall(r"^## talka (.+)$", (ROOT / "docs/reference/commands.md").read_text("utf-8"), re.MULTILINE))
    first = {name.split()[0] for name in known}
    for page in PAGES:
        for command in re.findall(r"^\s*(?:\$ )?talka ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE):
            assert command in first, f"{page.name}: talka {command}"


def test_the_drawing_of_the_errors_names_them_all() -> None:
    drawn = set(re.findall(r"\b(\w+Error)\b", errors.__doc__ or ""))
    assert drawn == {c.__name__ for c in vars(errors).values() if isinstance(c, type) and issubclass(c, TalkaError)}


def test_all_commands_have_help() -> None:
    assert talka.cli.app.app.registered_commands
    for command in talka.cli.app.app.registered_commands:
        assert command.callback is not None
        assert command.callback.__doc__

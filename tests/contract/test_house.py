"""The walls, the words, the public face, the generated pages."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import talka
from talka.cli.reference import reference

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "src").rglob("*.py"))
LETTERS = re.compile(
    "[\u0400-\u04ff\u0104\u0105\u010c\u010d\u0116-\u0119\u012e\u012f\u0160\u0161\u016a\u016b\u0172\u0173\u017d\u017e]"
)
"""Cyrillic, and the letters that Lithuanian has beside the Latin ones; ranges of letters are written as escapes."""


def test_no_room_enters_another_through_a_window() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )
    assert done.returncode == 0, done.stdout


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Every string of a module that is no docstring."""
    bodies = (n.body for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef))
    alone = {id(s.value) for body in bodies for s in body if isinstance(s, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT / "src")))
def test_words_of_a_language_live_in_packs(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    written = [(s.lineno, ast.get_source_segment(source, s) or "") for s in strings(ast.parse(source))]
    assert [found for found in written if LETTERS.search(found[1])] == []


def test_no_file_is_a_drawer_for_everything() -> None:
    drawers = {"utils", "helpers", "common", "manager", "misc", "base"}
    assert [p for p in MODULES if p.stem in drawers] == []


def test_the_public_face_is_what_it_says() -> None:
    assert dir(talka) == sorted(talka.__all__)
    for name in talka.__all__:
        assert inspect.getdoc(getattr(talka, name)), name
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        talka.nothing_of_the_kind  # noqa: B018


def test_importing_talka_loads_no_room() -> None:
    code = "import sys, talka; print([m for m in sys.modules if m.startswith('talka.')])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"


def test_help_loads_neither_database_nor_reader() -> None:
    code = "import sys; from talka.cli.app import run; run(['--help']); print(sorted(sys.modules))"
    loaded = subprocess.check_output([sys.executable, "-c", code], text=True)
    for heavy in ("sqlalchemy", "trafilatura", "lxml", "jinja2", "talka.desk", "talka.packs"):
        assert f"'{heavy}'" not in loaded


def test_the_command_reference_is_fresh() -> None:
    page = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
    assert page == reference(), "write it anew with: make docs"


def test_the_lock_names_no_place() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert "http" not in lock
    assert "file:" not in lock
    assert "--hash=sha256:" in lock


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~\[;]", name)[0]).lower()


def test_everything_that_is_needed_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {normal(d) for d in (*project["dependencies"], *project["optional-dependencies"]["dev"])}
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normal(line) for line in lock.splitlines() if "==" in line}
    assert needed - locked == set(), "write the lock anew with: make lock"


def test_everything_that_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(d) for d in project["dependencies"]}
    by_module = packages_distributions()
    imported = {
        name.split(".")[0]
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in imports(node)
    }
    owners = {m: {normal(d) for d in by_module[m]} for m in imported if m in by_module and m != "talka"}
    assert {m for m, names in owners.items() if not names & declared} == set()
    assert {m for m in imported if m not in by_module and m not in sys.stdlib_module_names} <= {"talka"}


def imports(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module and not node.level else []

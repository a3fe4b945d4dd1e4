"""What a document does not need is not loaded for it: who reads one short text waits for little else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

READING = """
import sys
from talka.article import read_article
from talka.intake import read_paths
from talka.packs import load_packs
packs = load_packs()
for document in read_paths([sys.argv[1]]):
    read_article(document, packs)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
TEXT = "Mayors met in Riga\n\nThe mayors of two cities met in Riga on Monday and spoke about trams for an hour.\n"
HEAVY = {"trafilatura", "htmldate", "pypdf", "fastwarc", "feedparser", "protego", "charset_normalizer", "urllib3"}


@pytest.mark.parametrize(("name", "text", "needed"), [
    ("a.txt", TEXT, set()),
    ("a.html", f"<html><body><article><p>{TEXT}</p></article></body></html>", {"trafilatura"}),
])
def test_only_what_a_document_needs_is_loaded(tmp_path: Path, name: str, text: str, needed: set[str]) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", READING, str(path)], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert needed <= loaded
    if not needed:
        assert not loaded & HEAVY
    assert not loaded & {"pypdf", "fastwarc", "feedparser", "protego"}

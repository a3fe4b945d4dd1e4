"""The list of articles, their gold claims, and their texts in a folder of the user's."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

HERE = Path(__file__).resolve().parent
ARTICLES = HERE / "articles.jsonl"
GOLD = {half: HERE / "gold" / f"{half}.jsonl" for half in ("learn", "scored")}
HEADER = ("url:", "title:")


class Entry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One article: where it is from, and what its text below the header lines must be."""

    doc: str
    language: str
    half: str
    address: str
    title: str | None
    sha256: str
    characters: int
    retold: bool = False
    """Whether the text tells the page in a reader's own words: weaker evidence than the page itself."""


def entries(half: str | None = None, language: str | None = None) -> list[Entry]:
    """Return the articles of a half and a language, or of all, in order."""
    found = msgspec.json.decode(b"[" + b",".join(ARTICLES.read_bytes().splitlines()) + b"]", type=list[Entry])
    return [e for e in found if half in (None, e.half) and language in (None, e.language)]


def gold_claims(half: str | None = None) -> list[dict[str, Any]]:
    """Return the gold claims of a half, or of both."""
    halves = [half] if half else sorted(GOLD)
    return [claim for name in halves for claim in read_lines(GOLD[name])]


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the objects of a file of JSON lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield msgspec.json.decode(line, type=dict[str, Any])


def files_in(folder: Path) -> dict[str, Path]:
    """Return the texts in a folder and the folders below it, by name without ending."""
    return {path.stem: path for path in sorted(folder.rglob("*.txt"))}


def below_header(text: str) -> str:
    """Return a text without its first lines ``url: …`` and ``title: …`` and without blank lines at its ends."""
    lines = text.splitlines(keepends=True)
    while lines and lines[0].lower().startswith(HEADER):
        lines.pop(0)
    return "".join(lines).strip()


def checksum(text: str) -> str:
    """Return the SHA-256 of the text below the header lines, as UTF-8."""
    return hashlib.sha256(below_header(text).encode()).hexdigest()

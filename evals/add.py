"""Takes texts and their gold claims into the lists: the facts are kept, the texts are not.

Run ``python -m evals.add TEXTS GOLD... --half learn|scored``: every ``LANGUAGE-NUMBER.txt`` in the folder is listed
with its checksum, and the gold claims of these articles take the place of what was known of them. Of a quotation four
words are kept; it is told where they stand in more than one place of the text, or in none.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

import msgspec

from evals.articles import ARTICLES, GOLD, Entry, below_header, checksum, entries, files_in, read_lines

WORDS = 4


def cut(quote: str) -> str:
    """Return the first words of a quotation."""
    return " ".join(quote.split()[:WORDS])


def places(words: str, text: str) -> int:
    """Return how often words stand in a text, whatever marks stand between them."""
    return _letters(text).count(_letters(words))


def entry(path: Path, half: str, *, retold: bool = False) -> Entry:
    """Return what is listed of a text."""
    text = path.read_text(encoding="utf-8")
    head = dict(re.findall(r"^(url|title): *(.+?)\s*$", text[: len(text) - len(below_header(text))], re.MULTILINE))
    body = below_header(text)
    return Entry(path.stem, path.stem[:2], half, head["url"], head.get("title"), checksum(text), len(body),
                 retold)


def shortened(claim: dict[str, Any], text: str) -> tuple[dict[str, Any], str]:
    """Return a gold claim with its quotation cut, and what is wrong with the cut."""
    if "quote" not in claim:
        return claim, ""
    words = cut(claim["quote"])
    count = places(words, below_header(text))
    return claim | {"quote": words}, "" if count == 1 else f"{claim['doc']}: the first words stand in {count} places"


def main() -> int:
    """Take in one folder of texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--half", choices=sorted(GOLD), required=True)
    parser.add_argument("--language", help="only the texts of this language")
    parser.add_argument("--retold", action="store_true", help="the texts tell the pages in a reader's own words")
    asked = parser.parse_args()
    files = {doc: p for doc, p in files_in(asked.texts).items() if asked.language in (None, doc[:2])}
    new = [entry(path, asked.half, retold=asked.retold) for path in files.values()]
    old = [e for e in (entries() if ARTICLES.exists() else []) if e.doc not in files]
    _write(ARTICLES, sorted((*old, *new), key=lambda e: e.doc))
    claims = [c for path in asked.gold for c in read_lines(path) if c["doc"] in files]
    pairs = [shortened(c, files[c["doc"]].read_text(encoding="utf-8")) for c in claims]
    for half, path in GOLD.items():
        kept = [c for c in (read_lines(path) if path.exists() else ()) if c["doc"] not in files]
        added = [c for c, _ in pairs] if half == asked.half else []
        _write(path, sorted((*kept, *added), key=lambda c: str(c["doc"])))
    for _, problem in pairs:
        if problem:
            sys.stdout.write(problem + "\n")
    sys.stdout.write(f"{len(new)} articles, {len(pairs)} gold claims\n")
    return 0


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _write(path: Path, values: list[Any]) -> None:
    path.write_bytes(b"".join(msgspec.json.encode(v) + b"\n" for v in values))


if __name__ == "__main__":
    sys.exit(main())

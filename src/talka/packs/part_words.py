"""``lang/<code>/parts.yaml``: the words that say what is a part of something (``of which``), and what is left of it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from talka.packs.shipped import shipped_table

_LANGUAGES = Path(__file__).parent / "data" / "lang"


class PartWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a language, in small letters; a pack may lack the file."""

    words: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    """Words before a count of the pieces that come first (``the first eight``)."""
    rest: tuple[str, ...] = ()
    """Words before what is still to come when a first part is there (``the remaining``, ``another``)."""


PART_FILES: dict[str, type] = {"parts.yaml": PartWords}


def part_pattern(language: str) -> re.Pattern[str] | None:
    """Return what finds the words for a part in small letters; ``None`` for a language that has none."""
    return _pattern(language, "words")


def first_words(language: str) -> tuple[str, ...]:
    """Return the words before a count of first pieces; none for a language that has none."""
    return _words(language, "first")


def rest_pattern(language: str) -> re.Pattern[str] | None:
    """Return what finds the words for what is left in small letters; ``None`` for a language that has none."""
    return _pattern(language, "rest")


@cache
def _words(language: str, name: str) -> tuple[str, ...]:
    path = _LANGUAGES / language / "parts.yaml"
    if not language.isalpha() or not path.is_file():
        return ()
    told = msgspec.convert(shipped_table("talka.packs", f"data/lang/{language}/parts.yaml"), PartWords)
    found: tuple[str, ...] = getattr(told, name)
    return found


@cache
def _pattern(language: str, name: str) -> re.Pattern[str] | None:
    words = _words(language, name)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None

"""``lang/<code>/parts.yaml``: the words by which a sentence says that a sum is a part of another one (``of which``)."""

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


PART_FILES: dict[str, type] = {"parts.yaml": PartWords}


@cache
def part_pattern(language: str) -> re.Pattern[str] | None:
    """Return what finds the words of a language that talka ships in small letters; ``None`` where it has none."""
    path = _LANGUAGES / language / "parts.yaml"
    if not language.isalpha() or not path.is_file():
        return None
    words = msgspec.convert(shipped_table("talka.packs", f"data/lang/{language}/parts.yaml"), PartWords).words
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)") if words else None

"""``lang/<code>/numbered.yaml``: words by which news numbers things (``the 17th package``, ``the second tranche``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import msgspec

from talka.packs.shipped import shipped_table

_LANGUAGES = Path(__file__).parent / "data" / "lang"
_WRITTEN = r"(?P<digits>\d{1,3})(?:st|nd|rd|th|-\w{1,4})"
_WORD = r"[\w'\u2019-]+"
_NUMBER = r"(?:no\.?|nr\.?|№|number)"
_BETWEEN = 3
"""Words that may stand between the number and the thing (``the 17th military support package``)."""

Numbered = tuple[str, int]
"""A sort of thing and its number."""


class NumberedWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a language, in small letters; a pack may lack the file.

    ``nouns`` are beginnings of the words for each sort of thing; ``ordinals`` are stems to which one of ``endings`` is
    added; a word that begins with one of ``breaks`` between the two says that the number is of something else.
    """

    nouns: dict[str, tuple[str, ...]] = {}
    ordinals: dict[int, tuple[str, ...]] = {}
    tens: dict[int, tuple[str, ...]] = {}
    endings: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()


NUMBERED_FILES: dict[str, type] = {"numbered.yaml": NumberedWords}


class NumberedReader:
    """Finds numbered things in the sentences of one language."""

    def __init__(self, words: NumberedWords) -> None:
        self._nouns = {noun: sort for sort, nouns in words.nouns.items() for noun in nouns}
        self._values = dict(_forms(words))
        self._breaks = words.breaks
        told = "|".join(map(re.escape, sorted(self._values, key=len, reverse=True)))
        nouns = "|".join(map(re.escape, sorted(self._nouns, key=len, reverse=True)))
        self._pattern = re.compile(
            rf"(?<![\w-])(?:{_WRITTEN}|(?P<word>{told}))"
            rf"(?=(?P<between>(?:\s+{_WORD}){{0,{_BETWEEN}}}?)\s+(?P<noun>{nouns}))")
        self._numbers = re.compile(rf"(?<!\w)(?P<noun>{nouns})\w*\s+{_NUMBER}\s*(?P<digits>\d{{1,3}})(?!\w)")

    def find(self, sentence: str) -> Iterator[Numbered]:
        """Yield the numbered things of a sentence in small letters."""
        for found in self._pattern.finditer(sentence):
            between = found["between"].split()
            if not self._breaks_in(between):
                yield self._nouns[found["noun"]], int(found["digits"] or self._values[found["word"]])
        for found in self._numbers.finditer(sentence):
            yield self._nouns[found["noun"]], int(found["digits"])

    def _breaks_in(self, between: Iterable[str]) -> bool:
        """Short words break as wholes, longer ones as beginnings of declined ones."""
        return any(word == b or (len(b) > 2 and word.startswith(b)) for word in between for b in self._breaks)


def _forms(words: NumberedWords) -> Iterator[tuple[str, int]]:
    endings = words.endings or ("",)
    for value, stems in words.ordinals.items():
        for stem in stems:
            yield from ((stem + ending, value) for ending in endings)
            if value < min(words.tens, default=0) and value < 10:
                yield from _after_tens(words.tens, stem, endings, value)


def _after_tens(
    tens: Mapping[int, Iterable[str]], stem: str, endings: Iterable[str], value: int
) -> Iterator[tuple[str, int]]:
    """Yield ``twenty-fifth`` and the like."""
    for ten, names in tens.items():
        yield from ((f"{name}{joint}{stem}{ending}", ten + value)
                    for name in names for joint in " -" for ending in endings)


@cache
def numbered_reader(language: str) -> NumberedReader | None:
    """Return what finds numbered things in a language that talka ships; ``None`` where it has no words for them."""
    path = _LANGUAGES / language / "numbered.yaml"
    if not language.isalpha() or not path.is_file():
        return None
    table = shipped_table("talka.packs", f"data/lang/{language}/numbered.yaml")
    return NumberedReader(msgspec.convert(table, NumberedWords))

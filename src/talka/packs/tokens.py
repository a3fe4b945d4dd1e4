"""How text is cut into tokens: one way for pack entries and for articles, so that the two always agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from talka.model import Token

_WORDS = 30_000
"""Words whose folded form and shape are remembered: the same few thousand come in every article."""
_MARKS = "\u00ad\u0300-\u036f\u200b\u200c\u200d\u2060"
_APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4\u02b9\u2032"
_LETTER = "[^\\W\\d_]"
_TOKEN = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[{_MARKS}])*(?:[{_APOSTROPHES}](?![sS](?:\W|$)){_LETTER}(?:{_LETTER}|[{_MARKS}])*)*"
    rf"|[{_APOSTROPHES}][sS](?=\W|$)|\d+|[^\w\s]|_",
)
_DROP = dict.fromkeys([0xAD, 0x301, 0x300, 0x200B, 0x200C, 0x200D, 0x2060])
_FOLD = {ord(a): "'" for a in _APOSTROPHES} | {0x451: "\u0435", ord("\u2010"): "-", ord("\u2011"): "-"}
_LATIN = "aceiopxyABCEHIKMOPTXyk"
_CYRILLIC = (
    "\u0430\u0441\u0435\u0456\u043e\u0440\u0445\u0443"
    "\u0410\u0412\u0421\u0415\u041d\u0406\u041a\u041c\u041e\u0420\u0422\u0425\u0443\u043a"
)
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_IS_CYRILLIC = re.compile("[\u0400-\u04ff]")
_IS_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")


def one_alphabet(word: str) -> str:
    """Return a word of mixed alphabets as it was meant: the look-alike letters of the minority exchanged.

    A word that still mixes alphabets after that (a brand, a formula) is returned as it stands.
    """
    cyrillic, latin = len(_IS_CYRILLIC.findall(word)), len(_IS_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    first, second = (_TO_CYRILLIC, _TO_LATIN) if cyrillic >= latin else (_TO_LATIN, _TO_CYRILLIC)
    for table, alien in ((first, _IS_LATIN if first is _TO_CYRILLIC else _IS_CYRILLIC),
                         (second, _IS_LATIN if second is _TO_CYRILLIC else _IS_CYRILLIC)):
        turned = word.translate(table)
        if not alien.search(turned):
            return turned
    return word


def fold(word: str) -> str:
    """Return the folded form of a word: composed, one alphabet, no stress marks or soft hyphens, lower case."""
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", word).translate(_DROP)
    return one_alphabet(word).lower().translate(_FOLD)


def shape(word: str) -> str:
    """Return ``number``, ``sign``, ``upper``, ``title`` or ``lower``."""
    head = word[0]
    if head.isdigit():
        return "number"
    if not head.isalpha():
        return "lower" if len(word) > 1 else "sign"
    if head.isupper() or head.istitle():
        return "upper" if len(word) > 1 and word.isupper() else "title"
    return "lower"


@lru_cache(maxsize=_WORDS)
def _seen(word: str) -> tuple[str, str]:
    """The folded form and the shape of a word."""
    return fold(word), shape(word)


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tokens of ``text[start:end]`` with places in the whole text."""
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        yield Token(*match.span(), *_seen(match.group()))


def key_of(text: str) -> str:
    """Return the key under which a lexicon keeps a form: its folded tokens, joined by blanks."""
    return " ".join(t.norm for t in tokens(text))


def plain(text: str) -> str:
    """Return Latin text without its diacritics (``Kasčiūnas`` as ``Kasciunas``); Cyrillic text stays as it is."""
    if text.isascii() or _IS_CYRILLIC.search(text):
        return text
    bare = text.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O").replace("ß", "ss")
    return "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))

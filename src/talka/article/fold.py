"""A line of text as it is compared with cues: one case, one kind of blank, apostrophe, quotation mark and dash."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from talka.packs.tokens import one_alphabet

_SAME = {"'": "\u2019\u02bc\u2018`\u00b4\u2032", '"': "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033",
         "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}
# Soft hyphens, zero-width signs, direction marks and stress marks are invisible or stand for no letter.
_NOTHING = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0301"
_ODD = re.compile("[" + "".join(_SAME.values()) + _NOTHING + "`]")
_TABLE = str.maketrans({**{c: same for same, signs in _SAME.items() for c in signs}, **dict.fromkeys(_NOTHING)})
_MIXED = re.compile("[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]")
_WORD = re.compile(r"[^\W\d_]+")

INVISIBLE = " \t\u00a0\u202f\u2007\u2009\u200a\u3000" + _NOTHING


@lru_cache(maxsize=512)  # a paragraph is asked for as a line, as a unit and for its language
def fold(text: str) -> str:
    """Return the text as cues are compared: ``Read  ALSO\u2019s`` becomes ``read also's``."""
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    if _ODD.search(text):
        text = text.translate(_TABLE)
    words = unicodedata.normalize("NFC", text).casefold().split()
    folded = " ".join(words)
    # Letters of another alphabet are put into words against copying.
    return " ".join(one_alphabet(w) if _MIXED.search(w) else w for w in words) if _MIXED.search(folded) else folded


@lru_cache(maxsize=512)  # a paragraph is compared with its headline, and with each that comes after it
def stems(folded: str) -> frozenset[str]:
    """Return the beginnings of the longer words, which forms of one word mostly share."""
    return frozenset(w[:5] for w in _WORD.findall(folded) if len(w) > 3)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the smaller set that the other has too."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0

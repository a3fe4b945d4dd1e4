"""Names of any alphabet in plain Latin letters, for comparing and for identifiers."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_ALIKE = (("shch", "sc"), ("sch", "sc"), ("kh", "h"), ("ch", "c"), ("sh", "s"), ("zh", "z"), ("ts", "c"), ("cz", "c"),
          ("sz", "s"), ("w", "v"), ("ij", "i"), ("iy", "i"), ("yi", "i"), ("yj", "i"), ("ie", "e"), ("ye", "e"),
          ("je", "e"), ("iu", "u"), ("yu", "u"), ("ju", "u"), ("ia", "a"), ("ya", "a"), ("ja", "a"), ("ks", "x"),
          ("ph", "f"), ("th", "t"), ("y", "i"), ("j", "i"), ("ee", "e"), ("oo", "u"))
"""Spellings that one sound takes in the romanisations of our languages; compared after this, never shown."""


@lru_cache(maxsize=20_000)
def romanise(name: str) -> str:
    """Return a name in lower-case ASCII words."""
    return _NOT_WORD.sub(" ", anyascii(name).lower().replace("'", "")).strip()


def slug(name: str) -> str:
    """Return a name as an identifier: ASCII words joined by hyphens (``unnamed`` where nothing is left)."""
    return romanise(name).replace(" ", "-") or "unnamed"


@lru_cache(maxsize=20_000)
def sound(name: str) -> str:
    """Return a rough key in which the usual transliterations of one name come close to each other."""
    out = romanise(name)
    for spelling, letter in _ALIKE:
        out = out.replace(spelling, letter)
    return re.sub(r"(.)\1+", r"\1", out)


@lru_cache(maxsize=50_000)
def alike(left: str, right: str) -> float:
    """Return how alike two names sound, from 0 to 1."""
    return SequenceMatcher(None, sound(left), sound(right)).ratio()


@lru_cache(maxsize=50_000)
def sound_alike(left: str, right: str, least: float) -> bool:
    """Return whether two names are alike enough; most pairs are told apart by their lengths and letters alone."""
    one, two = sound(left), sound(right)
    if 2 * min(len(one), len(two)) < least * (len(one) + len(two)):
        return False
    matcher = SequenceMatcher(None, one, two)
    return matcher.quick_ratio() >= least and matcher.ratio() >= least

"""What of a quotation stays the same in translation: the names in it, and which of its speaker's quotations it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from talka.linking.sides import name_of
from talka.model import Claim, Statement
from talka.packs.romanise import sound

_WORD = re.compile(r"(?P<inside>(?<=[\w,;:)»”\"] ))?[«„“\"(]?(?P<word>\b[^\W\d_]\w{2,})")
"""A word, and whether it begins no sentence."""
_BEGIN = 3
"""Letters that names in our languages begin alike with, as they sound; their endings are each language's own."""
_VOWEL = re.compile(r"[aeiou]")
"""Vowels change from language to language (Romania is `Rumunija` in Lithuanian)."""


class Turn(NamedTuple):
    """Which of its speaker's quotations in an article one is, from 1, and how many there are."""

    at: int
    of: int


ONLY = Turn(1, 1)


class Names(NamedTuple):
    """How the names in a quotation begin, as they sound: those that are names for sure, and what may be one."""

    sure: frozenset[str] = frozenset()
    all: frozenset[str] = frozenset()

    def shared(self, other: Names) -> frozenset[str]:
        """Return the names in both; a word that begins a sentence is one where it is a name in the other."""
        return self.sure & other.all | self.all & other.sure


NO_NAMES = Names()


def names_in(quote: str) -> Names:
    """Return the names in a quotation: words with a capital, for sure where they begin no sentence."""
    found = [(m["word"], m["inside"] is not None) for m in _WORD.finditer(quote) if m["word"][0].isupper()]
    begun = [(_VOWEL.sub("a", sound(word)[:_BEGIN]), inside) for word, inside in found]
    return Names(frozenset(x for x, inside in begun if inside), frozenset(x for x, _ in begun))


def turns_by_claim(claims: Iterable[Claim]) -> Mapping[str, Turn]:
    """Return for each statement which of its speaker's in its article it is, in the order of the text."""
    told: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.body, Statement) and claim.body.speaker:
            told[claim.article.id, name_of(claim.body.speaker.id).family].append(claim)
    return {c.id: Turn(at, len(row)) for row in told.values() for at, c in enumerate(sorted(row, key=_place), 1)}


def _place(claim: Claim) -> tuple[int, str]:
    return min((q.start for q in claim.evidence), default=0), claim.id

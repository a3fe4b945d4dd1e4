"""Whose word it is: what an official body publishes itself, what officials said by way of media, what media tell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from talka.model import Claim, Record
from talka.packs.official import is_official_site
from talka.views.snapshot import Snapshot

Word = Literal["official", "quoted", "media"]
WORDS: tuple[Word, ...] = get_args(Word)
"""From the nearest to the source to the furthest from it."""
MEANINGS: dict[Word, str] = {
    "official": "published by an official body",
    "quoted": "officials' word, by media",
    "media": "media alone",
}


def word_of(claim: Claim) -> Word:
    """Whose word a claim is."""
    if is_official_site(claim.article.url, claim.article.outlet):
        return "official"
    return "quoted" if any(s.official for s in claim.source_chain) else "media"


def words_of(snapshot: Snapshot, record: Record) -> tuple[Word, ...]:
    """Whose words the claims of a record are, the nearest to the source first."""
    found = {word_of(snapshot.claims[c]) for c in record.claims if c in snapshot.claims}
    return tuple(w for w in WORDS if w in found)


def nearest(words: Iterable[Word]) -> Word:
    """The word nearest to the source; where there is none, that of media."""
    return min(words, key=WORDS.index, default="media")

"""What goes into a register and comes out of it, beside the values of the model."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from talka.model import Article, Claim, Note


class StoredArticle(NamedTuple):
    """What the register knows of an article without opening its text.

    ``published`` is the day the article states, ``read_on`` the first day it was read; ``fingerprint`` tells copies.
    ``modified`` is the ISO day of the last change that the page states; ``first_seen`` and ``last_seen`` are the ISO
    times between which it is known to have stood at its address.
    """

    id: str
    source: str
    outlet: str | None
    language: str | None
    published: datetime.date | None
    read_on: datetime.date
    fingerprint: bytes
    url: str | None = None
    modified: str | None = None
    first_seen: str | None = None
    last_seen: str | None = None

    @property
    def day(self) -> datetime.date:
        """The day that the article counts from."""
        return self.published or self.read_on


class Failure(NamedTuple):
    """A document that could not be read: where it came from, which room gave up, why, and when."""

    source: str
    stage: str
    reason: str
    read_on: datetime.date


class Entry(NamedTuple):
    """What was read from a document: its article, the claims and notes made from it, and what tells its copies."""

    article: Article
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    fingerprint: bytes


class Counts(NamedTuple):
    """How much a register holds."""

    articles: int
    claims: int
    records: int

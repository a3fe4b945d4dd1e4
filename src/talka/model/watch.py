"""What is remembered of feeds and sitemaps that are followed, and of the pages that they named."""

from __future__ import annotations

from typing import Literal

import msgspec

Outcome = Literal["waiting", "read", "failed", "passed"]


class Watched(msgspec.Struct, frozen=True):
    """A feed or a sitemap that is followed.

    ``parent`` is the index of sitemaps that named it, ``None`` for one that a person added; ``mark`` what that index
    says of its last change. ``checked`` is the ISO time it last answered, ``etag`` and ``modified`` what its server
    gave to ask again by, ``problem`` why it could not be had the last time.
    """

    address: str
    added: str
    parent: str | None = None
    mark: str | None = None
    checked: str | None = None
    etag: str | None = None
    modified: str | None = None
    problem: str | None = None


class Visit(msgspec.Struct, frozen=True):
    """A page that a source named, and what came of it.

    ``found`` is the ISO time of the run that found it and ``place`` its place in the list. ``waiting`` is to be asked
    for, ``passed`` was there before only new pages were wanted. ``mark`` is what the source says of its last change,
    ``tries`` counts failures that may pass.
    """

    address: str
    source: str
    found: str
    place: int
    outcome: Outcome
    mark: str | None = None
    etag: str | None = None
    modified: str | None = None
    tries: int = 0

"""Asks feeds and sitemaps what is new, and the pages that they name; what is remembered comes in and goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from talka.errors import DocumentError
from talka.intake.address import parse
from talka.intake.answer import Validators
from talka.intake.fetch import Fetcher
from talka.intake.fetch_error import FetchError
from talka.intake.listing import Item, Listing, read_listing, unpack
from talka.intake.robots import Robots
from talka.intake.web import page
from talka.model import Document, Visit, Watched
from talka.model.watch import Outcome

TRIES = 5
"""A page that fails so often, each time for a reason that may pass, is given up."""
_LATER = (429, 503)


class Looked(NamedTuple):
    """What asking a source gave: the source as it is to be remembered, and what it lists, where that has changed."""

    source: Watched
    listing: Listing | None = None


class Got(NamedTuple):
    """What asking for a page gave: the visit as it is to be remembered, and the page or why there is none.

    ``document`` is ``None`` for a page that has not changed, and for one that waits for another time.
    """

    visit: Visit
    document: Document | DocumentError | None = None


class Watcher:
    """Asks on behalf of one run: each robots.txt is read once, and a host that asks for rest is asked no more."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher, self._robots = fetcher, Robots(fetcher)
        self._resting = set[str]()

    def now(self) -> str:
        """Return the time, ISO, of UTC."""
        return self._fetcher.clock.now().isoformat(timespec="seconds")

    def look(self, source: Watched) -> Looked:
        """Ask a feed or sitemap what it lists; what goes wrong is remembered as its ``problem``."""
        try:
            if self._rests(source.address):
                raise FetchError(source.address, "was not asked: its server asked to be left alone for now")
            return self._look(source)
        except DocumentError as error:
            self._note_rest(source.address, error)
            return Looked(msgspec.structs.replace(source, problem=error.reason))

    def _look(self, source: Watched) -> Looked:
        got = self._fetcher.get(source.address, Validators(source.etag, source.modified), refuse=self._robots.refuse)
        answered = msgspec.structs.replace(source, checked=got.at.isoformat(timespec="seconds"), problem=None)
        if got.body is None:
            return Looked(answered)
        try:
            listing = read_listing(unpack(got.body, self._fetcher.settings.limit), got.address)
        except ValueError as error:
            raise DocumentError(source.address, "intake", str(error)) from None
        if listing.sitemaps and source.parent is not None:
            raise DocumentError(source.address, "intake", "is an index of sitemaps inside an index; it is not followed")
        kept = msgspec.structs.replace(answered, etag=got.validators.etag, modified=got.validators.modified)
        return Looked(kept, listing)

    def get(self, visit: Visit) -> Got:
        """Ask for a page."""
        if self._rests(visit.address):
            return Got(visit)
        try:
            got = self._fetcher.get(visit.address, Validators(visit.etag, visit.modified), refuse=self._robots.refuse)
        except FetchError as error:
            return self._failed(visit, error)
        if got.body is None:
            return Got(msgspec.structs.replace(visit, outcome="read", tries=0))
        document = page(visit.address, got, self._fetcher.settings)
        outcome: Outcome = "failed" if isinstance(document, DocumentError) else "read"
        return Got(msgspec.structs.replace(visit, outcome=outcome, tries=0, etag=got.validators.etag,
                                           modified=got.validators.modified), document)

    def _failed(self, visit: Visit, error: FetchError) -> Got:
        if self._note_rest(visit.address, error):
            return Got(visit)
        tries = visit.tries + 1
        if error.again and tries < TRIES:
            return Got(msgspec.structs.replace(visit, tries=tries), error)
        return Got(msgspec.structs.replace(visit, outcome="failed", tries=tries), error)

    def _rests(self, address: str) -> bool:
        return parse(address).place in self._resting

    def _note_rest(self, address: str, error: DocumentError) -> bool:
        if isinstance(error, FetchError) and error.status in _LATER:
            self._resting.add(parse(address).place)
            return True
        return False


def new_visits(source: Watched, listing: Listing, known: Mapping[str, Visit], found: str) -> tuple[Visit, ...]:
    """Return the pages of a list that are to be asked for: those not known, and those that have changed since."""
    return tuple(
        _waiting(item, place, source, known.get(item.address), found)
        for place, item in enumerate(listing.items)
        if _is_new(item, known.get(item.address))
    )


def _is_new(item: Item, known: Visit | None) -> bool:
    return known is None or (known.outcome != "waiting" and item.mark is not None and item.mark != known.mark)


def _waiting(item: Item, place: int, source: Watched, known: Visit | None, found: str) -> Visit:
    if known is None:
        return Visit(item.address, source.address, found, place, "waiting", item.mark)
    return msgspec.structs.replace(known, outcome="waiting", mark=item.mark, found=found, place=place, tries=0)


def new_sitemaps(source: Watched, listing: Listing, known: Mapping[str, Watched], found: str) -> tuple[Watched, ...]:
    """Return the sitemaps of an index that are to be asked: not known, changed, or of no known day; newest first."""
    wanted = []
    for item in listing.sitemaps:
        held = known.get(item.address)
        if held is None:
            wanted.append(Watched(item.address, found, source.address, item.mark))
        elif item.mark is None or item.mark != held.mark or held.problem or held.checked is None:
            wanted.append(msgspec.structs.replace(held, mark=item.mark))
    return tuple(wanted)

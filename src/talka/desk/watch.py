"""Follows feeds and sitemaps: what they name and was not read before is read into the register."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from talka.desk.intake import Intake
from talka.errors import DocumentError, NotFoundError, UsageError
from talka.intake import IntakeSettings
from talka.intake.address import parse
from talka.intake.fetch import Fetcher
from talka.intake.watch import Got, Looked, Watcher, new_sitemaps, new_visits
from talka.model import Document, Visit, Watched
from talka.register import Register

SITEMAPS = 50
"""Sitemaps of one index that are asked in one run, the newest first."""


class Followed(msgspec.Struct, frozen=True):
    """A source that is followed, with how many of the pages it named were read, failed, and wait for the next run."""

    source: Watched
    read: int
    failed: int
    waiting: int


class Following:
    """The sources that a register follows."""

    def __init__(self, register: Register) -> None:
        self._watching = register.watching

    def add(self, address: str, settings: IntakeSettings, *, only_new: bool) -> Followed:
        """Follow a source, which is asked at once; raises ``UsageError`` for what cannot be followed."""
        try:
            key = str(parse(address))
        except ValueError as error:
            raise UsageError(f"{address}: {error}") from None
        if self._watching.source(key) is not None:
            raise UsageError(f"{key} is followed already")
        watcher = Watcher(Fetcher(settings))
        looked = watcher.look(Watched(key, watcher.now()))
        if looked.listing is None:
            raise UsageError(f"{key} is not followed: {looked.source.problem or 'nothing came'}")
        self._remember(watcher, looked)
        if only_new:
            for visit in self._family_visits(watcher, looked.source):
                self._watching.put_visit(msgspec.structs.replace(visit, outcome="passed"))
        return self._followed(looked.source)

    def every(self) -> tuple[Followed, ...]:
        """All sources that were added, in order of address."""
        return tuple(self._followed(source) for source in self._watching.sources())

    def remove(self, address: str) -> None:
        """Follow a source no more; raises ``NotFoundError``."""
        self._watching.drop(self._key(address))

    def run(
        self, addresses: Sequence[str], settings: IntakeSettings, intake: Intake, most: int
    ) -> tuple[DocumentError, ...]:
        """Ask the sources named (all where none is) and read at most so many new pages of each.

        Returns the sources that could not be had. Raises ``NotFoundError`` for one that is not followed.
        """
        watcher, problems = Watcher(Fetcher(settings)), list[DocumentError]()
        for source in self._wanted(addresses):
            family = tuple(self._look(watcher, source, problems))
            asked: dict[str, Visit] = {}
            pages = self._pages(watcher, family, most, asked)
            # a page counts as read when the register holds it, not before: a run can be stopped at any time
            intake.take(pages, done=lambda address, asked=asked: self._done(asked.pop(address, None), intake))  # type: ignore[misc]
        return tuple(problems)

    # --- inside ---

    def _key(self, address: str) -> str:
        try:
            return str(parse(address))
        except ValueError:
            return address

    def _wanted(self, addresses: Sequence[str]) -> tuple[Watched, ...]:
        if not addresses:
            return self._watching.sources()
        found = [(a, self._watching.source(self._key(a))) for a in addresses]
        for address, source in found:
            if source is None:
                raise NotFoundError(f"{address} is not followed in this register")
        return tuple(source for _, source in found if source is not None)

    def _look(self, watcher: Watcher, source: Watched, problems: list[DocumentError]) -> Iterator[Watched]:
        """Ask a source, and where it is an index the sitemaps that it names; yields all that have pages."""
        looked = watcher.look(source)
        named = self._remember(watcher, looked)
        if looked.source.problem:
            problems.append(DocumentError(source.address, "intake", looked.source.problem))
        yield looked.source
        asked = {s.address for s in named}
        for sitemap in named:
            below = watcher.look(sitemap)
            self._remember(watcher, below)
            if below.source.problem:
                problems.append(DocumentError(sitemap.address, "intake", below.source.problem))
            yield below.source
        yield from (s for s in self._watching.sources(source.address) if s.address not in asked)

    def _remember(self, watcher: Watcher, looked: Looked) -> tuple[Watched, ...]:
        """Keep what a source listed; returns the sitemaps that are to be asked now."""
        source, listing = looked
        if listing is None:
            self._watching.keep(source)
            return self._unasked(source)
        found = watcher.now()
        known = {i.address: v for i in listing.items if (v := self._watching.visit(i.address)) is not None}
        children = {s.address: s for s in self._watching.sources(source.address)}
        named = new_sitemaps(source, listing, children, found)
        fresh = tuple(s for s in named if s.address not in children and self._watching.source(s.address) is None)
        self._watching.keep(source, new_visits(source, listing, known, found), fresh)
        mine = {s.address for s in fresh} | children.keys()
        return tuple(s for s in named if s.address in mine)[:SITEMAPS]

    def _unasked(self, source: Watched) -> tuple[Watched, ...]:
        """The sitemaps of an index that has not changed which an earlier run did not come to, or in vain."""
        children = self._watching.sources(source.address) if source.parent is None else ()
        return tuple(s for s in children if s.checked is None or s.problem)[:SITEMAPS]

    def _family_visits(self, watcher: Watcher, source: Watched) -> Iterator[Visit]:
        for member in tuple(self._look(watcher, source, [])):
            yield from self._watching.waiting(member.address)

    def _pages(
        self, watcher: Watcher, family: Iterable[Watched], most: int, asked: dict[str, Visit]
    ) -> Iterator[Document | DocumentError]:
        """Ask for the pages that wait; what came of each goes into ``asked`` until it is in the register."""
        for source in family:
            for visit in self._watching.waiting(source.address):
                if most <= 0:
                    return
                got = watcher.get(visit)
                most -= got != Got(visit)
                if got.document is not None:
                    asked[visit.address] = got.visit
                    yield got.document
                elif got.visit != visit:
                    self._watching.put_visit(got.visit)

    def _done(self, visit: Visit | None, intake: Intake) -> None:
        if visit is None:
            return
        in_vain = bool(intake.failed) and intake.failed[-1].source == visit.address and visit.outcome == "read"
        self._watching.put_visit(msgspec.structs.replace(visit, outcome="failed") if in_vain else visit)

    def _followed(self, source: Watched) -> Followed:
        counts = self._watching.outcomes(source.address)
        return Followed(source, counts.get("read", 0), counts.get("failed", 0), counts.get("waiting", 0))

"""An open register with all that can be done with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self

import msgspec

from talka.desk.intake import Intake, Progress, read_again
from talka.desk.knowledge import packs_of
from talka.errors import DocumentError
from talka.export import article_line, claim_line, record_line
from talka.intake import IntakeSettings, count_paths, read_paths
from talka.model import Article, Claim, Decision, Note, Record
from talka.packs import Packs
from talka.pipeline import VERSION, older_versions
from talka.register import Counts, Failure, Register
from talka.review import Judgement, decide
from talka.views import (
    Change,
    ClaimPage,
    Coverage,
    Filters,
    LedgerRow,
    RecordPage,
    Snapshot,
    Why,
    changes,
    claim_page,
    coverage,
    find,
    ledger,
    record_page,
    take_snapshot,
    version_of,
    why,
)

if TYPE_CHECKING:
    from talka.desk.watch import Followed, Following

Exported = Literal["claims", "records", "articles"]


class ReadReport(msgspec.Struct, frozen=True):
    """What came of reading: articles new to the register, documents it knew, and each failure with its reason.

    ``damaged`` names the documents that were read but for some characters, with what is wrong with them.
    """

    new: int
    known: int
    damaged: tuple[tuple[str, str], ...]
    failed: tuple[DocumentError, ...]
    claims: int
    records: int


class Desk:
    """An open register. Close it, or use it as a context manager.

    ``packs`` is a folder of the user's own packs, laid over those that talka brings.
    """

    def __init__(self, path: Path, *, packs: Path | None = None) -> None:
        """Open the register at a path, made if it is not there; raises ``RegisterError``."""
        self.register = Register(path)
        self._extra = packs

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the register's file."""
        self.register.close()

    # --- taking in ---

    def read(
        self,
        paths: Iterable[str | Path],
        *,
        today: datetime.date,
        jobs: int = 1,
        limit: int = IntakeSettings().limit,
        settings: IntakeSettings | None = None,
        progress: Progress | None = None,
    ) -> ReadReport:
        """Read files, folders, addresses and ``-``; one document is one transaction, one failure stops nothing.

        ``today`` is the day that an article without a day of its own counts from; ``jobs`` how many processes read at
        once; ``limit`` how many bytes a document may have, and ``settings`` all limits in its place; ``progress`` is
        called with each source when it is done.
        """
        intake = Intake(self.register, self._packs, extra=self._extra, jobs=jobs, today=today, progress=progress)
        intake.take(read_paths([str(p) for p in paths], settings or IntakeSettings(limit=limit)))
        return self._report(intake)

    def watch(self, address: str, settings: IntakeSettings, *, only_new: bool = False) -> Followed:
        """Follow a feed or sitemap, asked at once; with ``only_new``, what it lists already is not read.

        Raises ``UsageError`` for what cannot be followed.
        """
        return _following(self.register).add(address, settings, only_new=only_new)

    def watched(self) -> tuple[Followed, ...]:
        """The feeds and sitemaps that are followed."""
        return _following(self.register).every()

    def unwatch(self, address: str) -> None:
        """Follow a source no more; its articles stay. Raises ``NotFoundError``."""
        _following(self.register).remove(address)

    def run_watch(
        self,
        addresses: Sequence[str] = (),
        *,
        today: datetime.date,
        settings: IntakeSettings,
        most: int = 100,
        jobs: int = 1,
        progress: Progress | None = None,
    ) -> tuple[ReadReport, tuple[DocumentError, ...]]:
        """Ask the followed sources (those named, else all) and read at most so many new pages of each.

        Returns what was read, and the sources that could not be had. Raises ``NotFoundError``.
        """
        intake = Intake(self.register, self._packs, extra=self._extra, jobs=jobs, today=today, progress=progress)
        problems = _following(self.register).run(addresses, settings, intake, most)
        return self._report(intake), problems

    def _report(self, intake: Intake) -> ReadReport:
        self.refresh()
        counts = self.register.counts()
        damaged, failed = tuple(intake.damaged), tuple(intake.failed)
        return ReadReport(intake.new, intake.known, damaged, failed, counts.claims, counts.records)

    @staticmethod
    def count(paths: Iterable[str | Path]) -> int:
        """How many files the paths stand for."""
        return count_paths([str(p) for p in paths])

    def forget(self, article: str) -> None:
        """Take out an article; the register is then one that never read it. Raises ``NotFoundError``."""
        self.register.forget(article)
        self.refresh()

    def rebuild(self, *, jobs: int = 1, progress: Progress | None = None) -> tuple[Failure, ...]:
        """Read every kept document anew and derive everything from it; decisions stay.

        Returns the documents that can be read no more.
        """
        failed = read_again(self.register, self._packs, extra=self._extra, jobs=jobs, progress=progress)
        self.refresh()
        return failed

    def decide(
        self, judgement: Judgement, left: str, right: str, *, by: str, at: datetime.datetime, reason: str
    ) -> Decision:
        """Keep what a person decided of two claims or records; raises ``NotFoundError`` for an unknown id."""
        snapshot = self.snapshot()
        ids = [_claim_of(find(snapshot, key)) for key in (left, right)]
        decision = decide(judgement, *ids, by=by, at=at, reason=reason)
        self.register.decide(decision)
        self.refresh()
        return decision

    def refresh(self) -> None:
        """Derive the records anew where the register has changed since they were derived."""
        while not self.register.is_linked(VERSION):
            state = self.register.state()
            snapshot = take_snapshot(self.register)
            records = tuple(snapshot.records.values())
            self.register.put_records(records, snapshot.record_of, state=state, by=VERSION)

    # --- asking ---

    def snapshot(self, as_of: datetime.date | None = None) -> Snapshot:
        """The register as a value, on a day or as it stands."""
        self.refresh()
        return take_snapshot(self.register, as_of, linked_by=VERSION)

    def claims(self, as_of: datetime.date | None = None) -> tuple[Claim, ...]:
        """All claims, by article and in the order of the text."""
        return tuple(self.snapshot(as_of).claims.values())

    def records(self, as_of: datetime.date | None = None) -> tuple[Record, ...]:
        """All records, in order of id."""
        return tuple(self.snapshot(as_of).records.values())

    def articles(self, as_of: datetime.date | None = None) -> Iterator[Article]:
        """All articles with their texts, in order of id; an older version of a page has a note that says so."""
        held = [a for a in self.register.stored_articles() if as_of is None or a.day <= as_of]
        older = older_versions((version_of(a) for a in held), as_of)
        for stored in held:
            article = self.register.article(stored.id)
            newer = (Note("older_version", detail=older[stored.id]),) if stored.id in older else ()
            yield msgspec.structs.replace(article, notes=(*newer, *article.notes))

    def ledger(self, filters: Filters | None = None, as_of: datetime.date | None = None) -> tuple[LedgerRow, ...]:
        """The commitments, one row a record, oldest first."""
        return ledger(self.snapshot(as_of), filters)

    def export(self, what: Exported, as_of: datetime.date | None = None) -> Iterator[str]:
        """Claims, records or articles as lines of JSON in the shape of the data contract."""
        if what == "articles":
            yield from (article_line(a) for a in self.articles(as_of))
            return
        snapshot = self.snapshot(as_of)
        if what == "records":
            yield from (record_line(r) for r in snapshot.records.values())
        else:
            yield from (claim_line(c, snapshot.record_of.get(c.id)) for c in snapshot.claims.values())

    def report(self, as_of: datetime.date | None = None) -> str:
        """The register as one page of HTML that needs nothing else."""
        from talka.export.report import report  # noqa: PLC0415 - only a page needs the engine that makes pages

        return report(cache(self._text), self.snapshot(as_of))

    def show(self, key: str, as_of: datetime.date | None = None) -> RecordPage | ClaimPage:
        """A record or a claim with its evidence; raises ``NotFoundError``."""
        snapshot = self.snapshot(as_of)
        found = find(snapshot, key)
        if isinstance(found, Record):
            return record_page(self._text, snapshot, found)
        return claim_page(self._text, snapshot, found)

    def changes(self, since: datetime.date, as_of: datetime.date | None = None) -> tuple[Change, ...]:
        """What is new, changed, fulfilled, overdue or contradicted since a day."""
        return changes(self.snapshot(since), self.snapshot(as_of))

    def why(self, left: str, right: str, as_of: datetime.date | None = None) -> Why:
        """Why two ids lead to one record or to two; raises ``NotFoundError``."""
        return why(self.register, self.snapshot(as_of), left, right)

    def counts(self) -> Counts:
        """How much the register holds."""
        return self.register.counts()

    def coverage(self, as_of: datetime.date | None = None) -> Coverage:
        """What was read."""
        return coverage(self.snapshot(as_of))

    def failures(self) -> tuple[Failure, ...]:
        """What could not be read, and why."""
        return self.register.failures()

    # --- inside ---

    def _text(self, article: str) -> str:
        return self.register.article(article).text

    def _packs(self) -> Packs:
        return packs_of(self._extra)


def _following(register: Register) -> Following:
    # who reads files should not wait for a network client to be loaded
    from talka.desk.watch import Following  # noqa: PLC0415

    return Following(register)


def _claim_of(found: Record | Claim) -> str:
    """The claim that stands for what was named: decisions are kept on claims, which no later linking renames."""
    return found.id if isinstance(found, Claim) else min(found.claims)

"""An open register with all that can be done with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

import msgspec

from talka.desk.intake import Intake, Progress, read_again
from talka.desk.knowledge import packs_of
from talka.desk.questions import Questions
from talka.errors import DocumentError
from talka.intake import IntakeSettings, count_paths, read_paths
from talka.model import Claim, Decision, Record
from talka.packs import Packs
from talka.register import Failure, Register
from talka.review import Judgement, decide
from talka.views import find

if TYPE_CHECKING:
    from talka.desk.watch import Followed, Following


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


class Desk(Questions):
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

    # --- inside ---

    def _packs(self) -> Packs:
        return packs_of(self._extra)


def _following(register: Register) -> Following:
    # who reads files should not wait for a network client to be loaded
    from talka.desk.watch import Following  # noqa: PLC0415

    return Following(register)


def _claim_of(found: Record | Claim) -> str:
    """The claim that stands for what was named: decisions are kept on claims, which no later linking renames."""
    return found.id if isinstance(found, Claim) else min(found.claims)

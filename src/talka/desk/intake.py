"""Takes documents into a register, one transaction each, and reads the kept ones anew."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from talka.batch import read_all
from talka.errors import DocumentError
from talka.model import Document
from talka.packs import Packs
from talka.pipeline import Reading
from talka.register import Entry, Failure, Register, document_key

DAMAGED = "text_damaged"
"""The code of the note on a text of which some characters are lost."""

Progress = Callable[[str], None]


class Intake:
    """Counts what comes in.

    Articles ``new`` to the register, documents ``known`` to it, those that are ``damaged`` but were read, and those
    that ``failed``.
    """

    def __init__(
        self,
        register: Register,
        packs: Callable[[], Packs],
        *,
        extra: Path | None,
        jobs: int,
        today: datetime.date,
        progress: Progress | None,
    ) -> None:
        """Prepare to take documents into a register; ``packs`` is called when the first one must be read."""
        self.new, self.known = 0, 0
        self.damaged, self.failed = list[tuple[str, str]](), list[DocumentError]()
        self._register, self._packs, self._extra, self._jobs = register, packs, extra, jobs
        self._today, self._progress = today, progress
        self._called: Callable[[str], None] | None = None
        self._own = frozenset(p.resolve() for p in register.files())

    def take(
        self, documents: Iterable[Document | DocumentError], *, done: Callable[[str], None] | None = None
    ) -> None:
        """Read all that is not known yet, and keep what comes of it; ``done`` is called with each source after that."""
        self._called = done
        for document, outcome in read_all(self._unknown(documents), self._packs, jobs=self._jobs, extra=self._extra):
            if isinstance(outcome, DocumentError):
                self._fail(outcome)
            else:
                self._keep(document, outcome)
            self._done(document.source)

    def _unknown(self, documents: Iterable[Document | DocumentError]) -> Iterator[Document]:
        for document in documents:
            if Path(document.source).resolve() in self._own:
                continue
            if isinstance(document, DocumentError):
                self._fail(document)
                self._done(document.source)
            elif self._register.holds(document_key(document)):
                self.known += 1
                if document.seen:
                    self._register.see_again(document_key(document), document.seen)
                self._done(document.source)
            else:
                yield document

    def _keep(self, document: Document, reading: Reading) -> None:
        if self._register.add(document, entry(reading), self._today):
            self.new += 1
        else:
            self.known += 1
        wrong = (n.detail or "" for n in reading.article.notes if n.code == DAMAGED)
        self.damaged.extend((document.source, detail) for detail in wrong)

    def _fail(self, error: DocumentError) -> None:
        self.failed.append(error)
        self._register.add_failure(Failure(error.source, error.stage, error.reason, self._today))

    def _done(self, source: str) -> None:
        for call in (self._called, self._progress):
            if call is not None:
                call(source)


def read_again(
    register: Register, packs: Callable[[], Packs], *, extra: Path | None, jobs: int, progress: Progress | None
) -> tuple[Failure, ...]:
    """Read every kept document anew and put the result in the place of the old one, all or nothing.

    Returns those that can be read no more; they are kept all the same.
    """
    failed: list[Failure] = []
    days: dict[str, datetime.date] = {}

    def kept() -> Iterator[Document]:
        for document, read_on in register.documents():
            days[document_key(document)] = read_on
            yield document

    def results() -> Iterator[tuple[Document, datetime.date, Entry | Failure]]:
        for document, outcome in read_all(kept(), packs, jobs=jobs, extra=extra):
            day = days.pop(document_key(document))
            result = _result(outcome, day)
            if isinstance(result, Failure):
                failed.append(result)
            yield document, day, result
            if progress is not None:
                progress(document.source)

    register.replace_all(results())
    return tuple(failed)


def entry(reading: Reading) -> Entry:
    """Return what a register keeps of a reading."""
    return Entry(reading.article, reading.claims, reading.notes, reading.fingerprint)


def _result(outcome: Reading | DocumentError, day: datetime.date) -> Entry | Failure:
    if isinstance(outcome, Reading):
        return entry(outcome)
    return Failure(outcome.source, outcome.stage, outcome.reason, day)

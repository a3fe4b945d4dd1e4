"""Reads many documents; a process that dies takes one document with it, not the run."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from talka.errors import DocumentError
from talka.model import Document
from talka.packs import Packs, load_packs
from talka.pipeline import Reading, read_document

AHEAD = 4
"""Documents given to each process before the first is asked for: enough to keep it busy, few enough to hold."""

Result = tuple[Document, Reading | DocumentError]
_packs: list[Packs] = []


def read_all(
    documents: Iterable[Document], packs: Callable[[], Packs], *, jobs: int = 1, extra: Path | None = None
) -> Iterator[Result]:
    """Yield each document with its reading, or with why it could not be read, in the order given.

    With ``jobs`` above one, that many processes read at once, and each loads its packs (``extra`` is the user's own
    folder) itself; the result is the same. ``packs`` is called when the first document comes.
    """
    if jobs <= 1:
        for document in documents:
            yield document, _attempt(document, packs())
        return
    yield from _spread(documents, jobs, extra)


def _attempt(document: Document, packs: Packs) -> Reading | DocumentError:
    try:
        return read_document(document, packs)
    except DocumentError as error:
        return error


def _spread(documents: Iterable[Document], jobs: int, extra: Path | None) -> Iterator[Result]:
    waiting: deque[tuple[Document, Future[Reading | tuple[str, str, str]]]] = deque()
    pool = _pool(jobs, extra)
    try:
        for document in documents:
            waiting.append((document, pool.submit(_work, document)))
            if len(waiting) >= AHEAD * jobs:
                pool, result = _take(waiting, pool, jobs, extra)
                yield result
        while waiting:
            pool, result = _take(waiting, pool, jobs, extra)
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _take(
    waiting: deque[tuple[Document, Future[Reading | tuple[str, str, str]]]],
    pool: ProcessPoolExecutor,
    jobs: int,
    extra: Path | None,
) -> tuple[ProcessPoolExecutor, Result]:
    document, future = waiting.popleft()
    try:
        return pool, (document, _result(future))
    except BrokenProcessPool:
        pool.shutdown(wait=False, cancel_futures=True)
        outcome = _alone(document, extra)
        pool = _pool(jobs, extra)
        for index, (other, _) in enumerate(waiting):
            waiting[index] = other, pool.submit(_work, other)
        return pool, (document, outcome)


def _alone(document: Document, extra: Path | None) -> Reading | DocumentError:
    """Read in a process of its own what was being read when a process died: only the guilty document fails."""
    with _pool(1, extra) as pool:
        try:
            return _result(pool.submit(_work, document))
        except BrokenProcessPool:
            return DocumentError(document.source, "batch", "the process that read it died")


def _pool(jobs: int, extra: Path | None) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_prepare, initargs=(extra,))


def _prepare(extra: Path | None) -> None:
    _packs.append(load_packs(extra))


def _work(document: Document) -> Reading | tuple[str, str, str]:
    outcome = _attempt(document, _packs[0])
    # an exception with three arguments of its own cannot be sent between processes as it is
    return outcome if isinstance(outcome, Reading) else (outcome.source, outcome.stage, outcome.reason)


def _result(future: Future[Reading | tuple[str, str, str]]) -> Reading | DocumentError:
    outcome = future.result()
    return outcome if isinstance(outcome, Reading) else DocumentError(*outcome)
